import { eventOf } from '../../../model/log/recognise.ts';
import {
  allMatched,
  type Beside,
  byRelation,
  CapturedTables,
  defined,
  hasKey,
  type LogInput,
  membersOf,
  recordOf,
  type SeenLog,
} from '../captured.ts';

/** Change events, whole or in columns, of the tables that their source names. */
export function envelopeMapping(
  { table, rows, recognised }: SeenLog,
  { relations }: Beside,
): LogInput | null {
  const { value, before, after, action, source } = recognised.evidence;
  const captured = new CapturedTables();
  let hasBlocks = false;
  for (const row of rows) {
    const cell = (name: string | undefined) => recordOf(name === undefined ? undefined : row.get(name));
    const event = value === undefined ? null : (eventOf(row.get(value) ?? '') ?? new Map());
    hasBlocks ||= event?.has('event_count') === true && event.has('status');
    const origin = event === null ? cell(source) : membersOf(event.get('source'));
    const records =
      event === null
        ? [cell(after), cell(before)]
        : [membersOf(event.get('after')), membersOf(event.get('before'))];
    const [schema, name] = [origin.get('schema'), origin.get('table')];
    if (typeof name !== 'string' || name === '') continue;
    captured.add(typeof schema === 'string' && schema !== '' ? `${schema}.${name}` : name, ...records);
  }
  const found = allMatched(captured.all, relations).filter(hasKey);
  if (found.length === 0) return null;
  const columnCalled = (called: string) =>
    table.columns.find(({ name, distinct }) => name === called && distinct > 0)?.name;
  const [time, transaction] = [columnCalled('ts_ms'), columnCalled('transaction')];
  return {
    ...{ shape: 'envelope', table: table.name },
    columns: defined(value === undefined ? { before, after, action, source, time, transaction } : { value }),
    ...(value !== undefined && hasBlocks && { transactions: { table: table.name, columns: { value } } }),
    tables: byRelation(found, ({ name }) => name),
    fields: byRelation(found, ({ roles }) => roles),
  };
}
