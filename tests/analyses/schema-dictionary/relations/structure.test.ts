import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { DictionaryFacts } from '../../../../src/report/facts/dictionary.ts';
import { collectedCsv, csv, tableOf } from '../../../helpers/collected.ts';

const keysOf = async (content: string) => {
  const { facts } = await collectedCsv({ data: content });
  const { grain, candidateKeys } = tableOf(facts, 'data');
  return { grain, candidateKeys };
};
const dependenciesOf = (facts: DictionaryFacts, table: string) =>
  tableOf(facts, table).dependencies.map(({ determinant, dependent }) => `${determinant} -> ${dependent}`);

test('columns that are unique and never empty, identifiers first; amounts are none', async () => {
  const found = await keysOf(
    csv('label,price,code,half', 30, (n) => [`label ${n}`, `${n}.5`, `C${n}`, n === 3 ? '' : n]),
  );
  assert.equal(found, { grain: ['code'], candidateKeys: [['code'], ['label']] });
});

test('two columns together, where none does alone', async () => {
  const found = await keysOf(
    csv('order_id,line_no,product,quantity', 60, (n) => [Math.floor(n / 4), n % 4, `p${n % 7}`, 1 + (n % 3)]),
  );
  assert.equal(found.grain, ['order_id', 'line_no']);
});

test('three columns together, where no two do', async () => {
  const content = csv('store,day,shift,amount', 5 * 6 * 4, (n) => [
    ...[`S${n % 5}`, `2024-08-0${1 + (Math.floor(n / 5) % 6)}`, `shift ${Math.floor(n / 30)}`, 5 + (n % 11)],
  ]);
  const { facts, papers } = await collectedCsv({ data: content });
  assert.equal(tableOf(facts, 'data').candidateKeys, [['store', 'day', 'shift']]);
  assert.ok(papers.some(({ id }) => id === 'triples-1'));
});

test('no grain where rows repeat, nor where there are none', async () => {
  const twice = csv('a,b', 40, (n) => [n % 20, `x${n % 20}`]);
  assert.equal(await keysOf(twice), { grain: null, candidateKeys: [] });
  assert.equal(await keysOf('a,b\n'), { grain: null, candidateKeys: [] });
});

test('of one row every column is unique: only the best is named', async () => {
  assert.equal(await keysOf('name,id\nx,7\n'), { grain: ['id'], candidateKeys: [['id']] });
});

test('a long table: what its sample refutes is not tested on all rows, what holds is found', async () => {
  const content = csv('ticket_no,line_no,shop,town,zip', 9000, (n) => [
    ...[
      `T${Math.floor(n / 6)}`,
      n % 6,
      `shop ${n % 40}`,
      `town ${(n % 40) % 9}`,
      10_000 + ((n % 40) % 9) * 7,
    ],
  ]);
  const { facts, papers } = await collectedCsv({ data: content });
  assert.equal(tableOf(facts, 'data').grain, ['ticket_no', 'line_no']);
  assert.equal(dependenciesOf(facts, 'data'), ['shop -> town', 'town -> zip']);
  const paper = papers.find(({ id }) => id === 'combinations-1');
  assert.ok((paper?.witness?.total ?? 99) < 8, 'few sets are left to test');
});

test('what a sample cannot see is seen on all rows', async () => {
  const content = csv('id,shop,town', 9000, (n) => [
    n,
    `shop ${n % 40}`,
    n === 4500 ? 'elsewhere' : `town ${(n % 40) % 9}`,
  ]);
  assert.equal(dependenciesOf((await collectedCsv({ data: content })).facts, 'data'), []);
});

test('a category determines its department; what follows from both is left out', async () => {
  const products = csv('ean,category_code,category_name,department,price,made_on', 200, (n) => {
    const category = n % 20;
    const day = String(1 + (n % 28)).padStart(2, '0');
    return [
      3000 + n,
      `C${category}`,
      `cat ${category}`,
      `dep ${category % 6}`,
      `${n % 13}.5`,
      `2024-01-${day}`,
    ];
  });
  const { facts } = await collectedCsv({ products });
  assert.equal(dependenciesOf(facts, 'products'), [
    'category_code -> category_name',
    'category_code -> department',
  ]);
});

test('empty values do not hide a dependency, but differing ones refute it', async () => {
  const rows = (odd: string) =>
    csv('id,sub,main', 120, (n) => [n, n % 5 === 0 ? '' : `s${n % 12}`, n === 61 ? odd : `m${(n % 12) % 4}`]);
  assert.equal(dependenciesOf((await collectedCsv({ data: rows('m1') })).facts, 'data'), ['sub -> main']);
  assert.equal(dependenciesOf((await collectedCsv({ data: rows('') })).facts, 'data'), []);
});

test('a column that is nearly constant depends on nothing', async () => {
  const content = csv('id,group,flagged', 200, (n) => [
    n,
    `g${n % 90}`,
    n === 50 || n === 140 ? 'yes' : 'no',
  ]);
  assert.equal(dependenciesOf((await collectedCsv({ data: content })).facts, 'data'), []);
});

test('a declared primary key of several columns comes first where the data bear it out', async () => {
  const content = csv('a,b,note', 30, (n) => [n % 6, Math.floor(n / 6), `note ${n}`]);
  const { facts } = await collectedCsv(
    { data: content },
    {
      change: (table) => ({
        ...table,
        declared: {
          ...{ schema: 'public', name: 'data', kind: 'table', owner: 'o', comment: null, definition: null },
          ...{ columns: [], primaryKey: ['a', 'b'], uniques: [], foreignKeys: [], checks: [], indexes: [] },
          ...{ triggers: [], grants: [], rowSecurity: false },
        },
      }),
    },
  );
  assert.equal(tableOf(facts, 'data').grain, ['a', 'b']);
  assert.equal(
    tableOf(facts, 'data').columns.map(({ key }) => key),
    ['primary', 'primary', null],
  );
});

test.run();
