import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Report } from '../../src/report/schema.ts';
import { historyOf, measureOf } from '../analyses/as-of/history.ts';
import { auditFile, findingsOf } from '../helpers/audited.ts';

// The oracle of the real case: what the figure of 14 August was at each moment, and what was read of it.

const folder = fileURLToPath(new URL('../../../shared/supersmartmarket/', import.meta.url));
const here = existsSync(folder);
if (!here) process.stdout.write(`SKIP real case over time: ${folder} is absent\n`);
const real = here ? test : test.skip;

const day = '2024-08-14';
let audited: Promise<Report> | undefined;
const report = () => {
  audited ??= auditFile(fileURLToPath(new URL('audit.yaml', import.meta.url)));
  return audited;
};

real('the day read 275 186.59 on the 14th and 284 243.88 from the 15th on', async () => {
  const { curve, dayCurves, triangle, days } = measureOf(await report());
  const steps = [
    [day, 39_998, '275186.59', '275186.59'],
    ['2024-08-15', 1379, '9057.29', '284243.88'],
  ];
  assert.equal(
    curve.steps.map(({ at, lines, added, amount }) => [at, lines, added, amount]),
    steps,
  );
  assert.equal(dayCurves, [{ businessDate: day, curve }]);
  assert.equal(triangle, [
    {
      businessDate: day,
      cells: [
        { delayDays: 0, lines: 39_998, amount: '275186.59' },
        { delayDays: 1, lines: 1379, amount: '9057.29' },
      ],
    },
  ]);
  assert.equal(days, [
    {
      ...{ businessDate: day, closing: '275186.59', now: '284243.88', risen: '9057.29', fallen: '0.00' },
      ...{ lastChanged: '2024-08-15', movedForDays: 1 },
    },
  ]);
});

real('the log ends with the last movement: nothing tells that the figure is at rest', async () => {
  const { observedUntil, hasTime, closingDelayDays, undatedLines } = historyOf(await report());
  assert.equal([observedUntil, hasTime, closingDelayDays, undatedLines], ['2024-08-15', false, 0, 0]);
  assert.is(measureOf(await report()).stableSince, '2024-08-15');
});

real('each reading equals the day as it stood when it was read, and nothing rewrote the past', async () => {
  const { readings } = historyOf(await report());
  assert.equal(
    readings.map(({ value, asOf, now, candidates: [best] }) => [value, asOf, now, best?.id, best?.exact]),
    [
      ['275186.59', '275186.59', '284243.88', 'own-moment', true],
      ['284243.88', '284243.88', '284243.88', 'own-moment', true],
    ],
  );
  assert.is(findingsOf(await report(), 'stale-reading').length, 0);
  assert.is(findingsOf(await report(), 'past-rewritten').length, 0);
});

test.run();
