import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Report } from '../../src/report/schema.ts';
import { auditFile, findingOf, findingsOf, logOf } from '../helpers/audited.ts';

// What the real case shows of the writing of its tickets, and what it cannot show.

const folder = fileURLToPath(new URL('../../../shared/supersmartmarket/', import.meta.url));
const here = existsSync(folder);
if (!here) process.stdout.write(`SKIP real case, atomicity: ${folder} is absent\n`);
const real = here ? test : test.skip;

let audited: Promise<Report> | undefined;
/** Audited once; every test looks at the same report. */
const report = () => {
  audited ??= auditFile(fileURLToPath(new URL('audit.yaml', import.meta.url)));
  return audited;
};

real('700 split tickets, inferred from days alone', async () => {
  const { split, atomicity, ticketCount } = logOf(await report());
  assert.equal([split.tickets, split.lateLines, split.amount], [700, 1379, '9057.29']);
  assert.equal(atomicity.evidence, {
    ...{ grade: 'inferred', limits: ['no-transaction', 'day-grain'], tickets: 1808, undetermined: 0 },
    ...{ proven: null, acrossDays: 700, withinDay: null, slowButWhole: null, tornLines: 0 },
    ...{ usualSpreadSeconds: null, thresholdSeconds: null },
  });
  const { args } = findingOf(await report(), 'split-writes');
  assert.equal([args.grade, args.witnessTicket, ticketCount], ['inferred', 't_3839', 1808]);
});

real('nothing is early, lost, repeated or partial', async () => {
  const found = await report();
  const { early, lost, duplicates, partial } = logOf(found).atomicity;
  assert.equal([early.lines, lost.lines, partial.events], [0, 0, 0]);
  assert.equal([duplicates.lines, duplicates.repeatedInserts], [0, 0]);
  for (const kind of ['early-writes', 'duplicated-writes', 'partial-events', 'missing-lines'] as const)
    assert.equal(findingsOf(found, kind), [], kind);
});

real('neither lines nor tickets are numbered in a way that a gap could be seen', async () => {
  const { sequences } = logOf(await report()).atomicity;
  assert.equal(
    sequences.map(({ of, untested }) => [of, untested]),
    [
      ['line', 'not-numbered'],
      ['ticket', 'not-consecutive'],
    ],
  );
  assert.equal(findingsOf(await report(), 'sequence-gaps'), []);
});

real('one account writes every ticket, and the order of the log parts none', async () => {
  const { actors, severalDates, severalStores } = logOf(await report()).atomicity;
  assert.equal(actors, { several: 0, splitBySeveral: 0, interleaved: 1808 });
  assert.equal([severalDates, severalStores], [0, null]);
});

real('t_3839 is told first, day by day', async () => {
  const [first] = logOf(await report()).atomicity.witnesses;
  assert.equal([first?.fault, first?.ticket, first?.grade], ['split', 't_3839', 'inferred']);
  assert.equal(
    first?.steps.map(({ recorded, lines, closed }) => [recorded, lines, closed]),
    [
      ['2024-08-14', 52, false],
      ['2024-08-15', 1, true],
    ],
  );
});

test.run();
