import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { renderChart } from '../../src/charts/svg.ts';
import { ticketTimeline } from '../../src/charts/ticket-timeline.ts';
import { toDecimal } from '../../src/report/decimal.ts';
import type { AtomicityWitness } from '../../src/report/facts/atomicity.ts';
import { charts as words } from '../../src/words/en/charts.ts';
import { notation } from '../../src/words/en/notation.ts';
import { formatterOf } from '../../src/words/formatter.ts';
import { hostileNames } from '../helpers/hostile-facts.ts';
import { sampleLog, sampleReport } from '../helpers/sample-facts.ts';
import { checkSvg, missingFields } from './svg-checks.ts';

const format = formatterOf(notation, 'EUR');
const witness = (
  ticket: string,
  moments: readonly (string | null)[],
  change: Partial<AtomicityWitness> = {},
): AtomicityWitness => ({
  ...{ fault: 'split', ticket, businessDate: '2024-08-14', grade: 'inferred', more: 0 },
  steps: moments.map((recorded, index) => ({
    ...{ recorded, lines: index + 1, amount: toDecimal('1.00'), cumulative: toDecimal('1.00') },
    ...{ actor: null, transaction: null, value: null, closed: false },
  })),
  ...change,
});
const reportOf = (...witnesses: AtomicityWitness[]) =>
  sampleReport({ log: { ...sampleLog, atomicity: { ...sampleLog.atomicity, witnesses } } });
async function draw(...witnesses: AtomicityWitness[]): Promise<string> {
  const spec = ticketTimeline.spec(reportOf(...witnesses), words['ticket-timeline'], format);
  assert.ok(spec !== null);
  assert.equal(missingFields(spec), []);
  const drawn = await renderChart(ticketTimeline, reportOf(...witnesses), words, format);
  checkSvg(drawn?.svg ?? '', 'chart-ticket-timeline');
  return drawn?.svg ?? '';
}
const textsOf = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text = '']) => text.replace(/<[^>]*>/g, ''));

test('writes of one day bear their times, however close they are', async () => {
  const texts = textsOf(await draw(witness('t1', ['2024-08-14T10:00:00', '2024-08-14T10:11:00'])));
  for (const text of ['1', '+2', '10:00', '10:11', 't1', 'Written in several goes'])
    assert.ok(texts.includes(text), `${text} in ${texts.join('|')}`);
});

test('a day of sale without a write is marked', async () => {
  assert.ok(textsOf(await draw(witness('t1', ['2024-08-16']))).includes('Triangle: date of sale'));
  assert.not.ok(textsOf(await draw(witness('t1', ['2024-08-14']))).includes('Triangle: date of sale'));
});

test('twelve writes in a corner, a hundred days, hostile names: all within the figure', async () => {
  const many = Array.from({ length: 12 }, () => '2024-08-14T23:59:00');
  const svg = await draw(
    ...hostileNames.slice(0, 7).map((name) => witness(name, many)),
    witness('far', ['2024-08-14', '2024-11-30']),
    witness('ninth', ['2024-08-14']),
  );
  assert.not.match(svg, />ninth</);
  for (const [, x = ''] of svg.matchAll(/<(?:path|text) transform="translate\((-?[\d.]+),/g))
    assert.ok(Number(x) <= 640, x);
});

test('nothing is drawn of tickets whose moments nobody knows', () => {
  const report = reportOf(witness('t1', [null]), witness('t2', []));
  assert.is(ticketTimeline.spec(report, words['ticket-timeline'], format), null);
});

test.run();
