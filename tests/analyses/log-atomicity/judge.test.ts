import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { judge } from '../../../src/analyses/log-atomicity/judge.ts';
import type { FindingKind } from '../../../src/findings/kinds.ts';
import { toDecimal } from '../../../src/report/decimal.ts';
import type { LogFacts } from '../../../src/report/facts.ts';
import { context } from '../../helpers/context.ts';
import { sampleDispute, sampleLog } from '../../helpers/sample-facts.ts';

const none = toDecimal('0.00');
/** A log in which nothing is wrong. */
const sound: LogFacts = {
  ...sampleLog,
  ...{ hasOldValue: true, hasTransaction: true, hasActor: true, timeGrain: 'second', disputes: [] },
  late: {
    ...{ lines: 0, tickets: 0, amount: none, onClosedDays: { lines: 0, amount: none, days: [] } },
    ...{ longestDelayDays: 0, usualDelayDays: 0 },
  },
  split: { tickets: 0, lines: 0, lateLines: 0, amount: none },
  contradictory: { tickets: 0, severalEmployees: 0, severalCustomers: 0 },
  damagedPrices: { updates: 575, damaged: 0, decodedEqual: 0, example: null },
  otherTables: { ...sampleLog.otherTables, passwordUpdatesMatching: 7 },
};
const actor = (share: string, malformed = false): LogFacts['actors'][number] => ({
  ...{ actor: `a${share}`, rows: 10, share: toDecimal(share), tables: [], malformed, expectedLength: 32 },
});
const found = (change: Partial<LogFacts>) => {
  const judgement = judge({ ...sound, ...change }, context);
  const findings = judgement.verdict === 'fail' ? judgement.findings : [];
  return findings.map(({ kind, severity, amount }) => [kind, severity, amount]);
};

test('pass and unknown', () => {
  assert.is(judge(sound, context).verdict, 'pass');
  assert.equal(judge({ ...sound, rows: 0 }, context).verdict, 'unknown');
});

test('late lines are critical where they moved a reported figure, else major', () => {
  const { late } = sampleLog;
  assert.equal(found({ late }), [['late-writes', 'major', '9057.29']]);
  assert.equal(found({ late, disputes: [sampleDispute] }), [
    ['reading-moved', 'critical', '9057.29'],
    ['late-writes', 'critical', '9057.29'],
  ]);
  const unrelated = { ...sampleDispute, late: { lines: 0, tickets: 0, amount: none } };
  assert.equal(found({ late, disputes: [unrelated] })[1], ['late-writes', 'major', '9057.29']);
});

test('a figure that fell is at stake with what it fell by', () => {
  const fell = { ...sampleDispute, gap: toDecimal('-12.50') };
  assert.equal(found({ disputes: [fell] }), [['reading-moved', 'critical', '12.50']]);
});

const { lines } = sound;
const cases: [FindingKind, string, string | null, Partial<LogFacts>][] = [
  ['split-writes', 'critical', '120000.00', { split: sampleLog.split }],
  [
    'unlogged-lines',
    'major',
    '3.10',
    { lines: { ...lines, unlogged: 1, unloggedAmount: toDecimal('3.10') } },
  ],
  ['missing-lines', 'major', null, { lines: { ...lines, missing: 1 } }],
  ['log-contradicts-table', 'major', null, { lines: { ...lines, contradicted: 1 } }],
  ['partial-events', 'moderate', null, { lines: { ...lines, partial: 1 } }],
  ['weak-log', 'moderate', null, { hasActor: false }],
  ['weak-log', 'major', null, { hasActor: false, timeGrain: 'day' }],
  ['damaged-log-values', 'moderate', null, { damagedPrices: sampleLog.damagedPrices }],
  ['updates-not-applied', 'moderate', null, { otherTables: sampleLog.otherTables }],
  ['contradictory-tickets', 'moderate', null, { contradictory: sampleLog.contradictory }],
  ['malformed-actor', 'moderate', null, { actors: [actor('0.5', true), actor('0.5')] }],
  ['single-actor', 'moderate', null, { actors: [actor('0.9'), actor('0.1')] }],
];
for (const [kind, severity, amount, change] of cases) {
  test(`${kind} is ${severity}, and comes alone`, () => {
    assert.equal(found(change), [[kind, severity, amount]]);
  });
}

test('an actor is too strong from nine tenths on, and never where there is only one', () => {
  assert.equal(found({ actors: [actor('0.899999'), actor('0.1')] }), []);
  assert.equal(found({ actors: [actor('1.000000')] }), []);
});

test.run();
