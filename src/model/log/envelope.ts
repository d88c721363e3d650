import { type SQL, sql } from 'drizzle-orm';
import type { LogOfShape } from '../../config/log/index.ts';
import type { RoleColumns } from '../role-columns.ts';
import { momentOf, sortable, tableCells } from './cells.ts';
import { changeColumns, faultOf } from './change.ts';
import { asJson, fieldCells, jsonFields, keyOf, objectOf } from './fields.ts';
import { type Actions, byName, fieldRole, operationOf } from './meanings.ts';

/** Debezium's codes; a row that was read in a snapshot was there before, and is new to the log. */
const codes: Actions = {
  insert: ['c', 'r', 'create', 'read'],
  update: ['u', 'update'],
  delete: ['d', 'delete', 't', 'truncate'],
};
/** What Debezium writes in place of a large value that an update left as it was. */
const unavailable = '__debezium_unavailable_value';

/** One event is one record, before and after, in an envelope that tells its source and transaction. */
export function envelopeChange(
  log: number,
  mapping: LogOfShape<'envelope'>,
  source: RoleColumns,
  timeZone: string,
): SQL {
  const text = (role: string) => source.expression(role, 'text', 't');
  const word = source.has('table')
    ? text('table')
    : sql`nullif(concat_ws('.', e.source ->> 'schema', e.source ->> 'table'), '')`;
  const { entity, tableName } = tableCells(mapping, sql`w.word`);
  const lsn = sql`coalesce(e.source ->> 'commit_lsn', e.source ->> 'lsn', e.source ->> 'pos')`;
  const order = sql`e.transaction ->> 'total_order'`;
  const cells = {
    row_key: sql`coalesce(${text('row')}, ${keyOf(sql`m.entity`, mapping, sql`e.after`, sql`e.before`)})`,
    recorded: momentOf(sql`w.time`, timeZone),
    transaction: sql`coalesce(e.transaction ->> 'id', e.transaction_text)`,
    sequence: source.has('sequence')
      ? sortable(text('sequence'))
      : sql`CASE WHEN w.lsn IS NOT NULL OR w.total_order IS NOT NULL THEN concat(${sortable(sql`w.lsn`)}, '/', ${sortable(sql`w.total_order`)}) END`,
    fault: sql`coalesce(e.fault, ${faultOf(
      ['truncate', sql`lower(btrim(e.action)) IN ('t', 'truncate')`],
      ['no-record', sql`m.operation IN ('insert', 'update') AND e.after IS NULL`],
    )})`,
    after: sql`CASE WHEN m.operation <> 'delete' THEN e.after END`,
    before: sql`CASE WHEN m.operation <> 'insert' THEN e.before END`,
  };
  const list = sql.join(
    Object.entries(cells).map(([name, cell]) => sql`${cell} AS ${sql.identifier(name)}`),
    sql`, `,
  );
  const roles = byName(sql`m.entity`, mapping, (each) => fieldRole(sql`key`, each, mapping.fields));
  return sql`SELECT ${changeColumns(log, {
    ...fieldCells,
    position: source.position('t'),
    recorded: sql`r.recorded`,
    actor: text('actor'),
    operation: sql`m.operation`,
    entity: sql`m.entity`,
    rowKey: sql`r.row_key`,
    transaction: sql`r.transaction`,
    sequence: sql`r.sequence`,
    action: sql`e.action`,
    tableName,
    fault: sql`r.fault`,
  })} FROM ${source.table} t
  CROSS JOIN LATERAL (${source.has('value') ? wholeEvent(text('value')) : eventColumns(text)} OFFSET 0) e
  CROSS JOIN LATERAL (SELECT ${word} AS word, coalesce(e.source ->> 'ts_ms', e.time) AS time, ${lsn} AS lsn, ${order} AS total_order OFFSET 0) w
  CROSS JOIN LATERAL (SELECT ${operationOf(sql`e.action`, codes)} AS operation, ${entity} AS entity OFFSET 0) m
  CROSS JOIN LATERAL (SELECT ${list} OFFSET 0) r
  ${jsonFields(roles, { unwritten: unavailable, ...daysOf(mapping.days) })}${mapping.transactions?.table === mapping.table ? sql` WHERE e.status IS NULL` : sql``}`;
}

/** The event as one JSON value, with or without the wrapper that holds its schema. */
function wholeEvent(value: SQL): SQL {
  const object = (name: string) => objectOf(sql`(event -> ${name})`);
  const payload = sql`(parsed -> 'payload')`;
  const isEmpty = sql`(coalesce(btrim(value), '') IN ('', 'null') OR jsonb_typeof(${payload}) = 'null')`;
  return sql`SELECT event ->> 'op' AS action, ${object('after')} AS after, ${object('before')} AS before, ${object('source')} AS source, event ->> 'ts_ms' AS time, ${object('transaction')} AS transaction, NULL::text AS transaction_text, CASE WHEN event ->> 'op' IS NULL THEN event ->> 'status' END AS status, fault
    FROM (SELECT ${objectOf(sql`CASE WHEN ${payload} IS NULL THEN parsed ELSE ${payload} END`)} AS event, ${faultOf(
      ['tombstone', isEmpty],
      ['unreadable-json', sql`jsonb_typeof(coalesce(${payload}, parsed)) IS DISTINCT FROM 'object'`],
    )} AS fault
      FROM (SELECT ${value} AS value, ${asJson(value)} AS parsed OFFSET 0) whole OFFSET 0) unwrapped`;
}

/** The event in columns of its own. */
function eventColumns(text: (role: string) => SQL): SQL {
  const isGiven = (role: string) => sql`(btrim(${text(role)}) NOT IN ('', 'null'))`;
  const [after, before, transaction] = ['after', 'before', 'transaction'].map((name) =>
    objectOf(sql.raw(name)),
  );
  return sql`SELECT ${text('action')} AS action, ${after} AS after, ${before} AS before, ${objectOf(sql`source`)} AS source, ${text('time')} AS time, ${transaction} AS transaction, CASE WHEN ${transaction} IS NULL THEN nullif(btrim(${text('transaction')}), '') END AS transaction_text, NULL::text AS status, ${faultOf(
    [
      'tombstone',
      sql`${text('action')} IS NULL AND ${isGiven('after')} IS NOT TRUE AND ${isGiven('before')} IS NOT TRUE`,
    ],
    [
      'unreadable-json',
      sql`(${isGiven('after')} AND ${after} IS NULL) OR (${isGiven('before')} AND ${before} IS NULL)`,
    ],
  )} AS fault
    FROM (SELECT ${asJson(text('after'))} AS after, ${asJson(text('before'))} AS before, ${asJson(text('source'))} AS source, ${asJson(text('transaction'))} AS transaction OFFSET 0) parsed`;
}

const dayRoles = sql.raw(`('businessDate', 'registeredOn', 'hiredOn')`);

/** Days that are counted from 1970, as text. */
function daysOf(days: LogOfShape<'envelope'>['days']): { written?: (value: SQL) => SQL } {
  if (days === 'text') return {};
  const [digits, unit] = {
    'epoch-days': [6, '1 day'],
    'epoch-milliseconds': [14, '1 millisecond'],
    'epoch-microseconds': [17, '1 microsecond'],
  }[days] as [number, string];
  return {
    written: (value) =>
      sql`CASE WHEN role IN ${dayRoles} AND ${value} ~ ${`^[0-9]{1,${digits}}$`} THEN (timestamp 'epoch' + (${value})::bigint * interval ${sql.raw(`'${unit}'`)})::text ELSE ${value} END`,
  };
}
