import { stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { runAnalysis } from '../analyses/run.ts';
import { schemaDictionary } from '../analyses/schema-dictionary/index.ts';
import { configJsonSchema } from '../config/json-schema.ts';
import { periodOf } from '../config/period.ts';
import { parseConfig } from '../config/read.ts';
import { type Config, configSchema } from '../config/schema.ts';
import { ExpectedError } from '../errors.ts';
import { noModel } from '../model/create.ts';
import type { Places } from '../places.ts';
import type { Progress } from '../progress.ts';
import { configurationText } from '../proposal/configuration/document.ts';
import type { Draft, DraftSource } from '../proposal/configuration/draft.ts';
import { investigate } from '../proposal/evidence/investigate.ts';
import { explainStoreError } from '../store/errors.ts';
import { forgetRun, startRun } from '../store/history/record.ts';
import { openStore, type Store } from '../store/store.ts';
import { formatterOf } from '../words/formatter.ts';
import { wordsOf } from '../words/index.ts';
import type { InitWords } from '../words/init-words.ts';
import type { Language } from '../words/words.ts';
import { groupInputs } from './init-groups.ts';
import { auditName, type Input, readInputs, slugOf } from './init-inputs.ts';
import { loadSources, openSources } from './load-sources.ts';
import { type Loudness, progressOn, type Terminal } from './terminal.ts';

export interface InitOptions {
  /** Files, folders, patterns, addresses of PostgreSQL databases, `env:NAME`. */
  inputs: readonly string[];
  /** Path of the configuration; `-` prints it. */
  output: string;
  force: boolean;
  /** Patterns of the schemas and tables of a database. */
  schemas?: readonly string[] | undefined;
  tables?: readonly string[] | undefined;
  lang?: Language | undefined;
  databaseUrl?: string | undefined;
  loudness: Loudness;
}

export interface InitPlace {
  terminal: Terminal;
  places: Places;
  env: Readonly<Record<string, string | undefined>>;
  workingDirectory: string;
  programVersion: string;
  signal: AbortSignal;
}

const schemaName = 'audit.schema.json';
const standardOutput = '-';

/**
 * Reads what it is given, describes it, and writes a commented configuration that `constat run` accepts.
 * @throws ExpectedError when the file exists already, or an input cannot be read.
 */
export async function initCommand(options: InitOptions, place: InitPlace): Promise<void> {
  const language = options.lang ?? 'fr';
  const words = wordsOf(language);
  const toOutput = options.output === standardOutput;
  const path = resolve(place.workingDirectory, toOutput ? 'audit.yaml' : options.output);
  const shown = relative(place.workingDirectory, path) || path;
  if (!toOutput && !options.force && (await exists(path)))
    throw new ExpectedError(words.init.errors.exists(shown));
  const format = formatterOf(words.notation, 'EUR');
  const progress = progressOn(place.terminal, options.loudness, words.terminal, format);
  const baseDir = dirname(path);
  const inputs = await readInputs(options, { ...place, baseDir }, words.init.errors.nothing);

  progress.step('store');
  const databaseUrl = options.databaseUrl ?? place.env.DATABASE_URL;
  const store = await openStore({
    ...place.places,
    databaseUrl: databaseUrl === '' ? undefined : databaseUrl,
  });
  const cancel = () => void store.cancel().catch(() => undefined);
  place.signal.addEventListener('abort', cancel, { once: true });
  try {
    const name = auditName(options.inputs, place.workingDirectory) || 'audit';
    const draft = await propose(store, {
      ...{ inputs, baseDir, name, language, progress, signal: place.signal, words: words.init },
      ...{ env: place.env, programVersion: place.programVersion },
    });
    const text = configurationText(draft, words.init);
    assertValid(text, shown);
    progress.done();
    if (toOutput) {
      place.terminal.out(text);
      return;
    }
    await write(path, text, options.force);
    const schema = join(baseDir, schemaName);
    if (!(await exists(schema))) await writeFile(schema, configJsonSchema());
    conclude(draft, shown, words.init);
  } catch (error) {
    if (place.signal.aborted) throw new ExpectedError(words.init.errors.interrupted);
    throw explainStoreError(error, databaseUrl ?? '');
  } finally {
    place.signal.removeEventListener('abort', cancel);
    await store.close();
  }

  function conclude({ model }: Draft, file: string, said: InitWords): void {
    if (options.loudness === 'quiet') {
      place.terminal.out(`${file}\n`);
      return;
    }
    const proposals = [...model.relations, ...(model.change === null ? [] : [model.change])];
    place.terminal.out(`${said.made(file)}\n`);
    for (const relation of [
      'sale_line',
      'product',
      'customer',
      'employee',
      'calendar_day',
      'change',
    ] as const) {
      const settled = proposals.find((each) => each.relation === relation && each.settled);
      const found = settled ?? (relation === 'change' ? model.logs[0] : undefined);
      const percent = said.percent(Math.round((found?.confidence ?? 0) * 100));
      const label = said.relations[relation];
      place.terminal.out(
        `${found === undefined ? said.notFound(label) : said.found(label, found.table, percent)}\n`,
      );
    }
    if (!proposals.some(({ relation, settled }) => relation === 'sale_line' && settled))
      place.terminal.out(`${said.noSales}\n`);
    place.terminal.out(`${said.next(file)}\n`);
  }
}

interface ProposeOrder {
  inputs: readonly Input[];
  baseDir: string;
  name: string;
  language: Language;
  progress: Progress;
  signal: AbortSignal;
  env: InitPlace['env'];
  programVersion: string;
  words: InitWords;
}

/** Loads and describes the inputs without a model, and proposes one. */
async function propose(store: Store, order: ProposeOrder): Promise<Draft> {
  const { baseDir, name, language, progress, signal } = order;
  progress.step('load');
  const inputs = await settleInputs(order);
  const config = describing(inputs, order);
  const files = await openSources(config, baseDir, streamed(order));
  const period = periodOf(config.period);
  // What cannot be read is noted under a run, which ends with the proposal.
  const { asOf } = config;
  const runId = await startRun(store, {
    audit: config.audit,
    period: period.label,
    asOf,
    programVersion: order.programVersion,
  });
  try {
    const tables = await loadSources(store, files, { config, runId, progress, signal });
    signal.throwIfAborted();
    progress.step('analyse');
    const ran = await runAnalysis(schemaDictionary, {
      ...{ store, config, tables, model: noModel(config) },
      context: { asOf, period, closedDays: [], readings: [], currency: config.currency },
      roles: files.flatMap(({ opened }) => opened.roles),
    });
    const facts = 'facts' in ran.outcome ? ran.outcome.facts : null;
    if (facts === null) throw ran.errors[0] ?? new Error('the tables could not be described');
    signal.throwIfAborted();
    const investigated = await investigate(store, facts, tables);
    return {
      ...investigated,
      ...{ audit: slugOf(name), client: name, language, facts, schemaFile: schemaName },
      sources: inputs.map(
        ({ entry, hidden }, index): DraftSource => ({
          ...{ entry, hidden },
          tables: files[index]?.opened.tables.map((table) => table.name) ?? [],
        }),
      ),
    };
  } finally {
    for (const { opened } of files) await opened.close?.().catch(() => undefined);
    await forgetRun(store, runId).catch(() => undefined);
  }
}

/** Opens each input once to see which files are parts of one table. */
async function settleInputs(order: ProposeOrder): Promise<Input[]> {
  const { inputs, baseDir } = order;
  if (inputs.length < 2) return [...inputs];
  const opened = [];
  for (const input of inputs) {
    const [file] = await openSources(describing([input], order), baseDir, streamed(order));
    if (file === undefined) throw new Error('a source was not opened');
    await file.opened.close?.();
    opened.push({ input, opened: file.opened });
  }
  return groupInputs(opened, baseDir);
}

/** A database is copied for its description, so that all of it is of one moment, even where it is the store itself. */
const streamed = ({ env, words }: ProposeOrder) => ({ env, timeZone: words.defaults.timeZone, store: null });

/** The configuration under which the inputs are described: it maps nothing. */
const describing = (inputs: readonly Input[], { name, language, words }: ProposeOrder): Config =>
  configSchema.parse({
    ...{ version: 1, audit: slugOf(name), client: name, title: words.defaults.title, language },
    ...{ currency: 'EUR', timeZone: words.defaults.timeZone, asOf: '2000-01-01', period: '2000-01' },
    ...{ sources: inputs.map(({ source }) => source), model: {} },
  });

/** What cannot be run must not be written. */
function assertValid(text: string, file: string): void {
  try {
    parseConfig(text, file);
  } catch (error) {
    throw new Error('the proposed configuration is not valid', { cause: error });
  }
}

async function write(path: string, text: string, force: boolean): Promise<void> {
  try {
    await writeFile(path, text, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT')
      throw new ExpectedError(`${path}: there is no such folder: make it, or choose another path with -o.`);
    if (code === 'EISDIR') throw new ExpectedError(`${path} is a folder: name a file in it with -o.`);
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
      throw new ExpectedError(`${path} cannot be written by this user: choose another path with -o.`);
    throw error;
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
