import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { noPrimaryKey } from '../../../../src/analyses/schema-dictionary/checks/no-primary-key.ts';
import { answerOf, argsOf } from '../../../helpers/checked.ts';
import { inDatabase } from '../../../helpers/declared-sample.ts';
import { column, dictionaryOf, table } from '../../../helpers/sample-dictionary.ts';

const bare = table('t', 'fact', 10, [column('id', 'text')]);
const keyed = { ...bare, candidateKeys: [['id']] };

test('a key in the data of an extract, or declared by the database', () => {
  assert.equal(answerOf(noPrimaryKey, dictionaryOf([keyed])), ['pass', 1]);
  assert.equal(answerOf(noPrimaryKey, dictionaryOf([inDatabase(keyed, { primaryKey: ['id'] })])), [
    'pass',
    1,
  ]);
});

test('no set of columns identifies the rows: moderate in the model, else minor', () => {
  assert.equal(answerOf(noPrimaryKey, dictionaryOf([bare])), ['fail', 1, 'moderate t']);
  assert.equal(answerOf(noPrimaryKey, dictionaryOf([{ ...bare, role: 'unmapped' }])), ['fail', 1, 'minor t']);
  assert.equal(argsOf(noPrimaryKey, dictionaryOf([bare])), {
    ...{ table: 't', rows: 10, inDatabase: false, candidateKeys: [] },
  });
});

test('the database declares none, though the data have some', () => {
  const several = { ...bare, candidateKeys: [['a'], ['b'], ['c', 'd'], ['e']] };
  assert.equal(answerOf(noPrimaryKey, dictionaryOf([inDatabase(several)])), ['fail', 1, 'minor t']);
  assert.equal(argsOf(noPrimaryKey, dictionaryOf([inDatabase(several)])), {
    ...{ table: 't', rows: 10, inDatabase: true, candidateKeys: [['a'], ['b'], ['c', 'd']] },
  });
});

test('empty tables, views and logs in files are not tested', () => {
  const log = { ...bare, role: 'log' as const };
  assert.equal(answerOf(noPrimaryKey, dictionaryOf([log])), ['unknown', 'no-rows']);
  assert.equal(answerOf(noPrimaryKey, dictionaryOf([inDatabase(log)])), ['fail', 1, 'minor t']);
  assert.equal(answerOf(noPrimaryKey, dictionaryOf([{ ...bare, rows: 0 }])), ['unknown', 'no-rows']);
  assert.equal(answerOf(noPrimaryKey, dictionaryOf([inDatabase(bare, { kind: 'view' })])), [
    'unknown',
    'no-rows',
  ]);
});

test.run();
