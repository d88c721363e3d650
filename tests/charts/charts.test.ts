import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { logger, Warn } from 'vega';
import { compile } from 'vega-lite';
import type { Chart } from '../../src/charts/chart.ts';
import { charts, chartsById } from '../../src/charts/index.ts';
import { renderChart } from '../../src/charts/svg.ts';
import { toDecimal } from '../../src/report/decimal.ts';
import type { Report } from '../../src/report/schema.ts';
import type { ChartWords } from '../../src/words/chart-words.ts';
import { charts as en } from '../../src/words/en/charts.ts';
import { notation as enNotation } from '../../src/words/en/notation.ts';
import { formatterOf } from '../../src/words/formatter.ts';
import { charts as fr } from '../../src/words/fr/charts.ts';
import { notation as frNotation } from '../../src/words/fr/notation.ts';
import { hostileReport } from '../helpers/hostile-facts.ts';
import {
  noAnalyses,
  sampleDispute,
  sampleLog,
  sampleReport,
  sampleRevenue,
} from '../helpers/sample-facts.ts';
import { checkSvg, missingFields } from './svg-checks.ts';

const french = { words: fr, format: formatterOf(frNotation, 'EUR') };
const english = { words: en, format: formatterOf(enNotation, 'EUR') };
const cases: [string, Report, typeof french][] = [
  ['the case in French', sampleReport(), french],
  ['the case in English', sampleReport(), english],
  ['two hostile months', hostileReport(), french],
  ['a hostile year', hostileReport(400), english],
];

async function draw(id: keyof ChartWords, report: Report, { words, format } = french): Promise<string> {
  const drawn = await renderChart<keyof ChartWords>(chartsById[id], report, words, format);
  assert.ok(drawn !== null, `${id} has nothing to draw`);
  return drawn?.svg ?? '';
}
/** The words of a figure in the order of its marks. */
const textsOf = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text = '']) =>
    text.replace(/(<[^>]*>)+/g, ' ').trim(),
  );

for (const [name, report, { words, format }] of cases) {
  for (const chart of charts) {
    test(`${chart.id}: ${name} is drawn from fields that exist, without a warning`, async () => {
      const spec = chart.spec(report, words[chart.id], format);
      if (spec === null) return assert.is(chart.id, 'revenue-per-day');
      assert.equal(missingFields(spec), []);
      assert.equal(warningsOf(chart, report, { words, format }), []);
      const first = await renderChart<keyof ChartWords>(chart, report, words, format);
      checkSvg(first?.svg ?? '', `chart-${chart.id}`);
      assert.match(first?.svg ?? '', / width="640" /);
      assert.is(first?.alt, spec.description);
    });
  }
}

function warningsOf(chart: Chart, report: Report, { words, format }: typeof french): unknown[] {
  const warnings: unknown[] = [];
  const collector = logger(Warn, 'warn', (_method, _level, input) => void warnings.push(...input));
  const spec = chart.spec(report, words[chart.id], format);
  if (spec !== null) compile(spec, { logger: collector });
  return warnings;
}

test('a chart has the same bytes whatever was drawn before, and several at once', async () => {
  const report = hostileReport();
  const one = [];
  for (const chart of charts) one.push(await draw(chart.id, report));
  const again = await Promise.all(charts.toReversed().map((chart) => draw(chart.id, report)));
  assert.equal(again.reverse(), one);
});

test('a misspelt field is noticed', () => {
  const spec = { data: { values: [{ a: 1 }] }, mark: 'bar' as const, encoding: { x: { field: 'b' } } };
  assert.equal(missingFields(spec), ['x: b']);
});

test('the waterfall of the case prints both readings, the late day and an unexplained of zero', async () => {
  const texts = textsOf(await draw('reading-waterfall', sampleReport()));
  for (const figure of [
    '275\u202f186,59\u00a0€',
    '+9\u202f057,29\u00a0€',
    '0,00\u00a0€',
    '284\u202f243,88\u00a0€',
  ])
    assert.ok(texts.includes(figure), figure);
  assert.ok(texts.includes('Inexpliqué'));
  assert.ok(texts.includes('L’axe ne part pas de zéro.'));
});

test('a waterfall whose steps are large begins at zero and says nothing of it', async () => {
  const dispute = {
    ...sampleDispute,
    firstReading: { ...sampleDispute.firstReading, value: toDecimal('100.00') },
    steps: [{ recordedDay: '2024-08-15', lines: 3, amount: toDecimal('80.00') }],
    lastReading: { ...sampleDispute.lastReading, value: toDecimal('180.00') },
    gap: toDecimal('80.00'),
  };
  const svg = await draw(
    'reading-waterfall',
    sampleReport({ log: { ...sampleLog, disputes: [dispute] } }),
    english,
  );
  assert.not.match(svg, /does not begin at zero/);
  assert.ok(textsOf(svg).includes('0'));
});

test('the curve marks the closed day and names both readings', async () => {
  const texts = textsOf(await draw('revenue-as-read', sampleReport(), english));
  assert.ok(texts.includes('closed'));
  assert.ok(texts.includes('Power BI €275,186.59'), texts.join('|'));
  assert.ok(texts.includes('Power BI €284,243.88'));
});

test('employees beyond the fifteenth are summed up, with their number and their share', async () => {
  const texts = textsOf(await draw('employee-share', sampleReport()));
  assert.ok(texts.includes('Autres (38\u00a0employés)'), texts.join('|'));
  assert.ok(texts.some((text) => text.startsWith('64,60')));
});

test('long and hostile names are cut and escaped', async () => {
  const svg = await draw('top-customers', hostileReport());
  assert.match(svg, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
  assert.match(svg, />x{20,60}…</);
  assert.not.match(svg, /x{100}/);
});

test('where there is nothing to draw, there is no chart', async () => {
  const { format, words } = french;
  const told = sampleReport({
    findings: [],
    log: {
      ...{ ...sampleLog, byDay: [], disputes: [] },
      atomicity: { ...sampleLog.atomicity, witnesses: [] },
    },
    revenue: { ...sampleRevenue, days: [], topCustomers: [], employees: [], readings: [] },
  });
  const nothing: Report = { ...told, analyses: { ...told.analyses, ...noAnalyses } };
  for (const chart of charts)
    assert.is(await renderChart<keyof ChartWords>(chart, nothing, words, format), null, chart.id);
  const unknown: Report = {
    ...nothing,
    analyses: {
      'schema-dictionary': { verdict: 'error', because: 'x' },
      revenue: { verdict: 'not-applicable', because: 'x' },
      'log-atomicity': { verdict: 'unknown', because: 'x', facts: null },
      ...noAnalyses,
    },
  };
  for (const chart of charts)
    assert.is(await renderChart<keyof ChartWords>(chart, unknown, words, format), null, chart.id);
});

test.run();
