import { answered, type Check } from './check.ts';
import { named } from './named.ts';

/**
 * Has somebody said what each table and column means? One finding for the whole audit: the share that is described is
 * a figure of the report, as tbls counts it (https://github.com/k1LoW/tbls, "coverage"). Moderate where more than
 * half of the columns lack a description, else minor.
 */
export const missingDescription: Check = {
  id: 'missing-description',
  unit: 'columns',
  judge({ tables }) {
    const columns = tables.flatMap((table) => table.columns);
    if (columns.length === 0) return { verdict: 'not-applicable', because: 'no-rows' };
    const describedColumns = columns.filter(({ description }) => description !== null).length;
    const describedTables = tables.filter(({ description }) => description !== null).length;
    if (describedColumns === columns.length && describedTables === tables.length)
      return answered(columns.length, []);
    const lacking = tables
      .map(({ name, columns: all }) => ({
        table: name,
        columns: all.filter(({ description }) => description === null).length,
      }))
      .filter((table) => table.columns > 0)
      .sort((a, b) => b.columns - a.columns || (a.table < b.table ? -1 : 1));
    const { shown, more } = named(lacking);
    return answered(columns.length, [
      {
        kind: 'missing-description',
        severity: describedColumns * 2 < columns.length ? 'moderate' : 'minor',
        subject: 'dictionary',
        args: {
          ...{ tables: tables.length, describedTables, columns: columns.length, describedColumns },
          ...{ least: shown, more },
        },
        amount: null,
        papers: [],
      },
    ]);
  },
};
