import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Evidence } from '../../../report/facts/evidence.ts';
import type { ColumnFacts } from '../../../report/facts.ts';
import { integer } from '../../rows.ts';
import { isOpen } from '../checks/sense.ts';
import { type AskedTable, type Asking, columnsWhere, place } from './asking.ts';

const longestExample = 60;

/** What the bytes 80 to BF are in Windows-1252 (8x and 9x mostly signs of their own) and in Latin-1. */
const continuation =
  '\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013\\u2014\\u2018-\\u201a\\u201c-\\u201e\\u2020-\\u2022\\u2026\\u2030\\u2039\\u203a\\u20ac\\u2122';
/**
 * The first byte of a two-byte letter (C2, C3, C5) or of a three-byte sign (E2 80, E2 82), each read as a letter, and
 * what follows it. After `Â` only the signs of Latin-1, because `Â` may end a word before a quotation mark.
 */
const misread = `[ÃÅ][${continuation}]|Â[\\u0080-\\u009f\\u00a0-\\u00ba\\u00bc-\\u00bf]|â[\\u0080\\u0082€‚][${continuation}]|ï»¿`;

const patterns = {
  misread,
  replaced: '\\ufffd',
  control: '[\\u0001-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]',
  // No-break, figure and thin spaces, zero width ones, the byte-order mark.
  edges: '^[\\u00a0\\u2007\\u202f\\u200b\\ufeff]|[\\u00a0\\u2007\\u202f\\u200b\\ufeff]$',
} as const;

const matches = (pattern: string): SQL => sql`value ~ ${sql.raw(`'${pattern}'`)}`;
const tests = {
  misread: matches(patterns.misread),
  replaced: matches(patterns.replaced),
  control: matches(patterns.control),
  decomposed: sql`value IS NOT NFC NORMALIZED`,
  edges: matches(patterns.edges),
};

const row = z.object({
  ...{ column_no: integer, misread: integer, replaced: integer, control: integer },
  ...{ decomposed: integer, edges: integer, example: z.string() },
});

/**
 * Looks at every different text once. Most are plain ASCII, which is told from their length alone; only the rest meet
 * the patterns.
 */
export async function mixedEncodings({ tables, papers }: Asking): Promise<Evidence['mixed-encodings']> {
  const found: NonNullable<Evidence['mixed-encodings']> = [];
  let asked = 0;
  for (const table of tables) {
    const columns = columnsWhere(table, isText);
    asked += columns.length;
    if (columns.length === 0) continue;
    const paper = `mixed-encodings-${table.number}`;
    const rows = await papers.ask(paper, row, question(table, columns));
    if (rows.length === 0) papers.discard(paper);
    for (const { column_no, example, ...faults } of rows) {
      const column = columns.find(({ number }) => number === column_no);
      if (column === undefined) continue;
      const shown = isOpen(table.facts, column.facts) ? example : null;
      found.push({
        ...{ table: table.loaded.name, column: column.loaded.name },
        ...faults,
        example: shown,
        paper,
      });
    }
  }
  return asked === 0 ? null : found;
}

/** One row for each column that holds a fault; no value of a column that may not be shown leaves the store. */
function question(table: AskedTable, columns: ReturnType<typeof columnsWhere>): SQL {
  const open = columns.filter(({ facts }) => isOpen(table.facts, facts)).map(({ number }) => number);
  const counts = Object.entries(tests).map(
    ([name, test]) => sql`coalesce(sum(n) FILTER (WHERE ${test}), 0) AS ${sql.raw(name)}`,
  );
  const shown = sql`regexp_replace(left(value, ${place(longestExample)}), ${sql.raw(`'${patterns.control}'`)}, '□', 'g')`;
  const any = sql.join(Object.values(tests), sql` OR `);
  const list = (numbers: readonly number[]) => sql.raw(numbers.length === 0 ? 'NULL' : numbers.join(', '));
  return sql`SELECT column_no, ${sql.join(counts, sql`, `)},
      coalesce(min(${shown} COLLATE "C") FILTER (WHERE column_no IN (${list(open)})), '') AS example
    FROM ${table.values}
    WHERE column_no IN (${list(columns.map(({ number }) => number))})
      AND (octet_length(value) <> length(value) OR ${tests.control}) AND (${any})
    GROUP BY column_no ORDER BY column_no`;
}

const isText = (column: ColumnFacts): boolean => column.type === 'text' && column.distinct > 0;
