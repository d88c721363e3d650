import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { document } from '../../src/dictionary/document.ts';
import { parseDictionary } from '../../src/dictionary/read.ts';
import { profiledDictionary } from '../helpers/documented-dictionary.ts';

const kept = parseDictionary(
  `version: 1
tables:
  - table: sale_line
    businessName: Lignes de vente
    columns:
      - column: id
        description: Numéro
        seen: bigint, not null
      - column: sold_on
        description: Jour
        seen: date, not null
      - column: amount
        unit: EUR
        seen: numeric(8,2), nullable
      - column: status
        sensitivity: personal
      - column: card_holder
        sensitivity: none
      - column: left
  - table: moved
`,
  'd.yaml',
);

test('the words of people come before the comments of the database', () => {
  const [sales, members] = document(profiledDictionary, kept).tables;
  assert.equal(
    [sales?.businessName, sales?.description, sales?.describedBy],
    ['Lignes de vente', 'One row for each article of a ticket.', 'people'],
  );
  assert.equal(
    sales?.columns.map(({ description, describedBy }) => [description, describedBy]),
    [
      ['Numéro', 'people'],
      ['Jour', 'people'],
      [null, null],
      [null, null],
      [null, null],
    ],
  );
  assert.is(sales?.columns[2]?.unit, 'EUR');
  assert.is(members?.describedBy, null);
});

test('without a dictionary comments speak alone and nothing is new', () => {
  const { tables, documentation } = document(profiledDictionary, null);
  assert.is(tables[0]?.columns[1]?.description, 'Day of the sale.');
  assert.is(tables[0]?.columns[1]?.describedBy, 'database');
  assert.ok(
    tables.every(({ status, columns }) => status === 'known' && columns.every((c) => c.status === 'known')),
  );
  assert.equal(documentation, { columns: 8, described: 1, coverage: '0.125000', gone: [] });
});

test('what is new, changed and gone is marked, and the coverage counted', () => {
  const { tables, documentation } = document(profiledDictionary, kept);
  assert.equal(
    tables.map(({ status }) => status),
    ['changed', 'new'],
  );
  assert.equal(
    tables[0]?.columns.map(({ status }) => status),
    ['known', 'known', 'changed', 'known', 'known'],
  );
  assert.equal(documentation, {
    ...{ columns: 8, described: 2, coverage: '0.250000' },
    gone: [
      { table: 'sale_line', column: 'left' },
      { table: 'moved', column: null },
    ],
  });
});

test('what a person calls personal shows no value; what a person clears is no longer marked', () => {
  const [sales] = document(profiledDictionary, kept).tables;
  const status = sales?.columns[3];
  assert.is(status?.sensitivity, 'personal');
  assert.equal([status?.top, status?.examples, status?.min], [[], [], null]);
  assert.is(sales?.columns[4]?.sensitivity, 'none');
  assert.equal(sales?.columns[4]?.examples, ['M••• D•••', 'A••• L•••']);
});

test('orphans of a column that may not be seen are not shown', () => {
  const [key] = profiledDictionary.foreignKeys;
  assert.ok(key);
  const facts = { ...profiledDictionary, foreignKeys: [{ ...key, orphans: [{ value: 'x', rows: 1 }] }] };
  assert.is(document(facts, null).foreignKeys[0]?.orphans.length, 1);
  assert.equal(document(facts, kept).foreignKeys[0]?.orphans, []);
});

test('merging twice is merging once', () => {
  const once = document(profiledDictionary, kept);
  assert.equal(document(once, kept), once);
});

test.run();
