import type { Severity } from '../findings/kinds.ts';
import type { Decimal } from '../report/decimal.ts';
import type { Dispute, LogFacts, RevenueFacts } from '../report/facts.ts';
import type { Report } from '../report/schema.ts';
import type { Formatter, Noun } from './formatter.ts';
import type { ReasonId } from './reasons.ts';

type Say<Args> = (args: Args, f: Formatter) => string;
type Source = Report['sources'][number];
type Table = Source['tables'][number];
type Column = NonNullable<
  Report['analyses']['schema-dictionary'] & { verdict: 'pass' }
>['facts']['tables'][number];
type TableRole = Column['role'];
type ColumnFacts = Column['columns'][number];

export type SectionId =
  | 'summary'
  | 'scope'
  | 'schema'
  | 'dictionary'
  | 'revenue'
  | 'log'
  | 'findings'
  | 'plan'
  | 'appendix';
export type Verdict = Report['analyses']['revenue']['verdict'];
export type AnalysisId = keyof Report['analyses'];
export type Reading = RevenueFacts['readings'][number];

/** Labels, headings and sentences of the report, section by section. */
export interface ReportWords {
  general: GeneralWords;
  summary: SummaryWords;
  scope: ScopeWords;
  dictionary: DictionaryWords;
  revenue: RevenueWords;
  log: LogWords;
  findings: FindingsSectionWords;
  plan: PlanWords;
  appendix: AppendixWords;
}

export interface GeneralWords {
  kind: string;
  contents: string;
  sections: Record<SectionId, string>;
  cover: {
    client: string;
    period: string;
    asOf: string;
    auditor: string;
    unsigned: string;
    verdict: string;
    madeWith: string;
  };
  verdicts: Record<Verdict, string>;
  analyses: Record<AnalysisId, string>;
  severities: Record<Severity, string>;
  /** The sentence that opens the section of an analysis. `because` is a sentence already. */
  status: Record<Verdict, (analysis: string, because: string) => string>;
  reasons: Record<ReasonId, string>;
  unknown: string;
  none: string;
  yes: string;
  no: string;
  total: string;
  /** Stands under a list that was cut. */
  more: Say<{ hidden: number; noun: Noun }>;
  figureAbsent: string;
  drawingTooLarge: string;
  figure: string;
}

export interface SummaryWords {
  verdict: Say<{ bySeverity: Record<Severity, number>; total: number; tested: number; analyses: number }>;
  tiles: Record<'revenue' | 'gap' | 'late' | 'split' | 'log' | 'findings', string>;
  revenueNote: Say<RevenueFacts['total']>;
  /** `unexplained` is null where no log tells. */
  gapNote: Say<{ unexplained: Dispute['unexplained'] | null }>;
  lateNote: Say<{ amount: LogFacts['late']['amount']; share: LogFacts['actors'][number]['share'] }>;
  splitNote: Say<{ total: number }>;
  logNote: string;
  findingsNote: Say<Record<Severity, number>>;
  /** Stands under a count of no findings where not everything was looked at. */
  findingsPartial: string;
  /** Why there is no gap to show. */
  noDispute: string;
  happened: string;
  readings: Say<{ moved: MovedReading | null; readings: readonly Reading[] }>;
  explanation: Say<Dispute | null>;
  mechanism: Say<LogFacts | null>;
  /** Which figure is right, as far as the data can tell. */
  standing: Say<{ revenue: RevenueFacts; dispute: Dispute | null }>;
  comparison: string;
}

export interface ScopeWords {
  headings: Record<'sources' | 'tables' | 'method' | 'reliability' | 'limits', string>;
  period: Say<Report['audit']>;
  sourceColumns: Record<'file' | 'system' | 'format' | 'size' | 'hash', string>;
  tableColumns: Record<
    'table' | 'file' | 'rows' | 'empty' | 'rejectedRows' | 'rejectedValues' | 'reliability',
    string
  >;
  reliability: Record<Table['reliability'], string>;
  reliabilityNote: string;
  method: readonly string[];
  noSources: string;
  limits: {
    extracts: string;
    period: Say<Report['audit']>;
    closedDays: Say<Report['audit']>;
    readings: string;
    noReadings: string;
    untested: (analysis: string, because: string) => string;
    cataloguePrice: string;
    unpriced: Say<{ lines: number }>;
    dayGrain: string;
    noTransaction: string;
    noOldValue: string;
    noActor: string;
    unlogged: Say<{ lines: number }>;
    outsidePeriod: Say<{ rows: number }>;
    rejected: Say<{ rows: number; values: number }>;
  };
}

export interface DictionaryWords {
  schemaIntro: string;
  intro: Say<{ tables: number; columns: number }>;
  roles: Record<TableRole, string>;
  origin: Say<{ rows: number; file: string; sheet: string | null; system: string | null; sqlName: string }>;
  grain: (columns: readonly string[] | null, f: Formatter) => string;
  keys: (keys: readonly (readonly string[])[], f: Formatter) => string;
  columns: Record<'column' | 'type' | 'nulls' | 'distinct' | 'range' | 'examples' | 'sensitivity', string>;
  types: Record<ColumnFacts['type'], string>;
  keyKinds: Record<'primary' | 'foreign', string>;
  unique: string;
  sensitivities: Record<ColumnFacts['sensitivity'], string>;
  withheld: string;
  maxLength: Say<{ length: number }>;
  foreignKeys: string;
  noForeignKeys: string;
  foreignKeyColumns: Record<'from' | 'to' | 'rows' | 'matched' | 'coverage' | 'used', string>;
  usedKeys: Say<{ used: number; keys: number }>;
}

export interface RevenueWords {
  headings: Record<'days' | 'readings' | 'customers' | 'employees' | 'products' | 'basis' | 'stress', string>;
  total: Say<RevenueFacts['total']>;
  basis: Record<RevenueFacts['priceBasis'], string>;
  unpriced: Say<{ lines: number }>;
  stress: Say<NonNullable<RevenueFacts['priceStress']> & { total: RevenueFacts['total']['amount'] }>;
  products: Say<NonNullable<RevenueFacts['products']>>;
  noReadings: string;
  noDays: string;
  dayColumns: Record<'day' | 'lines' | 'tickets' | 'amount', string>;
  readingColumns: Record<
    'day' | 'system' | 'readAt' | 'value' | 'recomputed' | 'difference' | 'asOf' | 'match',
    string
  >;
  matches: Record<Reading['match'], string>;
  customerColumns: Record<'customer' | 'lines' | 'tickets' | 'amount' | 'share', string>;
  employeeColumns: Record<'employee' | 'lines' | 'amount' | 'share', string>;
}

export interface LogWords {
  headings: Record<
    'shape' | 'volumes' | 'actors' | 'lines' | 'late' | 'witness' | 'disputes' | 'quality' | 'other',
    string
  >;
  shape: Say<LogFacts>;
  lacks: Say<LogFacts>;
  notSales: string;
  /** `206 885 log rows = 41 377 inserts into Ventes × 5 fields`. */
  conversion: Say<LogFacts['grain'][number]>;
  grainColumns: Record<'table' | 'action' | 'rows' | 'events' | 'fields' | 'conversion', string>;
  varying: string;
  dayColumns: Record<'day' | 'table' | 'rows' | 'events', string>;
  countColumns: Record<'byTable' | 'byAction' | 'table' | 'action' | 'rows', string>;
  actorColumns: Record<'actor' | 'rows' | 'share' | 'tables' | 'form', string>;
  malformed: string;
  wellFormed: string;
  actors: Say<{ total: number; shown: number }>;
  noActor: string;
  lineColumns: Record<'question' | 'lines', string>;
  lineQuestions: Record<
    'total' | 'logged' | 'unlogged' | 'unloggedAmount' | 'missing' | 'partial' | 'contradicted',
    string
  >;
  late: Say<LogFacts['late']>;
  split: Say<LogFacts['split'] & { timeGrain: LogFacts['timeGrain']; hasTransaction: boolean }>;
  noWitness: string;
  witnessIntro: Say<{ ticket: string; businessDate: string; steps: number }>;
  witnessFirst: Say<WitnessStep>;
  witnessNext: Say<WitnessStep>;
  witnessEnd: Say<{ before: WitnessStep; after: WitnessStep }>;
  dispute: Say<Dispute>;
  disputeTitle: Say<{ businessDate: string }>;
  noDisputes: string;
  stepColumns: Record<'step' | 'lines' | 'amount', string>;
  stepFirst: Say<Dispute['firstReading']>;
  stepLast: Say<Dispute['lastReading']>;
  stepRecorded: Say<{ recordedDay: string }>;
  stepUnexplained: string;
  priceUpdates: Say<Dispute>;
  curveTitle: Say<{ businessDate: string }>;
  curveColumns: Record<'day' | 'lines' | 'added' | 'amount', string>;
  closed: string;
  unlogged: Say<{ lines: number }>;
  damaged: Say<LogFacts['damagedPrices']>;
  contradictory: Say<LogFacts['contradictory'] & Pick<LogFacts, 'ticketCount'>>;
  otherTables: (facts: LogFacts['otherTables'], f: Formatter) => readonly string[];
}
/** Two readings of one business date that differ; known without a log. */
export type MovedReading = Pick<Dispute, 'businessDate' | 'firstReading' | 'lastReading' | 'gap'>;
type WitnessStep = NonNullable<LogFacts['witness']>['steps'][number];

export interface FindingsSectionWords {
  intro: Say<{ findings: number }>;
  none: string;
  columns: Record<'number' | 'severity' | 'finding' | 'subject' | 'amount', string>;
  elements: Record<
    'criteria' | 'condition' | 'cause' | 'effect' | 'recommendation' | 'papers' | 'amount' | 'subject',
    string
  >;
  /** What findings are about, where the program names it by a relation of its model. */
  subjects: Record<SubjectId, string>;
  noRecommendation: string;
  noAmount: string;
  prevents: string;
  detects: string;
  /** What a measure would have done, and why. */
  answer: (how: string, because: string) => string;
}

/** Subjects that are parts of the model; every other subject is a name from the data, or a day. */
export const subjectIds = [
  'sale_line',
  'sale_line.ticket',
  'product.price',
  'employee.password',
  'change',
  'dimensions',
] as const;
export type SubjectId = (typeof subjectIds)[number];

export interface PlanWords {
  intro: Say<{ actions: number; days: Decimal }>;
  none: string;
  terms: Record<'short' | 'medium', string>;
  noneInTerm: string;
  columns: Record<'priority' | 'action' | 'owner' | 'findings' | 'success', string>;
  owners: Record<Report['actions'][number]['owner'], string>;
  effort: Say<{ days: Decimal }>;
  stake: Say<{ amount: NonNullable<Report['actions'][number]['amount']> }>;
  prevents: string;
  detects: string;
  details: string;
  why: string;
}

export const metricIds = [
  'revenue',
  'sale-lines',
  'tickets',
  'unpriced-lines',
  'products-sold',
  'products-never-sold',
  'log-rows',
  'log-events',
  'late-lines',
  'late-tickets',
  'late-amount',
  'split-tickets',
  'split-amount',
  'unlogged-lines',
  'missing-lines',
  'damaged-prices',
  'gap',
  'unexplained',
  'tables',
  'columns',
  'findings',
] as const;
export type MetricId = (typeof metricIds)[number];

export interface AppendixWords {
  headings: Record<'papers' | 'rejects' | 'metrics', string>;
  papersIntro: string;
  noPapers: string;
  answer: Say<{ shown: number; total: number }>;
  emptyAnswer: string;
  /** Said of SQL that defines a relation and has no answer of its own. */
  definition: string;
  hash: string;
  sql: string;
  noRejects: string;
  rejectColumns: Record<'place' | 'row' | 'column' | 'value' | 'reason', string>;
  rejectReasons: Record<Report['rejects'][number]['reason'], string>;
  metricsIntro: string;
  /** Known metrics; a metric of one business day has that day behind its name. */
  metrics: Record<MetricId, string>;
  metricOfDay: (metric: string, day: string) => string;
  metricColumns: Record<'metric' | 'id' | 'value' | 'unit', string>;
  /** An amount has the audit's currency as its unit. */
  units: Record<Exclude<Report['metrics'][number]['unit'], 'currency'>, string>;
  end: string;
}
