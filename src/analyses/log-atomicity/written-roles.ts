import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type LoggedRole, loggedRoles } from '../../model/logged-roles.ts';
import type { Collecting } from '../analysis.ts';
import { integer } from '../rows.ts';

/** The fields that most inserts of sale lines really write; a mapping may name fields that the log never bears. */
export async function collectWrittenRoles({ papers }: Collecting): Promise<ReadonlySet<LoggedRole>> {
  const counts = await papers.ask(
    'atomicity-written-roles',
    z.object({ role: z.string(), fields: integer }),
    sql`SELECT role, sum(fields) AS fields FROM log_count
        WHERE entity = 'sale_line' AND operation = 'insert' AND role IS NOT NULL GROUP BY role ORDER BY role`,
    20,
  );
  const most = Math.max(0, ...counts.map(({ fields }) => fields));
  const written = new Set(counts.flatMap(({ role, fields }) => (fields * 2 > most ? [role] : [])));
  return new Set(loggedRoles.filter((role) => written.has(role)));
}
