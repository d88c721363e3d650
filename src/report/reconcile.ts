import type { Judged } from '../analyses/analysis.ts';
import type { ExplainedGap } from './facts/hypotheses.ts';

/**
 * What single analyses say of readings, after the hypotheses were tested: a moved reading bears what they leave
 * unexplained, and a reading that they explain, or call unexplained themselves, is not told a second time.
 *
 * @param gaps none where the hypotheses could not be tested
 */
export const reconciled = (judged: readonly Judged[], gaps: readonly ExplainedGap[]): Judged[] =>
  judged.flatMap((finding): Judged[] => {
    if (finding.kind === 'reading-unexplained') {
      const { businessDate, reading } = finding.args;
      const told = gaps
        .filter((gap) => gap.businessDate === businessDate && gap.measure === 'revenue')
        .flatMap(({ first, last }) => [first, last]);
      return told.some(({ system, readAt }) => system === reading.system && readAt === reading.readAt)
        ? []
        : [finding];
    }
    if (finding.kind !== 'reading-moved') return [finding];
    const gap = gaps.find(
      (one) => one.businessDate === finding.args.businessDate && one.measure === 'revenue',
    );
    return gap === undefined || gap.gap !== finding.args.gap
      ? [finding]
      : [{ ...finding, args: { ...finding.args, unexplained: gap.unexplained } }];
  });
