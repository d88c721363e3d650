import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { evidenceOf } from '../../../helpers/evidence.ts';

const price = { type: 'decimal' as const, scale: 16 };

test('the debris of binary fractions is counted by rows; many honest digits are none', async () => {
  const csv =
    'prix,cout\n3.3000000000000003,0.123456789123\n3.3000000000000003,2\n4.569999999999999,3\n1.25,1\n';
  const { evidence } = await evidenceOf({ t: { csv, columns: { prix: price, cout: price } } });
  assert.equal(evidence['float-money'], [
    { table: 't', column: 'prix', values: 3, example: '3.3000000000000003', paper: 'float-money-1-1' },
    { table: 't', column: 'cout', values: 0, example: null, paper: null },
  ]);
});

test('nothing is asked of short decimals; null where there is no money', async () => {
  const short = await evidenceOf({
    t: { csv: 'prix\n1.25\n', columns: { prix: { type: 'decimal', scale: 2 } } },
  });
  assert.equal(short.evidence['float-money'], [
    { table: 't', column: 'prix', values: 0, example: null, paper: null },
  ]);
  assert.is(
    (await evidenceOf({ t: { csv: 'weight\n1.2\n', columns: { weight: price } } })).evidence['float-money'],
    null,
  );
});

test.run();
