import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { auditFile, findingOf } from '../helpers/audited.ts';

// What the revenue of the real case rests on that can still move.

const folder = fileURLToPath(new URL('../../../shared/supersmartmarket/', import.meta.url));
const here = existsSync(folder);
if (!here) process.stdout.write(`SKIP real exposure: ${folder} is absent\n`);
const real = here ? test : test.skip;

real('all of the day rests on today’s price, and was rewritten after its closing', async () => {
  const report = await auditFile(fileURLToPath(new URL('audit.yaml', import.meta.url)));
  const { exposure } = report.analyses;
  const facts = 'facts' in exposure ? exposure.facts : null;
  assert.equal(facts?.closed, { days: 1, lines: 41_377, unpricedLines: 0, amount: '284243.88' });
  assert.equal(facts?.price.rises, [
    { percent: 1, multiplied: '287086.32', roundedPerPrice: '287098.86' },
    { percent: 15, multiplied: '326880.46', roundedPerPrice: '326907.56' },
  ]);
  assert.equal(facts?.price.changes, {
    ...{ updates: 575, products: 575, soldProducts: 518, amount: '8600.30' },
    ...{ withoutOldPrice: 575, amountWithoutOldPrice: '8600.30' },
  });
  assert.is(facts?.price.groups.length, 5);
  assert.equal(facts?.closing?.causes, [
    { cause: 'insert', days: 1, tickets: 700, net: '9057.29', gross: '9057.29' },
  ]);
  assert.equal(facts?.history?.unlogged, { lines: 0, amount: '0.00' });
  assert.equal(
    facts?.history?.changes.map(({ table, withoutOldValue }) => [table, withoutOldValue]),
    [
      ['Produits', 575],
      ['Employé', 9],
    ],
  );
  assert.equal([facts?.identity?.lines, facts?.identity?.amount], [41_377, '284243.88']);
  assert.equal(
    facts?.atRisk.map(({ id, amount }) => [id, amount]),
    [
      ['catalogue-price', '284243.88'],
      ['unlocked-days', '284243.88'],
      ['no-history', '0.00'],
      ['one-identity', '284243.88'],
      ['unpriced-lines', '0.00'],
    ],
  );
  assert.is(findingOf(report, 'unlocked-period').amount, '9057.29');
  assert.is(findingOf(report, 'rows-without-history').args.changes, 584);
});

test.run();
