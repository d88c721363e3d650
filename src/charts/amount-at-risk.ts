import { compare } from '../report/decimal.ts';
import type { Chart } from './chart.ts';
import { ranking } from './ranking.ts';

/** What the revenue of closed days rests on that may still move: one bar each, the largest first. They do not add up. */
export const amountAtRisk: Chart<'amount-at-risk'> = {
  id: 'amount-at-risk',
  spec(report, words, format) {
    const { exposure } = report.analyses;
    const facts = 'facts' in exposure ? exposure.facts : null;
    const risks = (facts?.atRisk ?? [])
      .flatMap(({ id, amount }) => (amount === null ? [] : [{ id, amount }]))
      .sort((a, b) => compare(b.amount, a.amount));
    const [largest] = risks;
    if (largest === undefined || Number(largest.amount) <= 0) return null;
    return ranking({
      alt: words.alt({
        exposures: format.count(risks.length, words.exposures),
        largest: words.names[largest.id],
        amount: format.money(largest.amount),
      }),
      labelTitle: words.y,
      valueTitle: words.x,
      bars: risks.map(({ id, amount }) => ({
        label: words.names[id],
        value: Number(amount),
        figure: format.money(amount),
      })),
    });
  },
};
