import type { FindingSentences } from '../../words.ts';
import { nouns } from '../nouns.ts';
import { inTurn } from './listed.ts';

export const normalForm: FindingSentences<'normal-form'> = {
  label: 'Repeated facts (third normal form)',
  title: ({ table, dependencies, more }, f) =>
    `${f.count(dependencies.length + more, { one: 'column', many: 'columns' })} of ${table} ${dependencies.length + more === 1 ? 'follows' : 'follow'} from a column that is no key`,
  criteria: () =>
    'In third normal form, a column depends on the key alone. A dimension of a star schema may depart from this on purpose.',
  condition: ({ rows, dependencies, more }, f) =>
    `On every row (${f.count(rows, nouns.row)}): ${inTurn(
      dependencies.map(({ determinant, dependent }) => `${determinant} determines ${dependent}`),
      more,
      f,
    )}.`,
  cause: () =>
    'Established: it holds on every row that was read. Not established: whether it is a rule of the business or chance.',
  effect: () =>
    'The same fact is written on many rows: a change that does not reach all of them leaves rows that contradict each other.',
};
