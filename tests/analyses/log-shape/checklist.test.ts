import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { scored } from '../../../src/analyses/log-shape/checklist.ts';
import { judge } from '../../../src/analyses/log-shape/judge.ts';
import { reliabilityOf } from '../../../src/analyses/log-shape/reliability.ts';
import { ratio, toDecimal } from '../../../src/report/decimal.ts';
import type { LogShapeFacts, QualityItem, ShapeOfLog } from '../../../src/report/facts/log-shape.ts';
import { context } from '../../helpers/context.ts';
import { sampleLogShape } from '../../helpers/facts/log-shape.ts';

const [sampleLog] = sampleLogShape.logs as [ShapeOfLog];
const all = toDecimal('1.000000');

/** A log that bears everything. */
const perfect: LogShapeFacts = {
  ...sampleLogShape,
  logs: [{ ...sampleLog, throughSpreadsheet: false, timeGrain: 'sub-second' }],
  completeness: {
    ...sampleLogShape.completeness,
    numbering: [{ log: 0, first: '1', last: '207489', numbers: 207_489, missing: 0, gaps: 0 }],
  },
  quality: {
    ...sampleLogShape.quality,
    oldValues: { changes: 10, withOldValue: 10, share: all },
    transactions: { rows: 207_489, inTransaction: 207_489, share: all },
    actors: { rows: 207_489, withActor: 207_489, share: all, actors: 3, largestShare: toDecimal('0.6') },
    timeGrain: 'sub-second',
  },
};
const verdictOf = (facts: LogShapeFacts, item: QualityItem) =>
  scored(facts).checklist.find((entry) => entry.item === item)?.verdict;

test('the weights add up to 100, which a perfect log reaches', () => {
  assert.is(
    scored(perfect).checklist.reduce((sum, { weight }) => sum + weight, 0),
    100,
  );
  assert.is(scored(perfect).score, 100);
});

test('the real case reaches 31', () => {
  assert.equal(scored(sampleLogShape), sampleLogShape.quality);
});

test('each item is met in part where it should', () => {
  const { quality, completeness, logs } = perfect;
  const half = toDecimal('0.500000');
  const cases: [QualityItem, LogShapeFacts][] = [
    [
      'old-value',
      { ...perfect, quality: { ...quality, oldValues: { changes: 2, withOldValue: 1, share: half } } },
    ],
    ['time', { ...perfect, quality: { ...quality, timeGrain: 'second' } }],
    ['time', { ...perfect, quality: { ...quality, momentShare: half } }],
    [
      'transaction',
      { ...perfect, quality: { ...quality, transactions: { rows: 2, inTransaction: 1, share: half } } },
    ],
    [
      'actor',
      { ...perfect, quality: { ...quality, actors: { ...quality.actors, actors: 1, largestShare: all } } },
    ],
    ['append-only', { ...perfect, completeness: { ...completeness, numbering: [], unnumbered: [0] } }],
    ['completeness', { ...perfect, completeness: { ...completeness, loggedShare: toDecimal('0.96') } }],
    ['completeness', { ...perfect, completeness: { ...completeness, partialInserts: 100 } }],
    ['readability', { ...perfect, logs: logs.map((log) => ({ ...log, notUnderstood: 2000 })) }],
  ];
  for (const [item, facts] of cases) assert.is(verdictOf(facts, item), 'partly', item);
});

test('what nothing in the data shows is neither met nor failed', () => {
  const { quality, completeness, logs } = perfect;
  const noChange = { changes: 0, withOldValue: 0, share: null };
  assert.is(
    verdictOf({ ...perfect, quality: { ...quality, oldValues: noChange } }, 'old-value'),
    'cannot-be-shown',
  );
  const sheet = { ...perfect, logs: logs.map((log) => ({ ...log, throughSpreadsheet: true })) };
  assert.is(verdictOf(sheet, 'append-only'), 'cannot-be-shown');
  const unnumbered = { ...perfect, completeness: { ...completeness, numbering: [] } };
  assert.is(verdictOf(unnumbered, 'append-only'), 'cannot-be-shown');
  const noLine = { ...completeness, lines: 0, loggedLines: 0, loggedShare: null };
  assert.is(verdictOf({ ...perfect, completeness: noLine }, 'completeness'), 'cannot-be-shown');
});

test('rows that stand against the order of their time refute append-only', () => {
  const facts = { ...perfect, logs: perfect.logs.map((log) => ({ ...log, outOfOrder: 1 })) };
  assert.is(verdictOf(facts, 'append-only'), 'not-met');
});

test('reliability by its published bounds', () => {
  const of = (understood: number, notUnderstood: number, hangingLines = 0) =>
    reliabilityOf({ shape: 'field-level', understood, notUnderstood, hangingLines }).reliability;
  assert.equal(
    [of(999, 1), of(998, 2), of(950, 50), of(949, 51), of(1000, 0, 1), of(0, 0)],
    ['sufficient', 'undetermined', 'undetermined', 'not-sufficient', 'undetermined', 'undetermined'],
  );
  const statements = { shape: 'statement', understood: 9, notUnderstood: 0, hangingLines: 0 } as const;
  assert.is(reliabilityOf(statements).reliability, 'undetermined');
});

test('more understood rows never make a log less reliable', () => {
  const rank = ['not-sufficient', 'undetermined', 'sufficient'];
  const counts = fc.record({
    understood: fc.integer({ min: 1, max: 10_000 }),
    notUnderstood: fc.integer({ min: 0, max: 500 }),
    hangingLines: fc.integer({ min: 0, max: 2 }),
    more: fc.integer({ min: 0, max: 10_000 }),
  });
  fc.assert(
    fc.property(counts, ({ more, ...log }) => {
      const before = reliabilityOf({ shape: 'cdc', ...log });
      const after = reliabilityOf({ shape: 'cdc', ...log, understood: log.understood + more });
      assert.ok(rank.indexOf(after.reliability) >= rank.indexOf(before.reliability));
      assert.is(before.understoodShare, ratio(log.understood, log.understood + log.notUnderstood));
    }),
  );
});

test('judge: the real case passes, an empty log gives no answer', () => {
  assert.is(judge(sampleLogShape, context).verdict, 'pass');
  const empty = { ...sampleLogShape, logs: [{ ...sampleLog, entries: 0 }] };
  assert.equal(judge(empty, context), { verdict: 'unknown', because: 'log-empty', facts: empty });
});

test('judge: what was not understood is as grave as it makes the log unreliable', () => {
  for (const [reliability, severity] of [
    ['sufficient', 'minor'],
    ['undetermined', 'moderate'],
    ['not-sufficient', 'major'],
  ] as const) {
    const judgement = judge(
      {
        ...sampleLogShape,
        logs: [{ ...sampleLog, reliability, notUnderstood: 1 }],
        notUnderstood: [{ log: 0, reason: 'no-moment', rows: 1, names: [], furtherNames: 0 }],
      },
      context,
    );
    assert.equal('findings' in judgement && judgement.findings?.map((finding) => finding.severity), [
      severity,
    ]);
  }
});

test.run();
