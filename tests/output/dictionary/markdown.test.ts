import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { document } from '../../../src/dictionary/document.ts';
import { parseDictionary } from '../../../src/dictionary/read.ts';
import { dictionaryDocument } from '../../../src/output/dictionary/document.ts';
import { fileNames } from '../../../src/output/dictionary/file-names.ts';
import { dictionaryFiles } from '../../../src/output/dictionary/index.ts';
import { code, plain } from '../../../src/output/dictionary/markdown-text.ts';
import type { DictionaryFacts } from '../../../src/report/facts.ts';
import { hostileDictionary, profiledDictionary, reportOf } from '../../helpers/documented-dictionary.ts';
import { hostileNames } from '../../helpers/hostile-facts.ts';
import { unknownReport } from '../../helpers/sample-report.ts';

const filesOf = (facts: DictionaryFacts): Map<string, string> =>
  new Map(
    [...dictionaryFiles(reportOf(facts), 'en')].map(({ name, content }) => [
      name,
      content instanceof Uint8Array ? '' : [...content].join(''),
    ]),
  );
const kept = parseDictionary(
  'version: 1\ntables:\n  - table: Clients\n    businessName: Customers\n    columns:\n      - column: CUSTUMER_ID\n        description: A | B <i>\n      - column: left\n',
  'd',
);

test('an index that leads to a page for each table', () => {
  const files = filesOf(document(profiledDictionary, kept));
  assert.equal(
    [...files.keys()],
    [
      'dictionary.xlsx',
      'README.md',
      'tables/sale-line.md',
      'tables/clients.md',
      'schema.dbml',
      'dictionary.json',
    ].map((name) => `dictionary/${name}`),
  );
  const index = files.get('dictionary/README.md') ?? '';
  assert.match(index, /^# Data dictionary – Supermarchés Exemple\n/);
  assert.match(
    index,
    /\| \[`Clients`\]\(tables\/clients\.md\) \| Customers \| \| dimension \| 2,297 \| 3 \| 1 \| changed \|/,
  );
  assert.match(index, /no longer in the data: `Clients\.left`\./);
  assert.match(index, /\| `sale_line\.status` \| `Clients\.CUSTUMER_ID` \| 1,000 \| 970 \| 97\.00% \|/);
});

test('a page tells the table, its declarations and its columns', () => {
  const files = filesOf(document(profiledDictionary, kept));
  const page = files.get('dictionary/tables/sale-line.md') ?? '';
  assert.match(page, /^# `sale_line`\n\nOne row for each article of a ticket\.\n/);
  assert.match(page, /- Normal form: sold\\_on determines status and amount on every row/);
  assert.match(
    page,
    /- Declared by the database: table sales\.sale\\_line, owner shop; primary key id, .*1 of them disabled/,
  );
  assert.match(
    page,
    /\| `amount` \| \| numeric\(10,2\) – decimal, 2 decimals \|.*\| ≈ 48,210 \| `-12\.50` \|/,
  );
  assert.match(page, /\| `card_holder` .*personal \| Personal data \(GDPR/);
  const customers = files.get('dictionary/tables/clients.md') ?? '';
  assert.match(customers, /^# Customers \(`Clients`\)\n/);
  assert.match(customers, /\| A \\\| B &lt;i\\> \|/);
  assert.match(customers, /\| `mot_de_passe` .*not shown.*secret/);
});

test('no line ends in a space, every table has as many cells in each row', () => {
  for (const [name, text] of [...filesOf(hostileDictionary), ...filesOf(profiledDictionary)]) {
    if (!name.endsWith('.md')) continue;
    assert.not.match(text, /[ \t]$/m, name);
    assert.match(text, /[^\n]\n$/);
    const widths = text
      .split('\n\n')
      .filter((part) => part.startsWith('|'))
      .map((part) => new Set(part.split('\n').map((row) => row.replace(/\\\\|\\\|/g, '').split('|').length)));
    assert.ok(
      widths.every((counts) => counts.size === 1),
      name,
    );
  }
});

test('text from data is no markup', () => {
  assert.is(plain('# a'), '\\# a');
  assert.is(
    plain('a | *b* [c](d) <e> `f` & g\n- h'),
    'a \\| \\*b\\* \\[c\\](d) &lt;e\\> \\`f\\` &amp; g - h',
  );
  assert.is(code('a`b'), '``a`b``');
  assert.is(code('`x`'), '`` `x` ``');
  assert.is(code('a|b\n\u0007\u202e'), '`a\\|b \\x07\\x202e`');
  const page = filesOf(hostileDictionary).get('dictionary/README.md') ?? '';
  assert.not.match(page.replace(/`+[^`]*`+/g, ''), /<script|<!--|<!\[/);
});

test('files have names that every system takes, unlike all others whatever the order', () => {
  const given = [
    ...hostileNames,
    'Ventes',
    'ventes',
    'VENTES:',
    'con',
    '漢字',
    'Vente Détail',
    'x'.repeat(300),
  ];
  const names = fileNames(given);
  assert.is(new Set(names).size, given.length);
  for (const name of names) assert.match(name, /^(?!(?:con|nul|aux)$)[a-z0-9-]{1,70}$/);
  assert.is(names[given.indexOf('Vente Détail')], 'vente-detail');
  const backwards = fileNames([...given].reverse()).reverse();
  assert.equal(backwards, names);
});

test('the JSON document holds the facts and the names of the other files', () => {
  const files = filesOf(profiledDictionary);
  const read = dictionaryDocument.parse(JSON.parse(files.get('dictionary/dictionary.json') ?? ''));
  assert.equal(read.dictionary, profiledDictionary);
  assert.equal(
    read.files.map((name) => `dictionary/${name}`).sort(),
    [...files.keys()].filter((name) => !name.endsWith('.json')).sort(),
  );
});

test('the same report gives the same files; one without a dictionary gives none', () => {
  assert.equal(filesOf(profiledDictionary), filesOf(profiledDictionary));
  assert.equal([...dictionaryFiles(unknownReport(), 'fr')], []);
});

test.run();
