import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { listed } from './listed.ts';

export const missingDescription: FindingSentences<'missing-description'> = {
  label: 'Missing descriptions',
  title: ({ tables, describedTables, columns, describedColumns }, f) =>
    `${f.count(tables - describedTables + columns - describedColumns, { one: 'table or column', many: 'tables or columns' })} without a description, out of ${f.integer(tables + columns)}`,
  criteria: () =>
    'What each table and column means is written down where everybody finds it: as a comment in the database, or in a dictionary that people keep.',
  condition: ({ tables, describedTables, columns, describedColumns, least, more }, f) =>
    `Of ${f.count(tables, nouns.table)}, ${f.integer(describedTables)} ${agree(describedTables, 'has', 'have')} a description; of ${f.count(columns, nouns.column)}, ${f.integer(describedColumns)} ${agree(describedColumns, 'has', 'have')} one.` +
    (least.length === 0
      ? ''
      : ` Columns still to be described, by table: ${listed(
          least.map((table) => `${table.table} (${f.integer(table.columns)})`),
          more,
          f,
        )}.`),
  cause: () =>
    'Established: neither the sources nor the dictionary of this audit describe them. Not established: whether they are documented elsewhere.',
  effect: () =>
    'Each reader has to guess what a column means, so that two people can compute the same figure from different columns in good faith.',
};
