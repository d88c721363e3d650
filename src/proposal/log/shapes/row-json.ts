import { commonActions } from '../../../model/log/meanings.ts';
import { readActions } from '../actions.ts';
import {
  allMatched,
  type Beside,
  baseName,
  byRelation,
  CapturedTables,
  columnNamed,
  defined,
  hasKey,
  type LogInput,
  recordedColumn,
  recordOf,
  type SeenLog,
} from '../captured.ts';

/** Records of JSON, of the tables that a column names or of the one that the log is called after. */
export function rowJsonMapping({ table, rows, recognised }: SeenLog, { relations }: Beside): LogInput | null {
  const { record, oldRecord, action } = recognised.evidence;
  const recorded = recordedColumn(table);
  if (record === undefined || action === undefined || recorded === undefined) return null;
  const taken = [record, oldRecord, action, recorded];
  const word = columnNamed(table, 'logTable', taken);
  const captured = new CapturedTables();
  for (const row of rows) {
    const name = word === undefined ? baseName(table.name) : (row.get(word) ?? '');
    captured.add(name, recordOf(row.get(record)), recordOf(oldRecord && row.get(oldRecord)));
  }
  const all = allMatched(captured.all, relations);
  // The key stands in the records, or else in a column of its own.
  const row = all.every(hasKey) ? undefined : columnNamed(table, 'logRow', [...taken, word]);
  const found = row === undefined ? all.filter(hasKey) : all;
  const [only] = found;
  if (only === undefined) return null;
  const others = [...taken, word, row];
  return {
    ...{ shape: 'row-json', table: table.name },
    columns: {
      ...{ recorded, action, record },
      ...defined({ oldRecord, table: word, row, actor: columnNamed(table, 'actor', others) }),
      ...defined({ transaction: columnNamed(table, 'transaction', others) }),
    },
    ...(word === undefined ? { of: only.relation } : { tables: byRelation(found, ({ name }) => name) }),
    ...actionsOf([...new Set(rows.flatMap((each) => each.get(action) || []))]),
    fields: byRelation(found, ({ roles }) => roles),
  };
}

/** How the log writes its actions, unless that goes without saying. */
function actionsOf(values: readonly string[]) {
  const common = Object.values(commonActions).flat();
  if (values.every((value) => common.includes(value.trim().toUpperCase()))) return {};
  const meaning = (name: string) => readActions(values).find((action) => action.meaning === name)?.value;
  const [insert, update, remove] = ['insert', 'update', 'delete'].map(meaning);
  return insert === undefined || update === undefined || remove === undefined
    ? {}
    : { actions: { insert, update, delete: remove } };
}
