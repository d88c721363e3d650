import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { loggedEntities } from '../../model/log/change.ts';
import type { ActorsFacts } from '../../report/facts/actors.ts';
import type { Collecting } from '../analysis.ts';
import { integer } from '../rows.ts';

const shownRights = 40;
const writing = /^(INSERT|UPDATE|DELETE|TRUNCATE)\b/;

/**
 * What roles may write by their own grants, beside what the log shows that they wrote. Rights by membership of another
 * role are not followed, and a role whose name is no actor of the log may write under another name.
 */
export async function collectRights(collecting: Collecting): Promise<ActorsFacts['rights']> {
  const { papers, roles, tables, config } = collecting;
  if (roles.length === 0) return null;
  const granted = loggedEntities.flatMap((entity) => {
    const name = config.model[entity]?.table;
    const declared = tables.find((table) => table.name === name)?.declared;
    return (declared?.grants ?? []).flatMap((grant) => {
      const privileges = grant.privileges.filter((privilege) => writing.test(privilege));
      return privileges.length === 0 || name === undefined
        ? []
        : [{ entity, name: grant.role, table: name, privileges }];
    });
  });
  const written = await papers.ask(
    'actors-roles',
    z.object({ role: z.string(), entity: z.enum(loggedEntities).nullable(), rows: integer }),
    sql`SELECT actor AS role, entity, sum(rows) AS rows FROM actor_deed
        WHERE actor IN (${sql.join(
          roles.map(({ name }) => sql`${name}`),
          sql`, `,
        )}) GROUP BY actor, entity ORDER BY actor COLLATE "C", entity`,
  );
  const rights = granted
    .map(({ entity, ...grant }) => ({
      ...grant,
      rows: written.find((row) => row.role === grant.name && row.entity === entity)?.rows ?? 0,
    }))
    .sort((a, b) => (`${a.name}\0${a.table}` < `${b.name}\0${b.table}` ? -1 : 1));
  return {
    rolesSeen: new Set(written.map(({ role }) => role)).size,
    shown: rights.slice(0, shownRights),
    more: Math.max(0, rights.length - shownRights),
  };
}
