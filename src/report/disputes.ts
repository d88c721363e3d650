import { absolute, compare } from './decimal.ts';
import type { Dispute } from './facts.ts';
import type { Report } from './schema.ts';

/** The disputed days of the report; none where the log could not be analysed. */
export function disputesOf(report: Report): readonly Dispute[] {
  const outcome = report.analyses['log-atomicity'];
  return 'facts' in outcome && outcome.facts !== null ? outcome.facts.disputes : [];
}

/**
 * The day that the report tells the story of: the one whose readings lie furthest apart, in either direction; the
 * earliest of them where several lie equally far. Null where no day is disputed.
 */
export function mostDisputed(report: Report): Dispute | null {
  const gap = (dispute: Dispute) => absolute(dispute.gap);
  return disputesOf(report).reduce<Dispute | null>((worst, dispute) => {
    if (worst === null) return dispute;
    const order = compare(gap(dispute), gap(worst));
    return order > 0 || (order === 0 && dispute.businessDate < worst.businessDate) ? dispute : worst;
  }, null);
}
