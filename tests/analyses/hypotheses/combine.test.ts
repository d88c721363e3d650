import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Candidate, closingSets } from '../../../src/analyses/hypotheses/combine.ts';
import { toDecimal } from '../../../src/report/decimal.ts';

const cents = (amount: number) => toDecimal((amount / 100).toFixed(2));
const whole = (hypothesis: string, amount: number, overlaps: [number, number][] = []): Candidate => ({
  ...{ hypothesis, isPart: false, amount: cents(amount) },
  overlaps: new Map(overlaps.map(([other, shared]) => [other, cents(shared)])),
});
const part = (hypothesis: string, amount: number): Candidate => ({
  hypothesis,
  isPart: true,
  amount: cents(amount),
});
const closing = (state: number, value: number, candidates: readonly Candidate[]) =>
  closingSets(cents(state), cents(value), candidates);

test('nothing is needed where state and reading agree', () => {
  const { sets, tried, nearest } = closing(100, 100, [whole('a', 5)]);
  assert.equal([sets, tried, nearest], [[[]], 1, null]);
});

test('one is preferred to two, and two of one size are both told', () => {
  assert.equal(closing(100, 130, [whole('a', 10), whole('b', 20), whole('c', 30)]).sets, [[2]]);
  assert.equal(closing(100, 130, [whole('a', 30), whole('b', 20), whole('c', 30)]).sets, [[0], [2]]);
});

test('four at most, three with a part, and no two of one hypothesis but two parts on their own', () => {
  const wholes = ['a', 'b', 'c', 'd'].map((name, index) => whole(name, 3 ** (index * 3)));
  const all = 1 + 27 + 729 + 19_683;
  assert.equal(closing(0, all, wholes).sets, [[0, 1, 2, 3]]);
  assert.equal(closing(0, all, [part('s', 1), ...wholes.slice(1)]).sets, []);
  assert.equal(closing(0, all - 19_683, [part('s', 1), ...wholes.slice(1)]).sets, [[0, 1, 2]]);
  assert.equal(closing(0, 28, [part('s', 1), part('s', 27)]).sets, [[0, 1]]);
  assert.equal(closing(0, 28, [part('s', 1), part('t', 27)]).sets, []);
  assert.equal(closing(0, 28, [whole('s', 1), whole('s', 27)]).sets, []);
  assert.equal(closing(0, 128, [part('s', 1), part('s', 27), whole('w', 100)]).sets, []);
});

test('what two do together counts once', () => {
  const candidates = [whole('a', -30), whole('b', -50, [[0, 10]])];
  assert.equal(closing(100, 30, candidates).sets, [[0, 1]]);
  assert.equal(closing(100, 20, candidates).sets, []);
});

test('a reading says no more than its digits', () => {
  const { sets } = closingSets(toDecimal('275186.59'), toDecimal('275187'), []);
  assert.equal(sets, [[]]);
  assert.equal(closingSets(toDecimal('-0.5'), toDecimal('-1'), []).sets, [[]]);
  assert.equal(closingSets(toDecimal('0.4'), toDecimal('1'), []).sets, []);
});

test('where nothing closes, the nearest single one and its distance', () => {
  const { sets, nearest } = closing(100, 200, [whole('a', 90), whole('b', 120)]);
  assert.equal([sets, nearest], [[], { set: [0], distance: '0.10' }]);
});

test('many near misses make a hit likely by chance', () => {
  const crowd = Array.from({ length: 300 }, (_, index) => part('s', 5000 + 7 * index));
  const { byChance } = closing(0, 12_345, crowd);
  assert.ok(Number(byChance) > 0.5, byChance);
  assert.is(closing(0, 30, [whole('a', 30)]).byChance, '0.000000');
});

test('property: a planted set is found, or one that is no larger; more than one of a size are all told', () => {
  const amounts = fc.uniqueArray(
    fc.integer({ min: -1_000_000, max: 1_000_000 }).filter((amount) => amount !== 0),
    { minLength: 4, maxLength: 9 },
  );
  fc.assert(
    fc.property(amounts, fc.nat(), fc.integer({ min: 1, max: 4 }), (values, seed, size) => {
      const candidates = values.map((amount, index) => whole(`h${index}`, amount));
      const planted = new Set(Array.from({ length: size }, (_, index) => (seed + index * 3) % values.length));
      const sum = [...planted].reduce((total, index) => total + (values[index] ?? 0), 0);
      const { sets } = closing(0, sum, candidates);
      const members = [...planted].sort((a, b) => a - b);
      const smallest = sets[0]?.length ?? Number.POSITIVE_INFINITY;
      assert.ok(smallest <= members.length);
      if (smallest === members.length) assert.ok(sets.some((set) => set.join() === members.join()));
      for (const set of sets) {
        assert.is(set.length, smallest);
        assert.is(
          set.reduce((total, index) => total + (values[index] ?? 0), 0),
          sum,
        );
      }
      assert.is(new Set(sets.map((set) => set.join())).size, sets.length);
    }),
    { seed: 4, numRuns: 300 },
  );
});

test.run();
