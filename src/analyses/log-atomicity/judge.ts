import { absolute } from '../../report/decimal.ts';
import type { LogFacts } from '../../report/facts.ts';
import { type AuditContext, type Judged, type Judgement, judged } from '../analysis.ts';
import { writeFaults } from './write-faults.ts';

/** A single identity that writes this much of a log cannot be told from the people behind it. */
const concentration = 0.9;

/** What the log says of how the sales were written. */
export function judge(facts: LogFacts, _context: AuditContext): Judgement<LogFacts> {
  if (facts.rows === 0) return { verdict: 'unknown', because: 'log-empty', facts };
  const findings = [
    ...movedReadings(facts),
    ...writeFaults(facts),
    ...logDesign(facts),
    ...damage(facts),
    ...actors(facts),
  ];
  // What was found stands, but tickets of which nothing tells how they were written have not been tested.
  if (facts.atomicity.evidence.grade === 'undeterminable')
    return { verdict: 'unknown', because: 'no-write-evidence', facts, findings };
  return judged(facts, findings);
}

function movedReadings({ disputes }: LogFacts): Judged[] {
  return disputes.map((dispute) => ({
    kind: 'reading-moved',
    severity: 'critical',
    subject: dispute.businessDate,
    args: {
      ...{ businessDate: dispute.businessDate, first: dispute.firstReading, last: dispute.lastReading },
      ...{ gap: dispute.gap, unexplained: dispute.unexplained },
    },
    amount: absolute(dispute.gap),
    papers: [`as-of-${dispute.businessDate}`],
  }));
}

function logDesign(facts: LogFacts): Judged[] {
  const lacks = [
    ...(facts.hasOldValue ? [] : (['old-value'] as const)),
    ...(facts.timeGrain === 'day' ? (['time-of-day'] as const) : []),
    ...(facts.hasTransaction ? [] : (['transaction'] as const)),
    ...(facts.hasActor ? [] : (['actor'] as const)),
  ];
  if (lacks.length === 0) return [];
  return [
    {
      ...{
        kind: 'weak-log',
        severity: lacks.length > 1 ? 'major' : 'moderate',
        subject: 'change',
        amount: null,
      },
      ...{ args: { lacks, rows: facts.rows }, papers: ['log-extent'] },
    },
  ];
}

function damage({ damagedPrices, otherTables }: LogFacts): Judged[] {
  const found: Judged[] = [];
  if (damagedPrices.damaged > 0) {
    found.push({
      ...{
        kind: 'damaged-log-values',
        severity: 'moderate',
        subject: 'product.price',
        amount: null,
        papers: ['log-damaged-prices'],
      },
      args: {
        ...{
          damaged: damagedPrices.damaged,
          updates: damagedPrices.updates,
          decodedEqual: damagedPrices.decodedEqual,
        },
        ...{
          exampleLogged: damagedPrices.example?.logged ?? '',
          exampleDecoded: damagedPrices.example?.decoded ?? null,
        },
      },
    });
  }
  if (otherTables.passwordUpdatesMatching < otherTables.passwordUpdates) {
    found.push({
      ...{
        kind: 'updates-not-applied',
        severity: 'moderate',
        subject: 'employee.password',
        amount: null,
        papers: ['log-password-updates'],
      },
      args: { updates: otherTables.passwordUpdates, matching: otherTables.passwordUpdatesMatching },
    });
  }
  return found;
}

function actors({ actors: all, rows }: LogFacts): Judged[] {
  return all.flatMap((actor): Judged[] => {
    const found: Judged[] = [];
    const shared = { subject: actor.actor, amount: null, papers: ['log-actors'] };
    if (actor.malformed) {
      const args = {
        actor: actor.actor,
        length: actor.actor.length,
        expectedLength: actor.expectedLength,
        rows: actor.rows,
        shareOfRows: actor.share,
      };
      found.push({ kind: 'malformed-actor', severity: 'moderate', ...shared, args });
    }
    if (actor.share !== null && Number(actor.share) >= concentration && all.length > 1) {
      found.push({
        kind: 'single-actor',
        severity: 'moderate',
        ...shared,
        args: { actor: actor.actor, rows: actor.rows, total: rows, share: actor.share },
      });
    }
    return found;
  });
}
