import type { FindingArgs, FindingKind } from '../findings/kinds.ts';
import type { RecommendationId } from '../recommendations/recommendation.ts';
import type { ArchitectureWords, ChartWords, DiagramWords } from './chart-words.ts';
import type { Formatter, Notation, Noun } from './formatter.ts';
import type { InitWords } from './init-words.ts';
import type { ReportWords } from './report-words.ts';
import type { TerminalWords } from './terminal-words.ts';

export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** Things that are counted. A count is never printed without one of these, so that its unit is always named. */
export type NounId =
  | 'saleLine'
  | 'ticket'
  | 'customer'
  | 'employee'
  | 'product'
  | 'logRow'
  | 'event'
  | 'actor'
  | 'priceUpdate'
  | 'passwordUpdate'
  | 'row'
  | 'value'
  | 'table'
  | 'column'
  | 'field'
  | 'key'
  | 'day'
  | 'byte'
  | 'finding'
  | 'action'
  | 'paper'
  | 'reject'
  | 'metric'
  | 'item';
export type Nouns = Record<NounId, Noun>;

/** The five elements that an auditor expects of a finding; the fifth, the recommendation, has words of its own. */
export type FindingElement = 'title' | 'criteria' | 'condition' | 'cause' | 'effect';

/** The sentences of one kind of finding. `label` is the short name by which tables and links speak of it. */
export type FindingSentences<Kind extends FindingKind> = { label: string } & {
  [Element in FindingElement]: (args: FindingArgs[Kind], f: Formatter) => string;
};
export type FindingWords = { [Kind in FindingKind]: FindingSentences<Kind> };

export interface RecommendationWords {
  title: string;
  /** What is to be done, concretely enough to be ordered. */
  action: string;
  /** By what mechanism it works, and where its effect ends. */
  why: string;
  /** Why it would have prevented, or shown, each kind of defect that it is tied to; stands beside the finding. */
  answers: Partial<Record<FindingKind, string>>;
  /** A criterion that a later run of the audit can check. */
  success: string;
}

/** Everything that a reader reads, in one language. A sentence that is missing does not compile. */
export interface Words {
  language: Language;
  notation: Notation;
  nouns: Nouns;
  charts: ChartWords;
  diagram: DiagramWords;
  architecture: ArchitectureWords;
  findings: FindingWords;
  recommendations: Record<RecommendationId, RecommendationWords>;
  report: ReportWords;
  terminal: TerminalWords;
  init: InitWords;
}
