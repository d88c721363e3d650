import type { FindingArgs } from '../../../findings/kinds.ts';
import type { Formatter } from '../../formatter.ts';
import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { inTurn } from './listed.ts';

type Constraint = FindingArgs['declared-key-broken']['constraints'][number];

const kinds: Record<Constraint['kind'], string> = {
  'primary-key': 'the primary key',
  unique: 'the uniqueness rule',
  'foreign-key': 'the foreign key',
  check: 'the check constraint',
};

export const declaredKeyBroken: FindingSentences<'declared-key-broken'> = {
  label: 'Declared constraint not kept',
  title: ({ table, constraints, more }, f) => {
    const all = constraints.length + more;
    return `${f.count(all, { one: 'declared constraint', many: 'declared constraints' })} of ${table} ${agree(all, 'does not hold, or was never verified', 'do not hold, or were never verified')}`;
  },
  criteria: () => 'What a database declares holds for every row, and the database has verified that it does.',
  condition: ({ table, constraints, more }, f) =>
    `In ${table}: ${inTurn(
      constraints.map((constraint) => said(constraint, f)),
      more,
      f,
    )}.`,
  cause: () =>
    'Established: the database’s catalogue has the constraint. Not established: why it does not bind all rows; they may be older than the constraint, or its index could not be built.',
  effect: () =>
    'Whoever reads the schema relies on a rule that does not hold, or may not: what is joined or counted by it is not safe.',
};

function said({ name, kind, columns, state, rows }: Constraint, f: Formatter): string {
  const which =
    kinds[kind] +
    (name === null ? '' : ` “${name}”`) +
    (columns.length === 0 ? '' : ` on ${f.list(columns)}`);
  if (state === 'broken')
    return rows === null ? `${which} is broken` : `${which} is broken by ${f.count(rows, nouns.row)}`;
  return rows === 0
    ? `${which} was never verified, though no row breaks it today`
    : `${which} was never verified`;
}
