import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { judge } from '../../../src/analyses/log-atomicity/judge.ts';
import type { FindingKind } from '../../../src/findings/kinds.ts';
import { toDecimal } from '../../../src/report/decimal.ts';
import type { AtomicityFacts, SequenceFacts } from '../../../src/report/facts/atomicity.ts';
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

const { lines, atomicity } = sound;
const written = (change: Partial<AtomicityFacts>): Partial<LogFacts> => ({
  atomicity: { ...atomicity, ...change },
});
const lost = { lines: 1, tickets: 1, wholeTickets: 0, amount: toDecimal('2.00') };
const twice = { lines: 4, tickets: 1, amount: toDecimal('9.00'), repeatedInserts: 0 };
const gap = { ticket: null, after: '3', before: '5', missing: 1, afterDay: null, beforeDay: null };
const gaps: SequenceFacts = {
  ...{ of: 'line', untested: null, numbers: 99, gaps: 1, missing: 1 },
  largest: [gap],
};
const cases: [FindingKind, string, string | null, Partial<LogFacts>][] = [
  ['split-writes', 'critical', '120000.00', { split: sampleLog.split }],
  [
    'unlogged-lines',
    'major',
    '3.10',
    { lines: { ...lines, unlogged: 1, unloggedAmount: toDecimal('3.10') } },
  ],
  ['missing-lines', 'major', '2.00', written({ lost })],
  [
    'early-writes',
    'major',
    '9.00',
    written({ early: { lines: 4, tickets: 1, amount: toDecimal('9.00'), longestLeadDays: 1 } }),
  ],
  ['duplicated-writes', 'major', '9.00', written({ duplicates: twice })],
  [
    'duplicated-writes',
    'moderate',
    null,
    written({ duplicates: { ...twice, lines: 0, repeatedInserts: 2 } }),
  ],
  ['sequence-gaps', 'moderate', null, written({ sequences: [gaps] })],
  ['contradictory-tickets', 'moderate', null, written({ severalStores: 2 })],
  ['contradictory-tickets', 'moderate', null, written({ severalDates: 2 })],
  ['log-contradicts-table', 'major', null, { lines: { ...lines, contradicted: 1 } }],
  ['partial-events', 'moderate', null, written({ partial: { events: 1, empty: 0, roles: [] } })],
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

test('a split is proven only where transactions show all of it', () => {
  const grade = (proven: number | null) => {
    const evidence = { ...atomicity.evidence, proven };
    const judgement = judge({ ...sound, split: sampleLog.split, ...written({ evidence }) }, context);
    const [finding] = judgement.verdict === 'fail' ? judgement.findings : [];
    return finding?.kind === 'split-writes' ? finding.args.grade : null;
  };
  assert.equal([grade(null), grade(699), grade(700)], ['inferred', 'inferred', 'proven']);
});

test('where nothing tells how tickets were written, the verdict is unknown, with what was found', () => {
  const evidence = { ...atomicity.evidence, grade: 'undeterminable' } as const;
  const judgement = judge({ ...sound, hasActor: false, ...written({ evidence }) }, context);
  assert.equal(
    judgement.verdict === 'unknown' && [judgement.because, judgement.findings?.map(({ kind }) => kind)],
    ['no-write-evidence', ['weak-log']],
  );
});

test('an actor is too strong from nine tenths on, and never where there is only one', () => {
  assert.equal(found({ actors: [actor('0.899999'), actor('0.1')] }), []);
  assert.equal(found({ actors: [actor('1.000000')] }), []);
});

test.run();
