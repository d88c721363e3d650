import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { farFences } from '../../../../src/analyses/schema-dictionary/evidence/outliers.ts';
import { evidenceOf } from '../../../helpers/evidence.ts';

const quantiles = (q1: string, q3: string) => ({ quantiles: { q1, median: q1, q3 } });

test('fences are three quartile distances away, in ratios above zero and in differences else', () => {
  assert.equal(farFences(quantiles('2', '4')), { low: '0.25', high: '32', scale: 'ratio' });
  assert.equal(farFences(quantiles('-1', '3')), { low: '-13', high: '15', scale: 'difference' });
  assert.is(farFences(quantiles('1', '1')), null, 'half of the rows agree');
  assert.is(farFences({ quantiles: null }), null);
});

test('rows beyond the fences are counted, the farthest value first; zero and below are other checks', async () => {
  const csv = 'id,price\n1,2\n2,4\n3,99.90\n4,99.9\n5,0.01\n6,-5\n7,0\n';
  const price = { type: 'decimal' as const, ...quantiles('2', '4'), min: '-5', max: '99.90' };
  const { evidence, papers } = await evidenceOf({ t: { csv, columns: { price } } });
  assert.equal(evidence.outliers, [
    {
      ...{ table: 't', column: 'price', rows: 3, farthest: '0.01', paper: 'outliers-1-2' },
      fences: { low: '0.25', high: '32', scale: 'ratio' },
    },
  ]);
  const shown = papers.find(({ id }) => id === 'outliers-1-2')?.witness?.rows;
  assert.equal(shown, [
    ['0.01', '1', '6', '3'],
    ['99.9', '2', '4', '3'],
  ]);
});

test('nothing is asked where minimum and maximum lie within, and no column of people is looked at', async () => {
  const within = { type: 'decimal' as const, ...quantiles('2', '4'), min: '1', max: '5' };
  const { evidence, papers } = await evidenceOf({
    t: {
      csv: 'price,salaire\n1,1\n5,900000\n',
      columns: { price: within, salaire: { ...within, sensitivity: 'personal' } },
    },
  });
  assert.equal(
    evidence.outliers?.map(({ column, rows, paper }) => [column, rows, paper]),
    [['price', 0, null]],
  );
  assert.not.ok(papers.some(({ id }) => id.startsWith('outliers')));
});

test.run();
