import { type Beside, baseName, defined, hasKey, type LogInput, matched, type SeenLog } from '../captured.ts';

/** A change table of SQL Server: the columns of the captured table beside those of the capture. */
export function cdcMapping({ table, recognised }: SeenLog, { relations, tables }: Beside): LogInput | null {
  const { action, transaction, sequence } = recognised.evidence;
  const fields = table.columns.map(({ name }) => name).filter((name) => !name.startsWith('__$'));
  const found = matched({ name: baseName(table.name), fields }, relations);
  if (found === null || !hasKey(found)) return null;
  const times = tables.find(({ columns }) =>
    ['start_lsn', 'tran_end_time'].every((name) => columns.some((column) => column.name === name)),
  );
  const recorded = table.columns.find(({ name }) => /^(__\$)?(tran|commit)_?(end_?)?time$/i.test(name))?.name;
  const columns = defined({
    action: action === '__$operation' ? undefined : action,
    transaction: transaction === '__$start_lsn' ? undefined : transaction,
    sequence: sequence === '__$seqval' ? undefined : sequence,
    recorded,
  });
  return {
    ...{ shape: 'cdc', table: table.name, of: found.relation },
    ...(Object.keys(columns).length > 0 && { columns }),
    ...(recorded === undefined && times !== undefined && { lsnTimes: { table: times.name } }),
    fields: { [found.relation]: found.roles },
  };
}
