import { absolute, subtract } from '../../report/decimal.ts';
import type { RevenueFacts } from '../../report/facts.ts';
import { type AuditContext, type Judged, type Judgement, judged } from '../analysis.ts';

/** What the recomputed revenue says of the reported one. */
export function judge(facts: RevenueFacts, _context: AuditContext): Judgement<RevenueFacts> {
  if (facts.total.lines === 0) {
    return { verdict: 'unknown', because: 'no-lines-in-period', facts };
  }
  if (facts.unpricedLines === facts.total.lines) {
    return { verdict: 'unknown', because: 'no-line-priced', facts };
  }
  return judged(facts, [...unexplainedReadings(facts), ...unpricedLines(facts), ...mutablePrice(facts)]);
}

function unexplainedReadings(facts: RevenueFacts): Judged[] {
  const subjectOf = ({ businessDate, system, readAt }: RevenueFacts['readings'][number]) =>
    `${businessDate} ${system} ${readAt}`;
  return facts.readings.flatMap((reading, index): Judged[] => {
    if (reading.match !== 'neither' && reading.match !== 'unknown') return [];
    // Two figures may have been read in one system at one moment.
    const earlier = facts.readings
      .slice(0, index)
      .filter((other) => subjectOf(other) === subjectOf(reading)).length;
    const difference = reading.asOf?.difference ?? reading.difference;
    return [
      {
        kind: 'reading-unexplained',
        severity: 'major',
        subject: [subjectOf(reading), ...(earlier > 0 ? [`(${earlier + 1})`] : [])].join(' '),
        args: {
          businessDate: reading.businessDate,
          reading: { system: reading.system, readAt: reading.readAt, value: reading.value },
          recomputed: reading.recomputed,
          asOf: reading.asOf?.amount ?? null,
          difference,
        },
        amount: absolute(difference),
        papers: [
          `reading-${index + 1}-now`,
          ...(reading.asOf === null ? [] : [`reading-${index + 1}-as-of`]),
        ],
      },
    ];
  });
}

function unpricedLines(facts: RevenueFacts): Judged[] {
  if (facts.unpricedLines === 0) return [];
  return [
    {
      kind: 'unpriced-lines',
      severity: 'major',
      subject: 'sale_line',
      args: { lines: facts.unpricedLines, total: facts.total.lines },
      amount: null,
      papers: ['revenue-total'],
    },
  ];
}

/** Revenue over a price that anybody may still change is never closed. */
function mutablePrice(facts: RevenueFacts): Judged[] {
  if (facts.priceStress === null) return [];
  const moved = subtract(facts.priceStress.multiplied, facts.total.amount);
  return [
    {
      kind: 'mutable-price',
      severity: 'major',
      subject: 'product.price',
      args: {
        amount: facts.total.amount,
        risePercent: facts.priceStress.risePercent,
        stressed: facts.priceStress.multiplied,
        moved,
        priceUpdates: facts.priceStress.priceUpdates,
      },
      // The rise is a test, not a loss: nothing is at stake yet.
      amount: null,
      papers: ['revenue-price-stress'],
    },
  ];
}
