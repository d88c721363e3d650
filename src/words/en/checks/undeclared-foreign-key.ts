import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { inTurn } from './listed.ts';

export const undeclaredForeignKey: FindingSentences<'undeclared-foreign-key'> = {
  label: 'Undeclared foreign key',
  title: ({ table, references, more }, f) =>
    `${f.count(references.length + more, { one: 'reference', many: 'references' })} of ${table} without a declared foreign key`,
  criteria: () => 'A relation between two tables of a database is declared there, as a foreign key.',
  condition: ({ table, references, more }, f) =>
    `In ${table}: ${inTurn(
      references.map(
        ({ column, toTable, toColumn, unmatched }) =>
          `${column} refers to ${toTable}.${toColumn} (${unmatched === 0 ? 'every value is found there' : `${f.count(unmatched, nouns.row)} without a match`})`,
      ),
      more,
      f,
    )}. The database declares ${agree(references.length + more, 'no foreign key for it', 'no foreign key for them')}.`,
  cause: () =>
    'Established: the declaration is missing. Inferred, where the configuration does not say so: that it is a relation, from the values and the names.',
  effect: () =>
    'Nothing refuses a row that refers to nothing, or the deletion of what rows refer to; and the schema does not tell how its tables belong together.',
};
