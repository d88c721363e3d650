import { type SQL, sql } from 'drizzle-orm';
import type { LogMapping } from '../config/log/index.ts';
import type { Config } from '../config/schema.ts';
import type { Store } from '../store/store.ts';
import type { Definition } from './create.ts';
import {
  type LoggedRole,
  loggedCells,
  loggedDay,
  loggedRoles,
  saleLineColumns,
  writtenRoles,
} from './logged-roles.ts';
import type { Measure } from './measures.ts';
import { columnsOf, priceCorrections, restsOnCatalogue, versionPrices } from './price-correction.ts';
import { createWorkingTable } from './working-table.ts';

/**
 * `correction`: what updates, deletions and price changes did to the measures, as a ledger: each movement at its
 * business date and the moment that it was recorded. `ticket_write` books every line at its present value from its
 * first record on; the corrections undo that and book what was there instead. For each line that is still in the
 * table they add up to zero, so that the ledger as a whole always adds up to the present figure.
 *
 * `cause`: `insert`, `delete`, `quantity-update`, `price-update`, `date-update`, `line-update`, `catalogue-price`.
 */
export async function createCorrections(
  store: Store,
  config: Config,
  measures: readonly Measure[],
): Promise<Definition> {
  const logs = config.model.change ?? [];
  const hasPrices = config.model.product?.columns.price !== undefined && measures.some(restsOnCatalogue);
  const parts = [lineCorrections(logs, config, measures, hasPrices)];
  if (hasPrices) parts.push(priceCorrections(measures));
  return createWorkingTable(store, 'correction', sql.join(parts, sql` UNION ALL `));
}

/** The states of each updated or deleted line, one after the other, as differences. */
function lineCorrections(
  logs: readonly LogMapping[],
  config: Config,
  measures: readonly Measure[],
  hasPrices: boolean,
): SQL {
  const written = [...writtenRoles(logs)];
  const write = (role: LoggedRole) => saleLineColumns[role].write;
  const list = (items: readonly string[]) => sql.raw(items.join(', '));
  const comma = written.length === 0 ? '' : ', ';
  const news = list(written.map((role) => `w.${write(role)} AS new_${write(role)}`));
  const noOlds = list(written.map((role) => `NULL::text AS old_${write(role)}`));
  const none = list(written.map((role) => `NULL::text AS new_${write(role)}`));
  const changed = list(
    written.flatMap((role) => [
      `max(value) FILTER (WHERE role = '${role}') AS new_${write(role)}`,
      `max(old_value) FILTER (WHERE role = '${role}') AS old_${write(role)}`,
    ]),
  );
  // A line's order of events: what is not dated comes first, an insertion before the rest of its moment.
  const inOrder =
    'PARTITION BY e.line ORDER BY e.recorded NULLS FIRST, e.rank, e.sequence COLLATE "C", e.position';
  const against =
    'PARTITION BY e.line ORDER BY e.recorded DESC NULLS LAST, e.rank DESC, e.sequence COLLATE "C" DESC, e.position DESC';
  const states = loggedRoles.map((role) => {
    const { table } = saleLineColumns[role];
    return written.includes(role)
      ? sql.raw(
          `coalesce((array_agg(e.new_${write(role)}) FILTER (WHERE e.new_${write(role)} IS NOT NULL) OVER (${against} ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING))[1], (array_agg(e.old_${write(role)}) FILTER (WHERE e.old_${write(role)} IS NOT NULL) OVER (${inOrder} ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING))[1], (array_agg(e.old_${write(role)}) FILTER (WHERE e.old_${write(role)} IS NOT NULL) OVER (${inOrder} ROWS BETWEEN CURRENT ROW AND CURRENT ROW))[1], l.${table}::text) AS ${write(role)}`,
        )
      : sql.raw(`l.${table}::text AS ${write(role)}`);
  });
  const hasProducts = config.model.product !== undefined;
  const quantityIsOne = config.model.sale_line?.columns.quantity === undefined;
  // A line's last state is what the table says of it; a price moves that too.
  const perRole = (column: (role: LoggedRole) => string) =>
    sql.raw(hasPrices ? loggedRoles.map((role) => `, ${column(role)}`).join('') : '');
  const tableCells = perRole((role) => `l.${saleLineColumns[role].table}::text AS table_${write(role)}`);
  const versionCells = perRole(
    (role) =>
      `CASE WHEN s.is_last THEN s.table_${write(role)} ELSE s.${write(role)} END AS cell_${write(role)}`,
  );
  const cells = loggedCells((role) => sql.raw(`s.${write(role)}`), quantityIsOne, {
    now: hasProducts ? sql`p.price` : sql`NULL::numeric`,
    vatRate: hasProducts ? sql`p.vat_rate` : sql`NULL::numeric`,
    unitCost: hasProducts ? sql`p.unit_cost` : sql`NULL::numeric`,
  });
  const named = columnsOf(measures);
  const values = named.map(({ measure, name }) => {
    const own = sql.raw(`s.now_${name}`);
    return sql`CASE WHEN NOT s.alive THEN 0 WHEN s.is_last THEN ${own} ELSE ${measure.expression(cells)} END AS ${sql.identifier(name)}`;
  });
  const nows = list(named.map(({ name }) => `l.${name} AS now_${name}`));
  const sums = (sign: string, prefix: string) =>
    list(named.map(({ name }) => `${sign}${prefix}${name} AS ${name}`));
  const befores = list(named.map(({ name }) => `lag(${name}) OVER steps AS before_${name}`));
  const cause = sql`CASE WHEN e.operation <> 'update' THEN e.operation ${sql.raw(
    written.includes('quantity') ? `WHEN e.new_quantity IS NOT NULL THEN 'quantity-update'` : '',
  )} ${sql.raw(
    written.includes('unitPrice') ? `WHEN e.new_unit_price IS NOT NULL THEN 'price-update'` : '',
  )} ${sql.raw(
    written.includes('amount') ? `WHEN e.new_line_amount IS NOT NULL THEN 'price-update'` : '',
  )} ${sql.raw(
    written.includes('businessDate') ? `WHEN e.new_business_date IS NOT NULL THEN 'date-update'` : '',
  )} ELSE 'line-update' END`;
  const join = hasProducts ? sql` LEFT JOIN product_price p ON p.product = s.product` : sql``;
  return sql`(WITH corrected AS MATERIALIZED (
    SELECT DISTINCT row_key AS line FROM other_change WHERE entity = 'sale_line' AND operation IN ('update', 'delete') AND recorded IS NOT NULL AND row_key IS NOT NULL),
  event AS (
    SELECT w.line, w.recorded, 0 AS rank, NULL::text AS sequence, w.position, 'insert' AS operation${sql.raw(comma)}${news}${sql.raw(comma)}${noOlds} FROM sale_write w JOIN corrected USING (line)
    UNION ALL
    SELECT line, NULL, -1, NULL, NULL, 'insert'${sql.raw(comma)}${none}${sql.raw(comma)}${noOlds} FROM corrected WHERE line NOT IN (SELECT w.line FROM sale_write w JOIN corrected USING (line))
    UNION ALL
    SELECT line, recorded, 1, sequence, position, operation${sql.raw(comma)}${list(written.map((role) => `new_${write(role)}`))}${sql.raw(comma)}${list(written.map((role) => `old_${write(role)}`))}
    FROM (SELECT row_key AS line, recorded, sequence, position, operation${sql.raw(comma)}${changed}
      FROM other_change WHERE entity = 'sale_line' AND operation IN ('update', 'delete') AND recorded IS NOT NULL AND row_key IS NOT NULL
      GROUP BY row_key, recorded, sequence, position, operation) AS logged),
  state AS (
    SELECT e.line, e.recorded, e.operation, ${cause} AS cause, l.line IS NOT NULL AS present, row_number() OVER (${sql.raw(inOrder)}) AS step, row_number() OVER (${sql.raw(against)}) = 1 AND l.line IS NOT NULL AS is_last, e.operation <> 'delete' OR (row_number() OVER (${sql.raw(against)}) = 1 AND l.line IS NOT NULL) AS alive, l.business_date AS now_date, l.ticket AS now_ticket, ${nows}, ${sql.join(states, sql`, `)}${tableCells}
    FROM event e LEFT JOIN sale_line l ON l.line = e.line),
  version AS (
    SELECT s.line, s.step, s.recorded, s.cause, s.alive, s.present, CASE WHEN s.is_last THEN s.now_date ELSE ${loggedDay(sql`s.business_date`)} END AS business_date, CASE WHEN s.is_last THEN s.now_ticket ELSE s.ticket END AS ticket, ${sql.join(values, sql`, `)}${versionCells}
    FROM state s${join}
    WHERE s.present OR EXISTS (SELECT FROM state gone WHERE gone.line = s.line AND gone.operation = 'delete')),
  step AS (
    SELECT *, lag(business_date) OVER steps AS before_date, lag(ticket) OVER steps AS before_ticket, coalesce(lag(alive) OVER steps, false) AS was_alive, ${befores}
    FROM version WINDOW steps AS (PARTITION BY line ORDER BY step))
  SELECT business_date, recorded, cause, ticket, line, 1 AS lines, ${sums('', '')} FROM step WHERE alive
  UNION ALL
  SELECT before_date, recorded, cause, before_ticket, line, -1, ${sums('-', 'before_')} FROM step WHERE was_alive
  UNION ALL
  SELECT l.business_date, coalesce(w.recorded, l.recorded), 'insert', l.ticket, l.line, -1, ${sums('-', 'l.')} FROM sale_line l JOIN corrected USING (line) LEFT JOIN sale_write w ON w.line = l.line${hasPrices ? versionPrices(measures, quantityIsOne) : sql``})`;
}
