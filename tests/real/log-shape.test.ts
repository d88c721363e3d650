import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { LogShapeFacts } from '../../src/report/facts/log-shape.ts';
import type { Report } from '../../src/report/schema.ts';
import { auditFile } from '../helpers/audited.ts';

// The log of the real case, counted by what it is.

const folder = fileURLToPath(new URL('../../../shared/supersmartmarket/', import.meta.url));
const here = existsSync(folder);
if (!here) process.stdout.write(`SKIP real case: ${folder} is absent\n`);
const real = here ? test : test.skip;

let audited: Promise<Report> | undefined;
const facts = async (): Promise<LogShapeFacts> => {
  audited ??= auditFile(fileURLToPath(new URL('audit.yaml', import.meta.url)));
  const outcome = (await audited).analyses['log-shape'];
  assert.is(outcome.verdict, 'pass');
  if (!('facts' in outcome) || outcome.facts === null) throw new Error('no facts');
  return outcome.facts;
};

real('every row of the log was understood, from the 14th to the 15th, by the day', async () => {
  const [log, ...others] = (await facts()).logs;
  assert.is(others.length, 0);
  assert.equal([log?.shape, log?.rows, log?.entries], ['field-level', 207_489, 207_489]);
  assert.equal([log?.understood, log?.notUnderstood, log?.reliability], [207_489, 0, 'sufficient']);
  assert.equal(
    [log?.timeGrain, log?.firstRecorded, log?.lastRecorded, log?.outOfOrder],
    ['day', '2024-08-14', '2024-08-15', 0],
  );
});

real('206 885 log rows are 41 377 inserts of 5 fields, and so on for each table', async () => {
  assert.equal(
    (await facts()).conversions.map(({ tables, actions, rows, events, widths }) => [
      ...[tables.join(), actions.join(), rows, events],
      widths.map(({ fields, events: times }) => `${times} × ${fields}`).join(),
    ]),
    [
      ['Ventes', 'INSERT', 206_885, 41_377, '41377 × 5'],
      ['Produits', 'UPDATE', 575, 575, '575 × 1'],
      ['Client', 'INSERT', 20, 20, '20 × 1'],
      ['Employé', 'UPDATE', 7, 7, '7 × 1'],
      ['Employé', 'DELETE', 2, 2, '2 × 0'],
    ],
  );
});

real('200 594 log rows on the 14th, and on the 15th 6 895 = 1 379 × 5', async () => {
  const { byDay } = await facts();
  const first = byDay.filter(({ recordedDay }) => recordedDay === '2024-08-14');
  assert.is(
    first.reduce((sum, { rows }) => sum + rows, 0),
    200_594,
  );
  assert.equal(
    byDay.filter(({ recordedDay }) => recordedDay === '2024-08-15'),
    [{ recordedDay: '2024-08-15', entity: 'sale_line', rows: 6895, events: 1379, fieldsPerEvent: 5 }],
  );
});

real('the log contradicts itself nowhere, and reaches 31 points out of 100', async () => {
  const { contradictions, unknownFieldCount, otherTableCount, quality } = await facts();
  assert.equal([contradictions, unknownFieldCount, otherTableCount], [[], 0, 0]);
  assert.is(quality.score, 31);
  assert.equal(
    quality.checklist.map(({ item, verdict }) => `${item}: ${verdict}`),
    [
      ...['old-value: not-met', 'time: not-met', 'transaction: not-met', 'actor: partly'],
      ...['append-only: cannot-be-shown', 'completeness: met', 'readability: met'],
    ],
  );
});

test.run();
