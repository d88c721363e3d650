import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { dictionaryFolder, dictionaryManifest } from './index.ts';

/** Nothing else of a former run is ever removed: the names come from a file that anybody may have written. */
const ownName = /^(?:dictionary\.xlsx|README\.md|schema\.dbml|tables\/[a-z0-9-]+\.md)$/;

/**
 * The files that a former run's dictionary is made of, by its own list: tables that are gone leave pages that nobody
 * would rewrite. Empty where there is no such list.
 * @param folder of the report
 * @returns paths below the folder, with `/`
 */
export async function formerDictionary(folder: string): Promise<string[]> {
  const text = await readFile(join(folder, dictionaryManifest), 'utf8').catch(() => '');
  const listed = z.object({ files: z.array(z.string().regex(ownName)) }).safeParse(jsonOf(text));
  if (!listed.success) return [];
  return [dictionaryManifest, ...listed.data.files.map((name) => `${dictionaryFolder}/${name}`)];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
