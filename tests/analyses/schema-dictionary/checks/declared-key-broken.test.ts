import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { declaredKeyBroken } from '../../../../src/analyses/schema-dictionary/checks/declared-key-broken.ts';
import { answerOf, argsOf } from '../../../helpers/checked.ts';
import { inDatabase, index } from '../../../helpers/declared-sample.ts';
import { column, dictionaryOf, link, table } from '../../../helpers/sample-dictionary.ts';

const sound = {
  ...table('sales', 'fact', 10, [
    { ...column('id', 'integer'), distinct: 10, unique: true },
    column('client', 'integer'),
  ]),
  candidateKeys: [['id']],
};
const reference = {
  ...{ name: 'sales_client_fkey', columns: ['client'], toSchema: 'public', toTable: 'clients' },
  ...{ toColumns: ['id'], validated: true },
};
const resolved = {
  ...link('sales', 'client', 'clients', 'id'),
  declaredBy: 'database' as const,
  rows: 10,
  matched: 10,
};

test('constraints that the data keep and the database verified', () => {
  const declared = { primaryKey: ['id'], foreignKeys: [reference] };
  assert.equal(answerOf(declaredKeyBroken, dictionaryOf([inDatabase(sound, declared)], [resolved])), [
    'pass',
    2,
  ]);
});

test('a foreign key or a check that was never verified is moderate, one that rows break is major', () => {
  const foreignKeys = [{ ...reference, validated: false }];
  const checks = [{ name: 'price_positive', expression: 'price > 0', validated: false }];
  const unverified = dictionaryOf([inDatabase(sound, { foreignKeys, checks })], [resolved]);
  assert.equal(answerOf(declaredKeyBroken, unverified), ['fail', 2, 'moderate sales']);
  assert.equal(argsOf(declaredKeyBroken, unverified), {
    table: 'sales',
    constraints: [
      {
        name: 'sales_client_fkey',
        kind: 'foreign-key',
        columns: ['client'],
        state: 'not-validated',
        rows: 0,
      },
      { name: 'price_positive', kind: 'check', columns: [], state: 'not-validated', rows: null },
    ],
    more: 0,
  });
  const broken = dictionaryOf([inDatabase(sound, { foreignKeys })], [{ ...resolved, matched: 7 }]);
  assert.equal(answerOf(declaredKeyBroken, broken), ['fail', 1, 'major sales']);
});

test('a key that rows break, and a unique index that could not be built', () => {
  const twice = {
    ...sound,
    columns: [{ ...column('id', 'integer'), distinct: 8, nulls: 1 }],
    candidateKeys: [],
  };
  const indexes = [index('sales_code', ['code'], { unique: true, valid: false })];
  const broken = dictionaryOf([inDatabase(twice, { primaryKey: ['id'], indexes })]);
  assert.equal(argsOf(declaredKeyBroken, broken), {
    table: 'sales',
    constraints: [
      { name: null, kind: 'primary-key', columns: ['id'], state: 'broken', rows: 2 },
      { name: 'sales_code', kind: 'unique', columns: ['code'], state: 'not-validated', rows: null },
    ],
    more: 0,
  });
});

test('an empty value breaks a primary key and no unique constraint', () => {
  const empty = {
    ...sound,
    columns: [{ ...column('id', 'integer'), distinct: 9, nulls: 1, unique: true }],
    candidateKeys: [],
  };
  const uniques = [{ name: 'sales_id_key', columns: ['id'] }];
  assert.equal(answerOf(declaredKeyBroken, dictionaryOf([inDatabase(empty, { uniques })])), ['pass', 1]);
  assert.equal(answerOf(declaredKeyBroken, dictionaryOf([inDatabase(empty, { primaryKey: ['id'] })])), [
    'fail',
    1,
    'major sales',
  ]);
});

test('a key of several columns counts where the candidate keys decide', () => {
  const primaryKey = ['id', 'client'];
  assert.equal(answerOf(declaredKeyBroken, dictionaryOf([inDatabase(sound, { primaryKey })])), ['pass', 1]);
  const undecided = inDatabase({ ...sound, candidateKeys: [] }, { primaryKey });
  assert.equal(answerOf(declaredKeyBroken, dictionaryOf([undecided])), ['not-applicable', 'no-keys']);
});

test('files declare nothing', () => {
  assert.equal(answerOf(declaredKeyBroken, dictionaryOf([sound])), ['not-applicable', 'no-declarations']);
});

test.run();
