import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ExpectedError } from '../errors.ts';
import type { Places } from '../places.ts';
import { type Decimal, toDecimal } from '../report/decimal.ts';
import { diffReports, type ReportDiff } from '../report/diff.ts';
import { type Finding, type Metric, type Report, reportSchema } from '../report/schema.ts';
import { knownRuns, lastReport } from '../store/history/record.ts';
import { openStore, type Store } from '../store/store.ts';
import { type Formatter, formatterOf } from '../words/formatter.ts';
import { wordsOf } from '../words/index.ts';
import type { Language, Words } from '../words/words.ts';
import type { Terminal } from './terminal.ts';

export interface DiffOptions {
  before: string;
  after: string;
  json: boolean;
  lang?: Language | undefined;
  databaseUrl?: string | undefined;
}

/**
 * Compares two runs and prints what is new, gone, changed and unchanged, and the figures that moved.
 * A run is named by its report (a report.json or the folder of one) or by `AUDIT/PERIOD` in the history.
 */
export async function diffCommand(
  options: DiffOptions,
  place: { terminal: Terminal; places: Places; env: Readonly<Record<string, string | undefined>> },
): Promise<void> {
  const [before, after] = await readReports(
    [options.before, options.after],
    options.databaseUrl ?? place.env.DATABASE_URL,
    place.places,
  );
  if (before === undefined || after === undefined) throw new Error('a report is missing');
  const diff = diffReports(before, after);
  if (options.json) {
    place.terminal.out(`${JSON.stringify(diff, null, 2)}\n`);
    return;
  }
  const words = wordsOf(options.lang ?? after.audit.language);
  place.terminal.out(textOf(diff, words, formatterOf(words.notation, after.audit.currency)));
}

async function readReports(
  names: readonly string[],
  databaseUrl: string | undefined,
  places: Places,
): Promise<Report[]> {
  const files = await Promise.all(names.map(reportFile));
  // The store is opened only where a run is named by its place in the history.
  const store = files.includes(null) ? await openStore({ ...places, databaseUrl }) : null;
  try {
    const reports: Report[] = [];
    for (const [index, name] of names.entries()) {
      const file = files[index] ?? null;
      reports.push(
        file === null && store !== null ? await fromHistory(store, name) : await fromFile(file ?? name),
      );
    }
    return reports;
  } finally {
    await store?.close();
  }
}

async function reportFile(name: string): Promise<string | null> {
  const found = await stat(name).catch(() => null);
  if (found === null) return null;
  return found.isDirectory() ? join(name, 'report.json') : name;
}

async function fromFile(file: string): Promise<Report> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new ExpectedError(
      `No report at ${file}: name a report.json, the folder of one, or AUDIT/PERIOD of the history.`,
    );
  });
  try {
    return reportSchema.parse(JSON.parse(text));
  } catch {
    throw new ExpectedError(
      `${file} is no report of this version of Constat: make it again with "constat run".`,
    );
  }
}

async function fromHistory(store: Store, name: string): Promise<Report> {
  const [audit = '', period = ''] = name.split('/');
  const stored = await lastReport(store, audit, period);
  if (stored === null) {
    const known = (await knownRuns(store)).map((run) => `${run.audit}/${run.period}`);
    const hint = known.length === 0 ? 'the history is empty' : `the history holds ${known.join(', ')}`;
    throw new ExpectedError(`No report "${name}": it is no file, and ${hint}.`);
  }
  const parsed = reportSchema.safeParse(stored);
  if (parsed.success) return parsed.data;
  throw new ExpectedError(
    `The run ${name} was kept by another version of Constat: make it again with "constat run".`,
  );
}

function textOf(diff: ReportDiff, words: Words, format: Formatter): string {
  const { terminal } = words;
  const lines = [terminal.diff.title(runName(diff.before), runName(diff.after))];
  const describe = ({ kind, severity, subject, amount }: Finding) =>
    `${words.findings[kind].label} [${terminal.severities[severity]}] ${subject}${amount === null ? '' : ` ${format.money(amount)}`}`;
  const section = (title: string, items: readonly string[]) => {
    lines.push('', `${title} (${format.integer(items.length)})`);
    for (const item of items.length === 0 ? [terminal.diff.none] : items) lines.push(`  ${item}`);
  };
  section(terminal.diff.new, diff.new.map(describe));
  section(terminal.diff.gone, diff.gone.map(describe));
  section(
    terminal.diff.changed,
    diff.changed.map(({ before, after }) =>
      before.amount === after.amount || before.amount === null || after.amount === null
        ? describe(after)
        : `${describe({ ...after, amount: null })} ${format.money(before.amount)} → ${format.money(after.amount)}`,
    ),
  );
  section(terminal.diff.unchanged, diff.unchanged.map(describe));
  const figure = (value: string | null, unit: Metric['unit']) =>
    value === null ? terminal.diff.absent : inUnit(toDecimal(value), unit, words, format);
  section(
    terminal.diff.moved,
    diff.moved.map(({ id, unit, before, after }) => `${id} ${figure(before, unit)} → ${figure(after, unit)}`),
  );
  return `${lines.join('\n')}\n`;
}

const runName = ({ audit, period }: ReportDiff['before']) => `${audit}/${period}`;

function inUnit(value: Decimal, unit: Metric['unit'], { terminal }: Words, format: Formatter): string {
  return unit === 'currency' ? format.money(value) : format.count(Number(value), terminal.units[unit]);
}
