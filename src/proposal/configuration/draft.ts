import type { Config } from '../../config/schema.ts';
import type { DictionaryFacts } from '../../report/facts/dictionary.ts';
import type { Language } from '../../words/words.ts';
import type { Investigated } from '../evidence/investigate.ts';

/** A source as the configuration will name it. */
export interface DraftSource {
  entry: Config['sources'][number];
  tables: readonly string[];
  /** The address without its password and the variable to hold the whole of it; null where nothing is hidden. */
  hidden: { address: string; variable: string } | null;
}

/** All that a configuration is proposed from. */
export interface Draft extends Investigated {
  /** Lower-case letters, digits and hyphens. */
  audit: string;
  client: string;
  language: Language;
  /** Path of the JSON Schema, relative to the configuration. */
  schemaFile: string;
  sources: readonly DraftSource[];
  facts: DictionaryFacts;
}
