import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Report } from '../../src/report/schema.ts';
import { countsOf, entityOf, fieldOf, replayOf } from '../analyses/replay/replayed.ts';
import { auditFile, findingOf } from '../helpers/audited.ts';

// The oracle of the real case (FACTS.md), as far as the log is replayed against the tables.

const folder = fileURLToPath(new URL('../../../shared/supersmartmarket/', import.meta.url));
const here = existsSync(folder);
if (!here) process.stdout.write(`SKIP real case: ${folder} is absent\n`);
const real = here ? test : test.skip;

let audited: Promise<Report> | undefined;
const report = () => {
  audited ??= auditFile(fileURLToPath(new URL('audit.yaml', import.meta.url)));
  return audited;
};

real('every sale line is explained by the log, in every field', async () => {
  const { rows, inserts, fields } = entityOf(await report(), 'sale_line');
  assert.equal(countsOf(rows), { total: 41_377, logged: 41_377 });
  assert.equal(countsOf(inserts), { total: 41_377, found: 41_377 });
  assert.equal(
    fields.map((field) => [field.role, countsOf(field)]),
    ['ticket', 'product', 'customer', 'employee', 'businessDate'].map((role) => [
      role,
      { total: 41_377, applied: 41_377 },
    ]),
  );
});

real('575 price updates: 439 as logged, 136 dates that decode to the catalogue’s price', async () => {
  const field = fieldOf(await report(), 'product', 'price');
  assert.equal(countsOf(field), { total: 575, applied: 439, damaged: 136 });
  assert.equal(
    field.damages.map(({ damage, writes }) => [damage, writes]),
    [['number-as-date', 136]],
  );
});

real('20 customers, all there; the others are older than the log', async () => {
  const { rows, inserts } = entityOf(await report(), 'customer');
  assert.equal(countsOf(inserts), { total: 20, found: 20 });
  assert.equal(countsOf(rows), { total: 2297, logged: 20, before: 2277 });
});

real('7 passwords that the table does not show, 2 deletions of rows that nothing tells of', async () => {
  const { deletes, orphans, chain } = entityOf(await report(), 'employee');
  assert.equal(countsOf(fieldOf(await report(), 'employee', 'password')), { total: 7, differing: 7 });
  assert.equal(countsOf(deletes), { total: 2, unseen: 2 });
  assert.equal([orphans?.lines, chain], [0, null]);
});

real(
  'the deleted keys are a character too long, the account has two letters that are no digits',
  async () => {
    const { identifiers } = replayOf(await report());
    assert.equal(
      identifiers.map(({ place, unmatched, damaged }) => [place, unmatched, damaged.length]),
      [
        ['row-key', 2, 2],
        ['actor', 1, 1],
      ],
    );
    const [account] = identifiers[1]?.damaged ?? [];
    assert.equal(account?.faults, [
      { fault: 'length', length: 33, expected: 32 },
      { fault: 'character', character: 'z', position: 17 },
      { fault: 'character', character: 'z', position: 33 },
    ]);
    assert.is(account?.repair, null);
    const { args } = findingOf(await report(), 'damaged-identifiers');
    assert.equal([args.place, args.values, args.repairable, args.expectedLength], ['row-key', 2, 0, 32]);
  },
);

test.run();
