import { absolute, add, compare, type Decimal, toDecimal } from '../report/decimal.ts';
import type { Dispute } from '../report/facts.ts';
import type { ChartWords } from '../words/chart-words.ts';
import type { Formatter } from '../words/formatter.ts';
import { oneLine } from './text.ts';
import { colours } from './theme.ts';

type Words = ChartWords['reading-waterfall'];

/** Recorded days that get a bar of their own; the smaller ones of a long history share one. */
const mostSteps = 4;

interface Bar {
  label: string;
  amount: Decimal;
  /** A bar that stands on the ground, or one that floats between two levels. */
  kind: 'reading' | 'step' | 'unexplained';
}

function barsOf(dispute: Dispute, words: Words, format: Formatter): Bar[] {
  const reading = (title: string, { system, readAt, value }: Dispute['firstReading']): Bar => ({
    label: `${title}\n${oneLine(system)}\n${format.date(readAt)}`,
    amount: value,
    kind: 'reading',
  });
  const ranked = dispute.steps.toSorted((a, b) => compare(absolute(b.amount), absolute(a.amount)));
  const kept = new Set(ranked.slice(0, ranked.length > mostSteps + 1 ? mostSteps : mostSteps + 1));
  const rest = dispute.steps.filter((step) => !kept.has(step));
  const steps = dispute.steps
    .filter((step) => kept.has(step))
    .map(
      (step): Bar => ({
        label: `${words.recordedOn}\n${format.date(step.recordedDay)}\n${format.count(step.lines, words.lines)}`,
        amount: step.amount,
        kind: 'step',
      }),
    );
  const others: Bar[] =
    rest.length === 0
      ? []
      : [
          {
            label: `${words.otherDays}\n${format.count(rest.length, words.days)}\n${format.count(
              rest.reduce((lines, step) => lines + step.lines, 0),
              words.lines,
            )}`,
            amount: rest.reduce((sum, step) => add(sum, step.amount), toDecimal('0')),
            kind: 'step',
          },
        ];
  return [
    reading(words.first, dispute.firstReading),
    ...steps,
    ...others,
    { label: words.unexplained, amount: dispute.unexplained, kind: 'unexplained' },
    reading(words.last, dispute.lastReading),
  ];
}

/** The bars of a dispute from its first reading to its last, each in its place; sums are exact, floats only say where to draw. */
export function waterfallOf(dispute: Dispute, words: Words, format: Formatter) {
  let level = toDecimal('0');
  return barsOf(dispute, words, format).map((bar, index) => {
    const before = level;
    level = bar.kind === 'reading' ? bar.amount : add(before, bar.amount);
    const [from, to] = [Number(before), Number(level)];
    return {
      column: `bar-${index}`,
      next: `bar-${index + 1}`,
      label: bar.label,
      kind: bar.kind,
      figure: format.money(bar.amount, { signed: bar.kind !== 'reading' }),
      from,
      to,
      top: bar.kind === 'reading' ? to : Math.max(from, to),
      colour: colourOf(bar),
    };
  });
}

const colourOf = ({ kind, amount }: Bar): string => {
  if (kind === 'reading') return colours.primary;
  if (kind === 'unexplained') return colours.accent;
  return amount.startsWith('-') ? colours.fall : colours.rise;
};
