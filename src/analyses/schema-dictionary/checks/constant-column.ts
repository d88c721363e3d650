import type { ColumnFacts, TableFacts } from '../../../report/facts.ts';
import type { Judged } from '../../analysis.ts';
import { answered, type Check } from './check.ts';
import { listed, paperOn } from './listed.ts';

/** Below this, that all rows agree may be chance. */
const fewestRows = 30;

/** An extract of one day has one date, and a calendar of one year one year: that is what was handed over. */
const isOfTheExtract = (table: TableFacts, { role }: ColumnFacts): boolean =>
  table.role === 'calendar' || role === 'sale_line.businessDate' || role === 'change.recorded';

/**
 * Columns that hold one value on every row: they tell no two rows apart (cardinality 1 in the sense of Abedjan, Golab,
 * Naumann, "Profiling relational data", 2015). Minor: no figure is wrong by it.
 */
export const constantColumn: Check = {
  id: 'constant-column',
  unit: 'columns',
  judge(facts) {
    const { tables } = facts;
    const large = tables.filter(({ rows }) => rows >= fewestRows);
    if (large.length === 0) return { verdict: 'unknown', because: 'no-rows' };
    const findings = large.flatMap((table): Judged[] => {
      const constant = table.columns.filter(
        (column) => column.distinct === 1 && column.nulls === 0 && !isOfTheExtract(table, column),
      );
      if (constant.length === 0) return [];
      const names = constant.map(({ name }) => name);
      return [
        {
          ...{
            kind: 'constant-column',
            severity: 'minor',
            subject: table.name,
            amount: null,
            papers: [paperOn(table, facts)],
          },
          args: { ...listed(table, names), rows: table.rows },
        },
      ];
    });
    return answered(
      large.reduce((sum, { columns }) => sum + columns.length, 0),
      findings,
    );
  },
};
