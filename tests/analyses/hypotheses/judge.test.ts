import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { judge } from '../../../src/analyses/hypotheses/judge.ts';
import {
  isProven,
  together,
  verdictOnMovement,
  verdictOnReading,
} from '../../../src/analyses/hypotheses/verdict.ts';
import { toDecimal } from '../../../src/report/decimal.ts';
import type { GapComponent, HeldReading } from '../../../src/report/facts/hypotheses.ts';
import { context } from '../../helpers/context.ts';
import { sampleHypotheses } from '../../helpers/facts/hypotheses.ts';

const component = (hypothesis: GapComponent['hypothesis'], part: string | null = null): GapComponent => ({
  ...{ hypothesis, part, side: 'first', amount: toDecimal('12.00'), lines: 3, units: null, sameLines: [] },
});
const held = (sets: GapComponent[][], more: Partial<HeldReading> = {}): HeldReading => {
  const byChance = more.byChance ?? toDecimal('0.000000');
  return {
    ...{
      system: 'BI',
      readAt: '2024-08-01',
      value: toDecimal('88.00'),
      isNow: false,
      state: toDecimal('100.00'),
    },
    ...{
      error: toDecimal('-12.00'),
      closes: sets.length > 0,
      sets,
      setCount: sets.length,
      setsTried: 9,
      byChance,
    },
    ...{ proven: isProven({ sets, setCount: sets.length, byChance }), nearest: null },
    ...more,
  };
};
const store = component('missing-store', 'North');
const orphans = component('orphans-lost', 'customer');

test('a movement of the log is confirmed where nothing else is open, refuted where it is nothing', () => {
  const [open, shut] = [held([]), held([[]])];
  assert.is(verdictOnMovement(toDecimal('5.00'), [shut, shut]), 'confirmed');
  assert.is(verdictOnMovement(toDecimal('5.00'), [shut, open]), 'inconclusive');
  assert.is(verdictOnMovement(toDecimal('0.00'), [shut, open]), 'refuted');
});

test('a defect is confirmed where each set needs the same part of it', () => {
  assert.is(verdictOnReading('missing-store', held([[store]]), true), 'confirmed');
  assert.is(
    verdictOnReading(
      'missing-store',
      held([
        [store, orphans],
        [store, component('fan-out')],
      ]),
      true,
    ),
    'confirmed',
  );
  assert.is(
    verdictOnReading('missing-store', held([[store], [component('missing-store', 'South')]]), true),
    'inconclusive',
  );
  assert.is(verdictOnReading('missing-store', held([[store], [orphans]]), true), 'inconclusive');
  assert.is(verdictOnReading('missing-store', held([[orphans]]), true), 'refuted');
  assert.is(verdictOnReading('missing-store', held([]), true), 'inconclusive');
  assert.is(verdictOnReading('missing-store', held([]), false), 'refuted');
  assert.is(
    verdictOnReading('missing-store', held([[store]], { byChance: toDecimal('0.200000') }), true),
    'inconclusive',
  );
  const also = { ...orphans, sameLines: [{ hypothesis: 'missing-store' as const, part: 'North' }] };
  assert.is(verdictOnReading('missing-store', held([[also]]), true), 'inconclusive');
  assert.is(verdictOnReading('missing-store', held([[store]], { setCount: 9 }), true), 'inconclusive');
});

test('doubt in one reading is doubt', () => {
  assert.is(together(['confirmed', 'inconclusive']), 'inconclusive');
  assert.is(together(['refuted', 'confirmed']), 'confirmed');
  assert.is(together([]), 'refuted');
});

const [sample] = sampleHypotheses.gaps;
if (sample === undefined) throw new Error('no sample');
const kindsOf = (first: HeldReading, unexplained = '0.00') => {
  const judgement = judge({ gaps: [{ ...sample, first, unexplained: toDecimal(unexplained) }] }, context);
  return 'findings' in judgement
    ? (judgement.findings ?? []).map(({ kind, amount }) => `${kind} ${amount}`)
    : [judgement.verdict];
};

test('the real case is explained: no finding', () => {
  assert.is(judge(sampleHypotheses, context).verdict, 'pass');
});

test('an open reading, rivals, and a defect', () => {
  assert.equal(kindsOf(held([]), '12.00'), ['gap-unexplained 12.00']);
  assert.equal(kindsOf(held([[store], [orphans]])), ['gap-ambiguous 12.00']);
  assert.equal(kindsOf(held([[store]])), ['reading-defect 12.00']);
});

test('what other analyses find, and digits that a reading does not show, are no defects of it', () => {
  for (const id of ['lost-lines', 'unlogged-lines', 'stale'] as const)
    assert.equal(kindsOf(held([[component(id)]])), ['pass']);
  assert.equal(kindsOf(held([[{ ...component('rounding', 'digits'), amount: toDecimal('0.41') }]])), [
    'pass',
  ]);
});

test('without readings there is nothing to judge', () => {
  assert.equal(judge({ gaps: [] }, { ...context, readings: [] }), {
    verdict: 'not-applicable',
    because: 'no-readings',
  });
});

test.run();
