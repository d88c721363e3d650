import { type SQL, sql } from 'drizzle-orm';
import { loggedCells, saleLineColumns } from './logged-roles.ts';
import type { LineCells, Measure } from './measures.ts';

export const restsOnCatalogue = ({ price }: Measure): boolean => price === 'catalogue-now';

/** The measures that add up, with their columns. */
export const columnsOf = (measures: readonly Measure[]) =>
  measures.flatMap((measure) =>
    measure.column === null || measure.column === 'lines' ? [] : [{ measure, name: measure.column }],
  );

/** What a move of the catalogue's price makes of each measure of a line; nothing of those that rest on another price. */
const deltas = (measures: readonly Measure[], cellsAt: (price: string) => LineCells): SQL =>
  sql.join(
    columnsOf(measures).map(({ measure, name }) =>
      restsOnCatalogue(measure)
        ? sql`(${measure.expression(cellsAt('m.new_price'))}) - (${measure.expression(cellsAt('m.old_price'))}) AS ${sql.identifier(name)}`
        : sql`0 AS ${sql.identifier(name)}`,
    ),
    sql`, `,
  );
const sums = (measures: readonly Measure[], sign: string): SQL =>
  sql.raw(
    columnsOf(measures)
      .map(({ name }) => `${sign}sum(${name}) AS ${name}`)
      .join(', '),
  );
const reliable = sql.raw('m.applied AND m.old_price IS NOT NULL AND m.new_price IS NOT NULL');

/**
 * What lines that nobody updated or deleted were worth before the catalogue's prices were changed, where the log knows
 * the old price.
 */
export function priceCorrections(measures: readonly Measure[]): SQL {
  const cellsAt = (price: string): LineCells => ({
    quantity: sql`l.quantity`,
    unitPrice: sql`l.unit_price`,
    amount: sql`l.line_amount`,
    discount: sql`l.discount`,
    vatRate: sql`l.vat_rate`,
    unitCost: sql`l.unit_cost`,
    currency: sql`l.currency`,
    status: sql`l.status`,
    catalogueNow: sql.raw(price),
    catalogueThen: sql.raw(price),
  });
  return sql`(WITH touched AS MATERIALIZED (
    SELECT DISTINCT row_key AS line FROM other_change WHERE entity = 'sale_line' AND operation IN ('update', 'delete') AND recorded IS NOT NULL AND row_key IS NOT NULL),
  moved AS MATERIALIZED (
    SELECT l.business_date, coalesce(w.recorded, l.recorded) AS written, m.recorded, ${deltas(measures, cellsAt)}
    FROM price_move m JOIN sale_line l ON l.product = m.product LEFT JOIN sale_write w ON w.line = l.line
    WHERE ${reliable} AND (coalesce(w.recorded, l.recorded) IS NULL OR m.recorded > coalesce(w.recorded, l.recorded)) AND NOT EXISTS (SELECT FROM touched WHERE touched.line = l.line))
  SELECT business_date, recorded, 'catalogue-price' AS cause, NULL::text AS ticket, NULL::text AS line, 0 AS lines, ${sums(measures, '')} FROM moved GROUP BY business_date, recorded
  UNION ALL
  SELECT business_date, written, 'insert', NULL, NULL, 0, ${sums(measures, '-')} FROM moved GROUP BY business_date, written)`;
}

/**
 * The same for lines that were updated or deleted, one version after the other: further parts of the union over
 * `version` (see `correction.ts`). A version is booked at the catalogue's present price; each later move of the price
 * takes its effect off when the version begins, and gives it back when the price moves or, if that comes first, when
 * the version ends.
 */
export function versionPrices(measures: readonly Measure[], quantityIsOne: boolean): SQL {
  const cellsAt = (price: string): LineCells =>
    loggedCells((role) => sql.raw(`v.cell_${saleLineColumns[role].write}`), quantityIsOne, {
      now: sql.raw(price),
      vatRate: sql`p.vat_rate`,
      unitCost: sql`p.unit_cost`,
    });
  const moved = sql`(SELECT v.business_date, v.recorded, v.cause, v.ended, v.ended_by, m.recorded AS moved, ${deltas(measures, cellsAt)}
    FROM (SELECT *, lead(recorded) OVER steps AS ended, lead(cause) OVER steps AS ended_by FROM version WINDOW steps AS (PARTITION BY line ORDER BY step)) AS v
    JOIN price_move m ON m.product = v.cell_product AND (v.recorded IS NULL OR m.recorded > v.recorded)
    LEFT JOIN product_price p ON p.product = v.cell_product
    WHERE v.alive AND ${reliable}) AS moved`;
  return sql`
  UNION ALL
  SELECT business_date, recorded, cause, NULL, NULL, 0, ${sums(measures, '-')} FROM ${moved} GROUP BY 1, 2, 3
  UNION ALL
  SELECT business_date, least(moved, ended), CASE WHEN moved > ended THEN ended_by ELSE 'catalogue-price' END, NULL, NULL, 0, ${sums(measures, '')} FROM ${moved} GROUP BY 1, 2, 3`;
}
