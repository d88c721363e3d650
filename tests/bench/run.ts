import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { periodOf } from '../../src/config/period.ts';
import { readConfig } from '../../src/config/read.ts';
import { writeDemo } from '../../src/demo/write.ts';
import { placesOf } from '../../src/places.ts';
import { packageRoot } from '../../src/root.ts';
import { answersOf, differences } from './answers.ts';
import { type ConstatRun, programName, runConstat } from './constat.ts';
import { type FloorRun, runFloor } from './floor/run.ts';
import { type SalesTimes, timeSales } from './sales.ts';
import { scansOf } from './scans.ts';
import { type Figure, isMet, median, tableOf } from './table.ts';
import { writeWideSchema } from './wide-schema.ts';

// Measures an audit of invented data beside the least that the same answers can cost, and the real case where it is.
// Then how often the dictionary reads each table, and how long a schema of many tables takes.
// Last the analyses of the sales and their log alone, at growing sizes.
// npm run bench -- --lines 1000000 --months 1 --repeat 3 --tables 500 --sizes 200000,2000000

const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '1000000' },
    months: { type: 'string', default: '1' },
    repeat: { type: 'string', default: '3' },
    tables: { type: 'string', default: '500' },
    sizes: { type: 'string', default: '200000,2000000' },
  },
});
const [lines, months, repeat] = [Number(values.lines), Number(values.months), Number(values.repeat)];
const realCase = join(packageRoot, 'tests', 'real', 'audit.yaml');
const hasRealCase = existsSync(join(packageRoot, '..', 'shared', 'supersmartmarket'));
const say = (text: string) => void process.stdout.write(`${text}\n`);

const home = await mkdtemp(join(tmpdir(), 'constat-bench-'));
// Root's server runs under another account, which has to get in.
await chmod(home, 0o755);
try {
  // The first run on a machine also makes the store and unpacks the browser: not what is measured here.
  const small = await writeDemo({ directory: join(home, 'small'), lines: 500, months: 1, seed: 1 });
  await runConstat(small.configuration, home);
  const demo = await writeDemo({ directory: join(home, 'demo'), lines, months, seed: 1 });
  const rows = demo.files.reduce((total, file) => total + file.rows, 0);
  const bytes = demo.files.reduce((total, file) => total + file.bytes, 0);
  say(`${programName}, Node ${process.version}, ${cpus().length} cores: ${cpus()[0]?.model ?? 'unknown'}`);
  say(`${lines} sale lines, ${rows} rows, ${Math.round(bytes / 1e6)} MB of CSV; medians of ${repeat}`);

  const { config } = await readConfig(demo.configuration);
  const question = { ...periodOf(config.period), closedDays: config.closedDays, readings: config.readings };
  const constat: ConstatRun[] = [];
  const floor: FloorRun[] = [];
  const real: ConstatRun[] = [];
  const disagreements = new Set<string>();
  for (let round = 0; round < repeat; round++) {
    const run = await runConstat(demo.configuration, home);
    const least = await runFloor(placesOf({ CONSTAT_HOME: home }), demo.directory, question, hidden(run));
    for (const difference of differences(answersOf(run.report), least.answers)) disagreements.add(difference);
    constat.push(run);
    floor.push(least);
    if (hasRealCase) real.push(await runConstat(realCase, home));
  }
  const scans = await scansOf(demo.configuration, home);
  const shape = { tables: Number(values.tables), columns: 20, rows: 200 };
  const wide = await runConstat(await writeWideSchema(join(home, 'wide'), shape), home);
  const sizes = values.sizes
    .split(',')
    .filter((size) => size !== '')
    .map(Number);
  const growth: { lines: number; times: SalesTimes[] }[] = [];
  for (const size of sizes) {
    const data = await writeDemo({ directory: join(home, `sales-${size}`), lines: size, months: 1, seed: 1 });
    const times: SalesTimes[] = [];
    for (let round = 0; round < repeat; round++)
      times.push(await timeSales(data.configuration, data.directory, home));
    growth.push({ lines: size, times });
  }
  const figures = [
    ...figuresOf(constat, floor, rows),
    ...growthFigures(growth),
    ...(hasRealCase ? realFigures(real) : []),
    ...schemaFigures(scans, wide, shape),
  ];
  say(`\n${tableOf(figures)}\n`);
  say(
    disagreements.size === 0
      ? `Constat and the floor agree on all ${Object.keys(floor[0]?.answers ?? {}).length} questions.`
      : [...disagreements].join('\n'),
  );
  if (!hasRealCase) say('The real case is absent: not measured.');
  process.exitCode = disagreements.size === 0 && figures.every((figure) => isMet(figure) !== false) ? 0 : 1;
} finally {
  await rm(home, { recursive: true, force: true });
}

/** Columns whose bounds the report does not show, so that they cannot be compared. */
function hidden({ report }: ConstatRun): ReadonlySet<string> {
  const dictionary = report.analyses['schema-dictionary'];
  const tables = 'facts' in dictionary ? (dictionary.facts?.tables ?? []) : [];
  return new Set(
    tables.flatMap(({ name, columns }) =>
      columns.filter(({ sensitivity }) => sensitivity !== 'none').map((column) => `${name}.${column.name}`),
    ),
  );
}

function figuresOf(constat: readonly ConstatRun[], floor: readonly FloorRun[], rows: number): Figure[] {
  const of = (measure: (run: ConstatRun) => number) => median(constat.map(measure));
  const least = (measure: (run: FloorRun) => number) => median(floor.map(measure)) / 1000;
  const work = ({ steps }: ConstatRun) => (steps.model ?? 0) + (steps.analyse ?? 0);
  const time = (name: string, ms: (run: ConstatRun) => number, beside: number | null = null): Figure => ({
    ...{ name, unit: 's', constat: of(ms) / 1000, floor: beside, target: null },
  });
  const plain = (name: string, unit: string, value: number, limit: number | null): Figure => ({
    ...{ name, unit, constat: value, floor: null },
    target: limit === null ? null : { of: 'figure', limit },
  });
  const whole = time(
    'whole, start to exit',
    ({ wholeMs }) => wholeMs,
    least((run) => run.loadMs + run.askMs),
  );
  return [
    time('start and store', ({ steps }) => steps.store ?? 0),
    time(
      'load',
      ({ steps }) => steps.load ?? 0,
      least(({ loadMs }) => loadMs),
    ),
    time(
      'model and analyse',
      work,
      least(({ askMs }) => askMs),
    ),
    time('html', ({ steps }) => steps.html ?? 0),
    time('pdf', ({ steps }) => steps.pdf ?? 0),
    { ...whole, target: { of: 'ratio', limit: 1.5 } },
    plain('rows per second', 'rows', rows / whole.constat, null),
    plain(
      'peak memory of Node',
      'MB',
      of(({ peakMb }) => peakMb),
      300,
    ),
    plain(
      'HTML',
      'MB',
      of(({ htmlMb }) => htmlMb),
      3,
    ),
  ];
}

/** The log and revenue analyses beside the floor, and how they grow: n log n is the most that is promised. */
function growthFigures(growth: readonly { lines: number; times: readonly SalesTimes[] }[]): Figure[] {
  const medians = growth.map(({ lines: size, times }) => ({
    size,
    constat: median(times.map(({ constatMs }) => constatMs)) / 1000,
    floor: median(times.map(({ floorMs }) => floorMs)) / 1000,
  }));
  const [smallest, largest] = [medians[0], medians.at(-1)];
  const rows = medians.map(
    ({ size, constat: own, floor: least }): Figure => ({
      ...{ name: `log and revenue analyses, ${size} lines`, unit: 's', constat: own, floor: least },
      target: size < 2_000_000 ? null : { of: 'ratio', limit: 1.5 },
    }),
  );
  if (smallest === undefined || largest === undefined || smallest === largest) return rows;
  const allowed = (largest.size * Math.log(largest.size)) / (smallest.size * Math.log(smallest.size));
  return [
    ...rows,
    {
      ...{ name: `growth from ${smallest.size} to ${largest.size} lines`, unit: 'times', floor: null },
      constat: largest.constat / smallest.constat,
      target: { of: 'figure', limit: Number(allowed.toFixed(2)) },
    },
  ];
}

function schemaFigures(
  scans: readonly { table: string; scans: number }[],
  wide: ConstatRun,
  { tables, columns }: { tables: number; columns: number },
): Figure[] {
  const name = `${tables} tables, ${tables * columns} columns`;
  const figure = (what: string, unit: string, constat: number, limit: number): Figure => ({
    ...{ name: what, unit, constat, floor: null, target: { of: 'figure', limit } },
  });
  return [
    ...scans.map((entry) => figure(`dictionary, ${entry.table}`, 'scans', entry.scans, 3)),
    figure(`${name}, whole`, 's', wide.wholeMs / 1000, 60),
    figure(`${name}, peak of Node`, 'MB', wide.peakMb, 400),
  ];
}

function realFigures(runs: readonly ConstatRun[]): Figure[] {
  const figure = (name: string, unit: string, values: number[], limit: number): Figure => ({
    ...{ name, unit, constat: median(values), floor: null, target: { of: 'figure', limit } },
  });
  return [
    figure(
      'real case, XLSX to PDF',
      's',
      runs.map(({ wholeMs }) => wholeMs / 1000),
      8,
    ),
    figure(
      'real case, peak of Node',
      'MB',
      runs.map(({ peakMb }) => peakMb),
      400,
    ),
  ];
}
