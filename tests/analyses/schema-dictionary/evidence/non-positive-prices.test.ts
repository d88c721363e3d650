import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { evidenceOf } from '../../../helpers/evidence.ts';

const decimal = { type: 'decimal' as const };

test('zero and negative prices are counted by rows, in whatever way they are written', async () => {
  const csv = 'id;prix;quantite\n1;0,00;-1\n2;0,00;2\n3;-1,50;3\n4;2,00;0\n5;;1\n';
  const writing = { decimalMark: 'comma' as const, grouping: null, dateOrder: null };
  const { evidence } = await evidenceOf({
    articles: { csv, columns: { prix: { ...decimal, min: '-1.5', writing }, quantite: { type: 'integer' } } },
  });
  assert.equal(evidence['non-positive-prices'], [
    { table: 'articles', column: 'prix', zero: 2, negative: 1, paper: 'non-positive-prices-1-2' },
  ]);
});

test('nothing is asked where the smallest price is above zero', async () => {
  const { evidence, papers } = await evidenceOf({
    articles: { csv: 'id,price\n1,2.5\n2,3\n', columns: { price: { ...decimal, min: '2.5' } } },
  });
  assert.equal(evidence['non-positive-prices'], [
    { table: 'articles', column: 'price', zero: 0, negative: 0, paper: null },
  ]);
  assert.not.ok(papers.some(({ id }) => id.startsWith('non-positive')));
});

test('null where nothing is a price: ids and rates are none, and a log has none of its own', async () => {
  const columns = { price_id: decimal, taux_prix: decimal, price: decimal };
  const csv = 'price_id,taux_prix,price\n0,0,0\n';
  const { evidence } = await evidenceOf({ log: { csv, columns, facts: { role: 'log' } } });
  assert.is(evidence['non-positive-prices'], null);
});

test.run();
