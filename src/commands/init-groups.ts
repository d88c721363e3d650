import { readdir } from 'node:fs/promises';
import { basename, dirname, join, posix, resolve } from 'node:path';
import type { SourceFile } from '../sources/source.ts';
import type { Input } from './init-inputs.ts';

export interface OpenedInput {
  input: Input;
  opened: SourceFile;
}

/**
 * Makes one source of the monthly files of a table: names that differ in their digits alone, with the same columns.
 * Two tables that would bear one name get the name of their folder or file besides.
 *
 * @param baseDir the folder that the paths of the inputs start from
 * @returns the inputs to open again; those that changed are new objects
 */
export async function groupInputs(files: readonly OpenedInput[], baseDir: string): Promise<Input[]> {
  const grouped = new Map<string, OpenedInput[]>();
  for (const file of files) {
    const key = groupKey(file);
    grouped.set(key, [...(grouped.get(key) ?? []), file]);
  }
  const inputs: Input[] = [];
  for (const members of grouped.values()) {
    const pattern = members.length < 2 ? null : await patternOf(members, baseDir);
    inputs.push(...(pattern === null ? members.map(({ input }) => input) : [pattern]));
  }
  return withOwnNames(inputs, files);
}

const digits = /\d+([-_. ]?\d+)*/g;

/** What the files of one table have in common; a file that cannot be part of one has a key of its own. */
function groupKey({ input, opened }: OpenedInput): string {
  const [table, ...others] = opened.tables;
  if (!('file' in input.entry) || table === undefined || others.length > 0)
    return JSON.stringify(input.entry);
  const name = basename(input.entry.file);
  if (!/\d/.test(name.replace(/\..*$/, ''))) return input.entry.file;
  return JSON.stringify([dirname(input.entry.file), name.replace(digits, '*'), table.columns]);
}

/** A source for all members; null where its pattern would take in other files as well. */
async function patternOf(members: readonly OpenedInput[], baseDir: string): Promise<Input | null> {
  const paths = members.flatMap(({ input }) => ('file' in input.entry ? [input.entry.file] : []));
  const [first] = paths;
  if (first === undefined) return null;
  const folder = posix.dirname(first);
  const ending = /(\.[a-z]+)+$/i.exec(first)?.[0] ?? '';
  const stem = posix.basename(first).slice(0, -ending.length || undefined);
  const star = `${stem.replace(digits, '*')}${ending}`;
  const matching = (await readdir(resolve(baseDir, folder))).filter((name) => matches(name, star));
  if (matching.length !== paths.length) return null;
  const table =
    stem.replace(digits, ' ').replace(/^[-_. ]+|[-_. ]+$/g, '') || posix.basename(resolve(baseDir, folder));
  const source = { file: folder === '.' ? star : posix.join(folder, star), table };
  return { source, entry: source, hidden: null };
}

function matches(name: string, star: string): boolean {
  const parts = star.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(name);
}

/** Where files of one table each would bear the same name, the second is called after its folder or its file too. */
function withOwnNames(inputs: readonly Input[], files: readonly OpenedInput[]): Input[] {
  const taken = new Set<string>();
  return inputs.map((input) => {
    const opened = files.find((file) => file.input === input)?.opened;
    const [table, ...others] = opened?.tables ?? [];
    if (table === undefined || others.length > 0 || !('file' in input.source)) {
      for (const { name } of opened?.tables ?? []) taken.add(name);
      return input;
    }
    if (!taken.has(table.name)) {
      taken.add(table.name);
      return input;
    }
    const { file } = input.source;
    const stem = posix.basename(file).replace(/(\.[a-z]+)+$/i, '');
    const folder = posix.basename(posix.dirname(join('/', file)));
    const name =
      [stem, `${folder} ${table.name}`, `${stem} ${taken.size}`].find((each) => !taken.has(each)) ?? stem;
    taken.add(name);
    const source = { ...input.source, table: name };
    return { source, entry: source, hidden: null };
  });
}
