import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Papers } from '../../papers.ts';
import { integer } from '../../rows.ts';
import type { AskedColumn, AskedTable } from './asking.ts';
import type { Comparison } from './derived-sql.ts';

/** What the rows of one table are asked, all of it in one scan. */
export interface RowQuestion {
  table: AskedTable;
  /** The columns in which rows are compared with each other; null where that is not asked. */
  equalIn: readonly AskedColumn[] | null;
  comparisons: readonly (Comparison & { open: boolean })[];
}

export interface RowAnswer {
  paper: string;
  surplus: number;
  groups: number;
  compared: readonly {
    tested: number;
    differing: number;
    example: { row: number | null; stored: string; beside: string } | null;
  }[];
}

const answer = z.object({
  ...{ comparison: integer, tested: integer, differing: integer },
  ...{ row: z.string().nullable(), stored: z.string().nullable(), beside: z.string().nullable() },
  ...{ surplus: integer, groups: integer, equal_rows: z.string().nullable() },
});

/** Reads every row of the table once: compares its columns with each other, and the row with all other rows. */
export async function askRows(papers: Papers, question: RowQuestion): Promise<RowAnswer> {
  const paper = `rows-${question.table.number}`;
  const rows = await papers.ask(paper, answer, queryOf(question));
  const [first] = rows;
  return {
    ...{ paper, surplus: first?.surplus ?? 0, groups: first?.groups ?? 0 },
    compared: rows
      .slice(0, question.comparisons.length)
      .map(({ tested, differing, row, stored, beside }) => ({
        ...{ tested, differing },
        example:
          stored === null || beside === null
            ? null
            : { row: row === null ? null : Number(row), stored, beside },
      })),
  };
}

/**
 * Rows are grouped by a hash of their values where they are compared with each other. The least array is the first
 * row that differs, with what it says: its number comes first, padded.
 */
function queryOf({ table, equalIn, comparisons }: RowQuestion): SQL {
  const parts = comparisons.map((comparison, index) => ({
    ...comparison,
    at: (name: string) => sql.raw(`${name}_${index + 1}`),
  }));
  const cells = parts.flatMap(({ at, stored, expected, shownStored, shownBeside, open }) => [
    sql`${stored} AS ${at('stored')}`,
    sql`${expected} AS ${at('expected')}`,
    // What may not be shown does not leave the store, not even for a working paper.
    ...(open ? [sql`${shownStored} AS ${at('shown')}`, sql`${shownBeside} AS ${at('beside')}`] : []),
  ]);
  const counts = parts.flatMap(({ at, differ, open }) => {
    const differs = differ(at('stored'), at('expected'));
    const example = open
      ? sql`min(ARRAY[lpad(row::text, 20, '0'), ${at('shown')}, ${at('beside')}]) FILTER (WHERE ${differs})`
      : sql`NULL::text[]`;
    return [
      sql`count(*) FILTER (WHERE ${at('stored')} IS NOT NULL AND ${at('expected')} IS NOT NULL) AS ${at('tested')}`,
      sql`count(*) FILTER (WHERE ${differs}) AS ${at('differing')}`,
      sql`${example} AS ${at('example')}`,
    ];
  });
  const hash =
    equalIn === null
      ? []
      : [
          sql`md5(ROW(${sql.join(
            equalIn.map(({ loaded }) => sql`${sql.identifier(loaded.sqlName)}`),
            sql`, `,
          )})::text)::uuid AS hash`,
        ];
  const totals = parts.map(
    ({ at }, index) =>
      sql`(${sql.raw(String(index + 1))}, (SELECT sum(${at('tested')}) FROM grouped), (SELECT sum(${at('differing')}) FROM grouped), (SELECT min(${at('example')}) FROM grouped))`,
  );
  const none = sql`(0, 0::numeric, 0::numeric, NULL::text[])`;
  return sql`WITH grouped AS MATERIALIZED (
        SELECT ${sql.join([sql`count(*) AS n, min(row) AS first, max(row) AS last`, ...counts], sql`, `)}
        FROM (SELECT ${sql.join([sql`${table.row} AS row`, ...hash, ...cells], sql`, `)} FROM ${sql.identifier(table.loaded.sqlName)} OFFSET 0) AS cell
        ${equalIn === null ? sql`` : sql`GROUP BY hash`}),
      equal AS (
        SELECT coalesce(sum(n - 1), 0) AS surplus, count(*) AS groups, array_to_string(min(ARRAY[first, last]), ' = ') AS equal_rows
        FROM grouped WHERE ${equalIn === null ? sql`false` : sql`n > 1`})
      SELECT comparison, tested, differing, ltrim(example[1], '0') AS row, example[2] AS stored, example[3] AS beside, equal.*
      FROM equal CROSS JOIN (VALUES ${sql.join(totals.length === 0 ? [none] : totals, sql`, `)}) AS compared (comparison, tested, differing, example)
      ORDER BY comparison`;
}
