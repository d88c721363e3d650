import type { FindingArgs } from '../../findings/kinds.ts';
import { ratio } from '../../report/decimal.ts';
import type { Fault, SequenceFacts } from '../../report/facts/atomicity.ts';
import type { LogFacts } from '../../report/facts.ts';
import type { Judged } from '../analysis.ts';

/** What was wrong with the writing of tickets and their lines; a function of the facts alone. */
export function writeFaults(facts: LogFacts): Judged[] {
  return [
    ...lateWrites(facts),
    ...earlyWrites(facts),
    ...splitWrites(facts),
    ...duplicatedWrites(facts),
    ...lineFaults(facts),
    ...contradictoryTickets(facts),
    ...facts.atomicity.sequences.flatMap(sequenceGaps),
  ];
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
        ...{ lines: late.lines, tickets: late.tickets, amount: late.amount },
        shareOfLines: ratio(late.lines, lines.total),
        ...{ closedDayLines: late.onClosedDays.lines, closedDays: late.onClosedDays.days },
        ...{ longestDelayDays: late.longestDelayDays, usualDelayDays: late.usualDelayDays },
      },
      amount: late.amount,
      papers: ['late-writes'],
    },
  ];
}

function earlyWrites({ atomicity: { early } }: LogFacts): Judged[] {
  if (early.lines === 0) return [];
  const papers = ['atomicity-early-writes'];
  return [
    {
      kind: 'early-writes',
      severity: 'major',
      subject: 'sale_line',
      args: early,
      amount: early.amount,
      papers,
    },
  ];
}

function splitWrites({ split, witness, ticketCount, atomicity }: LogFacts): Judged[] {
  if (split.tickets === 0) return [];
  const { evidence, actors } = atomicity;
  const proven = evidence.proven ?? 0;
  return [
    {
      kind: 'split-writes',
      severity: 'critical',
      subject: 'sale_line.ticket',
      args: {
        ...{ tickets: split.tickets, ticketsTotal: ticketCount },
        ...{ lines: split.lines, lateLines: split.lateLines, amount: split.amount },
        witnessTicket: witness?.ticket ?? null,
        grade: proven === split.tickets ? 'proven' : 'inferred',
        ...{ proven, acrossDays: evidence.acrossDays, withinDay: evidence.withinDay ?? 0 },
        ...{ thresholdSeconds: evidence.thresholdSeconds, bySeveralActors: actors.splitBySeveral },
      },
      amount: split.amount,
      papers: ['split-writes', 'split-tickets', 'witness-ticket', 'atomicity-evidence'],
    },
  ];
}

function duplicatedWrites(facts: LogFacts): Judged[] {
  const { lines, tickets, amount, repeatedInserts } = facts.atomicity.duplicates;
  if (lines === 0 && repeatedInserts === 0) return [];
  return [
    {
      kind: 'duplicated-writes',
      // An insert that is logged twice stands in the table once: the figure is not touched.
      severity: lines > 0 ? 'major' : 'moderate',
      subject: 'sale_line.ticket',
      args: { lines, tickets, amount, repeatedInserts, witnessTicket: ticketOf(facts, 'duplicated') },
      amount: lines > 0 ? amount : null,
      papers: ['atomicity-duplicates', 'atomicity-repeated-batches'],
    },
  ];
}

const ticketOf = ({ atomicity }: LogFacts, fault: Fault): string | null =>
  atomicity.witnesses.find((witness) => witness.fault === fault)?.ticket ?? null;

function lineFaults({ lines, rowsPerInsert, atomicity }: LogFacts): Judged[] {
  const found: Judged[] = [];
  const papers = ['log-against-lines'];
  const of = (count: number, finding: Judged) => (count > 0 ? found.push(finding) : 0);
  const { lost, partial } = atomicity;
  of(lines.unlogged, {
    ...{ kind: 'unlogged-lines', severity: 'major', subject: 'sale_line', amount: lines.unloggedAmount },
    ...{ args: { lines: lines.unlogged, total: lines.total, amount: lines.unloggedAmount }, papers },
  });
  of(lost.lines, {
    ...{ kind: 'missing-lines', severity: 'major', subject: 'sale_line', amount: lost.amount },
    ...{ args: lost, papers: ['atomicity-lost-lines'] },
  });
  of(lines.contradicted, {
    ...{ kind: 'log-contradicts-table', severity: 'major', subject: 'sale_line', amount: null, papers },
    args: { lines: lines.contradicted },
  });
  of(partial.events, {
    ...{ kind: 'partial-events', severity: 'moderate', subject: 'change', amount: null },
    args: {
      ...{ events: partial.events, fieldsExpected: rowsPerInsert, empty: partial.empty },
      roles: partial.roles.map(({ role }) => role),
      stillEmpty: Math.max(0, ...partial.roles.map(({ stillEmpty }) => stillEmpty)),
    },
    papers: ['log-partial-events'],
  });
  return found;
}

function contradictoryTickets({ contradictory, ticketCount, atomicity }: LogFacts): Judged[] {
  const { severalStores, severalDates } = atomicity;
  const tickets = Math.max(contradictory.tickets, severalStores ?? 0, severalDates ?? 0);
  if (tickets === 0) return [];
  const { severalEmployees, severalCustomers } = contradictory;
  const args: FindingArgs['contradictory-tickets'] = {
    ...{ tickets, ticketsTotal: ticketCount },
    ...{ severalEmployees, severalCustomers, severalStores, severalDates },
  };
  const papers = [
    'contradictory-tickets',
    ...(severalStores !== null && severalStores > 0 ? ['atomicity-several-stores'] : []),
    ...(severalDates !== null && severalDates > 0 ? ['atomicity-several-dates'] : []),
  ];
  return [
    {
      ...{ kind: 'contradictory-tickets', severity: 'moderate', subject: 'sale_line.ticket', amount: null },
      ...{ args, papers },
    },
  ];
}

const sequenceSubjects = {
  sequence: 'sale_line.sequence',
  line: 'sale_line.line',
  ticket: 'sale_line.ticket',
} as const;

function sequenceGaps({ of, gaps, missing, numbers, largest }: SequenceFacts): Judged[] {
  const [widest] = largest;
  if (missing === 0) return [];
  return [
    {
      ...{ kind: 'sequence-gaps', severity: 'moderate', subject: sequenceSubjects[of], amount: null },
      args: {
        ...{ of, gaps, missing, numbers },
        example:
          widest === undefined
            ? null
            : {
                ...{ ticket: widest.ticket, after: widest.after },
                ...{ before: widest.before, missing: widest.missing },
              },
      },
      papers: [widest?.ticket == null ? `atomicity-gaps-${of}` : 'atomicity-gaps-in-tickets'],
    },
  ];
}
