import type { Severity } from '../findings/kinds.ts';
import type { Decimal } from '../report/decimal.ts';
import type { ExplainedGap } from '../report/facts/hypotheses.ts';
import type { Dispute, LogFacts, RevenueFacts } from '../report/facts.ts';
import type { Report } from '../report/schema.ts';
import type { ActorsWords } from './actors-words.ts';
import type { AppendixWords } from './appendix-words.ts';
import type { AsOfWords } from './as-of-words.ts';
import type { ChecksWords } from './checks-words.ts';
import type { DictionaryWords } from './dictionary-words.ts';
import type { ExposureWords } from './exposure-words.ts';
import type { Noun } from './formatter.ts';
import type { HypothesesWords } from './hypotheses-words.ts';
import type { LogShapeWords } from './log-shape-words.ts';
import type { LogWords, MovedReading } from './log-words.ts';
import type { ReasonId } from './reasons.ts';
import type { ReplayWords } from './replay-words.ts';
import type { Reading, RevenueWords } from './revenue-words.ts';
import type { Say } from './say.ts';
import type { ScopeWords } from './scope-words.ts';

export type SectionId =
  | 'summary'
  | 'scope'
  | 'schema'
  | 'dictionary'
  | 'checks'
  | 'revenue'
  | 'log-shape'
  | 'log'
  | 'as-of'
  | 'hypotheses'
  | 'replay'
  | 'exposure'
  | 'actors'
  | 'findings'
  | 'plan'
  | 'appendix';
export type Verdict = Report['analyses']['revenue']['verdict'];
export type AnalysisId = keyof Report['analyses'];

/** Labels, headings and sentences of the report, section by section. */
export interface ReportWords {
  general: GeneralWords;
  summary: SummaryWords;
  scope: ScopeWords;
  dictionary: DictionaryWords;
  checks: ChecksWords;
  revenue: RevenueWords;
  log: LogWords;
  'log-shape': LogShapeWords;
  'as-of': AsOfWords;
  hypotheses: HypothesesWords;
  replay: ReplayWords;
  exposure: ExposureWords;
  actors: ActorsWords;
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
  /** Said where no two readings of a day differ. */
  noGap: string;
  mechanism: Say<LogFacts | null>;
  /** Which figure is right, as far as the data can tell. */
  standing: Say<{ revenue: RevenueFacts; dispute: Dispute | null; gap: ExplainedGap | null }>;
  comparison: string;
}

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
  'sale_line.line',
  'sale_line.sequence',
  'product.price',
  'employee.password',
  'change',
  'dimensions',
  'dictionary',
  'rights.public-write',
  'rights.public-read',
  'rights.superusers',
  'rights.row-security',
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
