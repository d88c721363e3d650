import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Report } from '../../src/report/schema.ts';
import { gapsOf, testedOf } from '../analyses/hypotheses/gap.ts';
import { auditFile } from '../helpers/audited.ts';

// The gap of the real case: late writes alone, 9 057.29 of 9 057.29, and every other cause held against it.

const folder = fileURLToPath(new URL('../../../shared/supersmartmarket/', import.meta.url));
const here = existsSync(folder);
if (!here) process.stdout.write(`SKIP real case: ${folder} is absent\n`);
const real = here ? test : test.skip;

let audited: Promise<Report> | undefined;
const gap = async () => {
  audited ??= auditFile(fileURLToPath(new URL('audit.yaml', import.meta.url)));
  const [found, ...others] = gapsOf(await audited);
  if (found === undefined || others.length > 0) throw new Error('expected one gap');
  return found;
};

real('late writes alone explain 9 057.29 of 9 057.29', async () => {
  const { explained, unexplained, proven, lateTickets, movements, ...found } = await gap();
  assert.equal(
    [found.gap, explained, unexplained, proven, lateTickets],
    ['9057.29', '9057.29', '0.00', true, 700],
  );
  assert.equal(
    movements.map(({ hypothesis, amount, lines }) => [hypothesis, amount, lines]),
    [['late-writes', '9057.29', 1379]],
  );
  for (const { state, value, error, sets } of [found.first, found.last])
    assert.equal([state, error, sets], [value, '0.00', [[]]]);
});

real(
  'of all hypotheses, late writes are confirmed, all of them on the closed day; nothing else closes the gap',
  async () => {
    const found = await gap();
    const named = (wanted: string) =>
      found.hypotheses.flatMap(({ hypothesis, verdict }) => (verdict === wanted ? [hypothesis] : []));
    assert.equal(named('confirmed'), ['late-writes', 'closed-days']);
    assert.equal(named('inconclusive'), []);
    assert.equal(named('refuted'), [
      ...['duplicates', 'deletions', 'catalogue-prices', 'catalogue-prices-unvalued', 'date-updates'],
      ...['line-updates', 'stale', 'missing-category', 'missing-department', 'missing-employee'],
      ...['missing-partition', 'orphans-lost', 'fan-out', 'duplicates-once', 'unlogged-lines', 'lost-lines'],
      'rounding',
    ]);
    assert.equal(
      found.hypotheses.filter(({ closesAlone }) => closesAlone).map(({ hypothesis }) => hypothesis),
      ['late-writes', 'closed-days'],
    );
    for (const { verdict, amount } of found.hypotheses)
      if (verdict !== 'confirmed') assert.is(amount, '0.00');
  },
);

real('price updates are refuted: 575 of them, none between the readings', async () => {
  const { verdict, amount, events } = testedOf(await gap(), 'catalogue-prices-unvalued');
  assert.equal([verdict, amount, events], ['refuted', '0.00', { between: 0, all: 575 }]);
});

real('what cannot be tested says what is lacking', async () => {
  const found = await gap();
  assert.equal(
    found.hypotheses.flatMap(({ hypothesis, because }) =>
      because === null ? [] : [`${hypothesis}: ${because}`],
    ),
    [
      'returns: no-negative-lines',
      'quantity-updates: no-logged-quantity',
      'line-price-updates: no-logged-price',
      'missing-store: no-store',
      'returns-excluded: no-negative-lines',
      'cancelled: no-cancelled-statuses',
      'units-instead-of-lines: no-quantity',
      'discount: no-discount',
      'price-basis: no-other-price',
      'vat-in: no-vat-rate',
      'vat-out: no-vat-rate',
      'currency: no-currency',
      'day-boundary: no-sold-at',
    ],
  );
});

test.run();
