import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { createRandom } from '../../src/demo/random.ts';

const draws = (seed: number, stream: string): number[] => {
  const random = createRandom(seed, stream);
  return Array.from({ length: 20 }, () => random.below(1_000_000));
};

test('the same seed and stream draw the same, now and in every later version', () => {
  assert.equal(draws(1, 'sales'), draws(1, 'sales'));
  assert.is(createRandom(1, 'sales').hex(40), 'c88d4b2b6d496603ea44ff4811307ce2d3be8369');
});

test('another seed or another stream draws something else', () => {
  assert.not.equal(draws(1, 'sales'), draws(2, 'sales'));
  assert.not.equal(draws(1, 'sales'), draws(1, 'staff'));
});

test('draws stay within their limits', () => {
  const limits = fc.tuple(fc.nat({ max: 2 ** 32 - 1 }), fc.integer({ min: 1, max: 2 ** 21 }));
  fc.assert(
    fc.property(limits, ([seed, limit]) => {
      const drawn = createRandom(seed, 'limits').below(limit);
      return Number.isInteger(drawn) && drawn >= 0 && drawn < limit;
    }),
  );
});

test('every value of a small range comes up about as often as the others', () => {
  const random = createRandom(3, 'dice');
  const counts = new Map<number, number>();
  for (let thrown = 0; thrown < 60_000; thrown++) {
    const side = random.below(6);
    counts.set(side, (counts.get(side) ?? 0) + 1);
  }
  assert.is(counts.size, 6);
  for (const count of counts.values())
    assert.ok(count > 9_600 && count < 10_400, [...counts.values()].join(' '));
});

test('a limit that integers cannot serve exactly is refused', () => {
  assert.throws(
    () => createRandom(1, 'limits').below(0),
    (error: unknown) => error instanceof RangeError,
  );
  assert.throws(
    () => createRandom(1, 'limits').below(2 ** 21 + 1),
    (error: unknown) => error instanceof RangeError,
  );
});

test.run();
