import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type LoggedRole, saleLineColumns } from '../../model/logged-roles.ts';
import type { AtomicityFacts } from '../../report/facts/atomicity.ts';
import type { Collecting } from '../analysis.ts';
import { integer } from '../rows.ts';

/** A field that fewer of the inserts fill is optional: leaving it empty is no fault. */
const requiredShare = 0.99;
/** Without these a line belongs to no sale. */
const always: readonly LoggedRole[] = ['ticket', 'product', 'businessDate'];

export interface PartialFacts {
  /** Log fields of most inserts. */
  usual: number;
  /** Inserts with fewer. */
  fewer: number;
  partial: AtomicityFacts['partial'];
}

/** The number of log fields that most inserts have. */
export const usualFields: SQL = sql`SELECT fields AS usual FROM sale_write WHERE line IS NOT NULL GROUP BY fields ORDER BY count(*) DESC, fields LIMIT 1`;

/** Inserts of which the log lacks a field that the others have, or writes a required field empty. */
export async function collectPartial(
  { papers, context }: Collecting,
  written: ReadonlySet<LoggedRole>,
): Promise<PartialFacts> {
  const { from, to } = context.period;
  const roles = [...written];
  const column = (role: LoggedRole) => sql.raw(saleLineColumns[role].write);
  const found = await papers.askOne(
    'log-partial-events',
    z.object({ partial: integer, usual: integer, total: integer }).catchall(integer),
    sql`SELECT count(*) FILTER (WHERE fields < usual) AS partial, coalesce(max(usual), 0) AS usual, count(*) AS total${list(
      roles.map((role, index) => sql`, count(nullif(${column(role)}, '')) AS ${filled(index)}`),
    )}
        FROM sale_write, (${usualFields}) AS most
        WHERE line IS NOT NULL AND recorded::date BETWEEN ${from} AND ${to}`,
  );
  const { usual, partial: fewer, total } = found;
  const lacking = roles.flatMap((role, index) => {
    const empty = total - (found[`filled_${index}`] ?? 0);
    const isRequired = always.includes(role) || empty <= total * (1 - requiredShare);
    return empty > 0 && (isRequired || fewer > 0) ? [{ role, isRequired }] : [];
  });
  if (lacking.length === 0) return { usual, fewer, partial: { events: fewer, empty: 0, roles: [] } };
  const isEmpty = (role: LoggedRole) => sql`coalesce(w.${column(role)}, '') = ''`;
  const required = lacking.filter(({ isRequired }) => isRequired);
  const isBlank = sql`(w.fields >= usual AND (${sql.join(
    [sql`false`, ...required.map(({ role }) => isEmpty(role))],
    sql` OR `,
  )}))`;
  const named = (name: string, index: number) => sql.raw(`${name}_${index}`);
  const told = await papers.askOne(
    'atomicity-partial-roles',
    z.object({ blank: integer }).catchall(integer),
    sql`SELECT count(*) FILTER (WHERE ${isBlank}) AS blank${list(
      lacking.map(({ role, isRequired }, index) => {
        const isAbsent = sql`(w.fields < usual AND w.${column(role)} IS NULL)`;
        const isLeftEmpty = isRequired ? sql`(w.fields >= usual AND ${isEmpty(role)})` : sql`false`;
        const isStill = sql`l.position IS NOT NULL AND coalesce(l.${sql.raw(saleLineColumns[role].table)}::text, '') = ''`;
        return sql`, count(*) FILTER (WHERE ${isAbsent}) AS ${named('absent', index)}, count(*) FILTER (WHERE ${isLeftEmpty}) AS ${named('empty', index)}, count(*) FILTER (WHERE (${isAbsent} OR ${isLeftEmpty}) AND ${isStill}) AS ${named('still', index)}`;
      }),
    )}
        FROM (SELECT w.*, usual FROM sale_write w, (${usualFields}) AS most
              WHERE line IS NOT NULL AND recorded::date BETWEEN ${from} AND ${to} AND (fields < usual OR ${isBlank})) AS w
        LEFT JOIN sale_line l ON l.line = w.line`,
  );
  return {
    ...{ usual, fewer },
    partial: {
      ...{ events: fewer + told.blank, empty: told.blank },
      roles: lacking.flatMap(({ role }, index) => {
        const [absent = 0, empty = 0, stillEmpty = 0] = (['absent', 'empty', 'still'] as const).map(
          (name) => told[`${name}_${index}`],
        );
        return absent + empty > 0 ? [{ role, absent, empty, stillEmpty }] : [];
      }),
    },
  };
}

const filled = (index: number) => sql.raw(`filled_${index}`);
const list = (parts: readonly SQL[]): SQL => sql.join([...parts], sql``);
