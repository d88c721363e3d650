import { add, type Decimal, ratio, toDecimal } from '../report/decimal.ts';
import type { Formatter } from '../words/formatter.ts';
import type { Chart } from './chart.ts';
import { type RankedBar, ranking } from './ranking.ts';

/** Employees with a bar of their own; the others are summed up. */
const named = 15;

/** The share of the revenue that each employee rang up. */
export const employeeShare: Chart<'employee-share'> = {
  id: 'employee-share',
  spec(report, words, format) {
    const revenue = report.analyses.revenue;
    const facts = 'facts' in revenue ? revenue.facts : null;
    const employees = facts?.employees ?? [];
    const [first] = employees;
    if (facts === null || first === undefined) return null;
    // One name more than the limit is shorter written out than summed up.
    const shown = employees.length === named + 1 ? employees : employees.slice(0, named);
    const rest = employees.slice(shown.length);
    const sum = rest.reduce((total, { amount }) => add(total, amount), toDecimal('0'));
    const bars = shown.map(({ label, employee, amount, share }) =>
      bar(label === '' ? employee : label, amount, share, format),
    );
    if (rest.length > 0) {
      const others = words.others(format.count(rest.length, words.employees));
      bars.push({ ...bar(others, sum, ratio(sum, facts.total.amount), format), rest: true });
    }
    return ranking({
      alt: words.alt({
        employees: format.count(employees.length, words.employees),
        first: first.label,
        share: format.percent(first.share),
      }),
      labelTitle: words.y,
      valueTitle: words.x,
      bars,
      broken: words.broken,
    });
  },
};

const bar = (label: string, amount: Decimal, share: Decimal | null, format: Formatter): RankedBar => ({
  label,
  value: Number(amount),
  figure: `${format.percent(share)} · ${format.money(amount)}`,
});
