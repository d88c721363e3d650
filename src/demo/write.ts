import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { configJsonSchema } from '../config/json-schema.ts';
import { ExpectedError } from '../errors.ts';
import { createCatalogue } from './catalogue.ts';
import { configurationOf } from './configuration.ts';
import { yearOf } from './days.ts';
import { calendarRecords, customerRecords, employeeRecords, productRecords } from './dimensions.ts';
import { nightlyAccount } from './faults.ts';
import { type Company, liveThrough } from './history.ts';
import { MonthTally } from './month-tally.ts';
import { createClientele, createStaff } from './people.ts';
import { lastMonth, planMonths } from './plan.ts';
import { createRandom } from './random.ts';
import { TableWriter } from './table-writer.ts';
import { configurationFile, schemaFile, type Table, tables, truthFile } from './tables.ts';
import { tellTruth } from './truth.ts';

export interface DemoOptions {
  /** Made if it is not there; files of the same names are replaced. */
  directory: string;
  /** Sale lines over all months: at least 500 a month. The log has five times as many rows, and a few more. */
  lines: number;
  /** The same seed gives the same bytes. */
  seed: number;
  /** Months with sales; the last one is August 2024. */
  months: number;
  /** Called now and then with the number of rows written so far. */
  onProgress?: (rows: number) => void;
}

export interface DemoSummary {
  directory: string;
  /** Path of the configuration, to run the audit with. */
  configuration: string;
  /** The tables, in the order in which they were written. */
  files: readonly { file: string; rows: number; bytes: number }[];
}

const fewestLinesPerMonth = 500;
const mostLines = 100_000_000;
const mostMonths = 60;
const largestSeed = 2 ** 32 - 1;

/**
 * Writes the data of an invented supermarket chain with faults planted in it: the tables as CSV, `audit.yaml` to
 * audit them with (and its JSON Schema), and `truth.json`, which says what an audit must find. Memory does not grow with `lines`.
 */
export async function writeDemo(options: DemoOptions): Promise<DemoSummary> {
  check(options);
  const { directory } = options;
  const company = foundCompany(options);
  await mkdir(directory, { recursive: true });

  const tallies = company.plans.map((plan) => new MonthTally(plan));
  const files = [
    ...(await writeDimensions(company, directory)),
    ...(await writeHistory(company, tallies, options)),
  ];
  const rows = Object.fromEntries(files.map((written) => [written.file, written.rows]));
  const truth = tellTruth(company, rows, tallies);
  const configuration = join(directory, configurationFile);
  await writeFile(configuration, configurationOf(tallies, lastMonth));
  await writeFile(join(directory, schemaFile), configJsonSchema());
  await writeFile(join(directory, truthFile), `${JSON.stringify(truth, null, 2)}\n`);
  return { directory, configuration, files };
}

type WrittenFile = DemoSummary['files'][number];

function check({ lines, seed, months }: DemoOptions): void {
  requireInteger('months', months, 1, mostMonths);
  requireInteger('lines', lines, fewestLinesPerMonth * months, mostLines);
  requireInteger('seed', seed, 0, largestSeed);
}

function requireInteger(name: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new ExpectedError(`${name} is ${value}: give a whole number from ${least} to ${most}`);
}

function foundCompany({ lines, seed, months }: DemoOptions): Company {
  const plans = planMonths(lines, months);
  return {
    seed,
    plans,
    account: nightlyAccount(createRandom(seed, 'account')),
    catalogue: createCatalogue(seed, lines, months),
    clientele: createClientele(seed, lines, plans),
    staff: createStaff(seed, lines, `${plans[0]?.month ?? lastMonth}-01`),
  };
}

async function writeDimensions(company: Company, directory: string): Promise<WrittenFile[]> {
  const { catalogue, clientele, staff, plans } = company;
  const firstYear = yearOf(`${plans[0]?.month ?? lastMonth}-01`);
  const lastYear = yearOf(`${lastMonth}-01`);
  const calendar = calendarRecords(`${firstYear}-01-01`, `${lastYear}-12-31`);
  return [
    await writeTable(directory, tables.products, productRecords(catalogue)),
    await writeTable(directory, tables.customers, customerRecords(clientele)),
    await writeTable(directory, tables.employees, employeeRecords(staff)),
    await writeTable(directory, tables.calendar, calendar),
  ];
}

async function writeTable(directory: string, table: Table, records: Iterable<string>): Promise<WrittenFile> {
  const writer = new TableWriter(directory, table);
  try {
    for (const line of records) {
      writer.add(line);
      if (writer.isFull) await writer.flush();
    }
    await writer.flush();
  } finally {
    await writer.close();
  }
  return describe(writer);
}

/** Writes the two long tables side by side, in one pass. */
async function writeHistory(
  company: Company,
  tallies: readonly MonthTally[],
  { directory, onProgress }: DemoOptions,
): Promise<WrittenFile[]> {
  const sales = new TableWriter(directory, tables.sales);
  const log = new TableWriter(directory, tables.log);
  const flush = () => Promise.all([sales.flush(), log.flush()]);
  try {
    for (const rows of liveThrough(company, tallies, sales, log)) {
      if (!sales.isFull && !log.isFull) continue;
      await flush();
      onProgress?.(rows);
    }
    await flush();
  } finally {
    await Promise.all([sales.close(), log.close()]);
  }
  return [describe(sales), describe(log)];
}

const describe = ({ file, rows, bytes }: TableWriter): WrittenFile => ({ file, rows, bytes });
