import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { capital, theColumns } from './columns.ts';

export const malformedIdentifier: FindingSentences<'malformed-identifier'> = {
  label: 'Malformed identifier',
  title: ({ table, values }, f) =>
    `${f.count(values, { one: 'identifier', many: 'identifiers' })} of ${table} ${agree(values, 'breaks', 'break')} the form of the others`,
  criteria: () =>
    'All identifiers of a column have the form of their kind, check digit included where there is one.',
  condition: (args, f) => {
    const { table, values, total, example } = args;
    const form = example.expected === null ? '' : `; that of ${example.column} is ${example.expected}`;
    const shown = example.value === null ? '' : ` One of them: “${example.value}”.`;
    return `${capital(theColumns(args, f))} of table ${table}: ${f.count(values, nouns.value)} out of ${f.integer(total)} ${agree(values, 'differs', 'differ')} from the form of nearly all others${form}.${shown}`;
  },
  cause: () =>
    'Established: no rule on the form refused these values. Not established: slips of entry, values cut or lengthened on the way, or records made by hand.',
  effect: () =>
    'Such an identifier finds no match in other systems; what it refers to drops out of joins and reconciliations.',
};
