import type { FindingArgs } from '../../../findings/kinds.ts';
import type { Formatter } from '../../formatter.ts';
import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { dictionary } from '../report-dictionary.ts';
import { inTurn } from './listed.ts';

type Reference = FindingArgs['joined-type-mismatch']['references'][number];

export const joinedTypeMismatch: FindingSentences<'joined-type-mismatch'> = {
  label: 'Joined columns of different types',
  title: ({ table, references, more }, f) =>
    `${f.count(references.length + more, { one: 'reference', many: 'references' })} of ${table} between columns of different types`,
  criteria: () => 'A column that refers to another has the type of that column, length included.',
  condition: ({ table, references, more }, f) =>
    `In ${table}: ${inTurn(
      references.map((reference) => said(reference, f)),
      more,
      f,
    )}.`,
  cause: ({ references }) =>
    references.some(({ seenIn }) => seenIn === 'values')
      ? 'Established: the values that were read are of different types. Not established: whether the original columns are, or the extract made them so.'
      : 'Established: the database declares them so. Not established: why.',
  effect: () =>
    'A join may have to convert one of the two columns, row by row: it is then slow, and values that are not written alike (leading zeros, a length that cuts) do not meet.',
};

function said(
  { column, toTable, toColumn, seenIn, type, toType, unmatched }: Reference,
  f: Formatter,
): string {
  const [own, other] = seenIn === 'values' ? [typeName(type), typeName(toType)] : [type, toType];
  const lost =
    unmatched === 0
      ? ''
      : `, and ${f.count(unmatched, nouns.row)} ${agree(unmatched, 'finds', 'find')} no match`;
  return `${column} (${own}) refers to ${toTable}.${toColumn} (${other})${lost}`;
}

const typeName = (type: string): string =>
  Object.entries(dictionary.types).find(([id]) => id === type)?.[1] ?? type;
