import type { LogShapeFacts, ShapeOfLog } from '../../../report/facts/log-shape.ts';
import type { LogShapeWords } from '../../../words/log-shape-words.ts';
import { first, type TableView } from './cells.ts';
import { conversionTable, dayTable, qualityTable, reasonTable } from './log-shape-tables.ts';
import {
  chart,
  type FigureView,
  factsOf,
  type StatusView,
  sectionTitle,
  statusOf,
  type Telling,
} from './telling.ts';

export interface LogShapeView {
  title: string;
  status: StatusView;
  body: {
    headings: LogShapeWords['headings'];
    logs: readonly { title: string; sentences: readonly string[] }[];
    moreLogs: string;
    severalShapes: string;
    conversions: TableView | null;
    noEvent: string;
    eventRules: readonly string[];
    days: TableView | null;
    understood: string;
    daysFigure: FigureView;
    reasons: TableView | null;
    unnamed: readonly string[];
    contradictions: readonly string[];
    completeness: readonly string[];
    score: string;
    quality: TableView;
    rule: string;
  } | null;
}

export function logShape(telling: Telling): LogShapeView {
  const { report, words, f, limits } = telling;
  const sentences = words.report['log-shape'];
  const facts = factsOf(report.analyses['log-shape']);
  const head = { title: sectionTitle('log-shape', words), status: statusOf('log-shape', telling) };
  if (facts === null) return { ...head, body: null };
  const { shown, more } = first(facts.logs, limits.tables, words.nouns.item, words, f);
  const shapes = [...new Set(facts.logs.map(({ shape }) => shape))];
  return {
    ...head,
    body: {
      headings: sentences.headings,
      logs: shown.map((log) => ({ title: log.table, sentences: aboutLog(log, facts, telling) })),
      moreLogs: more,
      severalShapes: shapes.length > 1 ? sentences.severalShapes({ shapes }, f) : '',
      conversions: facts.conversions.length === 0 ? null : conversionTable(facts, telling),
      noEvent: facts.conversions.length === 0 ? sentences.noEvent : '',
      eventRules: [...new Set(shapes.map(ruleOf))].map((rule) => sentences.eventRules[rule]),
      days: dayTable(facts, telling),
      daysFigure: chart('rows-per-day', telling),
      understood: facts.notUnderstood.length === 0 ? sentences.understoodAll : '',
      reasons: facts.notUnderstood.length === 0 ? null : reasonTable(facts, telling),
      unnamed: [sentences.otherTables(facts, f), sentences.unknownFields(facts, f)].filter(isSaid),
      contradictions:
        facts.contradictions.length === 0
          ? [sentences.noContradiction]
          : facts.contradictions.map(({ reason, count }) => sentences.contradictions[reason]({ count }, f)),
      completeness: completeness(facts, telling),
      score: sentences.score(facts.quality, f),
      quality: qualityTable(facts, telling),
      rule: sentences.rule,
    },
  };
}

const isSaid = (sentence: string): boolean => sentence !== '';

/** The rule by which the events of a shape are told apart. */
function ruleOf(shape: ShapeOfLog['shape']): keyof LogShapeWords['eventRules'] {
  switch (shape) {
    case 'row-json':
    case 'envelope':
    case 'status-history':
      return 'row';
    default:
      return shape;
  }
}

function aboutLog(log: ShapeOfLog, facts: LogShapeFacts, { words, f }: Telling): string[] {
  const sentences = words.report['log-shape'];
  const inserts = facts.conversions.find(
    ({ logs, entity, operation }) =>
      logs.includes(log.log) && entity === 'sale_line' && operation === 'insert',
  );
  const isMixed = log.shape === 'field-level' && log.rowsWithoutField > 0;
  return [
    `${sentences.counted(log, f)} ${sentences.evidence({ ...log, fieldsPerInsert: inserts?.widths[0]?.fields ?? null }, f)}`,
    isMixed ? sentences.mixed({ rows: log.rowsWithoutField }, f) : '',
    [
      sentences.extent(log, f),
      ...(log.timeGrain === null ? [] : [sentences.silences(log, f), order(log, sentences, f)]),
      log.outsidePeriod > 0 ? sentences.outsidePeriod({ rows: log.outsidePeriod }, f) : '',
      log.afterAudit > 0 ? sentences.afterAudit({ rows: log.afterAudit }, f) : '',
    ]
      .filter(isSaid)
      .join(' '),
    log.throughSpreadsheet ? sentences.throughSpreadsheet : '',
    `${sentences.understood(log, f)} ${sentences.reliability(log, f)}`,
  ].filter(isSaid);
}

const order = ({ outOfOrder }: ShapeOfLog, sentences: LogShapeWords, f: Telling['f']): string =>
  outOfOrder === null
    ? sentences.orderUntested
    : outOfOrder === 0
      ? sentences.inOrder
      : sentences.outOfOrder({ events: outOfOrder }, f);

function completeness({ completeness: found, logs }: LogShapeFacts, { words, f, limits }: Telling): string[] {
  const sentences = words.report['log-shape'];
  const nameOf = (log: number) =>
    logs.find((each) => each.log === log)?.table ?? words.report.general.unknown;
  const numbering = found.numbering
    .slice(0, limits.tables)
    .map((entry) => sentences.numbering({ ...entry, table: nameOf(entry.log) }, f));
  const unnumbered = found.unnumbered.slice(0, limits.tables).map(nameOf);
  return [
    sentences.loggedLines(found, f),
    sentences.partialInserts(found, f),
    ...(found.lines > 0 ? [sentences.silentSaleDays(found, f)] : []),
    ...(found.transactions === null ? [] : [sentences.transactions(found.transactions, f)]),
    ...numbering,
    ...(unnumbered.length > 0 ? [sentences.unnumbered({ tables: unnumbered }, f)] : []),
    ...(numbering.length + unnumbered.length === 0 ? [sentences.noNumbering] : []),
  ];
}
