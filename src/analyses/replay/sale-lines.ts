import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { EntityReplay, FieldWrites } from '../../report/facts/replay.ts';
import type { Collecting } from '../analysis.ts';
import { integer, money } from '../rows.ts';
import { comparing } from './comparison.ts';
import { type Entity, kindsOf, tableColumn, writeColumn } from './entity.ts';
import { fieldWritesOf } from './field-writes.ts';
import { type Logged, sideOf } from './rows.ts';
import type { Spoken } from './spoken.ts';

type Field = Entity['fields'][number];
type SaleLines = Pick<EntityReplay, 'rows' | 'inserts'> & { fields: FieldWrites[] };

/** Sale lines against the log in one pass over both: rows, insertions, and each value that an insertion logged. */
export async function collectSaleLines(
  collecting: Collecting,
  entity: Entity,
  { logged, updates }: Spoken,
): Promise<SaleLines> {
  const { papers } = collecting;
  const { total, fields } = await collectLogged(collecting, entity);
  const values = fields.map(({ role, kind }) => {
    const column = sql.identifier(writeColumn(role));
    return sql`(${role}, ${kind}, w.${column}, l.${sql.identifier(tableColumn(role))}::text)`;
  });
  const found = await papers.ask(
    'replay-sale-lines',
    z.object({
      ...{ role: z.string(), state: z.string(), rows: integer },
      ...{ line: z.string().nullable(), logged: z.string().nullable(), stored: z.string().nullable() },
      ...{ shortest: integer.nullable(), longest: integer.nullable() },
    }),
    sql`WITH l AS MATERIALIZED (SELECT * FROM sale_line WHERE ${isSuspect(
      updates > 0,
      fields.some(({ role }) => role === 'businessDate'),
    )}),
        w AS MATERIALIZED (
          SELECT * FROM sale_write WHERE line IN (
            SELECT line FROM l UNION ALL SELECT line FROM lost_line
            UNION ALL SELECT row_key FROM other_change WHERE entity = 'sale_line' AND operation = 'delete'))
        SELECT role, state, count(*) AS rows, (${first})[2] AS line, (${first})[3] AS logged, (${first})[4] AS stored,
          min(least(length(logged), length(stored))) AS shortest, max(least(length(logged), length(stored))) AS longest
        FROM (
          SELECT v.role, coalesce(l.position, w.position) AS place, coalesce(l.line, w.line) AS line, v.logged, v.stored,
            CASE WHEN l.position IS NULL THEN CASE WHEN w.line IN (SELECT row_key FROM other_change WHERE entity = 'sale_line' AND operation = 'delete') THEN 'deleted' ELSE 'lost' END
              WHEN w.line IS NULL THEN ${sideOf(sql`l.business_date`, logged)}
              WHEN (l.line, v.role) IN (SELECT row_key, role FROM other_change WHERE entity = 'sale_line' AND operation = 'update' AND role IS NOT NULL AND row_key IS NOT NULL) THEN 'superseded'
              WHEN v.logged IS NULL THEN 'silent'
              ELSE compared.outcome END AS state
          FROM l FULL JOIN w ON w.line = l.line
          CROSS JOIN LATERAL (VALUES ${sql.join([sql`('', 'text', NULL, NULL)`, ...values], sql`, `)}) AS v(role, kind, logged, stored)
          ${comparing(kindsOf({ fields }), sql`v.kind`, sql`v.logged`, sql`v.stored`)}
          WHERE ${isOpen(fields, updates > 0)}
            AND (v.role = '') = (l.position IS NULL OR w.line IS NULL)) AS pair
        WHERE state <> 'same' GROUP BY role, state ORDER BY role, state`,
    60,
  );
  const rowState = (state: string) => found.find((row) => row.role === '' && row.state === state);
  const count = (state: string) => rowState(state)?.rows ?? 0;
  const sides = {
    ...{ before: count('before'), within: count('within'), after: count('after'), undated: count('undated') },
  };
  const unlogged = sides.before + sides.within + sides.after + sides.undated;
  const table = await collectTable(collecting, logged);
  const explained = table.total - unlogged;
  return {
    rows: {
      ...{ total: table.total, logged: explained, ...sides },
      withinAmount: sides.within > 0 && table.within === sides.within ? table.amount : null,
      first: keyOf(rowState('within')),
    },
    inserts: {
      ...{ total, found: total - count('deleted') - count('lost') },
      ...{ deleted: count('deleted'), lost: count('lost') },
      first: keyOf(rowState('lost')),
    },
    fields: fields.map(({ role, column }) => {
      const states = found.filter((row) => row.role === role);
      const unlike = states.reduce((sum, { rows }) => sum + rows, 0);
      const same = {
        ...{ state: 'same', writes: explained - unlike, row: null, logged: null, stored: null },
        ...{ shortest: null, longest: null },
      };
      return fieldWritesOf(
        { role, column, operation: 'insert' },
        [...states.map(({ rows, line, ...state }) => ({ ...state, writes: rows, row: line })), same],
        true,
      );
    }),
  };
}

/** The lines of tickets that a cheap look did not settle, of no ticket, and of those that were updated. */
const isSuspect = (hasUpdates: boolean, hasDates: boolean): SQL =>
  sql`(ticket IS NULL OR ticket IN (SELECT ticket FROM ticket_write WHERE open_lines > 0${
    hasDates ? sql` OR left(logged_date, 10) IS DISTINCT FROM business_date::text` : sql``
  })${
    hasUpdates
      ? sql` OR line IN (SELECT row_key FROM other_change WHERE entity = 'sale_line' AND operation = 'update' AND row_key IS NOT NULL)`
      : sql``
  })`;

/**
 * The pairs that are looked at closely: a cheap look lets nearly all go by, and what differs in writing alone is told
 * apart afterwards.
 */
function isOpen(fields: readonly Field[], hasUpdates: boolean): SQL {
  const alike = fields.map(({ role, kind }) => {
    const write = sql`w.${sql.identifier(writeColumn(role))}`;
    const table = sql`l.${sql.identifier(tableColumn(role))}`;
    const logged = kind === 'date' ? sql`left(${write}, 10)` : write;
    return sql`${logged} IS NOT DISTINCT FROM ${kind === 'text' ? table : sql`${table}::text`}`;
  });
  const isSettled = [
    sql`l.position IS NOT NULL AND w.line IS NOT NULL`,
    ...alike,
    ...(hasUpdates ? [isNotUpdated] : []),
  ];
  return sql`CASE WHEN ${sql.join(isSettled, sql` AND `)} THEN 'settled' ELSE 'open' END = 'open'`;
}

const isNotUpdated = sql`(l.line IN (SELECT row_key FROM other_change WHERE entity = 'sale_line' AND operation = 'update' AND row_key IS NOT NULL)) IS NOT TRUE`;

/** The first pair of each state by its place. */
const first = sql`min(ARRAY[lpad(place::text, 20, '0'), line, logged, stored])`;
const keyOf = (state: { line: string | null } | undefined): string[] =>
  state === undefined || state.line === null ? [] : [state.line];

/** How many lines the log saw inserted, and the fields that it wrote of them. */
async function collectLogged(
  { papers }: Collecting,
  { fields }: Entity,
): Promise<{ total: number; fields: readonly Field[] }> {
  const { total } = await papers.askOne(
    'replay-sale-inserts',
    z.object({ total: integer }),
    sql`SELECT count(line) AS total FROM sale_write`,
  );
  const written = await papers.ask(
    'replay-sale-fields',
    z.object({ role: z.string() }),
    sql`SELECT DISTINCT role FROM log_count WHERE entity = 'sale_line' AND operation = 'insert' AND role IS NOT NULL ORDER BY 1`,
    20,
  );
  return { total, fields: fields.filter(({ role }) => written.some((entry) => entry.role === role)) };
}

/** The lines of the table, and the amount of those that no logged insertion tells of, as far as they stand alone. */
function collectTable({ papers }: Collecting, logged: Logged) {
  const isWithin = sql`first_position IS NULL AND ${sideOf(sql`business_date`, logged)} = 'within'`;
  return papers.askOne(
    'replay-sale-rows',
    z.object({ total: integer, within: integer, amount: money }),
    sql`SELECT coalesce(sum(lines), 0) AS total, coalesce(sum(lines) FILTER (WHERE ${isWithin}), 0) AS within,
          sum(amount) FILTER (WHERE ${isWithin}) AS amount FROM ticket_write`,
  );
}
