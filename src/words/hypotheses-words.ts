import type { HypothesisId, LackId, TimedId } from '../findings/hypothesis-ids.ts';
import type {
  ExplainedGap,
  GapComponent,
  HeldReading,
  HypothesisVerdict,
  TestedHypothesis,
} from '../report/facts/hypotheses.ts';
import type { Say } from './say.ts';

/** What a hypothesis says would be seen if it were true, and what would refute it. */
export interface HypothesisWords {
  title: string;
  prediction: string;
  refutation: string;
}

export type MovementWords = Record<TimedId, HypothesisWords>;
export type DefectWords = Record<Exclude<HypothesisId, TimedId>, HypothesisWords>;

type Unit = ExplainedGap['unit'];
type Named = Pick<GapComponent, 'hypothesis' | 'part'>;

/** Words of the section `hypotheses`. */
export interface HypothesesWords {
  names: Record<HypothesisId, HypothesisWords>;
  lacks: Record<LackId, string>;
  verdicts: Record<HypothesisVerdict, string>;
  /** Parts that the program names, by hypothesis; others are values of the data. */
  parts: Partial<Record<HypothesisId, Readonly<Record<string, string>>>>;
  sides: Record<GapComponent['side'], string>;
  headings: Record<'tested' | 'untestable' | 'rivals', string>;
  method: string;
  noGaps: string;
  figure: Say<{ value: GapComponent['amount']; unit: Unit; signed?: boolean }>;
  title: Say<ExplainedGap>;
  /** A cause with its part: a missing store, and which. */
  component: Say<Named>;
  answer: Say<ExplainedGap>;
  reading: Say<HeldReading & { unit: Unit }>;
  /** Several sets explain a reading, or chance may. */
  rivals: Say<HeldReading & { unit: Unit }>;
  alone: Say<ExplainedGap>;
  componentColumns: Record<'cause' | 'where' | 'lines' | 'amount', string>;
  sameLines: Say<readonly Named[]>;
  unexplained: string;
  gap: string;
  testedColumns: Record<'hypothesis' | 'verdict' | 'amount' | 'seen', string>;
  seen: Say<TestedHypothesis & { unit: Unit }>;
  refutedBy: Say<HypothesisWords>;
  untestableColumns: Record<'hypothesis' | 'reason', string>;
  /** What is not shown of a gap that the report does not tell at length. */
  inShort: Say<ExplainedGap>;
}
