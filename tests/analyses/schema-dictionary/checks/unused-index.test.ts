import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { unusedIndex } from '../../../../src/analyses/schema-dictionary/checks/unused-index.ts';
import { answerOf, argsOf } from '../../../helpers/checked.ts';
import { inDatabase, index } from '../../../helpers/declared-sample.ts';
import { column, dictionaryOf, table } from '../../../helpers/sample-dictionary.ts';

const sales = table('sales', 'fact', 10, [column('id', 'integer')]);
const facts = (...indexes: ReturnType<typeof index>[]) => dictionaryOf([inDatabase(sales, { indexes })]);
const key = index('key', ['id'], { unique: true, ofConstraint: true });

test('indexes that serve', () => {
  assert.equal(answerOf(unusedIndex, facts(key, index('a', ['x']))), ['pass', 1]);
  assert.equal(
    answerOf(unusedIndex, facts({ ...key, used: false }, index('a', ['x']))),
    ['pass', 1],
    'a key is kept',
  );
});

test('indexes that nothing has used, with their size where it is known', () => {
  const idle = facts(key, index('b', ['x'], { used: false }), index('a', ['y'], { used: false }));
  assert.equal(answerOf(unusedIndex, idle), ['fail', 2, 'minor sales']);
  assert.equal(argsOf(unusedIndex, idle), { table: 'sales', indexes: ['a', 'b'], more: 0, bytes: 16384 });
  const unsized = facts(key, index('b', ['x'], { used: false, bytes: null }));
  assert.equal(argsOf(unusedIndex, unsized), { table: 'sales', indexes: ['b'], more: 0, bytes: null });
});

test('counters that cannot be read, or have not begun, say nothing', () => {
  assert.equal(answerOf(unusedIndex, facts(index('a', ['x'], { used: null }))), ['unknown', 'no-statistics']);
  const reset = facts({ ...key, used: false }, index('a', ['x'], { used: false }));
  assert.equal(answerOf(unusedIndex, reset), ['unknown', 'no-statistics']);
});

test('no index but those of constraints, and no database', () => {
  assert.equal(answerOf(unusedIndex, facts(key)), ['not-applicable', 'no-indexes']);
  assert.equal(answerOf(unusedIndex, dictionaryOf([sales])), ['not-applicable', 'no-declarations']);
});

test.run();
