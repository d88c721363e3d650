import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { ExpectedError } from '../errors.ts';
import { type Cluster, type ClusterPlace, openCluster } from './embedded/cluster.ts';
import { promptSocket } from './embedded/socket.ts';
import { explainStoreError } from './errors.ts';
import { migrateHistory } from './history/migrate.ts';

/** The oldest server with everything that the audit's SQL needs (`pg_input_is_valid`). */
const oldestServer = 160000;

/**
 * PostgreSQL, embedded or a server: the one place where data lie. Unqualified names in SQL mean the tables of this
 * run, whatever its schema is called, so that the SQL printed in a report is the same everywhere.
 */
export interface Store {
  db: PostgresJsDatabase;
  /** The driver itself, for what Drizzle does not do: COPY and cursors. */
  driver: postgres.Sql;
  /** The schema that holds this run's data; dropped by `close`. */
  dataSchema: string;
  kind: 'embedded' | 'server';
  serverVersion: string;
  /** Where the embedded server's files lie; null for a server. */
  filesDir: string | null;
  /** Makes the queries that are under way fail, a long COPY among them; `close` still works afterwards. */
  cancel(): Promise<void>;
  /** Drops the run's data and leaves; stops the embedded server when nobody else uses it. */
  close(): Promise<void>;
}

export interface StorePlace extends ClusterPlace {
  /** A server to use in place of the embedded one, as `postgres://user:password@host:port/database`. */
  databaseUrl?: string | undefined;
}

/** Opens the store with its history migrated and a fresh, empty schema for this run. Throws ExpectedError. */
export async function openStore(place: StorePlace): Promise<Store> {
  for (let attempt = 1; ; attempt++) {
    const cluster = place.databaseUrl === undefined ? await openCluster(place) : null;
    const url = cluster?.url ?? place.databaseUrl ?? '';
    const dataSchema = `constat_run_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
    try {
      const driver = connect(url, dataSchema, cluster);
      try {
        const serverVersion = await prepare(driver, dataSchema);
        const db = drizzle(driver);
        return {
          ...{ db, driver, dataSchema, serverVersion },
          kind: cluster === null ? 'server' : 'embedded',
          filesDir: cluster?.dataDir ?? null,
          cancel: async () => {
            const other = connect(url, `${dataSchema}_cancel`, cluster);
            try {
              await other`SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE application_name = ${dataSchema}`;
            } finally {
              await other.end({ timeout: 1 });
            }
          },
          close: async () => {
            await db
              .execute(sql`DROP SCHEMA IF EXISTS ${sql.identifier(dataSchema)} CASCADE`)
              .catch(() => undefined);
            const alone = cluster !== null && (await isAlone(driver, dataSchema));
            await driver.end({ timeout: 5 });
            if (alone) await cluster.stop();
          },
        };
      } catch (error) {
        await driver.end({ timeout: 1 });
        throw error;
      }
    } catch (error) {
      // Another run may just have stopped the embedded server that we joined.
      if (cluster !== null && attempt < 3 && isConnectionError(error)) continue;
      throw explainStoreError(error, url);
    }
  }
}

function connect(url: string, dataSchema: string, cluster: Cluster | null): postgres.Sql {
  try {
    return postgres(url, {
      ...(cluster !== null && { socket: () => promptSocket(cluster.port) }),
      max: 6,
      connect_timeout: 10,
      // A notice may quote values of the data; nothing that we do needs them.
      onnotice: () => undefined,
      connection: {
        application_name: dataSchema,
        search_path: dataSchema,
        TimeZone: 'UTC',
        DateStyle: 'ISO, YMD',
        IntervalStyle: 'iso_8601',
        extra_float_digits: '1',
        // Samples of 6,000 rows tell the planner enough and cost a fifth of the usual ones.
        default_statistics_target: '20',
        work_mem: '128MB',
        hash_mem_multiplier: '3',
        maintenance_work_mem: '256MB',
        synchronous_commit: 'off',
        jit: 'off',
      },
    });
  } catch {
    throw new ExpectedError(
      'DATABASE_URL is no PostgreSQL address: expected postgres://user:password@host:port/database.',
    );
  }
}

async function prepare(driver: postgres.Sql, dataSchema: string): Promise<string> {
  const [server] = await driver<{ number: number; version: string }[]>`
    SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version`;
  if (server === undefined) throw new Error('the server did not answer');
  if (server.number < oldestServer) {
    throw new ExpectedError(
      `The server of DATABASE_URL is PostgreSQL ${server.version} and Constat needs 16 or newer: choose another server, or leave DATABASE_URL out to use the embedded one.`,
    );
  }
  await migrateHistory(driver);
  await dropAbandoned(driver);
  await driver.unsafe(`CREATE SCHEMA "${dataSchema}"`);
  return server.version;
}

/** Drops the data of runs that were killed: their schemas stand, and no session bears their name. */
async function dropAbandoned(driver: postgres.Sql): Promise<void> {
  const abandoned = await driver<{ name: string }[]>`
    SELECT nspname AS name FROM pg_namespace
    WHERE nspname ~ '^constat_run_[0-9a-f]{12}$' AND pg_has_role(nspowner, 'USAGE')
      AND NOT EXISTS (SELECT FROM pg_stat_activity WHERE application_name = nspname)`;
  for (const { name } of abandoned) await driver.unsafe(`DROP SCHEMA IF EXISTS "${name}" CASCADE`);
  await driver`
    UPDATE constat.runs SET status = 'failed'
    WHERE status = 'running' AND NOT EXISTS (SELECT FROM pg_stat_activity WHERE application_name = data_schema)`;
}

async function isAlone(driver: postgres.Sql, dataSchema: string): Promise<boolean> {
  const others = await driver`
    SELECT FROM pg_stat_activity
    WHERE backend_type = 'client backend' AND application_name <> ${dataSchema} LIMIT 1`.catch(() => null);
  return others !== null && others.length === 0;
}

const isConnectionError = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['ECONNREFUSED', 'ECONNRESET', 'CONNECTION_CLOSED', 'CONNECTION_ENDED', '57P01', '57P03'].includes(
    String(error.code),
  );
