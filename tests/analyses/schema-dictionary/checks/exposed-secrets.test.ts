import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { exposedSecrets } from '../../../../src/analyses/schema-dictionary/checks/exposed-secrets.ts';
import { answerOf, argsOf } from '../../../helpers/checked.ts';
import { inDatabase } from '../../../helpers/declared-sample.ts';
import { column, dictionaryOf, table } from '../../../helpers/sample-dictionary.ts';

const secret = { ...column('hash', 'text'), sensitivity: 'secret' as const, nulls: 2 };
const staff = table('staff', 'dimension', 5, [column('id', 'text'), secret]);

test('columns without secrets', () => {
  assert.equal(answerOf(exposedSecrets, dictionaryOf([table('t', 'dimension', 5, [column('id', 'text')])])), [
    'pass',
    1,
  ]);
  const empty = table('t', 'dimension', 5, [{ ...secret, distinct: 0 }]);
  assert.equal(
    answerOf(exposedSecrets, dictionaryOf([empty])),
    ['pass', 1],
    'an empty column betrays nothing',
  );
});

test('secrets are one finding for each column, in an extract and in a database', () => {
  const args = { table: 'staff', column: 'hash', values: 3, inDatabase: false };
  assert.equal(answerOf(exposedSecrets, dictionaryOf([staff])), ['fail', 2, 'major staff.hash']);
  assert.equal(argsOf(exposedSecrets, dictionaryOf([staff])), args);
  assert.equal(argsOf(exposedSecrets, dictionaryOf([inDatabase(staff)])), { ...args, inDatabase: true });
});

test('the free values of a log are the concern of its own analysis; without rows nothing is known', () => {
  assert.equal(answerOf(exposedSecrets, dictionaryOf([{ ...staff, role: 'log' }])), ['unknown', 'no-rows']);
  assert.equal(answerOf(exposedSecrets, dictionaryOf([{ ...staff, rows: 0 }])), ['unknown', 'no-rows']);
});

test.run();
