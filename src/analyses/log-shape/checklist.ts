import { type Decimal, ratio } from '../../report/decimal.ts';
import type { LogShapeFacts, QualityItem, QualityVerdict } from '../../report/facts/log-shape.ts';

type Measured = Omit<LogShapeFacts, 'quality'> & {
  quality: Omit<LogShapeFacts['quality'], 'checklist' | 'score'>;
};

/** Points of each item, 100 in all; the report prints the rule. What is met in part counts half, the rest nothing. */
const weights: Record<QualityItem, number> = {
  'old-value': 16,
  time: 16,
  transaction: 20,
  actor: 14,
  'append-only': 10,
  completeness: 14,
  readability: 10,
};

const parts: Record<QualityVerdict, number> = { met: 1, partly: 0.5, 'not-met': 0, 'cannot-be-shown': 0 };

/** Nearly all, for what a log has to bear on each row. */
const nearlyAll = 0.999;
const most = 0.95;
/** An old value may itself have been empty, so fewer suffice. */
const mostOldValues = 0.99;

/** The log against what a log that counts as evidence bears, item by item, and the points out of 100. */
export function scored(facts: Measured): LogShapeFacts['quality'] {
  const verdicts: Record<QualityItem, QualityVerdict> = {
    'old-value': oldValue(facts),
    time: time(facts),
    transaction: borne(facts.quality.transactions.share),
    actor: actor(facts),
    'append-only': appendOnly(facts),
    completeness: completeness(facts),
    readability: readability(facts),
  };
  const checklist = (Object.keys(weights) as QualityItem[]).map((item) => ({
    ...{ item, verdict: verdicts[item], weight: weights[item] },
    points: weights[item] * parts[verdicts[item]],
  }));
  return {
    ...facts.quality,
    checklist,
    score: checklist.reduce((sum, { points }) => sum + points, 0),
  };
}

const reaches = (share: Decimal | null, bound: number): boolean => share !== null && Number(share) >= bound;

const borne = (share: Decimal | null): QualityVerdict =>
  reaches(share, nearlyAll) ? 'met' : share !== null && Number(share) > 0 ? 'partly' : 'not-met';

function oldValue({ quality: { oldValues } }: Measured): QualityVerdict {
  if (oldValues.changes === 0) return 'cannot-be-shown';
  if (reaches(oldValues.share, mostOldValues)) return 'met';
  return oldValues.withOldValue > 0 ? 'partly' : 'not-met';
}

function time({ quality }: Measured): QualityVerdict {
  if (quality.timeGrain === null || quality.timeGrain === 'day') return 'not-met';
  return quality.timeGrain === 'sub-second' && reaches(quality.momentShare, nearlyAll) ? 'met' : 'partly';
}

/** One identity for all tells no one apart. */
function actor({ quality: { actors } }: Measured): QualityVerdict {
  const verdict = borne(actors.share);
  if (verdict !== 'met') return verdict;
  return actors.actors > 1 && !reaches(actors.largestShare, nearlyAll) ? 'met' : 'partly';
}

/** Only a log that numbers its own rows, and was handed over as it was written, can show that none was taken away. */
function appendOnly({ logs, completeness: { numbering, unnumbered } }: Measured): QualityVerdict {
  const isNumbered = logs.every(
    ({ log }) => numbering.some((entry) => entry.log === log) || unnumbered.includes(log),
  );
  if (!isNumbered || logs.some(({ throughSpreadsheet }) => throughSpreadsheet)) return 'cannot-be-shown';
  if (logs.some(({ outOfOrder }) => outOfOrder !== null && outOfOrder > 0)) return 'not-met';
  const isWhole = numbering.every(({ missing }) => missing === 0) && unnumbered.length === 0;
  return isWhole && logs.every(({ outOfOrder }) => outOfOrder !== null) ? 'met' : 'partly';
}

function completeness({ completeness: found }: Measured): QualityVerdict {
  if (found.lines === 0) return 'cannot-be-shown';
  const missing = found.transactions?.missing ?? 0;
  const partial = ratio(found.partialInserts, found.inserts);
  const isWhole =
    missing === 0 &&
    found.numbering.every((entry) => entry.missing === 0) &&
    !reaches(partial, 1 - nearlyAll);
  if (isWhole && reaches(found.loggedShare, nearlyAll)) return 'met';
  return reaches(found.loggedShare, most) ? 'partly' : 'not-met';
}

function readability({ logs }: Measured): QualityVerdict {
  const understood = logs.reduce((sum, log) => sum + log.understood, 0);
  const all = understood + logs.reduce((sum, log) => sum + log.notUnderstood, 0);
  const share = ratio(understood, all);
  if (reaches(share, nearlyAll)) return 'met';
  return reaches(share, most) ? 'partly' : 'not-met';
}
