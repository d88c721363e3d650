import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { ExpectedFinding } from '../src/demo/expected-findings.ts';
import type { Truth } from '../src/demo/truth.ts';
import type { Report } from '../src/report/schema.ts';
import { field, type WrittenDemo, withDemo } from './demo/demo-fixture.ts';
import { auditFile, logOf, revenueOf } from './helpers/audited.ts';

// The audit against the manifest of what was planted, which no audit reads: every fault found, to the cent, and
// nothing found that was not planted.

type Month = Truth['months'][number];

const demos = [
  { lines: 600, seed: 3, months: 1 },
  { lines: 2400, seed: 17, months: 3 },
  { lines: 1500, seed: 4_294_967_295, months: 3 },
];

for (const options of demos) {
  const named = `seed ${options.seed}, ${options.months} months`;
  test(`each month of a demo is audited right (${named})`, async () => {
    await withDemo(options, async (demo) => {
      for (const month of demo.truth.months) {
        const report = await auditFile(demo.summary.configuration, month.month);
        assertRevenue(report, month);
        assertLog(report, month, demo.truth);
        assertDisputes(report, month);
        assertFindings(report, month);
      }
    });
  });
}

test('no password, no log value of one and no address of a person gets into the report', async () => {
  await withDemo({ lines: 600, seed: 3, months: 1 }, async (demo) => {
    const text = JSON.stringify(await auditFile(demo.summary.configuration));
    const logged = (await demo.rows('journal.csv')).filter(({ champ }) => champ === 'mot_de_passe_md5');
    const employees = await demo.rows('employes.csv');
    const hidden = [
      ...logged.map((row) => field(row, 'valeur')),
      ...employees.flatMap((row) => [field(row, 'mot_de_passe_md5'), field(row, 'courriel')]),
    ];
    assert.ok(hidden.length > 10);
    for (const value of hidden) assert.not.ok(text.includes(value), value);
  });
});

test('all months together add up', async () => {
  await withDemo({ lines: 2000, seed: 5, months: 3 }, async (demo) => {
    const report = await auditFile(demo.summary.configuration, wholeOf(demo));
    const { totals, months } = demo.truth;
    const { lines, tickets, amount } = revenueOf(report).total;
    assert.equal({ lines, tickets, amount }, totals.revenue);
    const log = logOf(report);
    assert.equal({ lines: log.late.lines, tickets: log.late.tickets, amount: log.late.amount }, totals.late);
    assert.is(log.rows, totals.logRows);
    assert.is(log.rowsOutsidePeriod, 0);
    assert.equal(
      log.disputes.map(({ businessDate }) => businessDate),
      months.flatMap(({ disputes }) => disputes.map(({ businessDate }) => businessDate)),
    );
  });
});

function wholeOf({ truth }: WrittenDemo) {
  return { from: `${truth.months[0]?.month}-01`, to: `${truth.months.at(-1)?.month}-31` };
}

function assertRevenue(report: Report, month: Month): void {
  const revenue = revenueOf(report);
  const { lines, tickets, amount } = revenue.total;
  assert.equal({ lines, tickets, amount }, month.revenue);
  const sold = month.days
    .filter((day) => day.lines > 0)
    .sort((a, b) => (a.businessDate < b.businessDate ? -1 : 1));
  assert.equal(
    revenue.days.map((day) => [day.businessDate, day.lines, day.tickets, day.amount]),
    sold.map((day) => [day.businessDate, day.lines, day.tickets, day.amount]),
  );
  assert.is(revenue.unpricedLines, 0);
  const control = revenue.readings.find(({ businessDate }) => businessDate === month.control.businessDate);
  assert.equal([control?.value, control?.match], [month.control.reading, 'current-and-as-of']);
  assert.is(revenue.priceStress?.priceUpdates, month.prices.updates);
}

function assertLog(report: Report, month: Month, truth: Truth): void {
  const log = logOf(report);
  const counts = (pairs: readonly [string, number][]) => Object.fromEntries([...pairs].sort());
  assert.is(log.rows, month.log.rows);
  assert.equal(
    counts(log.byTable.map(({ table, rows }) => [table, rows])),
    counts(Object.entries(month.log.byTable)),
  );
  assert.equal(
    counts(log.byAction.map(({ action, rows }) => [action, rows])),
    counts(Object.entries(month.log.byAction)),
  );
  assert.is(log.actorCount, month.log.actors);
  const account = log.actors.find(({ actor }) => actor === truth.account);
  assert.equal([account?.rows, account?.malformed], [month.log.accountRows, true]);
  assert.is(log.actors.filter(({ malformed }) => malformed).length, 1);

  const { lines, tickets, amount, usualDelayDays, onClosedDays } = log.late;
  assert.equal({ lines, tickets, amount }, month.late);
  assert.equal([usualDelayDays, onClosedDays.lines], [0, month.late.lines]);
  assert.equal(
    [log.split.tickets, log.split.lines, log.split.lateLines],
    [month.split.tickets, month.split.lines, month.split.lateLines],
  );
  const witness = month.witnesses.find(({ ticket }) => ticket === log.witness?.ticket);
  assert.ok(witness, `witness ${log.witness?.ticket} is one of those planted`);
  assert.equal(
    log.witness?.steps.map((step) => step.lines),
    [(witness?.lines ?? 0) - (witness?.lateLines ?? 0), witness?.lateLines],
  );
  assert.equal(log.contradictory, month.contradictory);
  assert.equal([log.lines.unlogged, log.lines.unloggedAmount], [month.unlogged.lines, month.unlogged.amount]);
  assert.is(log.lines.missing, month.missing.lines);
  assert.equal([log.lines.partial, log.lines.contradicted], [0, 0]);
  assert.equal(
    [log.damagedPrices.updates, log.damagedPrices.damaged, log.damagedPrices.decodedEqual],
    [month.prices.updates, month.prices.damaged, month.prices.damaged],
  );
  assert.equal(log.otherTables, {
    ...{ customersInserted: month.otherTables.customersInserted, customersMissing: 0 },
    ...{ employeesDeleted: month.otherTables.employeesDeleted.length, employeesDeletedInUse: 0 },
    employeesDeletedMalformed: month.otherTables.employeesDeleted.filter((id) => id.length !== 32).length,
    ...{ passwordUpdates: month.otherTables.passwordUpdates, passwordUpdatesMatching: 0 },
  });
}

function assertDisputes(report: Report, month: Month): void {
  assert.equal(
    logOf(report).disputes.map((dispute) => ({
      businessDate: dispute.businessDate,
      recordedLateOn: dispute.steps.map(({ recordedDay }) => recordedDay).join(),
      amount: dispute.recomputed,
      late: dispute.late,
      readings: [dispute.firstReading.value, dispute.lastReading.value],
      unexplained: dispute.unexplained,
    })),
    month.disputes.map(({ businessDate, recordedLateOn, revenue, late, firstReading, secondReading }) => ({
      ...{ businessDate, recordedLateOn, amount: revenue.amount, late },
      ...{ readings: [firstReading, secondReading], unexplained: '0.00' },
    })),
  );
}

/** Both ways: what was planted is found with its very figures, and nothing else is found. */
function assertFindings(report: Report, month: Month): void {
  const kinds = (findings: readonly { kind: string }[]) => findings.map(({ kind }) => kind).sort();
  assert.equal(kinds(report.findings), kinds(month.findings), month.month);
  for (const expected of month.findings) {
    assert.ok(
      report.findings.some(({ kind, args }) => kind === expected.kind && holds(args, expected.args)),
      `${month.month}: no ${expected.kind} with ${JSON.stringify(expected.args)}`,
    );
  }
}

const holds = (args: object, expected: ExpectedFinding['args']): boolean =>
  Object.entries(expected).every(
    ([name, value]) =>
      JSON.stringify(sorted(Object.entries(args).find(([key]) => key === name)?.[1])) ===
      JSON.stringify(sorted(value)),
  );

/** Lists of names have no order of their own. */
const sorted = (value: unknown): unknown => (Array.isArray(value) ? [...value].sort() : value);

test.run();
