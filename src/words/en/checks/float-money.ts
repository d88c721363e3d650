import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { capital, countOf, theColumns } from './columns.ts';

export const floatMoney: FindingSentences<'float-money'> = {
  label: 'Money in floating point',
  title: (args, f) => `${f.count(countOf(args), nouns.column)} of money in floating point in ${args.table}`,
  criteria: () => 'Amounts are exact decimals: one cent is 0.01, which no binary fraction is.',
  condition: (args, f) => {
    const { table, types, values, example } = args;
    const concerned = `${capital(theColumns(args, f))} of table ${table}`;
    const parts = [
      ...(types.length === 0
        ? []
        : [`${agree(countOf(args), 'has', 'have')} a floating type in the database (${f.list(types)})`]),
      ...(values === 0 && types.length > 0
        ? []
        : [
            `${agree(countOf(args), 'holds', 'hold')} ${f.count(values, nouns.value)} with the remains of a binary fraction${example === null ? '' : `, such as ${example}`}`,
          ]),
    ];
    return `${concerned} ${f.list(parts)}.`;
  },
  cause: ({ types }) =>
    types.length > 0
      ? 'Established: the column was created with a floating type.'
      : 'Inferred: the values passed through a program or a spreadsheet that computes in floating point.',
  effect: () =>
    'Sums depend on the order of the rows, equal amounts do not compare as equal, and totals of two systems part by cents.',
};
