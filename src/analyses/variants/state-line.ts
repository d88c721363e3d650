import { type SQL, sql } from 'drizzle-orm';
import { recordedBy } from '../../model/as-of.ts';
import type { Measure } from '../../model/measures.ts';
import type { Asked, Given } from './variant.ts';

/** What one line adds to a measure, as a column of `read_line`. */
export const lineValue = ({ column }: Measure, alias: string): SQL =>
  column === null || column === 'lines' ? sql`1::numeric` : sql.raw(`${alias}.${column}`);

/** The column that counts units, where a measure does. */
export const unitsColumn = ({ model }: Given): string | null =>
  model.measures.find(({ id, definition }) => id === 'units' && definition.kind === 'units')?.column ?? null;

/**
 * The lines of a business date that a reader could see at a moment, and the lines of the days beside it (`here` is
 * false for these), each with all that variants ask of it:
 *
 * - `own`: the line's present value; `amount`: the same where the line is `here`, else 0;
 * - `scale`: what the line was worth at the moment, as a multiple of its present value (it was updated since);
 * - `product_rows`, `customer_rows`, `employee_rows`, `calendar_rows`: how many rows of the dimension bear its key,
 *   null where the dimension is not mapped;
 * - `catalogue_price`, `catalogue_prices` (all rows of the product together), `load` (day of its record);
 * - `again_line`: the table holds the line's key a second time; `again_batch`: the line was written in a batch that
 *   holds the same articles as an earlier batch of its ticket. Moments of one batch are at most two seconds apart;
 *   a batch of one article is a second one only where it came on a later day. Where all lines of a ticket were
 *   recorded in one moment, as in a log that knows only days, the half of them is the batch that came again where
 *   every article stands there twice (or four times …): at least three articles, or two with quantities.
 *
 * Lines that were deleted since are among them, with what the log says of them.
 */
export function stateLines(given: Given, asked: Asked): SQL {
  const { businessDate, readAt, measure } = asked;
  const then = pricesThen(given, asked);
  const corrections = hasLog(given)
    ? sql`SELECT line, sum(lines) AS lines, sum(${correctionValue(measure)}) AS amount FROM correction
        WHERE business_date = ${businessDate} AND line IS NOT NULL AND ${recordedBy(readAt)} GROUP BY line`
    : sql`SELECT NULL::text AS line, 0 AS lines, 0::numeric AS amount WHERE false`;
  const gone = hasLog(given)
    ? sql`UNION ALL
      SELECT NULL::bigint, m.line, w.ticket, w.product, w.customer, w.employee, ${businessDate}::date, true, w.recorded, NULL::numeric, NULL::numeric, NULL::numeric, NULL::numeric, NULL::numeric, NULL::numeric, w.currency, w.store, w.status, NULL::timestamp, NULL::text, m.amount AS own, 1::numeric AS worth
      FROM moved m LEFT JOIN sale_write w ON w.line = m.line
      WHERE m.lines > 0 AND NOT EXISTS (SELECT FROM plain l WHERE l.line = m.line AND l.here)`
    : sql``;
  return sql`(WITH moved AS MATERIALIZED (${corrections}),
    plain AS MATERIALIZED (
      SELECT l.position, l.line, l.ticket, l.product, l.customer, l.employee, l.business_date, l.business_date = ${businessDate} AS here, l.recorded, l.quantity, l.unit_price, l.line_amount, l.discount, l.vat_rate, l.unit_cost, l.currency, l.store, l.status, l.sold_at, l.transaction, ${lineValue(measure, 'l')} AS own
      FROM ${readLines(given, businessDate)} l
      WHERE ${recordedBy(readAt)} AND l.business_date BETWEEN ${businessDate}::date - 1 AND ${businessDate}::date + 1),
    seen AS (
      SELECT l.*, CASE WHEN m.line IS NULL THEN 1 WHEN l.own <> 0 THEN (l.own + m.amount) / l.own ELSE m.lines + 1 END AS worth
      FROM plain l LEFT JOIN moved m ON m.line = l.line AND l.here ${gone}),
    batch AS (
      SELECT line, position, ticket, min(recorded) OVER started AS began, md5(string_agg(content, ',') OVER started) AS content, count(*) OVER started AS size
      FROM (SELECT *, concat_ws('|', coalesce(product, ''), quantity::text, own::text) AS content,
          coalesce('t' || transaction, (sum(CASE WHEN recorded - before <= interval '2 seconds' THEN 0 ELSE 1 END) OVER (PARTITION BY ticket ORDER BY recorded, position))::text) AS number
        FROM (SELECT *, lag(recorded) OVER (PARTITION BY ticket ORDER BY recorded, position) AS before FROM plain WHERE here AND recorded IS NOT NULL AND ticket IN (SELECT ticket FROM plain WHERE here GROUP BY ticket, product, quantity, own HAVING count(*) > 1)) AS ordered) AS numbered
      WINDOW started AS (PARTITION BY ticket, number ORDER BY content COLLATE "C" ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)),
    repeated AS (
      SELECT DISTINCT position FROM (SELECT position, size, began, min(began) OVER (PARTITION BY ticket, content) AS first FROM batch) AS dated
      WHERE began > first AND (size > 1 OR began::date > first::date)
      UNION SELECT position FROM (
        SELECT position, place, copies, bool_and(copies % 2 = 0) OVER tickets AS whole, count(*) FILTER (WHERE place = 1) OVER tickets AS articles, min(recorded) OVER tickets = max(recorded) OVER tickets AND bool_and(transaction IS NULL) OVER tickets AS at_once
        FROM (SELECT position, ticket, recorded, transaction, row_number() OVER (PARTITION BY ticket, product, quantity, own ORDER BY position) AS place, count(*) OVER (PARTITION BY ticket, product, quantity, own) AS copies
          FROM plain WHERE here AND recorded IS NOT NULL AND ticket IS NOT NULL) AS counted
        WINDOW tickets AS (PARTITION BY ticket)) AS doubled
      WHERE at_once AND whole AND articles >= ${sql.raw(given.config.model.sale_line?.columns.quantity === undefined ? '3' : '2')} AND place > copies / 2)
    SELECT s.*, s.worth${then.factor} AS scale, ${businessDate}::date AS asked_date, (SELECT max(recorded)::date FROM plain WHERE here) AS last_load, CASE WHEN s.here THEN s.own ELSE 0 END AS amount, s.recorded::date AS load, ${dimensionColumns(given, businessDate)},
      s.position IN (SELECT position FROM repeated) AS again_batch,
      coalesce(s.here AND s.position > twice.first, false) AS again_line
    FROM seen s LEFT JOIN (SELECT line, min(position) AS first FROM plain WHERE here GROUP BY line HAVING count(*) > 1) twice ON twice.line = s.line${dimensionJoins(given)}${then.join})`;
}

export const hasLog = ({ model }: Given): boolean => model.relations.includes('change');

/** Whether anything tells when a line was written. */
export const hasMoments = (given: Given): boolean =>
  hasLog(given) || given.config.model.sale_line?.columns.recorded !== undefined;

const correctionValue = ({ column }: Measure): SQL => sql.raw(column ?? 'lines');

/** `read_line`, or the same from the sale lines where there is no log. */
function readLines(given: Given, businessDate: string): SQL {
  if (hasLog(given)) return sql`read_line`;
  return sql`(SELECT *, NULL::text AS transaction FROM sale_line WHERE business_date BETWEEN ${businessDate}::date - 1 AND ${businessDate}::date + 1)`;
}

const has = ({ model }: Given, relation: 'product' | 'customer' | 'employee' | 'calendar_day') =>
  model.relations.includes(relation);

function dimensionColumns(given: Given, businessDate: string): SQL {
  const rows = (relation: 'product' | 'customer' | 'employee') =>
    has(given, relation)
      ? sql.raw(`coalesce(${relation}_key.rows, 0) AS ${relation}_rows`)
      : sql.raw(`NULL::bigint AS ${relation}_rows`);
  const product = has(given, 'product')
    ? sql`product_key.category, product_key.department, product_key.price AS catalogue_price, product_key.prices AS catalogue_prices, product_key.vat_rate AS catalogue_vat`
    : sql`NULL::text AS category, NULL::text AS department, NULL::numeric AS catalogue_price, NULL::numeric AS catalogue_prices, NULL::numeric AS catalogue_vat`;
  const calendar = has(given, 'calendar_day')
    ? sql`(SELECT count(*) FROM calendar_day WHERE date = ${businessDate}) AS calendar_rows`
    : sql`NULL::bigint AS calendar_rows`;
  return sql`${product}, ${rows('product')}, ${rows('customer')}, ${rows('employee')}, ${calendar}`;
}

function dimensionJoins(given: Given): SQL {
  const joins: SQL[] = [];
  if (has(given, 'product'))
    joins.push(
      sql` LEFT JOIN (SELECT t.product, count(*) AS rows, min(t.category) AS category, min(t.department) AS department, min(n.price) AS price, sum(t.price) AS prices, min(n.vat_rate) AS vat_rate FROM product t LEFT JOIN product_price n ON n.product = t.product GROUP BY t.product) product_key ON product_key.product = s.product`,
    );
  for (const relation of ['customer', 'employee'] as const) {
    const name = sql.raw(relation);
    if (has(given, relation))
      joins.push(
        sql` LEFT JOIN (SELECT ${name}, count(*) AS rows FROM ${name} GROUP BY ${name}) ${name}_key ON ${name}_key.${name} = s.${name}`,
      );
  }
  return sql.join(joins, sql``);
}

/** What a product cost at the moment, as a multiple of its price now, where the catalogue was changed since. */
function pricesThen(given: Given, { readAt, measure }: Asked): { factor: SQL; join: SQL } {
  if (measure.price !== 'catalogue-now' || !hasLog(given)) return { factor: sql``, join: sql`` };
  return {
    factor: sql` * coalesce(price_then.factor, 1)`,
    join: sql` LEFT JOIN (SELECT DISTINCT ON (product) product, old_price / nullif(catalogue_price, 0) AS factor FROM price_move
      WHERE applied AND old_price IS NOT NULL AND new_price IS NOT NULL AND NOT ${recordedBy(readAt)} ORDER BY product, recorded, position) price_then ON price_then.product = s.product`,
  };
}
