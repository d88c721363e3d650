import type { Judged } from '../analyses/analysis.ts';
import { groupBy } from '../analyses/group.ts';
import { sensitivityOf } from '../analyses/schema-dictionary/sensitivity.ts';
import type { Config } from '../config/schema.ts';
import type { Report } from '../report/schema.ts';
import type { LoadedTable } from '../store/loaded-table.ts';
import type { OpenedSource } from './load-sources.ts';

type SourceFacts = Report['sources'][number];

/** Up to one value in a thousand that could not be read leaves a table fit for its purpose. */
const tolerable = 0.001;

type Reliability = SourceFacts['tables'][number]['reliability'];

/**
 * What was loaded, from which bytes, and how far it can be relied upon.
 *
 * @param logs how far the logs can be relied upon, by the name of their table; of two answers the worse one counts
 */
export function describeSources(
  files: readonly OpenedSource[],
  tables: readonly LoadedTable[],
  logs: ReadonlyMap<string, Reliability>,
): SourceFacts[] {
  return files.map(({ source, opened }) => ({
    ...{
      file: opened.file,
      system: source.system ?? null,
      format: opened.format,
      bytes: opened.bytes,
      sha256: opened.sha256,
      parts: [...opened.parts],
    },
    tables: tables
      .filter((table) => table.file === opened.file && opened.tables.some(({ name }) => name === table.name))
      .map((table) => ({
        ...{ name: table.name, rows: table.rows, emptyRows: table.emptyRows },
        ...{
          rejectedRows: table.rejectedRows,
          rejectedValues: table.rejectedValues,
          reliability: worse(reliabilityOf(table), logs.get(table.name) ?? 'sufficient'),
        },
      })),
  }));
}

const byTrust: readonly Reliability[] = ['not-sufficient', 'undetermined', 'sufficient'];
const worse = (one: Reliability, other: Reliability): Reliability =>
  byTrust.find((reliability) => reliability === one || reliability === other) ?? one;

/** How far each log can be relied upon, as the analysis of its shape found it. */
export const reliabilityOfLogs = (outcome: Report['analyses']['log-shape']): Map<string, Reliability> =>
  new Map(
    ('facts' in outcome ? (outcome.facts?.logs ?? []) : []).map(({ table, reliability }) => [
      table,
      reliability,
    ]),
  );

function reliabilityOf(table: LoadedTable): Reliability {
  if (table.rows === 0) return 'undetermined';
  const lost = table.rejectedRows + table.rejectedValues;
  return lost > table.rows * tolerable ? 'not-sufficient' : 'sufficient';
}

/** A finding for each column whose values could not all be read. */
export function unreadableValues(tables: readonly LoadedTable[]): Judged[] {
  return tables.flatMap((table) => {
    if (table.rejectedRows + table.rejectedValues === 0) return [];
    const columns = [...groupBy(table.rejects, ({ column }) => column ?? '').keys()].sort();
    return [
      {
        kind: 'unreadable-values',
        severity: reliabilityOf(table) === 'sufficient' ? 'minor' : 'major',
        subject: table.name,
        args: {
          ...{
            file: table.file,
            sheet: table.sheet,
            column: columns.length === 1 ? columns[0] || null : null,
          },
          ...{ values: table.rejectedValues, rows: table.rejectedRows },
        },
        amount: null,
        papers: [],
      } satisfies Judged,
    ];
  });
}

/** What a report may show of the rejects: a whole row, or a cell of a sensitive column, may hold what no one should read. */
export function shownRejects(model: Config['model'], table: LoadedTable): Report['rejects'] {
  const overruled = new Map(table.columns.map((column) => [column.name, column.overruled]));
  const isSensitive = (column: string) =>
    (overruled.get(column) ?? sensitivityOf(model, table.name, column)) !== 'none';
  const holdsSensitive = table.columns.some(({ name }) => isSensitive(name));
  return table.rejects.map((reject) =>
    (reject.column === null ? holdsSensitive : isSensitive(reject.column))
      ? { ...reject, value: '•••' }
      : reject,
  );
}
