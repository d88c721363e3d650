import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Store } from '../store/store.ts';
import type { LoggedRole } from './logged-roles.ts';

/** How the logs themselves write the insertion of a sale line and its fields. */
export interface InsertWords {
  /** The rows of `change` that insert a sale line. */
  isInsert: SQL;
  /** Of these, the fields that play a role. */
  roleIs(role: LoggedRole): SQL;
}

const word = z.object({
  table_name: z.string().nullable(),
  action: z.string().nullable(),
  field_name: z.string().nullable(),
  entity: z.string().nullable(),
  operation: z.string().nullable(),
  role: z.string().nullable(),
});

/**
 * The logs' own words for what nearly all of their rows are. To compare a row with a word costs a tenth of finding out
 * what its words mean, which `log_count` has done already. Where words do not decide (one word, two meanings), the
 * meanings are asked.
 */
export async function insertWords(store: Store): Promise<InsertWords> {
  const answer = await store.driver.unsafe(
    'SELECT DISTINCT table_name, action, field_name, entity, operation, role FROM log_count',
  );
  const words = z.array(word).parse([...answer]);
  const isInsert = ({ entity, operation }: (typeof words)[number]) =>
    entity === 'sale_line' && operation === 'insert';
  const pairOf = (each: (typeof words)[number]) => JSON.stringify([each.table_name, each.action]);
  const inserts = words.filter(isInsert);
  const others = new Set(words.filter((each) => !isInsert(each)).map(pairOf));
  const decides = inserts.every(
    (each) => each.table_name !== null && each.action !== null && !others.has(pairOf(each)),
  );
  if (inserts.length === 0 || !decides) {
    return {
      isInsert: sql`(entity = 'sale_line' AND operation = 'insert')`,
      roleIs: (role) => sql`role = ${role}`,
    };
  }
  const pairs = [...new Map(inserts.map((each) => [pairOf(each), each])).values()];
  const meansOne = inserts.every(
    (each) =>
      each.role === null ||
      inserts.every((other) => other.field_name !== each.field_name || other.role === each.role),
  );
  return {
    isInsert: sql`(${sql.join(
      pairs.map((each) => sql`(table_name = ${each.table_name} AND action = ${each.action})`),
      sql` OR `,
    )})`,
    roleIs: (role) => {
      const names = [
        ...new Set(inserts.flatMap((each) => (each.role === role ? (each.field_name ?? []) : []))),
      ];
      if (!meansOne || names.length === 0) return sql`role = ${role}`;
      return names.length === 1
        ? sql`field_name = ${names[0]}`
        : sql`field_name IN (${sql.join(
            names.map((name) => sql`${name}`),
            sql`, `,
          )})`;
    },
  };
}
