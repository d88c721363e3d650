import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type AskedFile, evidenceOf } from '../../../helpers/evidence.ts';

const found = async (file: AskedFile) => {
  const { evidence, papers } = await evidenceOf({ t: file });
  return { found: evidence['duplicated-rows'], papers };
};
const none = { table: 't', apartFrom: null, surplus: 0, groups: 0, paper: null };

test('rows that are equal in every column, empty cells included', async () => {
  const csv = 'a,b\n1,x\n1,x\n1,x\n1,\n1,\n2,x\n';
  const { found: twice, papers } = await found({ csv });
  assert.equal(twice, [{ table: 't', apartFrom: null, surplus: 3, groups: 2, paper: 'rows-1' }]);
  const witness = papers.find(({ id }) => id === 'rows-1')?.witness;
  assert.is(witness?.rows[0]?.at(-1), '2 = 4', 'the first group, by its row numbers');
});

test('a key rules equal rows out, and nothing is read', async () => {
  const { found: keyed, papers } = await found({ csv: 'id,b\n1,x\n2,x\n' });
  assert.equal(keyed, [none]);
  assert.not.ok(papers.some(({ id }) => id === 'rows-1'));
  const composite = await found({ csv: 'a,b\n1,x\n1,y\n2,x\n', facts: { candidateKeys: [['a', 'b']] } });
  assert.equal(composite.found, [none]);
});

const key = { columns: { id: { key: 'primary' as const } } };

test('things that are alike in all but their key', async () => {
  const products = 'id,label,price\n1,Milk,1.10\n2,Milk,1.10\n3,Milk,1.20\n4,Bread,2\n5,Salt,1\n';
  const { found: alike } = await found({ csv: products, ...key });
  assert.equal(alike, [{ table: 't', apartFrom: 'id', surplus: 1, groups: 1, paper: 'rows-1' }]);
});

test('what is left without the key may be alike by nature', async () => {
  const customers = { csv: 'id,registered\n1,2024-08-01\n2,2024-08-01\n', ...key };
  assert.equal((await found(customers)).found, [none]);
  const articles = {
    csv: 'id,ticket,ean\n1,t1,a\n2,t1,a\n3,t2,b\n',
    facts: { role: 'fact' as const },
    ...key,
  };
  assert.equal((await found(articles)).found, [none], 'two articles are two lines');
  const counted = {
    csv: 'id,ticket,ean,quantity\n1,t1,a,1\n2,t1,a,1\n3,t2,b,1\n',
    facts: { role: 'fact' as const },
    ...key,
  };
  assert.equal((await found(counted)).found?.[0]?.surplus, 1, 'with a quantity, they would be one');
});

test('a log without a key, and a table of one row, are not compared', async () => {
  assert.is((await found({ csv: 'a\nx\nx\n', facts: { role: 'log' } })).found, null);
  assert.is((await found({ csv: 'a\nx\n' })).found, null);
});

test('one scan answers all that is asked of rows', async () => {
  const csv = 'date,annee,b\n2024-08-14,2023,x\n2024-08-14,2023,x\n';
  const hints = { date: { kind: 'date' as const } };
  const columns = {
    date: { type: 'date' as const, role: 'calendar_day.date' },
    annee: { role: 'calendar_day.year' },
  };
  const { evidence, papers } = await evidenceOf({ t: { csv, hints, columns } });
  assert.is(evidence['duplicated-rows']?.[0]?.surplus, 1);
  assert.is(evidence['derived-column-differs']?.[0]?.differing, 2);
  assert.equal(
    papers.filter(({ sql }) => / FROM "t"/.test(sql)).map(({ id }) => id),
    ['rows-1', 'value-1'],
  );
});

test.run();
