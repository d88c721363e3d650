import type { FindingArgs } from '../../../findings/kinds.ts';
import type { ForeignKeyFacts, TableFacts } from '../../../report/facts.ts';
import type { Judged } from '../../analysis.ts';
import { groupBy } from '../../group.ts';
import { answered, type Check } from './check.ts';
import { columnOf, references } from './declared.ts';
import { named } from './named.ts';

type Mismatch = FindingArgs['joined-type-mismatch']['references'][number];

/**
 * Are both ends of a reference of one type? A comparison of two types converts one of them, row by row, and cannot use
 * its index (https://www.postgresql.org/docs/current/typeconv-oper.html). In extracts, whose types are only seen in
 * the values, it is a fault where rows find no match: a reference may well use the numeric part of alphanumeric keys.
 * Moderate where rows find no match, else minor.
 */
export const joinedTypeMismatch: Check = {
  id: 'joined-type-mismatch',
  unit: 'keys',
  judge(facts) {
    const ends = references(facts);
    if (ends.length === 0) return { verdict: 'not-applicable', because: 'no-relations' };
    const wrong = ends.flatMap(({ key, from, to }) => {
      const mismatch = mismatchOf(key, from, to);
      return mismatch === null ? [] : [{ table: from.name, paper: key.paper, mismatch }];
    });
    const findings = [...groupBy(wrong, ({ table }) => table)].map(([table, group]): Judged => {
      const { shown, more } = named(group.map(({ mismatch }) => mismatch));
      return {
        kind: 'joined-type-mismatch',
        severity: group.some(({ mismatch }) => mismatch.unmatched > 0) ? 'moderate' : 'minor',
        subject: table,
        args: { table, references: shown, more },
        amount: null,
        papers: group.map(({ paper }) => paper),
      };
    });
    return answered(ends.length, findings);
  },
};

function mismatchOf(key: ForeignKeyFacts, from: TableFacts, to: TableFacts): Mismatch | null {
  const { fromColumn, toColumn, toTable } = key;
  const shared = { column: fromColumn, toTable, toColumn, unmatched: key.rows - key.matched };
  const [type, toType] = [declaredType(from, fromColumn), declaredType(to, toColumn)];
  if (type !== undefined && toType !== undefined)
    return type === toType ? null : { ...shared, seenIn: 'declaration', type, toType };
  const [child, parent] = [columnOf(from, fromColumn), columnOf(to, toColumn)];
  if (child === undefined || parent === undefined || shared.unmatched === 0) return null;
  if (child.type === parent.type || child.type === 'empty' || parent.type === 'empty') return null;
  return { ...shared, seenIn: 'values', type: child.type, toType: parent.type };
}

const declaredType = ({ declared }: TableFacts, column: string): string | undefined =>
  declared?.columns.find(({ name }) => name === column)?.type;
