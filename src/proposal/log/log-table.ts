import type { DictionaryFacts, TableFacts } from '../../report/facts/dictionary.ts';
import { dateKind } from '../columns.ts';
import { nameSignal } from '../roles/role.ts';
import { readActions } from './actions.ts';

const mostActions = 12;
const fewestColumns = 4;

/** The tables whose shape is that of a change log, best first: few values that are actions, beside a date. */
export function logTables(facts: DictionaryFacts): TableFacts[] {
  return facts.tables
    .filter(
      (table) => table.columns.length >= fewestColumns && table.columns.some((column) => dateKind(column)),
    )
    .filter((table) =>
      table.columns.some((column) => {
        if (column.distinct === 0 || column.distinct > mostActions || column.sensitivity !== 'none')
          return false;
        const seen = [...new Set([...column.top.map(({ value }) => value), ...column.examples])];
        return readActions(seen).length > 0;
      }),
    )
    .sort((a, b) => named(b) - named(a) || b.rows - a.rows || (a.name < b.name ? -1 : 1));
}

const named = (table: TableFacts): number => nameSignal(table.name, 'logName')?.weight ?? 0;
