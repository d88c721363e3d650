import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { normalForm } from '../../../../src/analyses/schema-dictionary/checks/normal-form.ts';
import { answerOf, argsOf } from '../../../helpers/checked.ts';
import { column, dictionaryOf, table } from '../../../helpers/sample-dictionary.ts';

const plain = table('products', 'dimension', 10, [column('ean', 'text')]);
const repeated = { ...plain, dependencies: [{ determinant: 'shelf', dependent: 'category' }] };

test('every column depends on the key alone', () => {
  assert.equal(answerOf(normalForm, dictionaryOf([plain])), ['pass', 1]);
});

test('what follows from another column is one remark for the table', () => {
  assert.equal(answerOf(normalForm, dictionaryOf([repeated])), ['fail', 1, 'minor products']);
  assert.equal(argsOf(normalForm, dictionaryOf([repeated])), {
    ...{ table: 'products', rows: 10, more: 0 },
    dependencies: [{ determinant: 'shelf', dependent: 'category' }],
  });
});

test('calendars, logs and empty tables are not tested', () => {
  for (const table of [
    { ...repeated, role: 'calendar' as const },
    { ...repeated, role: 'log' as const },
    { ...repeated, rows: 0 },
  ])
    assert.equal(answerOf(normalForm, dictionaryOf([table])), ['not-applicable', 'no-rows']);
});

test.run();
