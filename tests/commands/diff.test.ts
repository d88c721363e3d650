import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Truth } from '../../src/demo/truth.ts';
import type { ReportDiff } from '../../src/report/diff.ts';
import { withDemo, withFolder } from '../demo/demo-fixture.ts';
import { constat } from '../helpers/cli.ts';

type Month = Truth['months'][number];

/** What tells a planted finding from the others of its kind: the day for a disputed reading. */
const namesOf = (month: Month | undefined) =>
  (month?.findings ?? []).map(({ kind, args }) =>
    'businessDate' in args ? `${kind} ${args.businessDate}` : kind,
  );
const nameOf = ({ kind, args }: ReportDiff['new'][number]) =>
  'businessDate' in args ? `${kind} ${args.businessDate}` : kind;

test('two months compared: what is new, gone, changed and unchanged is what was planted', async () => {
  await withDemo({ lines: 1500, seed: 31, months: 2 }, async ({ directory, summary, truth }) => {
    const run = (period: string) =>
      constat(['run', summary.configuration, '--period', period, '-q'], { cwd: directory });
    const runs = await Promise.all([run('2024-07'), run('2024-08')]);
    assert.equal(
      runs.map(({ code, err }) => [code, err]),
      [
        [0, ''],
        [0, ''],
      ],
    );
    const diff = (...args: string[]) => constat(['diff', ...args], { cwd: directory });

    const [before, after] = [namesOf(truth.months[0]), namesOf(truth.months[1])];
    const folders = ['out/comptoirs-orvane/2024-07', 'out/comptoirs-orvane/2024-08/report.json'];
    const fromFiles = await diff(...folders, '--json');
    assert.equal([fromFiles.code, fromFiles.err], [0, '']);
    const found: ReportDiff = JSON.parse(fromFiles.out);
    const stays = after.filter((name) => before.includes(name));
    assert.equal(found.new.map(nameOf).sort(), after.filter((name) => !before.includes(name)).sort());
    assert.equal(found.gone.map(nameOf).sort(), before.filter((name) => !after.includes(name)).sort());
    const kept = [...found.changed.map((pair) => nameOf(pair.after)), ...found.unchanged.map(nameOf)];
    assert.equal(kept.sort(), stays.sort());
    assert.ok(found.new.length > 0 && found.gone.length > 0);
    assert.ok(found.changed.some(({ after: { kind } }) => kind === 'late-writes'));
    assert.ok(found.unchanged.some(({ kind }) => kind === 'exposed-secrets'));
    const revenue = found.moved.find(({ id }) => id === 'revenue');
    assert.equal(
      [revenue?.before, revenue?.after],
      truth.months.map((month) => month.revenue.amount),
    );

    const names = ['comptoirs-orvane/2024-07', 'comptoirs-orvane/2024-08'];
    const [fromHistory, same, shown] = await Promise.all([
      diff(...names, '--json'),
      diff(names[0] ?? '', folders[0] ?? '', '--json'),
      diff(...names, '--lang', 'en'),
    ]);
    assert.is(fromHistory.out, fromFiles.out, 'the history kept the reports whole');
    const nothing: ReportDiff = JSON.parse(same.out);
    assert.equal([nothing.new, nothing.gone, nothing.changed, nothing.moved], [[], [], [], []]);
    assert.is(nothing.unchanged.length, before.length);
    assert.match(shown.out, /^From comptoirs-orvane\/2024-07 to comptoirs-orvane\/2024-08\n/);
    for (const [title, items] of [
      ['New findings', found.new],
      ['Findings gone', found.gone],
      ['Findings changed', found.changed],
      ['Findings unchanged', found.unchanged],
      ['Figures that moved', found.moved],
    ] as const) {
      assert.ok(shown.out.includes(`\n${title} (${items.length})\n`), title);
    }
  });
});

test('what is no report is refused with a hint', async () => {
  await withFolder(async (folder) => {
    await writeFile(join(folder, 'report.json'), '{"version": 1}');
    const diff = (...args: string[]) => constat(['diff', ...args], { cwd: folder });
    const refused = await Promise.all([
      diff('report.json', 'report.json'),
      diff('nobody/2024-08', 'report.json'),
      diff('report.json'),
    ]);
    assert.equal(
      refused.map(({ code }) => code),
      [2, 2, 2],
    );
    assert.match(refused[0]?.err ?? '', /report\.json is no report of this version of Constat/);
    assert.match(refused[1]?.err ?? '', /^No report "nobody\/2024-08": it is no file, and the history/);
    assert.match(refused[2]?.err ?? '', /missing required argument 'after'/);
  });
});

test.run();
