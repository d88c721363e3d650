import { type Decimal, ratio } from '../../report/decimal.ts';
import type { ShapeOfLog } from '../../report/facts/log-shape.ts';

const enough = 0.999;
const tooLittle = 0.95;

/**
 * How far the conclusions of the audit may rest on a log, in the terms of the GAO's guide on data reliability.
 *
 * Sufficient where at least 99.9 % of the rows of known tables were understood and no sale line of the period hangs on
 * the others; not sufficient below 95 %; undetermined between the two, where lines hang on what was not understood,
 * where nothing can be weighed, and where the log by its shape names no rows.
 */
export function reliabilityOf({
  shape,
  understood,
  notUnderstood,
  hangingLines,
}: Pick<ShapeOfLog, 'shape' | 'understood' | 'notUnderstood' | 'hangingLines'>): {
  understoodShare: Decimal | null;
  reliability: ShapeOfLog['reliability'];
} {
  const understoodShare = ratio(understood, understood + notUnderstood);
  if (understoodShare === null) return { understoodShare, reliability: 'undetermined' };
  if (Number(understoodShare) < tooLittle) return { understoodShare, reliability: 'not-sufficient' };
  const isSufficient = Number(understoodShare) >= enough && hangingLines === 0 && shape !== 'statement';
  return { understoodShare, reliability: isSufficient ? 'sufficient' : 'undetermined' };
}
