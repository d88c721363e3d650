import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { clustersOf, mostTables } from '../../src/charts/schema-diagram/clusters.ts';
import { renderSchemaDiagrams } from '../../src/charts/schema-diagram/index.ts';
import { columnsShown } from '../../src/charts/schema-diagram/table-label.ts';
import { toDecimal } from '../../src/report/decimal.ts';
import type { DictionaryFacts } from '../../src/report/facts.ts';
import { diagram as en } from '../../src/words/en/charts.ts';
import { notation as enNotation } from '../../src/words/en/notation.ts';
import { formatterOf } from '../../src/words/formatter.ts';
import { diagram as fr } from '../../src/words/fr/charts.ts';
import { notation as frNotation } from '../../src/words/fr/notation.ts';
import { hostileNames } from '../helpers/hostile-facts.ts';
import { column, dictionaryOf, link, sampleDictionary, table } from '../helpers/sample-dictionary.ts';
import { checkSvg } from './svg-checks.ts';

const french = formatterOf(frNotation, 'EUR');
const drawAll = (dictionary: DictionaryFacts, hrefOf = (_: string): string | null => null) =>
  renderSchemaDiagrams(dictionary, { words: en, format: formatterOf(enNotation, 'EUR'), hrefOf });
const draw = async (dictionary: DictionaryFacts) => (await drawAll(dictionary))[0]?.svg ?? '';

test('the star of the case: every table with its role, its rows and its keys', async () => {
  const [star, ...others] = await renderSchemaDiagrams(sampleDictionary, {
    ...{ words: fr, format: french },
    hrefOf: () => null,
  });
  const svg = star?.svg ?? '';
  assert.equal(others, []);
  checkSvg(svg, 'schema-diagram');
  for (const text of [
    'Vente Détail',
    'Produits',
    'Logs',
    'Table de faits · 41\u202f377\u00a0lignes',
    'Libelle_produit',
  ])
    assert.ok(svg.includes(`>${text}<`), text);
  assert.is(svg.match(/>CE</g)?.length, 4);
  assert.is(svg.match(/>CUSTOMER_ID</g)?.length, 2, 'in the fact table and on the link');
  assert.not.match(svg, /résolus/);
  assert.match(svg, /aria-label="6\u00a0tables et 4\u00a0liens/);
});

test('the same bytes each time', async () => {
  assert.is(await draw(sampleDictionary), await draw(sampleDictionary));
});

test('a link that does not hold for all rows says how many it holds for', async () => {
  const [first, ...rest] = sampleDictionary.foreignKeys;
  assert.ok(first !== undefined);
  const broken = link('Vente Détail', 'CUSTOMER_ID', 'Clients', 'CUSTUMER_ID', '0.987500');
  assert.match(await draw({ ...sampleDictionary, foreignKeys: [broken, ...rest] }), />98\.75% resolved</);
});

test('hostile names are text and nothing else', async () => {
  const names = [...hostileNames, '\\N \\G \\E', '&amp;', '', 'a\ud800b'];
  const svg = await draw({
    ...sampleDictionary,
    tables: [
      table(
        'fact',
        'fact',
        1,
        names.map((name) => column(name, 'text', 'foreign')),
      ),
      ...names.map((name) => table(name, 'dimension', 1, [column(name, 'integer', 'primary')])),
      table('lonely', 'unmapped', 0, [column('a', 'empty')]),
    ],
    foreignKeys: names.map((name) => link('fact', name, name, name, '0.500000')),
  });
  checkSvg(svg, 'schema-diagram');
  assert.match(svg, />&lt;script&gt;alert/);
  assert.match(svg, />\\N \\G \\E</);
  assert.match(svg, />&amp;amp;</);
  assert.match(svg, />x+…</);
});

test('a wide table shows its keys and roles and counts the rest', () => {
  const wide = table('t', 'dimension', 1, [
    ...Array.from({ length: 20 }, (_, index) => column(`c${index}`, 'text')),
    column('key', 'integer', 'primary'),
    column('label', 'text', null, 'product.label'),
  ]);
  const { shown, hidden } = columnsShown(wide);
  assert.equal(
    shown.map(({ name }) => name),
    ['key', 'label'],
  );
  assert.is(hidden, 20);
});

test('no tables, links to nowhere and links to oneself are no failures', async () => {
  checkSvg(await draw(dictionaryOf([])), 'schema-diagram');
  const alone = dictionaryOf([table('a', 'dimension', 1, [column('k', 'text', 'primary')])]);
  checkSvg(
    await draw({ ...alone, foreignKeys: [link('a', 'k', 'a', 'k'), link('a', 'k', 'gone', 'k')] }),
    'schema-diagram',
  );
});

test('the ends of a link say how many rows each side has, as the data show it', async () => {
  const fact = table('f', 'fact', 9, [column('d', 'integer', 'foreign')]);
  const dimension = table('d', 'dimension', 3, [column('d', 'integer', 'primary')]);
  const base = link('f', 'd', 'd', 'd');
  const nullable = { ...fact, columns: [{ ...column('d', 'integer', 'foreign'), nulls: 2 }] };
  const circles = async (foreignKey: typeof base, from = fact) =>
    (await draw(dictionaryOf([from, dimension], [foreignKey]))).match(/<ellipse /g)?.length ?? 0;
  assert.is(await circles(base), 0, 'each row refers to one, each key is used');
  assert.is(await circles({ ...base, usedKeys: 2, keys: 3 }), 1, 'a key may have no row');
  assert.is(await circles(base, nullable), 1, 'a row may refer to none');
  assert.is(await circles({ ...base, usedKeys: 2, keys: 3, coverage: toDecimal('0.500000') }), 2);
  const many = await draw(dictionaryOf([fact, dimension], [base]));
  const single = await draw(dictionaryOf([fact, dimension], [{ ...base, cardinality: 'one-to-one' }]));
  assert.is.not(many, single);
});

test('a table leads to its place in the dictionary', async () => {
  const [star] = await drawAll(sampleDictionary, (name) => (name === 'Clients' ? '#table-clients' : null));
  assert.is(star?.svg.match(/<a href="#table-clients" tabindex="-1">/g)?.length, 1);
  checkSvg((star?.svg ?? '').replace(/<\/?a\b[^>]*>/g, '').replace(/\n\n/g, '\n'), 'schema-diagram');
});

const star = (name: string, dimensions: number) => ({
  tables: [
    table(name, 'fact', 100, [column('id', 'integer', 'primary')]),
    ...many(dimensions, (index) =>
      table(`${name}_${index}`, 'dimension', 5, [column('id', 'integer', 'primary')]),
    ),
  ],
  links: many(dimensions, (index) => link(name, `${index}_id`, `${name}_${index}`, 'id')),
});
const many = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));

test('a large schema is drawn in parts, a fact with its dimensions each', async () => {
  const [sales, stock] = [star('sales', 8), star('stock', 8)];
  const shared = link('stock', 'shared_id', 'sales_0', 'id');
  const alone = many(3, (index) => table(`alone_${index}`, 'unmapped', 1, [column('a', 'text')]));
  const dictionary = dictionaryOf(
    [...sales.tables, ...stock.tables, ...alone],
    [...sales.links, ...stock.links, shared],
  );
  const drawn = await drawAll(dictionary);
  assert.equal(
    drawn.map(({ id, title }) => [id, title]),
    [
      ['schema-overview', 'Overview of the schema, in parts'],
      ['schema-part-1', 'Part 1: around stock'],
      ['schema-part-2', 'Part 2: around sales'],
      ['schema-part-3', 'Part 3: tables without links'],
    ],
  );
  for (const { id, svg } of drawn) checkSvg(svg.replace(/<\/?a\b[^>]*>\n?/g, ''), id);
  const [overview, first, second] = drawn.map(({ svg }) => svg);
  assert.match(overview ?? '', /href="#figure-schema-part-2"/);
  assert.match(overview ?? '', />\+ 4\s?more tables</);
  for (const part of [first, second])
    assert.match(part ?? '', />sales_0</, 'a shared dimension stands in both');
  assert.equal(await drawAll(dictionary), drawn);
});

test('no table is lost between the parts', () => {
  const schemas = many(4, (index) => star(`f${index}`, 3 + 9 * index));
  const dictionary = dictionaryOf(
    schemas.flatMap(({ tables }) => tables),
    schemas.flatMap(({ links }) => links),
  );
  const clusters = clustersOf(dictionary);
  const held = new Set(clusters.flatMap(({ tables }) => tables));
  assert.is(held.size, dictionary.tables.length);
  assert.ok(clusters.every(({ tables }) => tables.length <= mostTables));
});

test.run();
