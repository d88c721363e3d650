import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { slipOf } from '../../../src/analyses/as-of/readings/slips.ts';
import { toDecimal } from '../../../src/report/decimal.ts';

const slip = (value: string, ...meant: string[]) =>
  slipOf(toDecimal(value), meant.map(toDecimal))?.slip ?? null;

test('neighbouring digits exchanged, across the decimal point too', () => {
  assert.is(slip('275168.59', '275186.59'), 'transposed');
  assert.is(slip('1032.54', '1023.54'), 'transposed');
  assert.is(slip('1023.45', '1025.43'), null);
  assert.is(slip('1024.35', '1023.45'), 'transposed');
});

test('the sign, and the decimal point by up to three places', () => {
  assert.is(slip('-1023.54', '1023.54'), 'sign');
  assert.is(slip('102354.00', '1023.54'), 'factor');
  assert.is(slip('10.24', '1023.54'), 'factor');
  assert.is(slip('1.0235', '10235.4'), null);
});

test('few digits are no evidence, and nothing is a slip of zero', () => {
  assert.is(slip('21', '12'), null);
  assert.is(slip('0.00', '0.00'), null);
  assert.is(slip('1234.00', '0.00'), null);
});

test('a figure is no slip of itself, nor of one that shares no digit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100_000, max: 99_999_999 }), (cents) => {
      const text = (cents / 100).toFixed(2);
      assert.is(slip(text, text), null);
      assert.is(slip('5555.55', '1234.12'), null);
    }),
  );
});

test.run();
