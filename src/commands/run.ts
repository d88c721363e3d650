import { join, relative } from 'node:path';
import { periodOf } from '../config/period.ts';
import { readConfig } from '../config/read.ts';
import { type Config, configSchema } from '../config/schema.ts';
import { ExpectedError } from '../errors.ts';
import { type Severity, severities } from '../findings/kinds.ts';
import { jsonText } from '../json-text.ts';
import { findBrowser } from '../output/browser/find.ts';
import { formerDictionary } from '../output/dictionary/former.ts';
import { dictionaryFiles, dictionaryFolder } from '../output/dictionary/index.ts';
import { renderPage } from '../output/page.ts';
import { printPdf } from '../output/pdf/print.ts';
import { pendingFiles } from '../output/write.ts';
import type { Places } from '../places.ts';
import { factsOf } from '../report/build.ts';
import type { Report } from '../report/schema.ts';
import { explainStoreError } from '../store/errors.ts';
import { failRun, finishRun } from '../store/history/record.ts';
import { openStore } from '../store/store.ts';
import { formatterOf } from '../words/formatter.ts';
import { wordsOf } from '../words/index.ts';
import type { Language } from '../words/words.ts';
import { audit } from './audit.ts';
import { type Loudness, progressOn, type Terminal } from './terminal.ts';

export interface RunOptions {
  config: string;
  out?: string | undefined;
  databaseUrl?: string | undefined;
  failOn?: Severity | undefined;
  asOf?: string | undefined;
  period?: string | undefined;
  lang?: Language | undefined;
  loudness: Loudness;
}

export interface RunPlace {
  terminal: Terminal;
  places: Places;
  env: Readonly<Record<string, string | undefined>>;
  workingDirectory: string;
  programVersion: string;
  signal: AbortSignal;
  /** Shows an error that is no fault of the user's. */
  reportBug(error: unknown): void;
}

/** Makes the report of one audit; returns the exit code: 1 where a finding reaches `failOn`, else 0. */
export async function runCommand(options: RunOptions, place: RunPlace): Promise<0 | 1> {
  const { config: written, baseDir } = await readConfig(options.config);
  const config = withOptions(written, options);
  const period = periodOf(config.period);
  const language = options.lang ?? config.language;
  const words = wordsOf(language);
  const format = formatterOf(words.notation, config.currency);
  const progress = progressOn(place.terminal, options.loudness, words.terminal, format);
  const folder = options.out ?? join(place.workingDirectory, 'out', config.audit, period.label);
  progress.step('store');
  const databaseUrl = options.databaseUrl ?? place.env.DATABASE_URL;
  const store = await openStore({
    ...place.places,
    databaseUrl: databaseUrl === '' ? undefined : databaseUrl,
  });
  // Found while the data are loaded: unpacking the browser takes a second or two, once. Not before the store is open:
  // whoever of the two makes the common home folder decides who may enter it, and the server's account has to.
  const browser = findBrowser({ env: place.env, cacheDir: place.places.cacheDir });
  browser.catch(() => undefined);
  progress.note(`PostgreSQL ${store.serverVersion} (${store.kind})`);
  const cancel = () => void store.cancel().catch(() => undefined);
  place.signal.addEventListener('abort', cancel, { once: true });
  try {
    place.signal.throwIfAborted();
    const files = await pendingFiles(folder);
    files.retire(await formerDictionary(folder));
    let run: string | null = null;
    try {
      const { report, errors, runId } = await audit(store, {
        ...{
          config,
          baseDir,
          period,
          asOf: config.asOf,
          programVersion: place.programVersion,
          env: place.env,
          progress,
          signal: place.signal,
        },
      });
      run = runId;
      const pages = await writeReport(report, language);
      progress.step('history');
      await finishRun(store, runId, report);
      await files.commit();
      progress.done();
      for (const error of errors) place.reportBug(error);
      conclude(report, pages);
      return reaches(report, options.failOn) ? 1 : 0;
    } catch (error) {
      await files.discard();
      if (run !== null) await failRun(store, run).catch(() => undefined);
      throw error;
    }

    async function writeReport(report: Report, lang: Language): Promise<number> {
      progress.step('html');
      const html = await renderPage(report, lang);
      place.signal.throwIfAborted();
      await files.write('report.json', jsonText(report));
      await files.write('report.html', html);
      for (const { name, content } of dictionaryFiles(report, lang)) await files.write(name, content);
      progress.step('pdf');
      const printer = await browser;
      for (const { path, reason } of printer.passedOver) progress.note(`${path ?? 'packaged'}: ${reason}`);
      progress.note(`${printer.version} (${printer.source}) ${printer.path}`);
      const printed = await printPdf({
        ...{ html, path: files.pathOf('report.pdf'), browser: printer },
        ...{ asOf: report.audit.asOf, signal: place.signal },
      });
      return printed.pages;
    }
  } catch (error) {
    if (place.signal.aborted) throw new ExpectedError(words.terminal.interrupted);
    throw explainStoreError(error, databaseUrl ?? '');
  } finally {
    place.signal.removeEventListener('abort', cancel);
    await store.close();
  }

  function conclude(report: Report, pages: number): void {
    const { terminal } = words;
    if (options.loudness !== 'quiet') {
      const critical = report.findings.filter(({ severity }) => severity === 'critical').length;
      const counted = `${terminal.findings(report.findings.length, critical)}, ${format.count(pages, terminal.pages)}`;
      place.terminal.out(`${terminal.reportMade} ${counted}\n`);
    }
    const hasDictionary = factsOf(report.analyses['schema-dictionary']) !== null;
    const guide = hasDictionary ? [`${dictionaryFolder}/README.md`] : [];
    for (const name of ['report.pdf', 'report.html', 'report.json', ...guide]) {
      place.terminal.out(`${relative(place.workingDirectory, join(folder, name)) || name}\n`);
    }
  }
}

/** The options overrule the configuration, and are checked as it is. */
function withOptions(config: Config, { asOf, period }: RunOptions): Config {
  const dates = configSchema
    .pick({ asOf: true, period: true })
    .safeParse({ asOf: asOf ?? config.asOf, period: period ?? config.period });
  if (dates.success) return { ...config, ...dates.data };
  const isDate = dates.error.issues[0]?.path[0] === 'asOf';
  throw new ExpectedError(
    isDate
      ? `--as-of ${asOf}: expected a date such as 2024-08-19`
      : `--period ${period}: expected a month such as 2024-08`,
  );
}

const reaches = (report: Report, failOn: Severity | undefined): boolean =>
  failOn !== undefined &&
  report.findings.some(({ severity }) => severities.indexOf(severity) >= severities.indexOf(failOn));
