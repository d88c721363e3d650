import type { HypothesisId } from '../../findings/hypothesis-ids.ts';
import type { Decimal } from '../../report/decimal.ts';

/** One thing that may be wrong with a reading, and what that would do to the figure. */
export interface Defect {
  hypothesis: HypothesisId;
  part: string | null;
  /** One among many parts of the lines. */
  isPart: boolean;
  /** The figure with the defect less the state of the ledger. */
  amount: Decimal;
  lines: number;
  units: Decimal | null;
  /** The lines that it concerns, as a digest; null where that is not asked. */
  signature: string | null;
  /** What it and another one do together beyond their sum, by the other's key (`keyOf`). */
  overlaps: ReadonlyMap<string, Decimal>;
}

export const keyOf = ({ hypothesis, part }: Pick<Defect, 'hypothesis' | 'part'>): string =>
  `${hypothesis}\n${part ?? ''}`;
