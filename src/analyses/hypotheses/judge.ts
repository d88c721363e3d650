import { absolute, compare, isZero, toDecimal } from '../../report/decimal.ts';
import type { ExplainedGap, GapComponent, HypothesesFacts } from '../../report/facts/hypotheses.ts';
import { type AuditContext, type Judged, type Judgement, judged } from '../analysis.ts';
import { negated } from './exact.ts';

/** Other analyses find these: what lies in the tables or the log (the reading was right), and readings of a past state. */
const foundElsewhere: readonly GapComponent['hypothesis'][] = ['unlogged-lines', 'lost-lines', 'stale'];
/** Rounding that the digits of a reading show is no defect. */
const leastDefect = toDecimal('1');

/** An unexplained rest, explanations that do not agree, and what was wrong with a reading. */
export function judge(facts: HypothesesFacts, context: AuditContext): Judgement<HypothesesFacts> {
  if (facts.gaps.length === 0 && context.readings.length === 0)
    return { verdict: 'not-applicable', because: 'no-readings' };
  return judged(
    facts,
    facts.gaps.flatMap((gap) => [...unexplained(gap), ...ambiguous(gap), ...defects(gap)]),
  );
}

const named = (set: readonly GapComponent[]) =>
  set.map(({ hypothesis, part, side }) => ({ hypothesis, part, side }));
const about = ({ businessDate, measure, unit }: ExplainedGap) => ({ businessDate, measure, unit });
const subjectOf = ({ businessDate, measure }: ExplainedGap): string =>
  measure === 'revenue' ? businessDate : `${businessDate} ${measure}`;
const amountOf = ({ unit }: ExplainedGap, amount: GapComponent['amount']) =>
  unit === 'currency' ? absolute(amount) : null;

function unexplained(gap: ExplainedGap): Judged[] {
  const open = [gap.first, gap.last].filter(({ closes }) => !closes);
  const nearest = open.find(({ nearest: found }) => found !== null)?.nearest;
  if (open.length === 0) return [];
  return [
    {
      ...{ kind: 'gap-unexplained', severity: 'critical', subject: subjectOf(gap) },
      args: {
        ...{ ...about(gap), gap: gap.gap, unexplained: gap.unexplained },
        ...{ nearest: named(nearest?.set ?? []), distance: nearest?.distance ?? gap.unexplained },
      },
      ...{ amount: amountOf(gap, gap.unexplained), papers: gap.papers },
    },
  ];
}

function ambiguous(gap: ExplainedGap): Judged[] {
  const doubtful = [gap.first, gap.last].filter((reading) => reading.closes && !reading.proven);
  return doubtful.map(
    (reading): Judged => ({
      kind: 'gap-ambiguous',
      severity: 'major',
      subject: `${subjectOf(gap)} ${reading.system} ${reading.readAt}`,
      args: {
        ...{ ...about(gap), gap: gap.gap, amount: reading.error },
        ...{ sets: reading.sets.map(named), setCount: reading.setCount, setsTried: reading.setsTried },
      },
      ...{ amount: amountOf(gap, reading.error), papers: gap.papers },
    }),
  );
}

function defects(gap: ExplainedGap): Judged[] {
  return (['first', 'last'] as const).flatMap((side) => {
    const { system, readAt, value, sets, proven } = gap[side];
    if (!proven) return [];
    return (sets[0] ?? [])
      .filter(({ hypothesis }) => !foundElsewhere.includes(hypothesis))
      .filter(({ part, amount }) => part !== 'digits' || compare(absolute(amount), leastDefect) >= 0)
      .filter(({ amount }) => !isZero(amount))
      .map((component): Judged => {
        const { hypothesis, part, lines } = component;
        const amount = side === 'first' ? negated(component.amount) : component.amount;
        return {
          ...{ kind: 'reading-defect', severity: 'major' },
          subject: [subjectOf(gap), system, readAt, hypothesis, part ?? ''].join(' ').trim(),
          args: { ...about(gap), system, readAt, value, hypothesis, part, amount, lines },
          ...{ amount: amountOf(gap, amount), papers: gap.papers },
        };
      });
  });
}
