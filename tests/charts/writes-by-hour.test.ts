import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { renderChart } from '../../src/charts/svg.ts';
import { writesByHour } from '../../src/charts/writes-by-hour.ts';
import type { ActorsFacts } from '../../src/report/facts.ts';
import { charts as en } from '../../src/words/en/charts.ts';
import { notation } from '../../src/words/en/notation.ts';
import { formatterOf } from '../../src/words/formatter.ts';
import { sampleActors } from '../helpers/facts/actors.ts';
import { sampleReport } from '../helpers/sample-facts.ts';
import { checkSvg, missingFields } from './svg-checks.ts';

const format = formatterOf(notation, 'EUR');
const draw = async (hours: Partial<ActorsFacts['hours']>) => {
  const facts = { ...sampleActors, hours: { ...sampleActors.hours, ...hours } };
  const report = sampleReport();
  const told = { ...report, analyses: { ...report.analyses, actors: { verdict: 'pass' as const, facts } } };
  const spec = writesByHour.spec(told, en['writes-by-hour'], format);
  if (spec !== null) assert.equal(missingFields(spec), []);
  const drawn = await renderChart(writesByHour, told, en, format);
  return drawn?.svg ?? null;
};

test('hours where the log knows them, a panel for each class, and the scale told', async () => {
  const svg = await draw({
    known: true,
    byHour: [
      { hour: 2, by: 'service', events: 900 },
      { hour: 9, by: 'person', events: 3 },
      { hour: 23, by: 'unknown', events: 1 },
    ],
  });
  assert.ok(svg);
  checkSvg(svg ?? '', 'chart-writes-by-hour');
  const text = (svg ?? '').replaceAll('\u00a0', ' ');
  for (const words of ['People (3 writes)', 'Services (900 writes)', 'Unknown (1 write)', 'Hour of the day'])
    assert.ok(text.includes(words), words);
  assert.match(text, /its own scale/);
});

test('days of the week in their place, and one panel needs no word on scales', async () => {
  const svg = await draw({ byWeekday: [{ weekday: 1, by: 'person', rows: 5 }] });
  assert.match(svg ?? '', /Monday/);
  assert.not.match(svg ?? '', /its own scale|Hour of the day/);
});

test('nothing written, nothing drawn', async () => {
  assert.is(await draw({ byHour: [], byWeekday: [{ weekday: 1, by: 'person', rows: 0 }] }), null);
});

test.run();
