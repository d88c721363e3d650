import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { auditFile, findingOf, findingsOf } from '../helpers/audited.ts';

// Who writes in the real case: one account that no list knows, and a few employees who register customers.

const folder = fileURLToPath(new URL('../../../shared/supersmartmarket/', import.meta.url));
const here = existsSync(folder);
if (!here) process.stdout.write(`SKIP real actors: ${folder} is absent\n`);
const real = here ? test : test.skip;

real('one account writes everything but the customers, on the closed day as well', async () => {
  const report = await auditFile(fileURLToPath(new URL('audit.yaml', import.meta.url)));
  const { actors } = report.analyses;
  const facts = 'facts' in actors ? actors.facts : null;
  assert.equal([facts?.rows, facts?.actorCount], [207_489, 19]);
  assert.equal(
    facts?.kinds.map(({ kind, actors: count, rows }) => [kind, count, rows]),
    [
      ['inferred-service', 1, 207_469],
      ['person', 18, 20],
    ],
  );
  const first = facts?.actors[0];
  assert.equal(
    [first?.actor.length, first?.malformed, first?.inferredFrom],
    [33, true, ['share', 'cadence']],
  );
  assert.equal(
    first?.writes.map(({ table, action, rows, events }) => [table, action, rows, events]),
    [
      ['Ventes', 'INSERT', 206_885, 41_377],
      ['Produits', 'UPDATE', 575, 575],
      ['Employé', 'UPDATE', 7, 7],
      ['Employé', 'DELETE', 2, 2],
    ],
  );
  assert.ok(facts?.actors.slice(1).every(({ writes }) => writes.every(({ table }) => table === 'Client')));
  assert.equal(facts?.closedDays.writes, [
    {
      ...{ day: '2024-08-15', table: 'Ventes', action: 'INSERT' },
      ...{ by: 'service', actors: 1, rows: 6895 },
    },
  ]);
  assert.is(facts?.hours.known, false);
  const nobody = { actors: 0, rows: 0 };
  assert.equal(facts?.absent, {
    ...{ beforeHire: nobody, afterDeletion: nobody, outsiders: nobody, shown: [] },
  });
  const { saleRows, priceRows, deletedRows } = findingOf(report, 'mixed-duties').args;
  assert.equal([saleRows, priceRows, deletedRows], [206_885, 575, 2]);
  assert.is(findingOf(report, 'writes-outside-hours').args.closedRowsByServices, 6895);
  assert.equal(findingsOf(report, 'unexpected-writer'), []);
});

test.run();
