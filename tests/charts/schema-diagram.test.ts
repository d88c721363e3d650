import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { renderSchemaDiagram } from '../../src/charts/schema-diagram/index.ts';
import { columnsShown } from '../../src/charts/schema-diagram/table-label.ts';
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
const draw = (dictionary: DictionaryFacts) =>
  renderSchemaDiagram(dictionary, en, formatterOf(enNotation, 'EUR'));

test('the star of the case: every table with its role, its rows and its keys', async () => {
  const svg = await renderSchemaDiagram(sampleDictionary, fr, french);
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

test.run();
