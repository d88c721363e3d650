import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { evidenceOf } from '../../../helpers/evidence.ts';

const sound = [
  'Café',
  'Crème brûlée',
  'PÂTÉ',
  'NÃO',
  'Œuf',
  '« Å »',
  'naïve',
  '日本',
  '5 €',
  'Ça va',
  'plain',
];
const misread = ['CafÃ©', 'â€™', 'Å“uf', 'Ã\u00a0 la carte', '5 â‚¬', 'Â°C', 'ï»¿label'];

const found = async (values: string[], facts: object = {}) => {
  const csv = `id,label\n${values.map((value, id) => `${id},"${value}"`).join('\n')}\n`;
  const { evidence, papers } = await evidenceOf({
    t: { csv, columns: { label: facts, id: { type: 'integer' } } },
  });
  return { found: evidence['mixed-encodings'], papers };
};

test('sound texts of many languages are left alone', async () => {
  assert.equal((await found(sound)).found, []);
});

test('each fault is counted by rows', async () => {
  const values = [
    ...sound,
    ...misread,
    'lost \ufffd',
    'bell \u0007',
    'e\u0301te\u0301',
    '\u00a0edge',
    'edge\u200b',
  ];
  const [column, ...others] = (await found(values)).found ?? [];
  const { misread: read, replaced, control, decomposed, edges } = column ?? {};
  assert.equal(
    { read, replaced, control, decomposed, edges },
    {
      ...{ read: misread.length, replaced: 1, control: 1, decomposed: 1, edges: 2 },
    },
  );
  assert.equal([column?.column, others], ['label', []]);
});

test('no value of people or secrets leaves the store', async () => {
  const { found: people, papers } = await found(['DupontÃ©'], { sensitivity: 'personal' });
  assert.equal(
    people?.map(({ misread: rows, example }) => [rows, example]),
    [[1, null]],
  );
  assert.not.match(JSON.stringify(papers), /Dupont/);
});

test('a control character is shown as a box', async () => {
  assert.is((await found(['bell \u0007'])).found?.[0]?.example, 'bell □');
});

test('null where there are no texts', async () => {
  const { evidence } = await evidenceOf({ t: { csv: 'id\n1\n', columns: { id: { type: 'integer' } } } });
  assert.is(evidence['mixed-encodings'], null);
});

test.run();
