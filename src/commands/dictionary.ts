import { basename, dirname, relative, resolve } from 'node:path';
import { runAnalysis } from '../analyses/run.ts';
import { schemaDictionary } from '../analyses/schema-dictionary/index.ts';
import { periodOf } from '../config/period.ts';
import { readConfig } from '../config/read.ts';
import { type Changes, compare } from '../dictionary/compare.ts';
import { readDictionary } from '../dictionary/read.ts';
import { updateDictionary } from '../dictionary/update.ts';
import { ExpectedError } from '../errors.ts';
import { visible } from '../output/dictionary/visible.ts';
import { pendingFiles } from '../output/write.ts';
import type { DictionaryFacts } from '../report/facts.ts';
import { explainStoreError } from '../store/errors.ts';
import { failRun, startRun } from '../store/history/record.ts';
import { openStore, type Store } from '../store/store.ts';
import type { DictionaryTerminalWords } from '../words/dictionary-terminal-words.ts';
import { formatterOf } from '../words/formatter.ts';
import { wordsOf } from '../words/index.ts';
import type { Language } from '../words/words.ts';
import { type AuditOrder, prepare } from './audit.ts';
import { documented } from './documented.ts';
import type { RunPlace } from './run.ts';
import { type Loudness, progressOn } from './terminal.ts';

export interface DictionaryOptions {
  config: string;
  /** The file to keep, in place of the configuration's. */
  output?: string | undefined;
  databaseUrl?: string | undefined;
  lang?: Language | undefined;
  loudness: Loudness;
}

/**
 * Loads and profiles the sources of an audit and brings `dictionary.yaml` up to date with them; prints what is new,
 * changed and gone. A file that is up to date is not touched.
 */
export async function dictionaryCommand(options: DictionaryOptions, place: RunPlace): Promise<void> {
  const { config: written, baseDir } = await readConfig(options.config);
  const path = resolve(
    baseDir,
    options.output === undefined ? written.dictionary : resolve(place.workingDirectory, options.output),
  );
  const config = { ...written, dictionary: path };
  const words = wordsOf(options.lang ?? config.language);
  const format = formatterOf(words.notation, config.currency);
  const progress = progressOn(place.terminal, options.loudness, words.terminal, format);
  const before = await readDictionary(path);
  progress.step('store');
  const databaseUrl = options.databaseUrl ?? place.env.DATABASE_URL;
  const store = await openStore({
    ...place.places,
    databaseUrl: databaseUrl === '' ? undefined : databaseUrl,
  });
  const cancel = () => void store.cancel().catch(() => undefined);
  place.signal.addEventListener('abort', cancel, { once: true });
  try {
    place.signal.throwIfAborted();
    const facts = await profile(store, {
      ...{ config, baseDir, period: periodOf(config.period), asOf: config.asOf },
      ...{ programVersion: place.programVersion, progress, signal: place.signal, env: place.env },
    });
    progress.done();
    const text = updateDictionary(before?.text ?? null, facts, words.terminal.dictionary.header.join('\n'));
    if (text !== before?.text) await writeWhole(path, text);
    const changes = before === null ? null : compare(facts, before.dictionary);
    if (options.loudness !== 'quiet') {
      const { made, updated, unchanged, covered } = words.terminal.dictionary;
      const done = before === null ? made : text === before.text ? unchanged : updated;
      const { described, columns } = facts.documentation;
      for (const line of changes === null ? [] : linesOf(changes, words.terminal.dictionary))
        place.terminal.out(`${visible(line)}\n`);
      place.terminal.out(`${done} ${covered(described, columns)}\n`);
    }
    place.terminal.out(`${relative(place.workingDirectory, path) || path}\n`);
  } catch (error) {
    if (place.signal.aborted) throw new ExpectedError(words.terminal.interrupted);
    throw explainStoreError(error, databaseUrl ?? '');
  } finally {
    place.signal.removeEventListener('abort', cancel);
    await store.close();
  }
}

async function profile(store: Store, order: AuditOrder): Promise<DictionaryFacts> {
  const { config, period, asOf, programVersion } = order;
  const runId = await startRun(store, { audit: config.audit, period: period.label, asOf, programVersion });
  try {
    const { collecting, dictionary } = await prepare(store, order, runId);
    const { outcome, errors } = await runAnalysis(documented(schemaDictionary, dictionary), collecting);
    if ('facts' in outcome && outcome.facts !== null) return outcome.facts;
    throw errors[0] ?? new Error(`the dictionary could not be collected: ${outcome.verdict}`);
  } finally {
    // It ends without a report, which in the history is a run that failed.
    await failRun(store, runId).catch(() => undefined);
  }
}

/** The whole file or none of it: people's words are not lost to a full disk. */
async function writeWhole(path: string, text: string): Promise<void> {
  const files = await pendingFiles(dirname(path));
  try {
    await files.write(basename(path), text);
    await files.commit();
  } catch (error) {
    await files.discard();
    throw error;
  }
}

/** One line for each difference, sorted by what happened. */
function linesOf(changes: Changes, words: DictionaryTerminalWords): string[] {
  const perhaps = (name: string | null) => (name === null ? '' : ` (${words.perhaps(name)})`);
  return [
    ...changes.newTables.map((name) => `${words.new}: ${words.table(name)}`),
    ...changes.newColumns.map(({ table, column }) => `${words.new}: ${table}.${column}`),
    ...changes.changed.map(
      ({ table, column, was, is }) => `${words.changed}: ${table}.${column}: ${was} → ${is}`,
    ),
    ...changes.goneTables.map(
      ({ table, perhaps: name }) => `${words.gone}: ${words.table(table)}${perhaps(name)}`,
    ),
    ...changes.goneColumns.map(
      ({ table, column, perhaps: name }) => `${words.gone}: ${table}.${column}${perhaps(name)}`,
    ),
  ];
}
