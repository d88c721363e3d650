import { z } from 'zod';

/** Which database this is, whatever its address is called. Plain values: the store tells its own with `identify`. */
export interface DatabaseIdentity {
  /** Of the cluster's files; null where the user may not ask. A standby has the same as its primary. */
  systemIdentifier: string | null;
  /** When the server process was started, in microseconds: tells a standby from its primary. */
  startedAt: string;
  databaseOid: number;
  /** As whom it is asked; rights differ from user to user, the database does not. */
  user: string;
}

const asked = z.object({
  startedAt: z.string(),
  databaseOid: z.number(),
  user: z.string(),
  mayAsk: z.boolean(),
});
const control = z.object({ systemIdentifier: z.string() });

/** @param ask sends one statement to the database in question */
export async function identify(
  ask: (sql: string) => PromiseLike<readonly unknown[]>,
): Promise<DatabaseIdentity> {
  const { mayAsk, ...rest } = asked.parse(
    (
      await ask(`
        SELECT to_char(pg_postmaster_start_time() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') AS "startedAt",
          (SELECT oid FROM pg_database WHERE datname = current_database()) AS "databaseOid",
          current_user::text AS "user", has_function_privilege('pg_control_system()', 'EXECUTE') AS "mayAsk"`)
    )[0],
  );
  if (!mayAsk) return { ...rest, systemIdentifier: null };
  const [row] = await ask('SELECT system_identifier::text AS "systemIdentifier" FROM pg_control_system()');
  return { ...rest, ...control.parse(row) };
}

export const isSameDatabase = (one: DatabaseIdentity, other: DatabaseIdentity): boolean =>
  one.startedAt === other.startedAt &&
  one.databaseOid === other.databaseOid &&
  (one.systemIdentifier === null ||
    other.systemIdentifier === null ||
    one.systemIdentifier === other.systemIdentifier);
