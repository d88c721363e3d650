import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { joinedTypeMismatch } from '../../../../src/analyses/schema-dictionary/checks/joined-type-mismatch.ts';
import type { DeclaredTable } from '../../../../src/declared.ts';
import { answerOf, argsOf } from '../../../helpers/checked.ts';
import { inDatabase } from '../../../helpers/declared-sample.ts';
import { column, dictionaryOf, link, table } from '../../../helpers/sample-dictionary.ts';

const sales = (type: 'integer' | 'text' | 'empty') => table('sales', 'fact', 10, [column('ean', type)]);
const products = table('products', 'dimension', 10, [column('ean', 'text')]);
const key = { ...link('sales', 'ean', 'products', 'ean'), rows: 10, matched: 10 };
const declaredAs = (type: string): Partial<DeclaredTable> => ({
  columns: [{ name: 'ean', type, nullable: true, default: null, comment: null }],
});

test('one type at both ends', () => {
  assert.equal(answerOf(joinedTypeMismatch, dictionaryOf([sales('text'), products], [key])), ['pass', 1]);
});

test('in an extract, types that differ are a fault where rows find no match', () => {
  const extract = (matched: number) => dictionaryOf([sales('integer'), products], [{ ...key, matched }]);
  assert.equal(answerOf(joinedTypeMismatch, extract(10)), ['pass', 1], 'numeric keys among others');
  assert.equal(answerOf(joinedTypeMismatch, extract(8)), ['fail', 1, 'moderate sales']);
  const reference = { column: 'ean', toTable: 'products', toColumn: 'ean', seenIn: 'values' };
  assert.equal(argsOf(joinedTypeMismatch, extract(8)), {
    table: 'sales',
    references: [{ ...reference, type: 'integer', toType: 'text', unmatched: 2 }],
    more: 0,
  });
  const empty = dictionaryOf([sales('empty'), products], [{ ...key, matched: 8 }]);
  assert.equal(answerOf(joinedTypeMismatch, empty), ['pass', 1], 'no value, no type');
});

test('in a database, the declared types decide, with their lengths', () => {
  const declared = (from: string, to: string) =>
    dictionaryOf(
      [inDatabase(sales('integer'), declaredAs(from)), inDatabase(products, declaredAs(to))],
      [key],
    );
  assert.equal(answerOf(joinedTypeMismatch, declared('text', 'text')), ['pass', 1]);
  assert.equal(answerOf(joinedTypeMismatch, declared('character varying(12)', 'character varying(13)')), [
    'fail',
    1,
    'minor sales',
  ]);
});

test('without references there is nothing to compare', () => {
  assert.equal(answerOf(joinedTypeMismatch, dictionaryOf([products])), ['not-applicable', 'no-relations']);
});

test.run();
