import { z } from 'zod';
import { jsonText } from '../../json-text.ts';
import { dictionaryFacts } from '../../report/facts/dictionary.ts';
import { type Report, reportSchema } from '../../report/schema.ts';

export const dictionaryVersion = 1;

/** `dictionary.json`: the dictionary's facts on their own, for programs that want nothing else of the report. */
export const dictionaryDocument = z.strictObject({
  version: z.literal(dictionaryVersion),
  program: reportSchema.shape.program,
  audit: reportSchema.shape.audit.pick({ id: true, client: true, title: true, asOf: true, period: true }),
  /** The other files of the dictionary, relative to this one. */
  files: z.array(z.string()),
  dictionary: dictionaryFacts,
});

export type DictionaryDocument = z.infer<typeof dictionaryDocument>;

export function dictionaryJson(
  { program, audit }: Report,
  dictionary: DictionaryDocument['dictionary'],
  files: readonly string[],
): Iterable<string> {
  const { id, client, title, asOf, period } = audit;
  const document: DictionaryDocument = {
    version: dictionaryVersion,
    program,
    audit: { id, client, title, asOf, period },
    files: [...files],
    dictionary,
  };
  return jsonText(document);
}
