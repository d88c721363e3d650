import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { listed } from './listed.ts';

export const personalData: FindingSentences<'personal-data'> = {
  label: 'Personal data',
  title: ({ columns, more, tables }, f) =>
    `${f.count(columns.length + more, { one: 'column of personal data', many: 'columns of personal data' })} in ${f.count(tables, nouns.table)}`,
  criteria: () => 'Personal data are limited to what the purpose requires (GDPR, Article 5(1)(c)).',
  condition: ({ columns, more }, f) =>
    `${agree(columns.length + more, 'Column concerned', 'Columns concerned')}: ${listed(columns, more, f)}.`,
  cause: () =>
    'Inferred: the columns were copied without asking whether analysis needs them. The purpose remains to be asked of the controller.',
  effect: () =>
    'Without an established purpose, their presence exposes the company to a breach of the GDPR and needlessly widens the consequences of a leak.',
};
