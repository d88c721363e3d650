import type { HypothesisId } from '../../findings/hypothesis-ids.ts';
import type { FindingArgs, FindingKind } from '../../findings/kinds.ts';
import type { HypothesisVerdict } from '../../report/facts/hypotheses.ts';
import { figureAt, linesOf, signedDecimal, sumCents } from './amounts.ts';
import type { Planted } from './faults/fault.ts';
import type { FaultId } from './faults/index.ts';
import { hasActors, hasOldValues, hasTimes } from './shapes.ts';
import type { Shop } from './shop.ts';

/** A finding that a right audit makes. What two faults say of one finding is added up. */
export interface ExpectedFinding {
  faults: FaultId[];
  kind: FindingKind;
  /** What it is about; null where there is one finding of its kind for the whole shop. */
  subject: string | null;
  /** The amount of the finding; null where it has none, or none that follows from what was planted. */
  cents: number | null;
  /** Some of its arguments. */
  args: Readonly<Record<string, unknown>>;
}

/** What a right audit says of why a figure differs. What two faults of one day lead to is added up. */
export interface ExpectedVerdict {
  faults: FaultId[];
  hypothesis: HypothesisId;
  verdict: HypothesisVerdict;
  businessDate: string;
  /** What it accounts for, with its sign: by how much the last figure is above the first. */
  cents: number | null;
}

export interface Expectation {
  findings: ExpectedFinding[];
  verdicts: ExpectedVerdict[];
  /** Kinds that may be found besides, without being wrong. */
  allowed: FindingKind[];
}

interface Answer {
  findings?: readonly SomeFinding[];
  verdict?: Omit<ExpectedVerdict, 'faults' | 'businessDate'>;
  allowed?: readonly FindingKind[];
}

type SomeFinding = {
  [Kind in FindingKind]: {
    kind: Kind;
    subject?: string;
    cents?: number | undefined;
    args?: Partial<FindingArgs[Kind]>;
  };
}[FindingKind];

/** What any move of the past after its closing shows as well. */
const movedLater = ['unlocked-period', 'past-rewritten'] as const;

const confirmed = (hypothesis: HypothesisId, cents: number | undefined) => ({
  verdict: { hypothesis, verdict: 'confirmed' as const, cents: cents ?? null },
});

const late = ({ lines = 0, tickets = 0, cents }: Planted, closed: readonly string[] = []): SomeFinding => ({
  ...{ kind: 'late-writes', cents },
  args: { lines, tickets, closedDayLines: closed.length === 0 ? 0 : lines },
});

const misread = (hypothesis: HypothesisId, { day = '', cents = 0 }: Planted): Answer => ({
  // What the report lacks is what the data have more.
  ...confirmed(hypothesis, -cents),
  findings: [{ kind: 'reading-defect', cents: Math.abs(cents), args: { businessDate: day, hypothesis } }],
  allowed: ['reading-unexplained'],
});

const damaged = (damage: 'scientific' | 'leading-zeros', { lines = 0 }: Planted): Answer => ({
  findings: [
    { kind: 'log-contradicts-table', args: { lines } },
    { kind: 'damaged-values', args: { writes: lines, damages: [damage] } },
  ],
});

/** For each fault what a right audit says of it: the one list to adjust when a finding or a hypothesis gets a name. */
const answers: Record<FaultId, (planted: Planted) => Answer> = {
  'late-writes': (planted) => ({
    findings: [late(planted)],
    ...confirmed('late-writes', planted.cents),
    allowed: movedLater,
  }),
  'late-on-closed-day': (planted) => ({
    findings: [late(planted, [planted.name ?? ''])],
    ...confirmed('late-writes', planted.cents),
    allowed: movedLater,
  }),
  'split-tickets': (planted) => {
    const { lines = 0, tickets = 0, count = 0, cents } = planted;
    return {
      findings: [
        late(planted),
        { kind: 'split-writes', cents, args: { tickets, lines: count, lateLines: lines } },
      ],
      ...confirmed('late-writes', cents),
      allowed: movedLater,
    };
  },
  'late-returns': (planted) => ({
    findings: [late(planted)],
    ...confirmed('returns', planted.cents),
    allowed: movedLater,
  }),
  'early-writes': ({ lines = 0, tickets = 0, cents }) => ({
    findings: [{ kind: 'early-writes', cents, args: { lines, tickets, longestLeadDays: 1 } }],
  }),
  'deleted-lines': ({ cents }) => ({ ...confirmed('deletions', cents), allowed: movedLater }),
  'duplicated-batch': (planted) => {
    const { lines = 0, tickets = 0, cents = 0 } = planted;
    const counted = misread('duplicates-once', { ...planted, cents: -cents });
    return {
      ...counted,
      findings: [
        { kind: 'duplicated-rows', args: { surplus: lines } },
        { kind: 'duplicated-writes', cents, args: { lines, tickets } },
        ...(counted.findings ?? []),
      ],
      // Its tickets were indeed written in two goes.
      allowed: ['reading-unexplained', 'split-writes'],
    };
  },
  'quantity-update': ({ cents }) => ({
    ...confirmed('quantity-updates', cents),
    allowed: movedLater,
  }),
  'line-price-update': ({ cents }) => ({ ...confirmed('line-price-updates', cents), allowed: movedLater }),
  'catalogue-price-update': ({ cents }) => ({
    ...confirmed('catalogue-prices', cents),
    allowed: movedLater,
  }),
  'catalogue-price-update-blind': () => ({
    verdict: { hypothesis: 'catalogue-prices-unvalued', verdict: 'untestable', cents: null },
    allowed: ['reading-unexplained', 'gap-unexplained', 'rows-without-history', ...movedLater],
  }),
  'missing-store': (planted) => misread('missing-store', planted),
  'excluded-category': (planted) => misread('missing-category', planted),
  'vat-excluded': (planted) => misread('vat-out', planted),
  'unconverted-currency': (planted) => misread('currency', planted),
  'rounded-lines': (planted) => misread('rounding', planted),
  'utc-day-boundary': (planted) => misread('day-boundary', planted),
  'stale-cube': ({ day = '', cents = 0 }) => ({
    ...confirmed('stale', -cents),
    findings: [{ kind: 'stale-reading', cents: Math.abs(cents), args: { businessDate: day } }],
    allowed: ['reading-unexplained', 'reading-defect'],
  }),
  'orphans-lost-in-join': (planted) => ({
    ...misread('orphans-lost', planted),
    findings: [
      { kind: 'orphan-rows', args: { rows: planted.lines ?? 0 } },
      ...(misread('orphans-lost', planted).findings ?? []),
    ],
  }),
  'fan-out': (planted) => ({
    ...misread('fan-out', planted),
    findings: [
      { kind: 'broken-key', args: { duplicates: 1 } },
      ...(misread('fan-out', planted).findings ?? []),
    ],
    allowed: ['reading-unexplained', 'duplicated-rows'],
  }),
  'contradictory-employee': ({ tickets = 0 }) => ({
    findings: [
      { kind: 'contradictory-tickets', args: { tickets, severalEmployees: tickets, severalCustomers: 0 } },
    ],
  }),
  'contradictory-customer': ({ tickets = 0 }) => ({
    findings: [
      { kind: 'contradictory-tickets', args: { tickets, severalEmployees: 0, severalCustomers: tickets } },
    ],
  }),
  'duplicate-key': () => ({
    findings: [{ kind: 'broken-key', args: { duplicates: 1, nulls: 0 } }],
  }),
  'null-key': () => ({
    findings: [{ kind: 'broken-key', args: { nulls: 1 } }, { kind: 'nullable-key' }],
    allowed: ['no-primary-key'],
  }),
  'calendar-gap': ({ count = 0 }) => ({ findings: [{ kind: 'calendar-gaps', args: { missing: count } }] }),
  'price-zero': () => ({ findings: [{ kind: 'non-positive-prices', args: { zero: 1, negative: 0 } }] }),
  'price-negative': () => ({ findings: [{ kind: 'non-positive-prices', args: { zero: 0, negative: 1 } }] }),
  'lost-lines': ({ lines = 0, tickets = 0, cents }) => ({
    findings: [{ kind: 'missing-lines', cents, args: { lines, tickets, wholeTickets: tickets } }],
  }),
  'unlogged-lines': ({ lines = 0, cents }) => ({
    findings: [{ kind: 'unlogged-lines', cents, args: { lines } }],
  }),
  'partial-events': ({ count = 0 }) => ({ findings: [{ kind: 'partial-events', args: { events: count } }] }),
  'logged-twice': ({ lines = 0 }) => ({
    findings: [{ kind: 'duplicated-writes', args: { repeatedInserts: lines } }],
    allowed: ['log-contradicts-itself'],
  }),
  'log-contradicts-table': ({ lines = 0 }) => ({
    findings: [{ kind: 'log-contradicts-table', args: { lines } }],
  }),
  'updates-not-applied': ({ count = 0 }) => ({
    findings: [{ kind: 'lost-updates', args: { writes: count, updates: count } }],
  }),
  'damaged-log-prices': ({ count = 0 }) => ({
    findings: [{ kind: 'damaged-log-values', args: { damaged: count, decodedEqual: count } }],
  }),
  'scientific-identifiers': (planted) => damaged('scientific', planted),
  'lost-leading-zeros': (planted) => damaged('leading-zeros', planted),
  'malformed-actor': ({ name = '' }) => ({
    findings: [{ kind: 'malformed-actor', args: { actor: name } }],
    // No employee bears such a number.
    allowed: ['impossible-writer'],
  }),
  'single-actor': ({ name = '' }) => ({ findings: [{ kind: 'single-actor', args: { actor: name } }] }),
  'writes-outside-hours': ({ count = 0 }) => ({
    findings: [{ kind: 'writes-outside-hours', args: { events: count, actors: 1 } }],
  }),
  'misnamed-table': ({ lines = 0, cents }) => ({
    findings: [{ kind: 'log-not-understood' }, { kind: 'unlogged-lines', cents, args: { lines } }],
  }),
  'lost-events': ({ lines = 0, count = 0, cents }) => ({
    findings: [
      { kind: 'missing-log-events', args: { transactions: count, events: count } },
      { kind: 'unlogged-lines', cents, args: { lines } },
    ],
  }),
  'sequence-gap': ({ count = 0 }) => ({
    findings: [{ kind: 'log-gaps', args: { missing: count, gaps: 1 } }],
  }),
};

/** What follows from the shape alone, whatever was planted. */
function ofShape({ shape }: Shop): readonly SomeFinding[] {
  const lacks: FindingArgs['weak-log']['lacks'] = [
    ...(hasOldValues(shape) ? [] : (['old-value'] as const)),
    ...(hasTimes(shape) ? [] : (['time-of-day', 'transaction'] as const)),
    ...(hasActors(shape) ? [] : (['actor'] as const)),
  ];
  return [
    ...(lacks.length === 0 ? [] : [{ kind: 'weak-log' as const, args: { lacks } }]),
    ...(shape.schema === 'star-catalogue' ? [{ kind: 'mutable-price' as const }] : []),
  ];
}

/** What a right audit of the shop says, in the order in which the faults were planted. */
export function expectationOf(
  shop: Shop,
  faults: readonly { fault: FaultId; planted: Planted }[],
): Expectation {
  const answered = faults.map(({ fault, planted }) => ({ fault, planted, answer: answers[fault](planted) }));
  const findings = new Map<string, ExpectedFinding>();
  const expect = (fault: FaultId | null, found: SomeFinding) => {
    const { kind, subject = null, cents = null, args = {} } = found;
    // Findings on readings are one for each day.
    const key = [kind, subject, 'businessDate' in args ? args.businessDate : ''].join(' ');
    const known = findings.get(key);
    findings.set(key, {
      ...{ kind, subject },
      faults: [...(known?.faults ?? []), ...(fault === null ? [] : [fault])],
      cents: known === undefined ? cents : sumOf(known.cents, cents),
      args: known === undefined ? args : added(known.args, args),
    });
  };
  for (const found of ofShape(shop)) expect(null, found);
  for (const { fault, answer } of answered) for (const found of answer.findings ?? []) expect(fault, found);
  for (const { day, gap } of disputes(shop)) {
    const cause = answered.find(({ planted }) => planted.day === day);
    expect(cause?.fault ?? null, {
      ...{ kind: 'reading-moved', subject: day, cents: Math.abs(gap) },
      args: {},
    });
  }
  const verdicts = new Map<string, ExpectedVerdict>();
  for (const { fault, planted, answer } of answered) {
    if (answer.verdict === undefined) continue;
    const { day: businessDate = '' } = planted;
    const key = `${answer.verdict.hypothesis} ${businessDate}`;
    const known = verdicts.get(key);
    const cents = known === undefined ? answer.verdict.cents : sumOf(known.cents, answer.verdict.cents);
    verdicts.set(key, { ...answer.verdict, businessDate, faults: [...(known?.faults ?? []), fault], cents });
  }
  return {
    findings: [...findings.values()],
    verdicts: [...verdicts.values()],
    allowed: [...new Set(answered.flatMap(({ answer }) => answer.allowed ?? []))],
  };
}

/** Days whose reported figures disagree with one another or with the tables, and by how much. */
function disputes(shop: Shop): { day: string; gap: number }[] {
  const days = [...new Set(shop.readings.map(({ businessDate }) => businessDate))].sort();
  return days.flatMap((day) => {
    const now = sumCents(shop, linesOf(shop, day));
    const readings = shop.readings
      .filter(({ businessDate }) => businessDate === day)
      .sort((a, b) => (a.readAt < b.readAt ? -1 : 1))
      .map((reading) => {
        const truth = figureAt(shop, day, reading.readAt);
        return Math.round(Number(reading.figure?.(shop, truth) ?? signedDecimal(truth)) * 100);
      });
    if (readings.every((value) => value === now)) return [];
    const [first = now] = readings;
    return [{ day, gap: (readings.length > 1 ? (readings.at(-1) ?? now) : now) - first }];
  });
}

const sumOf = (one: number | null, other: number | null): number | null =>
  one === null ? other : one + (other ?? 0);

/** Numbers are added, lists joined, and what else both say must be the same. */
function added(
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const sum: Record<string, unknown> = { ...one };
  for (const [name, value] of Object.entries(other)) {
    const known = sum[name];
    if (typeof known === 'number' && typeof value === 'number') sum[name] = known + value;
    else if (Array.isArray(known) && Array.isArray(value))
      sum[name] = [...new Set([...known, ...value])].sort();
    else if (known === undefined) sum[name] = value;
    else if (JSON.stringify(known) !== JSON.stringify(value)) delete sum[name];
  }
  return sum;
}
