import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { emptyColumn } from '../../../../src/analyses/schema-dictionary/checks/empty-column.ts';
import { answerOf, argsOf } from '../../../helpers/checked.ts';
import { column, dictionaryOf, table } from '../../../helpers/sample-dictionary.ts';

const empty = (name: string) => ({ ...column(name, 'empty'), nulls: 5, distinct: 0 });
const facts = (names: string[], rows = 5) =>
  dictionaryOf([table('t', 'dimension', rows, [column('id', 'integer'), ...names.map(empty)])]);

test('pass: every column has a value somewhere', () => {
  assert.equal(answerOf(emptyColumn, facts([])), ['pass', 1]);
  assert.equal(answerOf(emptyColumn, facts(['few'], 6)), ['pass', 2]);
});

test('fail: one finding for a table, at most 20 columns named', () => {
  assert.equal(answerOf(emptyColumn, facts(['a', 'b'])), ['fail', 3, 'minor t']);
  assert.equal(argsOf(emptyColumn, facts(['a', 'b'])), { table: 't', columns: ['a', 'b'], more: 0, rows: 5 });
  const many = argsOf(emptyColumn, facts(Array.from({ length: 25 }, (_, index) => `c${index}`)));
  assert.match(JSON.stringify(many), /"c19"\],"more":5/);
});

test('unknown: a table without rows shows nothing of its columns', () => {
  assert.equal(answerOf(emptyColumn, facts(['a'], 0)), ['unknown', 'no-rows']);
});

test.run();
