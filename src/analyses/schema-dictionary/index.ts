import type { DictionaryFacts } from '../../report/facts.ts';
import type { Analysis } from '../analysis.ts';
import { collect } from './collect.ts';
import { judge } from './judge.ts';

/** What data is there, and does its structure hold? */
export const schemaDictionary: Analysis<DictionaryFacts> = {
  id: 'schema-dictionary',
  requires: [],
  collect,
  judge,
};
