import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { compare } from '../../src/dictionary/compare.ts';
import { parseDictionary } from '../../src/dictionary/read.ts';
import { seenOf } from '../../src/dictionary/seen.ts';
import type { TableFacts } from '../../src/report/facts.ts';
import { profiledDictionary } from '../helpers/documented-dictionary.ts';
import { column, dictionaryOf, table } from '../helpers/sample-dictionary.ts';

const entry = (name: string, columns: Readonly<Record<string, string>>) =>
  `  - table: ${name}\n    columns:\n${Object.entries(columns)
    .map(([column, seen]) => `      - column: ${column}\n        seen: ${seen}\n`)
    .join('')}`;
const kept = (...entries: string[]) => parseDictionary(`version: 1\ntables:\n${entries.join('')}`, 'd.yaml');

const shop = dictionaryOf([
  table('Ventes', 'fact', 10, [
    column('id', 'integer'),
    { ...column('prix', 'decimal'), scale: 2, nulls: 1 },
  ]),
]);

test('nothing differs where the data are what they were', () => {
  const same = kept(entry('Ventes', { id: 'integer, not null', prix: 'decimal with 2 decimals, nullable' }));
  assert.equal(compare(shop, same), {
    ...{ newTables: [], newColumns: [], changed: [], goneTables: [], goneColumns: [] },
  });
});

test('new, changed and gone are told, and a rename is both with a hint', () => {
  const before = kept(
    entry('Ventes', { ID_: 'integer, not null', prix: 'text, nullable' }),
    entry('Stock', {}),
  );
  assert.equal(compare(shop, before), {
    newTables: [],
    newColumns: [{ table: 'Ventes', column: 'id' }],
    changed: [
      { table: 'Ventes', column: 'prix', was: 'text, nullable', is: 'decimal with 2 decimals, nullable' },
    ],
    goneTables: [{ table: 'Stock', perhaps: null }],
    goneColumns: [{ table: 'Ventes', column: 'ID_', perhaps: 'id' }],
  });
  assert.equal(compare(shop, kept(entry('Vente', {}))).goneTables, [{ table: 'Vente', perhaps: 'Ventes' }]);
});

test('one new name is the hint of one that is gone only', () => {
  const before = kept(entry('Ventes', { prixx: 'text', prix_: 'text', id: 'integer, not null' }));
  const { goneColumns } = compare(shop, before);
  assert.equal(
    goneColumns.map(({ perhaps }) => perhaps),
    ['prix', null],
  );
});

test('a database says what it declares; a file without rows says nothing', () => {
  const [sales] = profiledDictionary.tables;
  assert.ok(sales);
  assert.equal(
    sales.columns.map((column) => seenOf(sales, column)),
    [
      'bigint, not null',
      'date, not null',
      'numeric(10,2), nullable',
      'character varying(20), not null',
      'text, nullable',
    ],
  );
  const empty: TableFacts = table('Vide', 'unmapped', 0, [column('a', 'empty')]);
  assert.is(seenOf(empty, column('a', 'empty')), null);
  assert.equal(compare(dictionaryOf([empty]), kept(entry('Vide', { a: 'text, nullable' }))).changed, []);
});

test.run();
