import { absolute, add, subtract, toDecimal } from '../../report/decimal.ts';
import type { AsOfFacts } from '../../report/facts/as-of.ts';
import type { ReadingHistory } from '../../report/facts/as-of-readings.ts';
import { type AuditContext, type Judged, type Judgement, judged } from '../analysis.ts';
import { groupBy } from '../group.ts';

/** What the figures over time say: readings of a past state, and closed days that were changed. */
export function judge(facts: AsOfFacts, _context: AuditContext): Judgement<AsOfFacts> {
  if (facts.source === 'nothing') return { verdict: 'not-applicable', because: 'no-change' };
  if (facts.lines === 0) return { verdict: 'unknown', because: 'no-lines-in-period', facts };
  if (facts.undatedLines === facts.lines) return { verdict: 'unknown', because: 'no-line-dated', facts };
  return judged(facts, [
    ...apart(facts.readings.flatMap((reading) => staleReading(reading, facts.hasTime))),
    ...pastRewritten(facts),
  ]);
}

/** A system may give several figures at one moment: their subjects are told apart by number, identical ones are one. */
function apart(findings: readonly Judged[]): Judged[] {
  const bySubject = groupBy(findings, ({ subject }) => subject);
  return [...bySubject.values()].flatMap((ofSubject) =>
    [...groupBy(ofSubject, ({ args }) => JSON.stringify(args)).values()].flatMap(([finding], index) =>
      finding === undefined
        ? []
        : [index === 0 ? finding : { ...finding, subject: `${finding.subject} (${index + 1})` }],
    ),
  );
}

function staleReading(reading: ReadingHistory, hasTime: boolean): Judged[] {
  const { businessDate, measure, unit, system, readAt, value, asOf, candidates } = reading;
  // What equals the state of its own moment is no older one, though the figure may have been the same before.
  if (candidates.some(({ id, exact }) => id === 'own-moment' && exact)) return [];
  for (const candidate of candidates) {
    if (candidate.id !== 'other-moment' || !candidate.exact) continue;
    const { from, until } = candidate;
    if (until === null || !isBefore(until, readAt, hasTime)) continue;
    const difference = subtract(value, asOf);
    return [
      {
        kind: 'stale-reading',
        // Every cube is somewhat behind: within the day it is a question of its schedule.
        severity: until.slice(0, 10) === readAt.slice(0, 10) ? 'moderate' : 'major',
        subject: `${businessDate} ${system} ${readAt}${measure === 'revenue' ? '' : ` ${measure}`}`,
        args: {
          ...{ businessDate, measure, unit, system, readAt, value },
          ...{ from, until, asOf, difference },
        },
        amount: unit === 'currency' ? absolute(difference) : null,
        papers: [`history-${measure}-states`],
      },
    ];
  }
  return [];
}

/** Whether a state had ended when the reading was taken, as far as the two moments can tell. */
function isBefore(until: string, readAt: string, hasTime: boolean): boolean {
  const bothKnowTheTime = hasTime && readAt.length > 10;
  return bothKnowTheTime ? until <= readAt : until.slice(0, 10) < readAt.slice(0, 10);
}

function pastRewritten({ measures, closingDelayDays }: AsOfFacts): Judged[] {
  const [revenue] = measures;
  // Late lines are what `late-writes` tells of.
  const causes = (revenue?.afterClosing ?? []).filter(({ cause }) => cause !== 'insert');
  if (revenue === undefined || causes.length === 0) return [];
  const zero = toDecimal('0.00');
  const risen = causes.reduce((sum, cause) => add(sum, cause.risen), zero);
  const fallen = causes.reduce((sum, cause) => add(sum, cause.fallen), zero);
  return [
    {
      ...{ kind: 'past-rewritten', severity: 'major', subject: 'sale_line' },
      args: {
        ...{ days: revenue.rewrittenDays, daysTotal: revenue.days.length },
        causes: causes.map(({ cause, days, risen: up, fallen: down }) => ({
          ...{ cause, days, risen: up, fallen: down },
        })),
        ...{ risen, fallen, closingDelayDays },
        longestDays: Math.max(...causes.map(({ longestDays }) => longestDays)),
      },
      amount: add(risen, fallen),
      papers: [`history-${revenue.id}-after-closing`],
    },
  ];
}
