import { absolute, compare } from '../report/decimal.ts';
import type { ExplainedGap } from '../report/facts/hypotheses.ts';
import { largestFirst } from '../report/gaps.ts';
import type { Chart } from './chart.ts';
import { ranking } from './ranking.ts';

/** What each tested hypothesis accounts for of the largest gap, beside the gap itself. */
export const hypothesisBars: Chart<'hypothesis-bars'> = {
  id: 'hypothesis-bars',
  spec(report, words, format) {
    const outcome = report.analyses.hypotheses;
    const gaps = 'facts' in outcome && outcome.facts !== null ? outcome.facts.gaps : [];
    const [gap] = largestFirst(gaps);
    if (gap === undefined) return null;
    const figure = (value: ExplainedGap['gap']) =>
      gap.unit === 'currency' ? format.money(value, { signed: true }) : format.decimal(value);
    const tested = gap.hypotheses
      .filter(({ verdict }) => verdict !== 'untestable')
      .toSorted((a, b) => compare(absolute(b.amount), absolute(a.amount)));
    const confirmed = tested.filter(({ verdict }) => verdict === 'confirmed');
    return ranking({
      alt: words.alt({
        businessDate: format.date(gap.businessDate),
        gap: figure(gap.gap),
        tested: format.count(tested.length, words.hypotheses),
        confirmed: format.list(confirmed.map(({ hypothesis }) => words.names[hypothesis].title)),
        unexplained: figure(gap.unexplained),
      }),
      labelTitle: words.y,
      valueTitle: words.x(format.date(gap.businessDate)),
      bars: [
        { label: words.gap, value: Number(gap.gap), figure: figure(gap.gap) },
        ...tested.map(({ hypothesis, amount, verdict }) => ({
          label:
            hypothesis === 'closed-days'
              ? words.ofWhich(words.names[hypothesis].title)
              : words.names[hypothesis].title,
          value: Number(amount),
          figure: `${figure(amount)} – ${words.verdicts[verdict]}`,
        })),
        { label: words.unexplained, value: Number(gap.unexplained), figure: figure(gap.unexplained) },
      ],
    });
  },
};
