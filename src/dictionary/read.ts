import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { closest } from 'fastest-levenshtein';
import { checkedYaml } from '../config/checked-yaml.ts';
import { ExpectedError } from '../errors.ts';
import { type Dictionary, dictionarySchema } from './schema.ts';

/** The file's text and what it says. */
export interface ReadDictionary {
  text: string;
  dictionary: Dictionary;
}

/**
 * Reads the dictionary that people edit; null where there is none, which is no fault. Throws an ExpectedError that
 * lists every fault with its line.
 */
export async function readDictionary(path: string): Promise<ReadDictionary | null> {
  try {
    const text = await readFile(path, 'utf8');
    return { text, dictionary: parseDictionary(text, basename(path)) };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOENT') return null;
    if (error.code === 'EISDIR')
      throw new ExpectedError(`${path} is a folder: name a file as "dictionary" in the configuration.`);
    if (error.code === 'EACCES')
      throw new ExpectedError(`${path} cannot be read: give yourself the right to read it.`);
    throw error;
  }
}

/** @param file name for the error messages */
export const parseDictionary = (text: string, file: string): Dictionary =>
  checkedYaml(text, file, dictionarySchema, suggestion);

const keysOf = {
  file: ['version', 'tables'],
  table: ['table', 'businessName', 'description', 'columns'],
  column: ['column', 'businessName', 'description', 'unit', 'sensitivity', 'seen'],
};

function suggestion(key: string, path: readonly PropertyKey[]): string {
  const known = path.length === 0 ? keysOf.file : path.length === 2 ? keysOf.table : keysOf.column;
  return ` (did you mean "${closest(key, known)}"?)`;
}
