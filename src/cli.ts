#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import { bugReport } from './bug-report.ts';
import type { Loudness, Terminal } from './commands/terminal.ts';
import { ExpectedError } from './errors.ts';
import { type Severity, severities } from './findings/kinds.ts';
import { placesOf } from './places.ts';
import { packageRoot } from './root.ts';
import { type Language, languages } from './words/words.ts';

// The one module that touches the process: arguments, environment, streams, signals and the exit code.
// Each command is loaded when it is asked for: `--version` and `--help` answer at once.

// Rather collect garbage than grow: a schema of ten thousand columns stays below 400 MB, for no time that was measured.
setFlagsFromString('--heap-growing-percent=10');

const manifest: unknown = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));
const { version } = z.object({ version: z.string() }).parse(manifest);
const exitCodes = { done: 0, finding: 1, failure: 2, interrupted: 130 } as const;

const terminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isInteractive: process.stderr.isTTY === true,
  now: () => performance.now(),
};
const interruption = new AbortController();
const here = { terminal, places: placesOf(process.env), env: process.env, workingDirectory: process.cwd() };

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // The second time, whoever is there does not want to wait for the clearing up.
    if (interruption.signal.aborted) process.exit(exitCodes.interrupted);
    interruption.abort();
  });
}
// Whoever reads us may stop reading (`constat diff A B | head`); that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? exitCodes.done : exitCodes.failure),
);

const wholeNumber = (text: string): number => {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('expected a whole number.');
  return Number(text);
};
const language = () => new Option('--lang <language>', 'language of what is written').choices(languages);
const databaseUrl = () =>
  new Option('--database-url <url>', 'a PostgreSQL server in place of the embedded one (or DATABASE_URL)');
const loudnessOf = ({ quiet, verbose }: { quiet?: boolean; verbose?: boolean }): Loudness =>
  quiet ? 'quiet' : verbose ? 'verbose' : 'normal';

const program = new Command('constat')
  .description('Audits a company’s data environment and prints the audit report.')
  .version(version)
  .exitOverride()
  .showHelpAfterError('(constat --help lists the commands and options)');

const command = (usage: string, description: string) =>
  program.command(usage).description(description).exitOverride().allowExcessArguments(false);

command('run', 'audit an environment: writes report.pdf, report.html, report.json and dictionary/')
  .argument('<config>', 'configuration of the audit (YAML)')
  .option('--out <dir>', 'folder of the report (default: out/<audit>/<period>)')
  .addOption(databaseUrl())
  .addOption(
    new Option('--fail-on <severity>', 'exit with 1 when a finding is at least this severe').choices(
      severities,
    ),
  )
  .option('--as-of <date>', 'date that the report bears, in place of the configuration’s')
  .option('--period <month>', 'month to audit, such as 2024-08, in place of the configuration’s')
  .addOption(language())
  .option('-q, --quiet', 'print the names of the files alone')
  .option('-v, --verbose', 'print details of each step')
  .action(async (config: string, options: RunFlags) => {
    const { quiet, verbose, ...chosen } = options;
    const order = {
      config,
      ...chosen,
      loudness: loudnessOf({ ...(quiet && { quiet }), ...(verbose && { verbose }) }),
    };
    const { runCommand } = await import('./commands/run.ts');
    process.exitCode = await runCommand(order, {
      ...here,
      programVersion: version,
      signal: interruption.signal,
      reportBug,
    });
  });

interface RunFlags {
  out?: string;
  databaseUrl?: string;
  failOn?: Severity;
  asOf?: string;
  period?: string;
  lang?: Language;
  quiet?: boolean;
  verbose?: boolean;
}

command('init', 'propose a configuration for files, folders or a PostgreSQL database, with comments')
  .argument('<inputs...>', 'files, folders, patterns in quotes, postgres://… or env:NAME')
  .option('-o, --output <file>', 'the configuration to write; - prints it', 'audit.yaml')
  .option('--force', 'replace the file if it is there', false)
  .option('--schemas <patterns...>', 'schemas of a database, such as sales* (default: public)')
  .option('--tables <patterns...>', 'tables and views of a database (default: all)')
  .addOption(databaseUrl())
  .addOption(language())
  .option('-q, --quiet', 'print the name of the configuration alone')
  .option('-v, --verbose', 'print details of each step')
  .action(async (inputs: string[], options: InitFlags) => {
    const { quiet, verbose, ...chosen } = options;
    const { initCommand } = await import('./commands/init.ts');
    await initCommand(
      { inputs, ...chosen, loudness: loudnessOf({ ...(quiet && { quiet }), ...(verbose && { verbose }) }) },
      { ...here, programVersion: version, signal: interruption.signal },
    );
  });

interface InitFlags {
  output: string;
  force: boolean;
  schemas?: string[];
  tables?: string[];
  databaseUrl?: string;
  lang?: Language;
  quiet?: boolean;
  verbose?: boolean;
}

command('dictionary', 'write or update dictionary.yaml, the words that people give to tables and columns')
  .argument('<config>', 'configuration of the audit (YAML)')
  .option('-o, --output <file>', 'the file to keep, in place of the configuration’s')
  .addOption(databaseUrl())
  .addOption(language())
  .option('-q, --quiet', 'print the name of the file alone')
  .option('-v, --verbose', 'print details of each step')
  .action(async (config: string, options: DictionaryFlags) => {
    const { quiet, verbose, ...chosen } = options;
    const { dictionaryCommand } = await import('./commands/dictionary.ts');
    await dictionaryCommand(
      { config, ...chosen, loudness: loudnessOf({ ...(quiet && { quiet }), ...(verbose && { verbose }) }) },
      { ...here, programVersion: version, signal: interruption.signal, reportBug },
    );
  });

interface DictionaryFlags {
  output?: string;
  databaseUrl?: string;
  lang?: Language;
  quiet?: boolean;
  verbose?: boolean;
}

command('demo', 'write a demo data set of a supermarket chain, with planted faults listed in truth.json')
  .option('--out <dir>', 'folder of the data (default: out/demo-data)')
  .option('--lines <n>', 'sale lines (default: 6000, or 500 with --shape or --faults)', wholeNumber)
  .option('--seed <n>', 'the same seed gives the same bytes', wholeNumber, 1)
  .option('--months <n>', 'months, the last of which is 2024-08', wholeNumber, 2)
  .option('--shape <schema/log/names>', 'a small shop of this shape, such as star-unit-price/cdc/en')
  .option('--faults <ids>', 'faults to plant in the small shop, with commas between', (ids) => ids.split(','))
  .addOption(language())
  .option('-q, --quiet', 'print the name of the configuration alone')
  .option('-v, --verbose', 'print details of each step')
  .action(
    async (options: {
      out?: string;
      lines?: number;
      seed: number;
      months: number;
      shape?: string;
      faults?: string[];
      lang?: Language;
      quiet?: boolean;
      verbose?: boolean;
    }) => {
      const { quiet, verbose, ...chosen } = options;
      const { demoCommand } = await import('./commands/demo.ts');
      await demoCommand(
        { ...chosen, loudness: loudnessOf({ ...(quiet && { quiet }), ...(verbose && { verbose }) }) },
        here,
      );
    },
  );

command('diff', 'compare two runs: a report.json, the folder of one, or AUDIT/PERIOD of the history')
  .argument('<before>', 'the earlier run')
  .argument('<after>', 'the later run')
  .option('--json', 'print JSON', false)
  .addOption(databaseUrl())
  .addOption(language())
  .action(
    async (
      before: string,
      after: string,
      options: { json: boolean; databaseUrl?: string; lang?: Language },
    ) => {
      const { diffCommand } = await import('./commands/diff.ts');
      await diffCommand({ before, after, ...options }, here);
    },
  );

command('doctor', 'say what this machine has of what an audit needs, and what to do about the rest')
  .addOption(databaseUrl())
  .action(async (options: { databaseUrl?: string }) => {
    const { doctorCommand } = await import('./commands/doctor.ts');
    const complete = await doctorCommand({ ...here, nodeVersion: process.version, ...options });
    process.exitCode = complete ? exitCodes.done : exitCodes.failure;
  });

command('schema', 'print the JSON Schema of the configuration, or of the report document')
  .addArgument(new Argument('<document>').choices(['config', 'report']))
  .action(async (document: 'config' | 'report') => {
    const { configJsonSchema } = await import('./config/json-schema.ts');
    const { reportJsonSchema } = await import('./report/json-schema.ts');
    terminal.out(document === 'config' ? configJsonSchema() : reportJsonSchema());
  });

function reportBug(error: unknown): void {
  terminal.err(`${bugReport(error)}\n`);
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.failure;
  } else {
    if (terminal.isInteractive) terminal.err('\n');
    if (error instanceof ExpectedError) terminal.err(`${error.message}\n`);
    else reportBug(error);
    process.exitCode = interruption.signal.aborted ? exitCodes.interrupted : exitCodes.failure;
  }
}
