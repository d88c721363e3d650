import type { Report } from '../../../report/schema.ts';
import type { Formatter } from '../../../words/formatter.ts';
import type { AnalysisId } from '../../../words/report-words.ts';
import type { Words } from '../../../words/words.ts';
import { badge, code, columnsOf, first, number, type TableView, text, unknown } from './cells.ts';
import { factsOf, reasonOf, sectionTitle, type Telling } from './telling.ts';

type Source = Report['sources'][number];

export interface ScopeView {
  title: string;
  period: string;
  sourcesTitle: string;
  sources: TableView | null;
  noSources: string;
  tablesTitle: string;
  tables: TableView | null;
  reliabilityNote: string;
  /** Why the logs are relied upon as they are. */
  logReliability: readonly string[];
  methodTitle: string;
  method: readonly string[];
  limitsTitle: string;
  limits: readonly string[];
}

export function scope(telling: Telling): ScopeView {
  const { report, words, f } = telling;
  const sentences = words.report.scope;
  return {
    title: sectionTitle('scope', words),
    period: sentences.period(report.audit, f),
    sourcesTitle: sentences.headings.sources,
    sources: report.sources.length === 0 ? null : sourceTable(telling),
    noSources: report.sources.length === 0 ? sentences.noSources : '',
    tablesTitle: sentences.headings.tables,
    tables: report.sources.length === 0 ? null : loadedTables(telling),
    reliabilityNote: sentences.reliabilityNote,
    logReliability: (factsOf(report.analyses['log-shape'])?.logs ?? [])
      .slice(0, telling.limits.tables)
      .map((log) => words.report['log-shape'].reliability(log, f)),
    methodTitle: sentences.headings.method,
    method: report.sources.some(({ format }) => format === 'postgresql')
      ? [...sentences.method, sentences.methodDatabase]
      : sentences.method,
    limitsTitle: sentences.headings.limits,
    limits: limitsOf(telling),
  };
}

function sourceTable({ report, words, f, limits }: Telling): TableView {
  const labels = words.report.scope.sourceColumns;
  const { shown, more } = first(report.sources, limits.rows, words.nouns.item, words, f);
  return {
    id: 'sources',
    caption: words.report.scope.headings.sources,
    layout: 'sources',
    columns: columnsOf([labels.file, labels.system, labels.size, labels.hash], [labels.size]),
    rows: shown.map((source) => ({
      cells: [
        code(
          source.file,
          [formats[source.format], partsOf(source, words, f)].filter((part) => part !== '').join(', '),
        ),
        source.system === null ? unknown(words) : text(source.system),
        // A database has neither size nor hash, and that is known.
        source.bytes === null
          ? text(words.report.scope.liveDatabase)
          : number(f.count(source.bytes, words.nouns.byte)),
        source.sha256 === null ? text(words.report.scope.noHash) : code(source.sha256),
      ],
    })),
    more,
  };
}

const formats: Record<Source['format'], string> = {
  xlsx: 'XLSX',
  csv: 'CSV',
  jsonl: 'JSON Lines',
  parquet: 'Parquet',
  postgresql: 'PostgreSQL',
};

const partsOf = ({ parts }: Source, words: Words, f: Formatter): string =>
  parts.length === 0 ? '' : words.report.scope.parts({ files: parts.length }, f);

function loadedTables({ report, words, f, limits }: Telling): TableView {
  const { tableColumns: labels, reliability } = words.report.scope;
  const tables = report.sources.flatMap((source) =>
    source.tables.map((table) => ({ ...table, file: source.file })),
  );
  const { shown, more } = first(tables, limits.rows, words.nouns.table, words, f);
  return {
    id: 'tables',
    caption: words.report.scope.headings.tables,
    layout: 'loaded',
    columns: columnsOf(
      [
        labels.table,
        labels.file,
        labels.rows,
        labels.empty,
        labels.rejectedRows,
        labels.rejectedValues,
        labels.reliability,
      ],
      [labels.rows, labels.empty, labels.rejectedRows, labels.rejectedValues],
    ),
    rows: shown.map((table) => ({
      cells: [
        code(table.name),
        code(table.file),
        number(f.integer(table.rows)),
        number(f.integer(table.emptyRows)),
        number(f.integer(table.rejectedRows)),
        number(f.integer(table.rejectedValues)),
        badge(reliability[table.reliability], `reliability-${table.reliability}`),
      ],
    })),
    more,
  };
}

/** What this report cannot know, drawn from its own facts; an auditor states it before any conclusion. */
function limitsOf({ report, words, f }: Telling): string[] {
  const sentences = words.report.scope.limits;
  const revenue = factsOf(report.analyses.revenue);
  const log = factsOf(report.analyses['log-atomicity']);
  const untested = (Object.keys(report.analyses) as AnalysisId[]).flatMap((id) => {
    const outcome = report.analyses[id];
    return 'because' in outcome
      ? [sentences.untested(words.report.general.analyses[id], reasonOf(outcome.because, words))]
      : [];
  });
  const tables = report.sources.flatMap((source) => source.tables);
  const rows = tables.reduce((sum, table) => sum + table.rejectedRows, 0);
  const values = tables.reduce((sum, table) => sum + table.rejectedValues, 0);
  return [
    ...untested,
    sentences.extracts,
    sentences.period(report.audit, f),
    ...(report.audit.closedDays.length > 0 ? [sentences.closedDays(report.audit, f)] : []),
    ...(revenue === null ? [] : [revenue.readings.length > 0 ? sentences.readings : sentences.noReadings]),
    ...(revenue?.priceBasis === 'catalogue-price' ? [sentences.cataloguePrice] : []),
    ...(revenue !== null && revenue.unpricedLines > 0
      ? [sentences.unpriced({ lines: revenue.unpricedLines }, f)]
      : []),
    ...(log?.timeGrain === 'day' ? [sentences.dayGrain] : []),
    ...(log?.hasTransaction === false ? [sentences.noTransaction] : []),
    ...(log?.hasOldValue === false ? [sentences.noOldValue] : []),
    ...(log?.hasActor === false ? [sentences.noActor] : []),
    ...(log !== null && log.lines.unlogged > 0 ? [sentences.unlogged({ lines: log.lines.unlogged }, f)] : []),
    ...(log !== null && log.rowsOutsidePeriod > 0
      ? [sentences.outsidePeriod({ rows: log.rowsOutsidePeriod }, f)]
      : []),
    ...(rows + values > 0 ? [sentences.rejected({ rows, values }, f)] : []),
  ];
}
