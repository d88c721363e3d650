import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { faultOf } from '../../../src/demo/scenario/faults/index.ts';
import { textOfShape } from '../../../src/demo/scenario/shapes.ts';
import { openStore } from '../../../src/store/store.ts';
import { auditCase } from './audit-case.ts';
import { type Case, caseOf } from './cases.ts';
import type { Outcome } from './score.ts';
import { precisionOf, recallOf, rowsOf, tableOf } from './table.ts';

// Plants faults in clean data of several shapes, audits each case and scores what the audit says of it.
// npm run bench:truth -- --cases 40    fewer cases
// npm run bench:truth -- --case 57     one case alone
// npm run bench:truth -- --only late-writes    that fault in every case; `clean` for none

const aim = 0.99;
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '240' },
    case: { type: 'string' },
    only: { type: 'string' },
    /** Cases side by side. */
    parallel: { type: 'string', default: '2' },
  },
});
const only = values.only === undefined || values.only === 'clean' ? values.only : faultOf(values.only).id;
const numbers =
  values.case === undefined
    ? Array.from({ length: Number(values.cases) }, (_, number) => number)
    : [Number(values.case)];
const say = (text: string) => void process.stdout.write(`${text}\n`);

const home = await mkdtemp(join(tmpdir(), 'constat-truth-home-'));
// Root's server runs under another account, which has to get in.
await chmod(home, 0o755);
process.env.CONSTAT_HOME = home;
const server = await openStore({ dataDir: join(home, 'store'), binariesDir: join(home, 'postgresql') });
try {
  const started = performance.now();
  const outcomes = await runAll(numbers.map((number) => caseOf(number, only)));
  const seconds = (performance.now() - started) / 1000;
  for (const { planned, outcome } of outcomes) tellFailure(planned, outcome);
  const rows = rowsOf(outcomes.map(({ outcome }) => outcome));
  say(tableOf(rows));
  say(
    `${outcomes.length} cases, ${seconds.toFixed(0)} s, ${(seconds / outcomes.length).toFixed(2)} s a case`,
  );
  const total = rows.at(-1);
  const isMet =
    total !== undefined &&
    recallOf(total) >= aim &&
    precisionOf(total) >= aim &&
    total.exact >= total.amounts * aim &&
    outcomes.every(({ outcome }) => outcome.errors.length === 0);
  say(isMet ? `the aim of ${aim} is met` : `below the aim of ${aim}`);
  process.exitCode = isMet ? 0 : 1;
} finally {
  await server.close();
  await rm(home, { recursive: true, force: true });
}

async function runAll(cases: readonly Case[]): Promise<{ planned: Case; outcome: Outcome }[]> {
  const outcomes: { planned: Case; outcome: Outcome }[] = [];
  const waiting = [...cases];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      try {
        outcomes.push({ planned: next, outcome: await auditCase(next) });
      } catch (error) {
        throw new Error(`case ${next.number} could not be made: ${next.faults.join(', ')}`, { cause: error });
      }
  };
  const workers = await Promise.allSettled(Array.from({ length: Number(values.parallel) }, work));
  for (const worker of workers) if (worker.status === 'rejected') throw worker.reason;
  return outcomes.sort((a, b) => a.planned.number - b.planned.number);
}

function tellFailure(planned: Case, { answers, unexpected, errors }: Outcome): void {
  const missing = answers.filter(({ found }) => !found);
  const inexact = answers.filter(({ found, exact }) => found && exact === false);
  if (missing.length + inexact.length + unexpected.length + errors.length === 0) return;
  const { number, seed, shape, lines } = planned;
  const held = planned.faults.length === 0 ? 'clean' : planned.faults.join(', ');
  say(`case ${number}: seed ${seed}, ${textOfShape(shape)}, ${lines} lines: ${held}`);
  for (const { what, fault } of missing) say(`  missing: ${what}${fault === null ? '' : ` [${fault}]`}`);
  for (const { what, fault } of inexact) say(`  amount:  ${what}${fault === null ? '' : ` [${fault}]`}`);
  for (const what of unexpected) say(`  unexpected: ${what.slice(0, 400)}`);
  for (const error of errors) say(`  error: ${error.replace(/\s+/g, ' ').slice(0, 600)}`);
  say('');
}
