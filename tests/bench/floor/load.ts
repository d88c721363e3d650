import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type postgres from 'postgres';
import { type FloorTable, floorTableNames, floorTables } from './tables.ts';

/** The files' own bytes into typed tables, the log beside the others: what `psql` in two windows would do. */
export async function loadFloor(driver: postgres.Sql, directory: string): Promise<void> {
  const others = floorTableNames.filter((name) => name !== 'journal');
  await Promise.all([copy(driver, directory, ['journal']), copy(driver, directory, others)]);
}

async function copy(driver: postgres.Sql, directory: string, names: readonly FloorTable[]): Promise<void> {
  const connection = await driver.reserve();
  try {
    for (const name of names) {
      const columns = Object.entries(floorTables[name]).map(([column, type]) => `${column} ${type}`);
      await connection.unsafe(`CREATE UNLOGGED TABLE ${name} (${columns.join(', ')})`);
      const sink = await connection
        .unsafe(`COPY ${name} FROM STDIN WITH (FORMAT csv, HEADER true, DELIMITER ';')`)
        .writable();
      await pipeline(createReadStream(join(directory, `${name}.csv`), { highWaterMark: 1 << 18 }), sink);
      await connection.unsafe(`ANALYZE ${name}`);
    }
  } finally {
    connection.release();
  }
}
