import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { compare } from '../../src/dictionary/compare.ts';
import { parseDictionary } from '../../src/dictionary/read.ts';
import { updateDictionary } from '../../src/dictionary/update.ts';
import type { DictionaryFacts } from '../../src/report/facts.ts';
import { hostileDictionary, profiledDictionary } from '../helpers/documented-dictionary.ts';
import { column, dictionaryOf, sampleDictionary, table } from '../helpers/sample-dictionary.ts';

const update = (text: string | null, facts: DictionaryFacts) =>
  updateDictionary(text, facts, 'To be filled in.\nBy you.');

const theirs = `# The dictionary of the shop
version: 1

tables:
  # sold here
  - table: "Produits"   # articles
    description: >-
      What the shop sells,
      by article.
    columns:
      # looked up by the till
      - column: prix # in the catalogue
        unit: EUR
        businessName: 'Prix d''achat'
        seen: text, nullable
      - column: poids # by hand | gone: no longer in the data

      - { column: EAN, seen: "integer, not null" }
  - table: Ancienne
# the end
`;

const lineCount = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

test('a new file says what to do, and holds every column with nothing said of it', () => {
  const text = update(null, sampleDictionary);
  assert.ok(
    text.startsWith(
      '# To be filled in.\n# By you.\n\nversion: 1\ntables:\n  - table: Vente Détail\n    businessName:\n',
    ),
  );
  assert.is(lineCount(text, /- column: /g), 35);
  assert.not.match(text, / $/m);
  assert.equal(compare(sampleDictionary, parseDictionary(text, 'd')), {
    ...{ newTables: [], newColumns: [], changed: [], goneTables: [], goneColumns: [] },
  });
});

test('words, comments and order stay; new is added, gone is marked, seen follows', () => {
  const text = update(theirs, sampleDictionary);
  for (const kept of [
    '# The dictionary of the shop',
    '# sold here',
    '"Produits" # articles',
    '# looked up by the till',
    "'Prix d''achat'",
    'unit: EUR',
    '# the end',
  ]) {
    assert.ok(text.includes(kept), kept);
  }
  assert.match(text, /- column: prix # in the catalogue\n/);
  assert.match(text, /seen: decimal, not null # changed: was text, nullable\n/);
  assert.is(lineCount(text, /# changed: /g), 1);
  // Marked already, and once only.
  assert.is(lineCount(text, /gone: no longer in the data/g), 2);
  assert.match(text, /- table: Ancienne # gone: no longer in the data\n/);
  const [products] = parseDictionary(text, 'd').tables;
  assert.equal(
    products?.columns.map((entry) => entry.column),
    ['prix', 'poids', 'EAN', 'categorie', 'Rayon', 'Libelle_produit'],
  );
  assert.is(products?.description, 'What the shop sells, by article.');
});

test('the same data change nothing, to the byte', () => {
  const text = update(theirs, sampleDictionary);
  assert.is(update(text, sampleDictionary), text);
  // Not even the shape of a file that we would have written otherwise.
  const odd = text.replace('unit: EUR', 'unit:      EUR');
  assert.is(update(odd, sampleDictionary), odd);
});

test('a column that comes back loses its mark, and a second change takes the place of the first', () => {
  const with_ = (type: 'text' | 'integer' | 'date', name = 'a') =>
    dictionaryOf([table('t', 'unmapped', 1, [column(name, type)])]);
  const first = update(null, with_('text'));
  const gone = update(first, with_('text', 'b'));
  assert.match(gone, /column: a # gone: no longer in the data/);
  assert.match(gone, /column: b\n/);
  assert.not.match(update(gone, with_('text')), /column: a #/);
  const changed = update(update(first, with_('integer')), with_('date'));
  assert.match(changed, /seen: date, not null # changed: was integer, not null\n/);
  assert.is(lineCount(changed, /changed:/g), 1);
});

test('line ends of Windows and lists that are not indented stay', () => {
  const windows = theirs.replaceAll('\n', '\r\n');
  const text = update(windows, sampleDictionary);
  assert.not.match(text, /(?<!\r)\n/);
  assert.match(update('version: 1\ntables:\n- table: x\n', sampleDictionary), /\n- table: Produits\n/);
});

test('an alias cannot be kept up to date', () => {
  const text =
    'version: 1\ntables:\n  - table: Produits\n    columns: &c\n      - column: EAN\n  - table: Clients\n    columns: *c\n';
  assert.throws(() => update(text, sampleDictionary), /"columns: \*c" cannot be kept up to date/);
});

test('hostile names are kept as they are', () => {
  const text = update(null, hostileDictionary);
  assert.equal(
    parseDictionary(text, 'd').tables.map((entry) => entry.table),
    hostileDictionary.tables.map(({ name }) => name),
  );
  assert.is(update(text, hostileDictionary), text);
});

const name = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const types = fc.constantFrom('text', 'integer', 'date', 'decimal', 'empty') as fc.Arbitrary<'text'>;
const anyTable = fc
  .tuple(name, fc.uniqueArray(fc.tuple(name, types, fc.nat(1)), { selector: ([key]) => key, maxLength: 4 }))
  .map(([title, columns]) =>
    table(
      title,
      'unmapped',
      2,
      columns.map(([key, type, nulls]) => ({ ...column(key, type), nulls })),
    ),
  );
const anyFacts = fc
  .uniqueArray(anyTable, { selector: (entry) => entry.name, maxLength: 4 })
  .map((tables) => dictionaryOf(tables));

test('whatever the data were and are: updating twice is updating once, and nothing differs afterwards', () => {
  fc.assert(
    fc.property(anyFacts, anyFacts, (before, now) => {
      const text = update(update(null, before), now);
      assert.is(update(text, now), text);
      const { newTables, newColumns, changed } = compare(now, parseDictionary(text, 'd'));
      assert.equal([newTables, newColumns, changed], [[], [], []]);
    }),
    { numRuns: 60 },
  );
});

test('profiled facts of a database are kept as declared', () => {
  assert.match(update(null, profiledDictionary), /seen: numeric\(10,2\), nullable\n/);
});

test.run();
