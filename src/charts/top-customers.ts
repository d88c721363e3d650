import type { Chart } from './chart.ts';
import { ranking } from './ranking.ts';

/** The customers with the largest amounts. */
export const topCustomers: Chart<'top-customers'> = {
  id: 'top-customers',
  spec(report, words, format) {
    const revenue = report.analyses.revenue;
    const customers = 'facts' in revenue && revenue.facts !== null ? revenue.facts.topCustomers : [];
    const [first] = customers;
    if (first === undefined) return null;
    return ranking({
      alt: words.alt({
        customers: format.count(customers.length, words.customers),
        first: first.customer,
        amount: format.money(first.amount),
      }),
      labelTitle: words.y,
      valueTitle: words.x,
      bars: customers.map(({ customer, amount }) => ({
        label: customer,
        value: Number(amount),
        figure: format.money(amount),
      })),
    });
  },
};
