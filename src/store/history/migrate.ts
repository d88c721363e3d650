import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import type postgres from 'postgres';
import { packageRoot } from '../../root.ts';

const migrationsFolder = join(packageRoot, 'src', 'store', 'history', 'migrations');
/** Any number, as long as every Constat uses the same: two runs must not migrate at once. */
const migrationLock = 7_160_114;

/** Brings Constat's own tables up to date, one run at a time. */
export async function migrateHistory(driver: postgres.Sql): Promise<void> {
  const connection = await driver.reserve();
  try {
    await connection`SELECT pg_advisory_lock(${migrationLock})`;
    await migrate(drizzle(driver), {
      migrationsFolder,
      migrationsSchema: 'constat',
      migrationsTable: 'migrations',
    });
  } finally {
    await connection`SELECT pg_advisory_unlock(${migrationLock})`;
    connection.release();
  }
}
