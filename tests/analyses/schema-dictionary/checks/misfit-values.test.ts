import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { misfitValues } from '../../../../src/analyses/schema-dictionary/checks/misfit-values.ts';
import { answerOf, argsOf } from '../../../helpers/checked.ts';
import { column, dictionaryOf, table } from '../../../helpers/sample-dictionary.ts';

const price = { ...column('price', 'decimal'), misfits: { rows: 3, first: [{ row: 12, value: 'n.c.' }] } };
const facts = (...columns: ReturnType<typeof column>[]) =>
  dictionaryOf([table('t', 'dimension', 100, columns)]);

test('pass: every value fits its column', () => {
  assert.equal(answerOf(misfitValues, facts(column('price', 'decimal'))), ['pass', 1]);
});

test('fail: one finding for a table, with the first value and its row', () => {
  const two = facts(price, { ...price, name: 'cost', nulls: 10 });
  assert.equal(answerOf(misfitValues, two), ['fail', 2, 'moderate t']);
  assert.equal(argsOf(misfitValues, two), {
    ...{ table: 't', columns: ['price', 'cost'], more: 0, values: 6, total: 190 },
    example: { column: 'price', row: 12, value: 'n.c.' },
  });
});

test('no value of people or secrets is shown; identifiers have their own check', () => {
  const mail = { ...price, sensitivity: 'personal' as const };
  assert.match(JSON.stringify(argsOf(misfitValues, facts(mail))), /"example":null/);
  assert.equal(answerOf(misfitValues, facts({ ...price, meaning: 'uuid' })), ['unknown', 'no-rows']);
});

test('unknown: no column has a value', () => {
  assert.equal(answerOf(misfitValues, facts({ ...price, nulls: 100 })), ['unknown', 'no-rows']);
});

test.run();
