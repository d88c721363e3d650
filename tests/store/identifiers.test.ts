import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { storeName } from '../../src/store/identifiers.ts';

const nameOf = (name: string, ...taken: string[]) => storeName(name, new Set(taken));

test('a name stays as it is written where it can', () => {
  for (const name of ['Vente Détail', 'a"b', 'drop table x; --', '🛒', 'SELECT', '1', 'x'.repeat(63)]) {
    assert.is(nameOf(name), name);
  }
});

test('what cannot be a name becomes one', () => {
  assert.is(nameOf('x'.repeat(64)), 'x'.repeat(63));
  assert.is(nameOf('é'.repeat(40)), 'é'.repeat(31));
  assert.is(nameOf('🛒'.repeat(20)), '🛒'.repeat(15), 'a character is never cut in two');
  assert.is(nameOf(''), 'data_');
  assert.is(nameOf('a\0b'), 'ab');
  assert.is(nameOf('pg_class'), 'data_pg_class');
  assert.is(nameOf('PG_Stat'), 'data_PG_Stat');
});

test('two names are never the same', () => {
  assert.is(nameOf('a', 'a'), 'a_2');
  assert.is(nameOf('a', 'a', 'a_2'), 'a_3');
  assert.is(nameOf(`${'x'.repeat(70)}1`, 'x'.repeat(63)), `${'x'.repeat(61)}_2`);
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 80 })), (names) => {
      const taken = new Set<string>();
      const given = names.map((name) => storeName(name, taken));
      assert.is(new Set(given).size, names.length);
      for (const name of given)
        assert.ok(name.length > 0 && Buffer.byteLength(name) <= 63 && !name.includes('\0'));
    }),
  );
});

test.run();
