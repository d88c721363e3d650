import { absolute, ratio } from '../../report/decimal.ts';
import type { LogFacts } from '../../report/facts.ts';
import { type AuditContext, type Judged, type Judgement, judged } from '../analysis.ts';

/** A single identity that writes this much of a log cannot be told from the people behind it. */
const concentration = 0.9;

/** What the log says of how the sales were written. */
export function judge(facts: LogFacts, _context: AuditContext): Judgement<LogFacts> {
  if (facts.rows === 0) return { verdict: 'unknown', because: 'log-empty', facts };
  return judged(facts, [
    ...movedReadings(facts),
    ...lateWrites(facts),
    ...splitWrites(facts),
    ...lineFaults(facts),
    ...logDesign(facts),
    ...damage(facts),
    ...actors(facts),
    ...contradictoryTickets(facts),
  ]);
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

function lateWrites({ late, lines, disputes }: LogFacts): Judged[] {
  if (late.lines === 0) return [];
  return [
    {
      kind: 'late-writes',
      // Late lines that moved a reported figure did harm; others may still.
      severity: disputes.some((dispute) => dispute.late.lines > 0) ? 'critical' : 'major',
      subject: 'sale_line',
      args: {
        ...{
          lines: late.lines,
          tickets: late.tickets,
          amount: late.amount,
          shareOfLines: ratio(late.lines, lines.total),
        },
        ...{ closedDayLines: late.onClosedDays.lines, closedDays: late.onClosedDays.days },
        ...{ longestDelayDays: late.longestDelayDays, usualDelayDays: late.usualDelayDays },
      },
      amount: late.amount,
      papers: ['late-writes'],
    },
  ];
}

function splitWrites({ split, witness, ticketCount }: LogFacts): Judged[] {
  if (split.tickets === 0) return [];
  return [
    {
      kind: 'split-writes',
      severity: 'critical',
      subject: 'sale_line.ticket',
      args: {
        ...{
          tickets: split.tickets,
          ticketsTotal: ticketCount,
          lines: split.lines,
          lateLines: split.lateLines,
        },
        ...{ amount: split.amount, witnessTicket: witness?.ticket ?? null },
      },
      amount: split.amount,
      papers: ['split-writes', 'split-tickets', 'witness-ticket'],
    },
  ];
}

function lineFaults({ lines, rowsPerInsert }: LogFacts): Judged[] {
  const found: Judged[] = [];
  const papers = ['log-against-lines'];
  const of = (count: number, finding: Judged) => (count > 0 ? found.push(finding) : 0);
  of(lines.unlogged, {
    ...{
      kind: 'unlogged-lines',
      severity: 'major',
      subject: 'sale_line',
      amount: lines.unloggedAmount,
      papers,
    },
    args: { lines: lines.unlogged, total: lines.total, amount: lines.unloggedAmount },
  });
  of(lines.missing, {
    ...{ kind: 'missing-lines', severity: 'major', subject: 'sale_line', amount: null, papers },
    args: { lines: lines.missing },
  });
  of(lines.contradicted, {
    ...{ kind: 'log-contradicts-table', severity: 'major', subject: 'sale_line', amount: null, papers },
    args: { lines: lines.contradicted },
  });
  of(lines.partial, {
    ...{
      kind: 'partial-events',
      severity: 'moderate',
      subject: 'change',
      amount: null,
      papers: ['log-partial-events'],
    },
    args: { events: lines.partial, fieldsExpected: rowsPerInsert },
  });
  return found;
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

function contradictoryTickets({ contradictory, ticketCount }: LogFacts): Judged[] {
  if (contradictory.tickets === 0) return [];
  return [
    {
      ...{ kind: 'contradictory-tickets', severity: 'moderate', subject: 'sale_line.ticket', amount: null },
      args: {
        ...{ tickets: contradictory.tickets, ticketsTotal: ticketCount },
        ...{
          severalEmployees: contradictory.severalEmployees,
          severalCustomers: contradictory.severalCustomers,
        },
      },
      papers: ['contradictory-tickets'],
    },
  ];
}
