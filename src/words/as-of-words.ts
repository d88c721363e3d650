import type { Decimal } from '../report/decimal.ts';
import type { AsOfFacts, DayHistory, MeasureHistory, MovementCause } from '../report/facts/as-of.ts';
import type { Candidate, ReadingHistory } from '../report/facts/as-of-readings.ts';
import type { Formatter } from './formatter.ts';
import type { Say } from './say.ts';

type Unit = MeasureHistory['unit'];

/** Words of the section on the figure over time. */
export interface AsOfWords {
  headings: Record<'stability' | 'curve' | 'triangle' | 'causes' | 'readings', string>;
  /** What the section can tell, and from what. */
  basis: Say<AsOfFacts>;
  closing: Say<{ closingDelayDays: number }>;
  /** Name of a measure; a declared one bears its own. */
  measure: (id: string) => string;
  capitalised: (name: string) => string;
  figure: (t: { value: Decimal; unit: Unit; signed?: boolean }, f: Formatter) => string;
  stability: Say<MeasureHistory & { observedUntil: string | null }>;
  latest: Say<MeasureHistory>;
  distribution: Say<MeasureHistory>;
  dayColumns: Record<'day' | 'closing' | 'now' | 'movement' | 'movedFor' | 'lastChanged', string>;
  /** The movement as a share of the closing figure, and up and down apart where a day moved both ways. */
  movement: Say<Pick<DayHistory, 'risen' | 'fallen' | 'closing' | 'now'> & { unit: Unit }>;
  daysCaption: string;
  noMovedDays: string;
  causeColumns: Record<'cause' | 'days' | 'risen' | 'fallen' | 'longest', string>;
  causes: Record<MovementCause, string>;
  /** The same in one word or two, for the step of a curve. */
  stepCauses: Record<MovementCause, string>;
  noCauses: string;
  curveTitle: Say<{ businessDate: string; measure: string }>;
  curveColumns: Record<'at' | 'added' | 'amount' | 'cause', string>;
  /** What one step of the curve holds. */
  steps: Record<MeasureHistory['curve']['unit'], string>;
  beginning: string;
  triangle: string;
  noDelay: string;
  triangleCaption: string;
  triangleColumns: Record<'day' | 'before' | 'later', string>;
  delay: Say<{ days: number }>;
  readingColumns: Record<'reading' | 'value' | 'asOf' | 'now' | 'equals', string>;
  readingOf: Say<ReadingHistory>;
  /** What a reading equals, or the nearest and how far it is. */
  verdict: Say<ReadingHistory>;
  /** One figure that a reading may be. */
  candidate: Say<Candidate & { unit: Unit }>;
  candidateColumns: Record<'reading' | 'candidate' | 'amount' | 'distance', string>;
  tested: Say<{ tested: number }>;
  nearest: string;
  noReadings: string;
  notSearched: Say<{ readings: number }>;
}
