import { type Beside, baseName, keyColumn, type LogInput, matched, type SeenLog } from '../captured.ts';

/** The versions of a table's rows, with the present ones where the table itself has the same columns. */
export function temporalMapping(
  { table, recognised }: SeenLog,
  { relations, tables }: Beside,
): LogInput | null {
  const { validFrom, validTo } = recognised.evidence;
  if (validFrom === undefined || validTo === undefined) return null;
  const fields = table.columns
    .map(({ name }) => name)
    .filter((name) => name !== validFrom && name !== validTo);
  const found = matched({ name: baseName(table.name), fields }, relations);
  const row = found === null ? undefined : keyColumn(found);
  if (found === null || row === undefined) return null;
  const own = tables.find(({ name }) => name === found.proposal.table);
  const isBeside = [validFrom, validTo, ...Object.keys(found.roles)].every((name) =>
    own?.columns.some((column) => column.name === name),
  );
  return {
    ...{ shape: 'temporal', table: table.name, of: found.relation, columns: { row, validFrom, validTo } },
    ...(isBeside && { current: found.proposal.table }),
    fields: { [found.relation]: found.roles },
  };
}
