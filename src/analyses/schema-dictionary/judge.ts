import type { DictionaryFacts } from '../../report/facts.ts';
import { type AuditContext, type Judged, type Judgement, judged } from '../analysis.ts';
import { isSimilar } from './names.ts';

/** Roles by which rows are known; a repeated or missing value in one of them breaks whatever joins on it. */
const keyRoles = new Set([
  'sale_line.line',
  'product.product',
  'customer.customer',
  'employee.employee',
  'calendar_day.date',
]);

/** What the structure of the data says, before any figure is looked at. */
export function judge(facts: DictionaryFacts, _context: AuditContext): Judgement<DictionaryFacts> {
  if (facts.tables.every(({ rows }) => rows === 0)) return { verdict: 'unknown', because: 'no-rows', facts };
  return judged(facts, [
    ...brokenKeys(facts),
    ...orphans(facts),
    ...secrets(facts),
    ...personalData(facts),
    ...names(facts),
  ]);
}

function brokenKeys({ tables }: DictionaryFacts): Judged[] {
  return tables.flatMap((table, index) =>
    table.columns.flatMap((column): Judged[] => {
      if (column.role === null || !keyRoles.has(column.role) || table.rows === 0) return [];
      const duplicates = table.rows - column.nulls - column.distinct;
      if (duplicates === 0 && column.nulls === 0) return [];
      const args = { table: table.name, column: column.name, duplicates, nulls: column.nulls };
      return [
        {
          kind: 'broken-key',
          severity: 'major',
          subject: `${table.name}.${column.name}`,
          args,
          amount: null,
          papers: [`profile-${index + 1}-${column.position}`],
        },
      ];
    }),
  );
}

function orphans({ foreignKeys }: DictionaryFacts): Judged[] {
  return foreignKeys.flatMap((key): Judged[] => {
    if (key.matched === key.rows) return [];
    const args = {
      ...{ table: key.fromTable, column: key.fromColumn, toTable: key.toTable, toColumn: key.toColumn },
      ...{ rows: key.rows - key.matched, total: key.rows },
    };
    const papers = [key.paper];
    return [
      {
        kind: 'orphan-rows',
        severity: 'major',
        subject: `${key.fromTable}.${key.fromColumn}`,
        args,
        amount: null,
        papers,
      },
    ];
  });
}

function secrets({ tables }: DictionaryFacts): Judged[] {
  return tables
    .filter(({ role }) => role !== 'log')
    .flatMap((table) =>
      table.columns
        .filter(({ sensitivity, distinct }) => sensitivity === 'secret' && distinct > 0)
        .map((column): Judged => {
          const args = { table: table.name, column: column.name, values: table.rows - column.nulls };
          return {
            kind: 'exposed-secrets',
            severity: 'major',
            subject: `${table.name}.${column.name}`,
            args,
            amount: null,
            papers: [],
          };
        }),
    );
}

function personalData({ tables }: DictionaryFacts): Judged[] {
  const columns = tables.flatMap((table) =>
    table.columns
      .filter(({ sensitivity, distinct }) => sensitivity === 'personal' && distinct > 0)
      .map((column) => ({ table: table.name, column: column.name })),
  );
  if (columns.length === 0) return [];
  const args = {
    tables: new Set(columns.map(({ table }) => table)).size,
    columns: columns.map(({ table, column }) => `${table}.${column}`),
  };
  return [
    { kind: 'personal-data', severity: 'moderate', subject: 'dimensions', args, amount: null, papers: [] },
  ];
}

/** The two ends of a reference should bear one name; nearly the same name is a slip that every query repeats. */
function names({ foreignKeys }: DictionaryFacts): Judged[] {
  return foreignKeys.flatMap(({ fromTable, fromColumn, toTable, toColumn }): Judged[] => {
    if (fromColumn === toColumn || !isSimilar(fromColumn, toColumn)) return [];
    const args = { names: [fromColumn, toColumn], tables: [fromTable, toTable] };
    return [
      {
        kind: 'inconsistent-names',
        severity: 'minor',
        subject: `${toTable}.${toColumn}`,
        args,
        amount: null,
        papers: [],
      },
    ];
  });
}
