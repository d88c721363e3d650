import { absolute, compare } from './decimal.ts';
import type { ExplainedGap } from './facts/hypotheses.ts';

/** The gaps of a report, those of money before those of counts, the largest first: that one is told at length. */
export const largestFirst = (gaps: readonly ExplainedGap[]): ExplainedGap[] =>
  gaps.toSorted(
    (a, b) =>
      Number(b.unit === 'currency') - Number(a.unit === 'currency') ||
      compare(absolute(b.gap), absolute(a.gap)) ||
      (a.businessDate < b.businessDate ? -1 : 1),
  );
