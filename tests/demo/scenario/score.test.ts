import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { ScenarioTruth } from '../../../src/demo/scenario/truth.ts';
import { failedOutcome, scoreOf } from '../../bench/truth/score.ts';
import { precisionOf, recallOf, rowsOf, tableOf } from '../../bench/truth/table.ts';
import { fullReport } from '../../helpers/sample-report.ts';

// The score itself, on the sample report, whose late writes are 1 379 lines of 9 057.29 EUR.

const truth: ScenarioTruth = {
  ...{ seed: 1, shape: 'star-unit-price/field-level/fr', verdicts: [], allowed: [] },
  faults: [{ fault: 'late-writes', planted: {} }],
  findings: [
    {
      ...{ faults: ['late-writes'], kind: 'late-writes', subject: null, cents: 905_729 },
      args: { lines: 1379, tickets: 700 },
    },
  ],
};
const report = () => {
  const full = fullReport();
  return { ...full, findings: full.findings.filter(({ kind }) => kind === 'late-writes') };
};
const expecting = (change: Partial<ScenarioTruth['findings'][number]>): ScenarioTruth => ({
  ...truth,
  findings: truth.findings.map((finding) => ({ ...finding, ...change })),
});

test('what was planted is found, with its amount', () => {
  const { answers, unexpected, reported } = scoreOf(truth, report(), []);
  assert.equal(
    answers.map(({ fault, found, exact }) => [fault, found, exact]),
    [['late-writes', true, true]],
  );
  assert.equal([unexpected, reported], [[], 1]);
});

test('a cent of difference is no exact amount, and another count is not the finding', () => {
  assert.is(scoreOf(expecting({ cents: 905_728 }), report(), []).answers[0]?.exact, false);
  const [counted] = scoreOf(expecting({ args: { lines: 1378 } }), report(), []).answers;
  assert.equal([counted?.found, counted?.exact], [false, false]);
  assert.match(counted?.what ?? '', /said .*1379/);
});

test('a finding above minor that nothing explains costs precision; a minor or an allowed one does not', () => {
  const nothing: ScenarioTruth = { ...truth, faults: [], findings: [] };
  assert.is(scoreOf(nothing, report(), []).unexpected.length, 1);
  assert.equal(scoreOf({ ...nothing, allowed: ['late-writes'] }, report(), []).unexpected, []);
  const minor = {
    ...report(),
    findings: report().findings.map((one) => ({ ...one, severity: 'minor' as const })),
  };
  const { unexpected, reported } = scoreOf(nothing, minor, []);
  assert.equal([unexpected, reported], [[], 0]);
});

test('the table has a row for each fault, and one for all', () => {
  const outcomes = [
    scoreOf(truth, report(), []),
    failedOutcome(truth, new Error('no report')),
    scoreOf({ ...truth, faults: [], findings: [] }, report(), []),
  ];
  const rows = rowsOf(outcomes);
  assert.equal(
    rows.map(({ name, cases, found, expected, exact, amounts }) => [
      name,
      cases,
      found,
      expected,
      exact,
      amounts,
    ]),
    [
      ['late-writes', 2, 1, 2, 1, 2],
      ['clean', 1, 0, 0, 0, 0],
      ['all', 3, 1, 2, 1, 2],
    ],
  );
  assert.equal(
    rows.map((row) => [recallOf(row), precisionOf(row)]),
    [
      [0.5, 1],
      [1, 0],
      [0.5, 0.5],
    ],
  );
  assert.match(tableOf(rows), /late-writes +2 +0\.500 \(1\/2\) +1\.000 \(1\/1\) +1\/2/);
});

test.run();
