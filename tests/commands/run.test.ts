import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { stringify } from 'yaml';
import { demoCommand } from '../../src/commands/demo.ts';
import { doctorCommand } from '../../src/commands/doctor.ts';
import { type RunOptions, runCommand } from '../../src/commands/run.ts';
import { withDemo, withFolder } from '../demo/demo-fixture.ts';
import { constat, type Ended } from '../helpers/cli.ts';
import { rejects } from '../helpers/rejects.ts';
import { configOf, type Shop, ticket, writeShop } from '../helpers/small-shop.ts';
import { placeIn } from '../helpers/terminal.ts';

const url = 'postgres://me:hunter2@127.0.0.1:1/books';

/** What is wrong is said on one line, without a stack, and the exit code is that of a failure. */
function assertRefused(ended: Ended | undefined, message: RegExp): void {
  if (ended === undefined) throw new Error('it did not run');
  assert.is(ended.code, 2, ended.err);
  assert.match(ended.err, message);
  assert.is(ended.err.trimEnd().split('\n').length, 1, ended.err);
  assert.not.match(ended.err, /hunter2|^\s+at /m);
  assert.is(ended.out, '');
}

test('the report of the period asked for, in the language asked for; 1 when a finding is severe enough', async () => {
  await withDemo({ lines: 1200, seed: 12, months: 2 }, async ({ directory, summary, truth }) => {
    const args = ['run', summary.configuration, '--period', '2024-07', '--as-of', '2024-08-05'];
    const ended = await constat([...args, '--lang', 'en', '--fail-on', 'critical'], { cwd: directory });
    assert.is(ended.code, 1, ended.err);
    assert.match(ended.out, /^The report is ready: \d+ findings, \d of them critical, \d+\spages\n/);
    const folder = join('out', 'comptoirs-orvane', '2024-07');
    const names = ended.out.trimEnd().split('\n').slice(1);
    assert.equal(
      names,
      ['report.pdf', 'report.html', 'report.json', 'dictionary/README.md'].map((name) => join(folder, name)),
    );
    const report = JSON.parse(await readFile(join(directory, folder, 'report.json'), 'utf8'));
    assert.equal(report.audit.period, { label: '2024-07', from: '2024-07-01', to: '2024-07-31' });
    assert.is(report.audit.asOf, '2024-08-05');
    assert.is(report.analyses.revenue.facts.total.amount, truth.months[0]?.revenue.amount);
    assert.match(await readFile(join(directory, folder, 'report.html'), 'utf8'), /<html lang="en"/);
    const pdf = await readFile(join(directory, folder, 'report.pdf'));
    assert.is(pdf.subarray(0, 5).toString(), '%PDF-');
  });
});

/** One sale at its own amount, without a log: nothing to find but that nobody has described it. */
const soundShop: Shop = {
  sales: ticket('t1', '2024-08-01', 'p1').map((sale) => ({ ...sale, amount: '3.10' })),
};

test('0 when nothing reaches the severity, and quiet names the files alone', async () => {
  await withFolder(async (folder) => {
    await writeShop(soundShop, folder);
    await writeFile(join(folder, 'audit.yaml'), stringify(configOf(soundShop)));
    const ended = await constat(['run', 'audit.yaml', '--out', 'r', '--fail-on', 'major', '-q'], {
      cwd: folder,
    });
    assert.is(ended.code, 0, ended.err);
    assert.is(ended.out, 'r/report.pdf\nr/report.html\nr/report.json\nr/dictionary/README.md\n');
    assert.is(ended.err, '');
  });
});

test('what is wrong is one line that says where, and leaves no report', async () => {
  await withFolder(async (folder) => {
    await writeShop(soundShop, folder);
    const good = stringify(configOf(soundShop));
    const texts = {
      good,
      'wrong-day': good.replace('2024-09-02', '2024-09-31'),
      'wrong-column': good.replace('line: line', 'line: lnie'),
      'wrong-file': good.replace('sales.csv', 'sale.csv'),
    };
    for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, `${name}.yaml`), text);
    const options = { loudness: 'quiet' } as const;
    const refuses = (given: Partial<RunOptions> & { config: string }, message: RegExp) =>
      rejects(
        () => runCommand({ ...options, ...given, config: join(folder, given.config) }, placeIn(folder)),
        message,
      );
    await refuses({ config: 'none.yaml' }, /^No configuration at .*none\.yaml/);
    await refuses({ config: 'wrong-day.yaml' }, /^wrong-day\.yaml:\d+: asOf: no such day/);
    await refuses({ config: 'wrong-file.yaml' }, /sale\.csv does not exist .*"sales\.csv"/);
    await refuses({ config: 'good.yaml', period: '2024-13' }, /^--period 2024-13: expected a month/);
    const given = { config: 'good.yaml', databaseUrl: 'no address: hunter2' };
    await refuses(given, /^DATABASE_URL is no PostgreSQL address: (?!.*hunter2)/);

    const run = (args: readonly string[], env = {}) => constat(['run', '-q', ...args], { cwd: folder, env });
    const [column, date, server] = await Promise.all([
      run(['wrong-column.yaml']),
      run(['good.yaml', '--as-of', '2024-02-30']),
      run(['good.yaml'], { DATABASE_URL: url }),
    ]);
    assertRefused(column, /no column "lnie"; did you mean "line"/);
    assertRefused(date, /^--as-of 2024-02-30: expected a date/);
    assertRefused(server, /^No PostgreSQL server answers at 127\.0\.0\.1:1\/books/);
    assert.equal(await readdir(join(folder, 'out', 'small-shop', '2024-08')), []);
  });
});

test('an option, a command or a severity that does not exist is refused with 2', async () => {
  const cases: [string[], RegExp][] = [
    [['run', 'a.yaml', '--colour'], /unknown option '--colour'/],
    [['run', 'a.yaml', '--fail-on', 'awful'], /Allowed choices are minor, moderate, major, critical/],
    [['demo', '--lines', 'many'], /expected a whole number/],
  ];
  const ended = await Promise.all(cases.map(([args]) => constat(args)));
  for (const [index, [args, message]] of cases.entries()) {
    assert.is(ended[index]?.code, 2, args.join(' '));
    assert.match(ended[index]?.err ?? '', message);
    assert.not.match(ended[index]?.err ?? '', /^\s+at /m);
  }
});

test('help is no failure', async () => {
  const help = await constat(['--help']);
  assert.is(help.code, 0);
  assert.match(help.out, /run[\s\S]*demo[\s\S]*diff[\s\S]*doctor/);
});

test('doctor says what is there, and fails where something is missing', async () => {
  const well = await constat(['doctor']);
  assert.is(well.code, 0, well.out);
  assert.match(well.out, /^ok +Node: v\d+/m);
  assert.match(well.out, /^ok +Store: embedded PostgreSQL 18/m);
  assert.match(well.out, /^ok +Browser: /m);
  await withFolder(async (folder) => {
    const place = { ...placeIn(folder), nodeVersion: 'v18.20.0', databaseUrl: url };
    assert.is(await doctorCommand(place), false);
    assert.match(place.printed.out, /^missing +Node: v18\.20\.0 is too old: install Node 20\.19 or newer$/m);
    assert.match(
      place.printed.out,
      /^missing +Store: No PostgreSQL server answers at 127\.0\.0\.1:1\/books/m,
    );
    assert.not.match(place.printed.out, /hunter2/);
  });
});

test('demo writes what it says, and refuses what it cannot', async () => {
  await withFolder(async (folder) => {
    const made = await constat(['demo', '--out', 'd', '--lines', '500', '--months', '1', '-q'], {
      cwd: folder,
    });
    assert.equal([made.code, made.out], [0, 'd/audit.yaml\n']);
    assert.ok((await readdir(join(folder, 'd'))).includes('truth.json'));
    const demo = { lines: 500, seed: 1, months: 1, loudness: 'quiet' } as const;
    await rejects(() => demoCommand({ ...demo, lines: 3 }, placeIn(folder)), /3/);
    await rejects(() => demoCommand({ ...demo, months: 0 }, placeIn(folder)), /months is 0/);
  });
});

test.run();
