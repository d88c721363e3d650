import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { faultsOf, formOf } from '../../../src/analyses/replay/form.ts';
import { findingOf, findingsOf } from '../../helpers/audited.ts';
import { auditShop, inserted, logged, type Sale, ticket } from '../../helpers/small-shop.ts';
import { entityOf, replayOf } from './replayed.ts';

const counts = (length: number, keys: number, digits: number, hexadecimal = digits) => ({
  ...{ length, keys, digits, hexadecimal, 'hexadecimal-upper': digits, upper: keys, lower: hexadecimal },
});

test('keys share a form when nine tenths do; of digits alone all must have the length', () => {
  assert.equal(formOf([counts(32, 95, 0, 95), counts(33, 5, 0, 0)]), { length: 32, alphabet: 'hexadecimal' });
  assert.equal(formOf([counts(32, 50, 0, 50), counts(33, 50, 0, 50)]), {
    length: null,
    alphabet: 'hexadecimal',
  });
  assert.equal(formOf([counts(6, 900_000, 900_000), counts(5, 90_000, 90_000)]), {
    length: null,
    alphabet: 'digits',
  });
  assert.equal(formOf([counts(13, 40, 40)]), { length: 13, alphabet: 'digits' });
  assert.equal(formOf([counts(13, 4, 4)]), { length: null, alphabet: null });
  assert.equal(formOf([]), { length: null, alphabet: null });
});

test('a value breaks a form by its length and by each character that does not belong', () => {
  const form = { length: 4, alphabet: 'hexadecimal' };
  assert.equal(faultsOf('beef', form), []);
  assert.equal(faultsOf('be-f', form), []);
  assert.equal(faultsOf('beefz', form), [
    { fault: 'length', length: 5, expected: 4 },
    { fault: 'character', character: 'z', position: 5 },
  ]);
  assert.equal(faultsOf('b𝟘ef', form), [{ fault: 'character', character: '𝟘', position: 2 }]);
  assert.equal(faultsOf('anything', { length: null, alphabet: null }), []);
});

const codes = [
  '4006381333931',
  '4006381333948',
  '4001234567890',
  '0012345678905',
  '0098765432109',
  '7501031311309',
];
const products = codes.map((product) => ({ product, price: '1.00' }));
const soldAs = (...written: string[]): Sale[] => ticket('t', '2024-08-01', ...codes, ...written);
const auditOf = (sales: Sale[]) =>
  auditShop({ sales, products, log: sales.flatMap((sale) => inserted(sale, '2024-08-01')) });
const damagedOf = async (sales: Sale[]) =>
  replayOf(await auditOf(sales)).identifiers.find(({ place }) => place === 'reference');

test('references that match no key are repaired where exactly one key comes into question', async () => {
  const found = await damagedOf(
    soldAs(
      '12345678905',
      '40063813339315',
      '7.50103E+12',
      '40012345',
      '400638133',
      '40063x1333931',
      '9999999999999',
    ),
  );
  assert.equal(found?.expected, { length: 13, alphabet: 'digits' });
  assert.is(found?.unmatched, 7);
  assert.equal(
    found?.damaged.map(({ value, repair }) => [
      value,
      repair?.how ?? null,
      repair?.key ?? null,
      repair?.keys ?? 0,
    ]),
    [
      ['12345678905', 'leading-zeros', '0012345678905', 1],
      ['40012345', 'truncated', '4001234567890', 1],
      ['400638133', 'truncated', null, 2],
      ['40063813339315', 'one-too-many', '4006381333931', 1],
      ['40063x1333931', 'foreign-character', '4006381333931', 1],
      ['7.50103E+12', 'scientific', '7501031311309', 1],
    ],
  );
});

test('what was found of the references is said as a hypothesis, never repaired', async () => {
  const report = await auditOf(soldAs('12345678905'));
  const { args, subject, severity } = findingOf(report, 'damaged-identifiers');
  assert.equal([args.place, args.values, args.rows, args.repairable], ['reference', 1, 1, 1]);
  assert.equal(
    [args.value, args.key, subject, severity],
    ['12345678905', '0012345678905', 'sales.product', 'moderate'],
  );
});

test('a reference that is well-formed and near to no key is an orphan, not a damage', async () => {
  const report = await auditOf(soldAs('9999999999999'));
  assert.equal(
    replayOf(report).identifiers.map(({ unmatched, damaged }) => [unmatched, damaged.length]),
    [[1, 0]],
  );
  assert.equal(findingsOf(report, 'damaged-identifiers'), []);
});

test('where every reference matches, there is nothing to say', async () => {
  assert.equal(replayOf(await auditOf(soldAs())).identifiers, []);
});

test('a key in the log that breaks the form of the table’s keys is found, and an author is not found twice', async () => {
  const md5 = (digit: string) => digit.repeat(32);
  const employees = ['0', '1', '2', '3', 'a', 'b'].map((digit) => ({ employee: md5(digit), label: digit }));
  const sales = soldAs();
  const account = `${md5('a').slice(0, 31)}z4`;
  const log = [
    ...sales.flatMap((sale, index) => inserted(sale, '2024-08-01', md5(String(index % 4)))),
    ...inserted(
      { line: 'x', ticket: 't', product: '4006381333931', date: '2024-08-01' },
      '2024-08-01',
      account,
    ),
    logged('D', 'employee', `${md5('b')}b`, '', ''),
    logged('D', 'employee', md5('c'), '', ''),
  ].map((row) => (row.actor === 'till' ? { ...row, actor: md5('b') } : row));
  const report = await auditShop({ sales, products, employees, log });
  const [keys, authors] = ['row-key', 'actor'].map((place) =>
    replayOf(report).identifiers.find((entry) => entry.place === place && entry.entity === 'employee'),
  );
  assert.equal(keys?.expected, { length: 32, alphabet: 'hexadecimal' });
  assert.equal(keys?.damaged, [
    {
      ...{ value: `${md5('b')}b`, rows: 1, faults: [{ fault: 'length', length: 33, expected: 32 }] },
      repair: { how: 'one-too-many', key: md5('b'), keys: 1 },
    },
  ]);
  assert.equal(authors?.unmatched, 1);
  const { args, subject } = findingOf(report, 'damaged-identifiers');
  assert.equal([args.place, args.length, subject], ['row-key', 33, 'employees.employee']);
});

test('a lost line and an unlogged one may be one line under two keys', async () => {
  const sales = soldAs().map((sale, index) => ({ ...sale, line: `00${index}700` }));
  const log = sales.flatMap((sale) =>
    inserted({ ...sale, line: sale.line === '001700' ? '1700' : sale.line }, '2024-08-01'),
  );
  const report = await auditShop({ sales, products, log });
  assert.equal(
    [entityOf(report, 'sale_line').inserts.lost, entityOf(report, 'sale_line').rows.within],
    [1, 1],
  );
  const [found] = replayOf(report).identifiers;
  assert.equal([found?.place, found?.entity, found?.unmatched], ['row-key', 'sale_line', 1]);
  assert.equal(found?.damaged[0]?.repair, { how: 'leading-zeros', key: '001700', keys: 1 });
});

test.run();
