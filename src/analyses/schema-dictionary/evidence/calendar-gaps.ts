import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Evidence } from '../../../report/facts/evidence.ts';
import type { ColumnFacts, TableFacts } from '../../../report/facts.ts';
import { integer } from '../../rows.ts';
import { wordsOf } from '../checks/sense.ts';
import { type AskedColumn, type AskedTable, type Asking, columnsWhere, dayOf, place } from './asking.ts';

const shownDays = 5;
/** Longer calendars are no calendars: somebody wrote 0001-01-01 or 9999-12-31 for "unknown". */
const longestDays = 200 * 366;

const calendarWords = new Set('calendrier calendar calendriers calendars'.split(' '));

/** The calendar and its column of days: the mapped one, else a table called so with one row for each date. */
function calendarOf({ tables }: Asking): { table: AskedTable; column: AskedColumn } | null {
  for (const table of tables) {
    const [column] = columnsWhere(table, (facts) => isDayOfCalendar(table.facts, facts));
    if (column !== undefined) return { table, column };
  }
  return null;
}

const isDayOfCalendar = (table: TableFacts, column: ColumnFacts): boolean =>
  column.role === 'calendar_day.date' ||
  ((table.role === 'calendar' || wordsOf(table.name).some((word) => calendarWords.has(word))) &&
    column.type === 'date' &&
    column.unique);

const answer = z.object({
  ...{ first: z.string().nullable(), last: z.string().nullable() },
  ...{ missing: integer, first_missing: z.string() },
});

/** Compares the calendar's days with an unbroken run of days, and the dates of the facts with its bounds. */
export async function calendarGaps(asking: Asking): Promise<Evidence['calendar-gaps']> {
  const calendar = calendarOf(asking);
  if (calendar === null) return null;
  const { table, column } = calendar;
  const paper = 'calendar-gaps';
  const day = dayOf(column, sql`value`);
  const found = await asking.papers.askOne(
    paper,
    answer,
    sql`WITH calendar AS MATERIALIZED (
          SELECT DISTINCT ${day} AS day FROM ${table.values} WHERE column_no = ${place(column.number)} AND value IS NOT NULL),
        bounds AS (SELECT min(day) AS first, max(day) AS last FROM calendar),
        missing AS MATERIALIZED (
          SELECT expected.day::date AS day FROM bounds, generate_series(first, least(last, first + ${place(longestDays)}), interval '1 day') AS expected (day)
          WHERE NOT EXISTS (SELECT FROM calendar WHERE calendar.day = expected.day::date))
        SELECT first, last, (SELECT count(*) FROM missing) AS missing,
          (SELECT coalesce(string_agg(day::text, ',' ORDER BY day), '') FROM (SELECT day FROM missing ORDER BY day LIMIT ${place(shownDays)}) AS shown) AS first_missing
        FROM bounds`,
  );
  if (found.first === null || found.last === null) {
    asking.papers.discard(paper);
    return null;
  }
  return {
    ...{ table: table.loaded.name, column: column.loaded.name, paper },
    ...{ from: found.first, to: found.last, missing: found.missing },
    firstMissing: found.first_missing.split(',').filter((text) => text !== ''),
    outside: await outsideOf(asking, found.first, found.last),
  };
}

/** Business dates that no day of the calendar can match, because it begins later or ends earlier. */
async function outsideOf(
  asking: Asking,
  first: string,
  last: string,
): Promise<NonNullable<Evidence['calendar-gaps']>['outside']> {
  const outside: NonNullable<Evidence['calendar-gaps']>['outside'] = [];
  for (const table of asking.tables.filter(({ facts }) => facts.role === 'fact')) {
    for (const column of columnsWhere(table, ({ role }) => role === 'sale_line.businessDate')) {
      const paper = `calendar-outside-${table.number}`;
      const day = dayOf(column, sql`value`);
      const { days } = await asking.papers.askOne(
        paper,
        z.object({ days: integer }),
        sql`SELECT count(DISTINCT ${day}) AS days FROM ${table.values}
            WHERE column_no = ${place(column.number)} AND ${day} NOT BETWEEN ${first}::date AND ${last}::date`,
      );
      if (days === 0) asking.papers.discard(paper);
      else outside.push({ table: table.loaded.name, column: column.loaded.name, paper, days });
    }
  }
  return outside;
}
