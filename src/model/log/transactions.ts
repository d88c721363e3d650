import { type SQL, sql } from 'drizzle-orm';
import type { LogMapping, LogOfShape } from '../../config/log/index.ts';
import type { LoadedTable } from '../../store/loaded-table.ts';
import { RoleColumns } from '../role-columns.ts';
import { momentOf } from './cells.ts';
import { asJson } from './fields.ts';

/**
 * `log_transaction`: what the logs themselves say of their transactions, one row each: `log` (as in `change`),
 * `transaction`, `declared_events` (how many events it has; null where its end is not there), `"begin"`, `"end"` (by
 * the company's clock). Empty where no log declares its transactions.
 */
export function logTransactionQuery(
  logs: readonly LogMapping[],
  tables: readonly LoadedTable[],
  timeZone: string,
): SQL {
  const declared = logs.flatMap((log, number) =>
    log.shape === 'envelope' && log.transactions !== undefined
      ? [declaredIn(number, log.transactions, tables, timeZone)]
      : [],
  );
  return declared.length === 0
    ? sql`SELECT NULL::int AS log, NULL::text AS transaction, NULL::bigint AS declared_events, NULL::timestamp AS "begin", NULL::timestamp AS "end" WHERE false`
    : sql.join(declared, sql` UNION ALL `);
}

function declaredIn(
  log: number,
  mapping: NonNullable<LogOfShape<'envelope'>['transactions']>,
  tables: readonly LoadedTable[],
  timeZone: string,
): SQL {
  const source = new RoleColumns(mapping, tables);
  const text = (role: string) => source.expression(role, 'text');
  const block = source.has('value')
    ? sql`SELECT block ->> 'status' AS status, block ->> 'id' AS transaction, block ->> 'event_count' AS events, block -> 'data_collections' AS collections, block ->> 'ts_ms' AS time
        FROM (SELECT CASE WHEN jsonb_typeof(parsed -> 'payload') = 'object' THEN parsed -> 'payload' ELSE parsed END AS block FROM (SELECT ${asJson(text('value'))} AS parsed FROM ${source.table} OFFSET 0) whole) unwrapped
        WHERE block ->> 'op' IS NULL`
    : sql`SELECT ${text('status')} AS status, ${text('transaction')} AS transaction, ${text('events')} AS events, CASE WHEN pg_input_is_valid(${text('collections')}, 'jsonb') THEN (${text('collections')})::jsonb END AS collections, ${text('time')} AS time FROM ${source.table}`;
  const isEnd = sql`upper(btrim(status)) = 'END'`;
  const whole = sql`CASE WHEN events ~ '^[0-9]{1,15}$' THEN events::bigint END`;
  // A log of one table holds its own share of each transaction.
  const counted =
    mapping.collection === undefined
      ? whole
      : sql`(SELECT coalesce(sum((part ->> 'event_count')::bigint), 0) FROM jsonb_array_elements(CASE WHEN jsonb_typeof(collections) = 'array' THEN collections ELSE '[]' END) part WHERE part ->> 'data_collection' = ${mapping.collection} AND part ->> 'event_count' ~ '^[0-9]{1,15}$')`;
  return sql`SELECT ${sql.raw(String(log))} AS log, transaction, max(${counted}) FILTER (WHERE ${isEnd})::bigint AS declared_events, min(${momentOf(sql`time`, timeZone)}) FILTER (WHERE upper(btrim(status)) = 'BEGIN') AS "begin", max(${momentOf(sql`time`, timeZone)}) FILTER (WHERE ${isEnd}) AS "end"
    FROM (${block}) block WHERE transaction IS NOT NULL AND upper(btrim(status)) IN ('BEGIN', 'END') GROUP BY transaction`;
}
