import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { add, compare, type Decimal, isZero, ratio, subtract, toDecimal } from '../../src/report/decimal.ts';

const amount: fc.Arbitrary<Decimal> = fc
  .tuple(fc.boolean(), fc.bigInt(0n, 10n ** 20n), fc.nat(99))
  .map(([minus, whole, cents]) => toDecimal(`${minus ? '-' : ''}${whole}.${String(cents).padStart(2, '0')}`));

test('amounts add up exactly, in any order', () => {
  fc.assert(
    fc.property(amount, amount, amount, (a, b, c) => {
      assert.is(compare(add(a, b), add(b, a)), 0);
      assert.is(compare(add(add(a, b), c), add(a, add(b, c))), 0);
      assert.is(compare(subtract(add(a, b), b), a), 0);
      assert.ok(isZero(subtract(a, a)));
    }),
  );
});

test('cents are kept as they are written', () => {
  assert.is(subtract(toDecimal('284243.88'), toDecimal('275186.59')), '9057.29');
  assert.is(add(toDecimal('0.10'), toDecimal('0.20')), '0.30');
  assert.is(subtract(toDecimal('1'), toDecimal('0.001')), '0.999');
});

test('a share of nothing is unknown, not zero', () => {
  assert.is(ratio(1, 0), null);
  assert.is(ratio(toDecimal('7818.82'), toDecimal('284243.88')), '0.027507');
});

test('what is no plain decimal number is refused', () => {
  for (const text of ['', '1e5', 'NaN', '1,5', ' 1', 'Infinity', '0x10'])
    assert.throws(() => toDecimal(text), /decimal/);
});

test.run();
