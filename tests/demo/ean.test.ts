import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { ean13, isEan13 } from '../../src/demo/ean.ts';
import { field, withDemo } from './demo-fixture.ts';

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((d) => d.join(''));

test('the check digit is that of the standard', () => {
  assert.is(ean13('400638133393'), '4006381333931');
  assert.is(ean13('000000000000'), '0000000000000');
});

test('a completed code is valid', () => {
  fc.assert(fc.property(digits(12), (twelve) => isEan13(ean13(twelve))));
});

test('one wrong digit is always noticed', () => {
  const mistakes = fc.tuple(digits(12), fc.nat({ max: 12 }), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(mistakes, ([twelve, place, shift]) => {
      const code = ean13(twelve);
      const wrong = (Number(code[place]) + shift) % 10;
      return !isEan13(code.slice(0, place) + wrong + code.slice(place + 1));
    }),
  );
});

test('what is not twelve digits is refused', () => {
  assert.throws(
    () => ean13('12'),
    (error: unknown) => error instanceof RangeError,
  );
  assert.not.ok(isEan13('40063813339'));
});

test('every product of a demo has a valid code of its own', async () => {
  await withDemo({ lines: 3000, seed: 5, months: 2 }, async (demo) => {
    const codes = (await demo.rows('articles.csv')).map((row) => field(row, 'ean'));
    assert.ok(codes.length >= 300);
    assert.ok(codes.every(isEan13));
    assert.is(new Set(codes).size, codes.length);
  });
});

test.run();
