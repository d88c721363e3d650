import type { Dispute, RevenueFacts } from '../report/facts.ts';
import type { Report } from '../report/schema.ts';
import { dayOf, daysBetween, mostDays, span } from './days.ts';

/** All days from the first write to the last reading; over more than two months only those on which something happened. */
export function daysOf(dispute: Dispute): { days: string[]; sparse: boolean } {
  const moments = [dispute.firstReading.readAt, dispute.lastReading.readAt].map(dayOf);
  const eventful = [...new Set([...dispute.curve.map(({ recordedDay }) => recordedDay), ...moments])].sort();
  const [first = '', last = first] = [eventful[0], eventful.at(-1)];
  const sparse = span(first, last) > mostDays;
  return { days: sparse ? eventful : daysBetween(first, last), sparse };
}

export interface Step {
  column: string;
  level: number;
  /** Level of the day before: where the step comes from. */
  before: number;
}

/** The level at the end of each day; before the first write there is nothing to draw. */
export function stepsOf(dispute: Dispute, days: readonly string[]): Step[] {
  const amounts = new Map(dispute.curve.map(({ recordedDay, amount }) => [recordedDay, Number(amount)]));
  const steps: Step[] = [];
  for (const column of days) {
    const before = steps.at(-1)?.level;
    const level = amounts.get(column) ?? before;
    if (level !== undefined) steps.push({ column, level, before: before ?? level });
  }
  return steps;
}

/** Every reading of the day that lies within the chart, the first and the last among them. */
export function readingsOf(
  report: Report,
  dispute: Dispute,
  days: readonly string[],
): { column: string; level: number }[] {
  const revenue = report.analyses.revenue;
  const facts: RevenueFacts | null = 'facts' in revenue ? revenue.facts : null;
  const others = facts?.readings.filter(({ businessDate }) => businessDate === dispute.businessDate) ?? [];
  const points = [dispute.firstReading, dispute.lastReading, ...others].map(({ readAt, value }) => ({
    column: dayOf(readAt),
    level: Number(value),
  }));
  const seen = new Set<string>();
  return points.filter((point) => {
    const key = `${point.column} ${point.level}`;
    return days.includes(point.column) && !seen.has(key) && seen.add(key);
  });
}
