import {
  allMatched,
  type Beside,
  byRelation,
  columnNamed,
  defined,
  type LogInput,
  recordedColumn,
  type SeenLog,
} from '../captured.ts';

/** Statements on the tables that they name. */
export function statementMapping(
  { table, columns, recognised }: SeenLog,
  { relations }: Beside,
): LogInput | null {
  const { message, action, table: object, class: kind, statement } = recognised.evidence;
  const samples = columns.find(({ name }) => name === (message ?? object))?.samples ?? [];
  const objects = samples.flatMap((sample) =>
    message === undefined ? sample : (sample.split(',')[6] ?? []),
  );
  const found = allMatched(
    [...new Set(objects)].map((name) => ({ name: name.split('.').at(-1) ?? name, fields: [] })),
    relations,
  );
  if (found.length === 0) return null;
  const recorded = recordedColumn(table);
  const taken = [message, action, object, kind, statement, recorded];
  return {
    ...{ shape: 'statement', table: table.name },
    columns: defined({
      ...(message === undefined ? { action, table: object, class: kind, statement } : { message }),
      recorded,
      actor: columnNamed(table, 'actor', taken),
      transaction: columnNamed(table, 'transaction', taken),
    }),
    tables: byRelation(found, ({ name }) => name),
  };
}
