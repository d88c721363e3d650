import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { asOfCurve } from '../../src/charts/as-of-curve.ts';
import type { Chart } from '../../src/charts/chart.ts';
import { lateTriangle } from '../../src/charts/late-triangle.ts';
import { renderChart } from '../../src/charts/svg.ts';
import { toDecimal } from '../../src/report/decimal.ts';
import type { AsOfFacts, MeasureHistory } from '../../src/report/facts/as-of.ts';
import type { Report } from '../../src/report/schema.ts';
import type { ChartWords } from '../../src/words/chart-words.ts';
import { charts as words } from '../../src/words/en/charts.ts';
import { notation } from '../../src/words/en/notation.ts';
import { formatterOf } from '../../src/words/formatter.ts';
import { sampleAsOf } from '../helpers/facts/as-of.ts';
import { sampleReport } from '../helpers/sample-facts.ts';
import { checkSvg, missingFields } from './svg-checks.ts';

const format = formatterOf(notation, 'EUR');
const revenueOf = ({ measures: [measure] }: AsOfFacts): MeasureHistory => {
  if (measure === undefined) throw new Error('no revenue');
  return measure;
};

const dayAt = (index: number) => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10);

/** So many days, each with a movement so many days after its closing, up or down. */
function moved(count: number, spread: number): AsOfFacts {
  const days = Array.from({ length: count }, (_, index): MeasureHistory['days'][number] => {
    const [risen, fallen] = index % 2 === 0 ? [String(index + 1), '0'] : ['0', '250.5'];
    return {
      ...{ businessDate: dayAt(index), closing: toDecimal('1000'), movedForDays: 1 + (index % spread) },
      ...{ now: toDecimal(String(1000 + Number(risen) - Number(fallen))), lastChanged: dayAt(index + 1) },
      ...{ risen: toDecimal(risen ?? '0'), fallen: toDecimal(fallen ?? '0') },
    };
  });
  return {
    ...sampleAsOf,
    measures: [
      {
        ...revenueOf(sampleAsOf),
        days,
        dayCurves: days.map(({ businessDate, now, movedForDays }, index) => ({
          businessDate,
          curve: {
            ...{ unit: 'hour' as const, start: { lines: 0, amount: toDecimal('0') } },
            steps: [
              {
                ...{ at: `${dayAt(index + movedForDays)}T06:00`, lines: 1, added: now, amount: now },
                causes: [],
              },
            ],
          },
        })),
        triangle: days.map(({ businessDate, movedForDays }, index) => ({
          businessDate,
          cells: [
            ...(index % 3 === 0 ? [{ delayDays: -1, lines: 1, amount: toDecimal('-3.2') }] : []),
            { delayDays: 0, lines: 9, amount: toDecimal('123456789.12') },
            { delayDays: Math.min(7, movedForDays), lines: 1, amount: toDecimal('12.5') },
          ],
        })),
      },
    ],
  };
}

const reportOf = (facts: AsOfFacts): Report => {
  const report = sampleReport();
  return { ...report, analyses: { ...report.analyses, 'as-of': { verdict: 'pass', facts } } };
};

const both: readonly Chart[] = [asOfCurve, lateTriangle];

for (const [name, facts] of [
  ['a week', moved(7, 3)],
  ['a month that moves for long', moved(31, 40)],
  ['two years', moved(730, 20)],
] as const) {
  for (const chart of both) {
    test(`${chart.id}: ${name} is drawn within the page`, async () => {
      const report = reportOf(facts);
      const spec = chart.spec(report, words[chart.id], format);
      assert.ok(spec !== null);
      assert.equal(missingFields(spec), []);
      const drawn = await renderChart<keyof ChartWords>(chart, report, words, format);
      checkSvg(drawn?.svg ?? '', `chart-${chart.id}`);
      const height = Number(/ height="(\d+)" /.exec(drawn?.svg ?? '')?.[1]);
      assert.ok(height > 0 && height < 480, `height ${height}`);
    });
  }
}

test('many late days of several months are summed by month, those of one month cut to the largest', async () => {
  const texts = async (facts: AsOfFacts) => {
    const drawn = await renderChart<'late-triangle'>(lateTriangle, reportOf(facts), words, format);
    return drawn?.svg ?? '';
  };
  assert.match(await texts(moved(60, 3)), />January\s2024</);
  const month = await texts(moved(30, 3));
  assert.is([...month.matchAll(/>\d+\s+January\s2024</g)].length, 15);
});

test('where every day was recorded in time there is nothing to draw', () => {
  const facts = moved(3, 1);
  const measure = revenueOf(facts);
  const still: AsOfFacts = {
    ...facts,
    measures: [
      {
        ...measure,
        days: measure.days.map((day) => ({ ...day, movedForDays: 0 })),
        triangle: measure.triangle.map(({ businessDate, cells }) => ({
          businessDate,
          cells: cells.filter(({ delayDays }) => delayDays === 0),
        })),
      },
    ],
  };
  assert.is(asOfCurve.spec(reportOf(still), words['as-of-curve'], format), null);
  assert.is(lateTriangle.spec(reportOf(still), words['late-triangle'], format), null);
});

test.run();
