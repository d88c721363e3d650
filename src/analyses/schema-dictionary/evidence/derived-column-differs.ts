import type { Evidence } from '../../../report/facts/evidence.ts';
import { isOpen } from '../checks/sense.ts';
import type { AskedTable } from './asking.ts';
import { type Derived, derivedColumns } from './derived-columns.ts';
import { type Comparison, comparisonsOf } from './derived-sql.ts';
import type { RowAnswer } from './rows.ts';

type Found = NonNullable<Evidence['derived-column-differs']>[number];
type Compared = RowAnswer['compared'][number];

/** A column that only its name ties to another must follow from it nearly always, or the name misled us. */
const agreeingShare = 0.9;

export interface DerivedQuestion {
  derived: Derived;
  comparisons: readonly (Comparison & { open: boolean })[];
}

/** What has to be compared on the rows of a table. */
export const derivedQuestions = (table: AskedTable): DerivedQuestion[] =>
  derivedColumns(table).map((derived) => {
    const open = [derived.column, ...derived.from].every(({ facts }) => isOpen(table.facts, facts));
    return { derived, comparisons: comparisonsOf(derived).map((comparison) => ({ ...comparison, open })) };
  });

/** The answer for one column: of several conventions, the one that most rows follow. */
export function derivedAnswer(
  table: AskedTable,
  { derived: { column, from, derivation, mapped } }: DerivedQuestion,
  compared: readonly Compared[],
  paper: string,
): Found | null {
  const [best] = [...compared].sort((a, b) => a.differing - b.differing);
  if (best === undefined || best.tested === 0) return null;
  if (!mapped && best.differing > best.tested * (1 - agreeingShare)) return null;
  const { tested, differing, example } = best;
  return {
    ...{
      table: table.loaded.name,
      column: column.loaded.name,
      paper,
      derivation,
      tested,
      differing,
      example,
    },
    from: from.map(({ loaded }) => loaded.name),
  };
}
