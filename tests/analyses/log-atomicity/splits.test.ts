import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findingOf, findingsOf, logOf } from '../../helpers/audited.ts';
import { auditShop, inserted, type LogRow, logged, type Sale, ticket } from '../../helpers/small-shop.ts';

const products = ['a', 'b', 'c'].map((product, index) => ({ product, price: `${2 ** index}.00` }));
const day = '2024-08-01';
const [first, second, third] = ticket('t1', day, 'a', 'b', 'c') as [Sale, Sale, Sale];
const sales = [first, second, third];

/** A sale inserted at a time of its day, in a transaction. */
const at = (sale: Sale, time: string, transaction?: string, date = day): LogRow[] =>
  inserted(sale, `${date} ${time}`).map((row) => (transaction === undefined ? row : { ...row, transaction }));
const audited = (log: readonly LogRow[], lines: readonly Sale[] = sales) =>
  auditShop({ sales: lines, products, log });

test('proven: two transaction numbers on one ticket, whatever the time', async () => {
  const log = [first, second].flatMap((sale) => at(sale, '10:00:00', 'x1'));
  const report = await audited([...log, ...at(third, '10:00:00', 'x2')]);
  const { split, atomicity } = logOf(report);
  assert.equal(split, { tickets: 1, lines: 3, lateLines: 1, amount: '4.00' });
  assert.equal(
    [atomicity.evidence.grade, atomicity.evidence.proven, atomicity.evidence.withinDay],
    ['proven', 1, 0],
  );
  assert.is(findingOf(report, 'split-writes').args.grade, 'proven');
  assert.equal(
    atomicity.witnesses[0]?.steps.map((step) => [
      step.recorded,
      step.transaction,
      step.lines,
      step.cumulative,
    ]),
    [
      ['2024-08-01T10:00:00', 'x1', 2, '3.00'],
      ['2024-08-01T10:00:00', 'x2', 1, '7.00'],
    ],
  );
});

test('proven: one transaction is one writing, however long it took', async () => {
  const log = [...at(first, '23:59:00', 'x1'), ...at(second, '23:59:01', 'x1')];
  const report = await audited([...log, ...at(third, '00:30:00', 'x1', '2024-08-02')]);
  const { split, atomicity, late } = logOf(report);
  assert.equal([split.tickets, atomicity.evidence.slowButWhole, late.lines], [0, 1, 1]);
  assert.equal(findingsOf(report, 'split-writes'), []);
});

test('a ticket of which a line lacks its transaction is judged by its moments', async () => {
  const log = [...at(first, '10:00:00', 'x1'), ...at(second, '10:00:00', 'x1')];
  const late = await audited([...log, ...at(third, '10:30:00')]);
  const { evidence } = logOf(late).atomicity;
  assert.equal(evidence.limits, ['some-without-transaction']);
  assert.equal([evidence.proven, evidence.acrossDays], [0, 0]);
});

const others = ['t2', 't3', 't4'].flatMap((name) => ticket(name, day, 'a', 'b'));
const quick = others.flatMap((sale, index) => at(sale, `09:00:0${index % 2}`));

test('inferred: a pause of more than a minute and ten times the usual within the day', async () => {
  const log = [...quick, ...at(first, '10:00:00'), ...at(second, '10:00:30'), ...at(third, '10:01:31')];
  const { split, atomicity } = logOf(await audited(log, [...others, ...sales]));
  const { grade, withinDay, usualSpreadSeconds, thresholdSeconds, limits } = atomicity.evidence;
  assert.equal([grade, withinDay, usualSpreadSeconds, thresholdSeconds], ['inferred', 1, 1, 60]);
  assert.equal([split.tickets, split.lateLines, split.amount, limits], [1, 1, '4.00', ['no-transaction']]);
});

test('inferred: scanning line by line makes no split, whatever the ticket takes as a whole', async () => {
  const log = [...quick, ...at(first, '10:00:00'), ...at(second, '10:00:50'), ...at(third, '10:01:40')];
  assert.is(logOf(await audited(log, [...others, ...sales])).split.tickets, 0);
});

test('inferred: the days alone, and a split within a day is said to escape', async () => {
  const log = [...inserted(first, day), ...inserted(second, day), ...inserted(third, '2024-08-02')];
  const report = await audited(log);
  const { evidence } = logOf(report).atomicity;
  assert.equal([evidence.acrossDays, evidence.withinDay, evidence.thresholdSeconds], [1, null, null]);
  assert.equal(evidence.limits, ['no-transaction', 'day-grain']);
  const { args } = findingOf(report, 'split-writes');
  assert.equal([args.grade, args.acrossDays, args.proven], ['inferred', 1, 0]);
});

test('undeterminable: a log that saw no sale inserted gives no verdict on tickets', async () => {
  const report = await audited([logged('U', 'product', 'a', 'price', '1.00')]);
  const outcome = report.analyses['log-atomicity'];
  assert.equal([outcome.verdict, 'because' in outcome && outcome.because], ['unknown', 'no-write-evidence']);
  const { evidence } = logOf(report).atomicity;
  assert.equal([evidence.grade, evidence.tickets, evidence.undetermined], ['undeterminable', 0, 1]);
  assert.ok(evidence.limits.includes('no-insert'));
  assert.is(findingOf(report, 'unlogged-lines').args.lines, 3, 'what was found stands');
});

test('the ticket and product that only the table has are found through the row key', async () => {
  const log = [...at(first, '10:00:00', 'x1'), ...at(second, '10:00:00', 'x2')].filter(
    ({ field }) => field === 'date',
  );
  assert.is(logOf(await audited(log, [first, second])).atomicity.evidence.proven, 1);
});

test('several actors on a split ticket, and tickets that mix in the log', async () => {
  const [one, two] = ticket('t2', day, 'a', 'b') as [Sale, Sale];
  const log = [
    ...[first, one, second, two].flatMap((sale) => inserted(sale, day, 'till')),
    ...inserted(third, '2024-08-02', 'night'),
  ];
  const report = await audited(log, [...sales, one, two]);
  assert.equal(logOf(report).atomicity.actors, { several: 1, splitBySeveral: 1, interleaved: 1 });
  assert.is(findingOf(report, 'split-writes').args.bySeveralActors, 1);
  const ordered = [...sales, one, two].flatMap((sale) => inserted(sale, day));
  assert.is(logOf(await audited(ordered, [...sales, one, two])).atomicity.actors.interleaved, 0);
  const actorless = ordered.map(({ actor: _, ...row }) => row);
  const { actors } = logOf(await audited(actorless, [...sales, one, two])).atomicity;
  assert.equal(actors, { several: null, splitBySeveral: null, interleaved: null });
});

test.run();
