import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { sensitivityOf } from '../../../src/analyses/schema-dictionary/sensitivity.ts';
import { dictionaryOf, findingOf, findingsOf } from '../../helpers/audited.ts';
import { auditShop, configOf, inserted, logged, type Shop, ticket } from '../../helpers/small-shop.ts';

const sales = ticket('t1', '2024-08-01', 'p1', 'p2').map((sale) => ({
  ...sale,
  employee: 'e1',
  amount: '3.10',
}));

test('pass: sound keys, and every reference resolves', async () => {
  const report = await auditShop({
    sales,
    products: [
      { product: 'p1', price: '1' },
      { product: 'p2', price: '2' },
    ],
  });
  assert.equal([...findingsOf(report, 'broken-key'), ...findingsOf(report, 'orphan-rows')], []);
  const { tables, foreignKeys } = dictionaryOf(report);
  assert.equal(
    tables.map(({ name, role, rows, grain }) => [name, role, rows, grain]),
    [
      ['sales', 'fact', 2, ['line']],
      ['products', 'dimension', 2, ['product']],
    ],
  );
  assert.equal(
    foreignKeys.map(({ fromColumn, toTable, rows, matched, coverage, usedKeys, keys }) => [
      ...[fromColumn, toTable, rows, matched, coverage, usedKeys, keys],
    ]),
    [['product', 'products', 2, 2, '1.000000', 2, 2]],
  );
});

test('columns are what all of their values are', async () => {
  const products = [
    {
      product: '0123',
      price: '1.5',
      whole: '10',
      code: '007',
      day: '2024-08-01',
      yes: 'true',
      mixed: '1',
      none: undefined,
    },
    {
      product: '0124',
      price: '2.25',
      whole: '-3',
      code: '008',
      day: '2024-08-02',
      yes: 'false',
      mixed: 'x',
      none: undefined,
    },
    {
      product: '0125',
      price: '3',
      whole: undefined,
      code: '009',
      day: undefined,
      yes: 'true',
      mixed: '2',
      none: undefined,
    },
  ];
  const report = await auditShop({ sales, products });
  const table = dictionaryOf(report).tables.find(({ name }) => name === 'products');
  assert.equal(
    table?.columns.map(({ name, type, scale, nulls, distinct, min, max }) => [
      name,
      type,
      scale,
      nulls,
      distinct,
      min,
      max,
    ]),
    [
      ['product', 'text', null, 0, 3, '0123', '0125'],
      ['price', 'decimal', 2, 0, 3, '1.5', '3'],
      ['whole', 'integer', null, 1, 2, '-3', '10'],
      ['code', 'text', null, 0, 3, '007', '009'],
      ['day', 'date', null, 1, 2, '2024-08-01', '2024-08-02'],
      ['yes', 'boolean', null, 0, 2, 'false', 'true'],
      ['mixed', 'text', null, 0, 3, '1', 'x'],
      ['none', 'empty', null, 3, 0, null, null],
    ],
  );
  assert.equal(table?.candidateKeys, [['product'], ['code'], ['mixed']]);
});

const hash = '5f4dcc3b5aa765d61d8327deb882cf99';
const newHash = 'd8578edf8458ce06fbc5bb76a58c5ca4';
const people: Shop = {
  sales,
  employees: [
    { employee: 'e1', label: 'Zoé', lastName: '🛒', mail: 'zoe.marceau@example.org', password: hash },
  ],
  log: [
    ...sales.flatMap((sale) => inserted(sale, '2024-08-01')),
    logged('U', 'employee', 'e1', 'password', newHash),
    logged('U', 'employee', 'e1', 'mail', 'old.name@example.org'),
  ],
};

test('no secret appears anywhere in a report, and people only by their first letter', async () => {
  const report = await auditShop(people);
  const text = JSON.stringify(report);
  for (const secret of [hash, newHash, 'marceau', 'old.name']) assert.not.ok(text.includes(secret), secret);
  const employees = dictionaryOf(report).tables.find(({ name }) => name === 'employees');
  assert.equal(
    employees?.columns.map(({ name, sensitivity, min, max, examples }) => [
      name,
      sensitivity,
      min,
      max,
      examples,
    ]),
    [
      ['employee', 'none', 'e1', 'e1', ['e1']],
      ['label', 'personal', null, null, ['Z•••']],
      ['lastName', 'personal', null, null, ['🛒•••']],
      ['mail', 'personal', null, null, ['z•••@•••']],
      ['password', 'secret', null, null, []],
    ],
  );
  assert.equal(findingOf(report, 'exposed-secrets').args, {
    table: 'employees',
    column: 'password',
    values: 1,
    inDatabase: false,
  });
  assert.equal(findingOf(report, 'personal-data').args.columns, [
    'employees.label',
    'employees.lastName',
    'employees.mail',
  ]);
});

test('what could not be read shows no secret either', async () => {
  const broken = { ...people, employees: [{ employee: 'e1', password: hash, hiredOn: 'yesterday' }] };
  const report = await auditShop(broken);
  assert.is(report.rejects.length, 1);
  const unread = {
    ...people,
    log: people.log?.map((row, index) => (index === 0 ? { ...row, recorded: hash } : row)) ?? [],
  };
  const reports = [report, await auditShop(unread)];
  assert.ok(reports.every(({ rejects }) => rejects.length === 1));
  assert.ok(JSON.stringify(reports[1]?.rejects).includes(hash), 'a date column is no secret and is shown');
});

test('a name tells of secrets where no role does', () => {
  const { model } = configOf(people);
  const of = (column: string) => sensitivityOf(model, 'other', column);
  for (const name of ['password', 'hash_mdp', 'mot de passe', 'api_token', 'SECRET', 'pwd']) {
    assert.is(of(name), 'secret', name);
  }
  for (const name of ['mail', 'e-mail', 'prenom', 'Téléphone', 'birth_date', 'adresse'])
    assert.is(of(name), 'personal', name);
  for (const name of ['passage', 'price', 'compass', 'amount', 'detail']) assert.is(of(name), 'none', name);
  assert.is(sensitivityOf(model, 'log', 'value'), 'secret', 'a log holds whatever was written');
});

test.run();
