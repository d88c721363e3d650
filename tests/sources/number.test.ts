import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { plainNumber } from '../../src/sources/xlsx/number.ts';

const cases: readonly [raw: string, plain: string | null][] = [
  ['6.473630445822E12', '6473630445822'],
  ['45518.0', '45518'],
  ['3.11', '3.11'],
  ['3.1099999999999999', '3.11'],
  ['1.1000000000000001', '1.1'],
  ['-0', '0'],
  ['007', '7'],
  ['.5', '0.5'],
  ['1E-9', '0.000000001'],
  ['-1.25e-7', '-0.000000125'],
  ['1e21', '1000000000000000000000'],
  ['-1.5E+22', '-15000000000000000000000'],
  ['12345678901234567890', '12345678901234567890'],
  ['1e999', null],
  ['NaN', null],
  ['0x10', null],
  ['1 2', null],
  ['12,5', null],
  ['', null],
];

for (const [raw, plain] of cases) {
  test(`the number ${JSON.stringify(raw)} is sent as ${plain}`, () => {
    assert.is(plainNumber(raw), plain);
  });
}

test('every double survives, and none is written with an exponent', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const plain = plainNumber(value.toExponential());
      assert.match(plain ?? '', /^-?\d+(\.\d+)?$/);
      assert.is(Number(plain), value === 0 ? 0 : value);
    }),
  );
});

test.run();
