import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Config } from '../config/schema.ts';
import { ExpectedError } from '../errors.ts';

type Source = Config['sources'][number];

/** A source as it is read now, and as the configuration will name it. */
export interface Input {
  /** What is opened: it may hold a password. */
  source: Source;
  /** What is written: it never does. */
  entry: Source;
  hidden: { address: string; variable: string } | null;
}

export interface InputOrder {
  inputs: readonly string[];
  /** Patterns of the schemas and tables of a database; those of `public` where they are left out. */
  schemas?: readonly string[] | undefined;
  tables?: readonly string[] | undefined;
}

/** The variable that an address with a password is expected in. */
const addressVariable = 'AUDIT_DATABASE_URL';
const dataFile = /\.(csv|tsv|xlsx|xlsm|jsonl|ndjson|parquet)(\.gz)?$/i;

/**
 * Turns what the command line names into sources: files, folders with files, patterns, addresses of databases.
 *
 * @param baseDir the folder of the configuration, from which its paths start
 * @throws ExpectedError where a folder holds no data file
 */
export async function readInputs(
  { inputs, schemas, tables }: InputOrder,
  place: { workingDirectory: string; baseDir: string },
  nothing: (input: string) => string,
): Promise<Input[]> {
  const found: Input[] = [];
  for (const input of inputs) {
    const address = databaseInput(input, found.filter(({ hidden }) => hidden !== null).length);
    if (address !== null) {
      const chosen = {
        ...(schemas !== undefined && { schemas: [...schemas] }),
        ...(tables !== undefined && { tables: [...tables] }),
      };
      const { source, entry, hidden } = address;
      found.push({ source: { ...source, ...chosen }, entry: { ...entry, ...chosen }, hidden });
      continue;
    }
    const path = resolve(place.workingDirectory, input);
    const isFolder = await stat(path).then(
      (stats) => stats.isDirectory(),
      () => false,
    );
    const files = isFolder ? await dataFiles(path) : [path];
    if (files.length === 0) throw new ExpectedError(nothing(input));
    for (const file of files) {
      const source = { file: relativePath(place.baseDir, file) };
      if (!found.some(({ entry }) => 'file' in entry && entry.file === source.file))
        found.push({ source, entry: source, hidden: null });
    }
  }
  return found;
}

/** The files of a folder by name; those of its folders where it holds none itself. */
async function dataFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const visible = entries
    .filter(({ name }) => !/^[.~]/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const own = visible.filter((entry) => entry.isFile() && dataFile.test(entry.name));
  if (own.length > 0) return own.map(({ name }) => join(folder, name));
  const below = await Promise.all(
    visible.filter((entry) => entry.isDirectory()).map(({ name }) => dataFiles(join(folder, name))),
  );
  return below.flat();
}

const relativePath = (from: string, to: string): string => relative(from, to).split(sep).join('/') || '.';

/** An address keeps its user, host and database; its password stays where it was given. */
function databaseInput(input: string, numbered: number): Input | null {
  if (/^env:[A-Za-z_][A-Za-z0-9_]*$/.test(input)) {
    const source = { database: input };
    return { source, entry: source, hidden: null };
  }
  if (!/^postgres(ql)?:\/\//.test(input)) return null;
  const source = { database: input };
  const address = withoutPassword(input);
  if (address === input) return { source, entry: source, hidden: null };
  const variable = numbered === 0 ? addressVariable : `${addressVariable}_${numbered + 1}`;
  return { source, entry: { database: `env:${variable}` }, hidden: { address, variable } };
}

function withoutPassword(address: string): string {
  try {
    const url = new URL(address);
    const secrets = [...url.searchParams.keys()].filter((name) => /pass|secret|key/i.test(name));
    if (url.password === '' && secrets.length === 0) return address;
    url.password = '';
    for (const name of secrets) url.searchParams.delete(name);
    return url.toString();
  } catch {
    throw new ExpectedError(
      'The address is no PostgreSQL address: expected postgres://user@host:port/database.',
    );
  }
}

/** A short name for the audit, from the one file or the common folder of what is audited. */
export function auditName(inputs: readonly string[], workingDirectory: string): string {
  const [first] = inputs;
  if (first !== undefined && inputs.length === 1) {
    if (/^postgres(ql)?:/.test(first)) return nameOfDatabase(first);
    if (first.startsWith('env:')) return first.slice('env:'.length);
    return basename(resolve(workingDirectory, first)).replace(/(\.[a-z]+)+$/i, '');
  }
  const paths = inputs.filter((input) => !/^(postgres(ql)?:|env:)/.test(input));
  const folders = paths.map((path) => dirname(resolve(workingDirectory, path)));
  const [shortest] = [...folders].sort((a, b) => a.length - b.length);
  return shortest === undefined ? 'audit' : basename(shortest);
}

function nameOfDatabase(address: string): string {
  try {
    return decodeURIComponent(new URL(address).pathname.slice(1));
  } catch {
    return 'audit';
  }
}

/** A name as the configuration takes it: lower-case letters, digits and hyphens. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '') || 'audit';
