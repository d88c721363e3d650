import { randomBytes } from 'node:crypto';
import type postgres from 'postgres';
import { openPostgresql } from '../../../src/sources/postgresql/open.ts';
import type { SourceFile, SourceTable } from '../../../src/sources/source.ts';
import type { Store } from '../../../src/store/store.ts';
import { withStore } from '../../helpers/with-store.ts';

export interface Audited {
  store: Store;
  /** The audited schema, of a name of its own, dropped afterwards. */
  schema: string;
  /** A role without any right, dropped afterwards with all that it holds; its password is its name. */
  role: string;
  /** Runs statements as the owner of everything; `$schema` and `$role` stand for the two names. */
  run(statements: string): Promise<postgres.RowList<postgres.Row[]>>;
  /** The address of the database, as this user. */
  address(user?: { name: string; password: string }): string;
}

/** Gives a test a database to audit: a schema on the real embedded server. */
export async function withAudited<Answer>(use: (audited: Audited) => Promise<Answer>): Promise<Answer> {
  return await withStore(async (store) => {
    const suffix = randomBytes(5).toString('hex');
    const [schema, role] = [`audited_${suffix}`, `auditor_${suffix}`];
    const { host, port, user, pass, database } = store.driver.options;
    const run = (statements: string) =>
      store.driver.unsafe(statements.replaceAll('$schema', schema).replaceAll('$role', role));
    await run(`CREATE SCHEMA $schema; CREATE ROLE $role LOGIN PASSWORD '$role'`);
    try {
      return await use({
        ...{ store, schema, role, run },
        address: (as = { name: user, password: String(pass) }) =>
          `postgres://${as.name}:${as.password}@${host[0]}:${port[0]}/${database}`,
      });
    } finally {
      await run('DROP SCHEMA $schema CASCADE; DROP OWNED BY $role CASCADE; DROP ROLE $role');
    }
  });
}

/** Opens the audited schema as a source, and ends its transaction afterwards. */
export async function withOpened<Answer>(
  { address, schema }: Audited,
  use: (file: SourceFile) => Promise<Answer>,
  settings: Partial<Parameters<typeof openPostgresql>[0] & Parameters<typeof openPostgresql>[1]> = {},
): Promise<Answer> {
  const { env = {}, baseDir = '/', timeZone = 'UTC', store = null, ...source } = settings;
  const file = await openPostgresql(
    { database: address(), schemas: [schema], ...source },
    { env, baseDir, timeZone, store },
  );
  try {
    return await use(file);
  } finally {
    await file.close?.();
  }
}

export function tableOf({ tables }: SourceFile, name: string): SourceTable {
  const table = tables.find((candidate) => candidate.name === name);
  if (table === undefined) throw new Error(`no table ${name} among ${tables.map((one) => one.name)}`);
  return table;
}

/** The rows of a table as they are sent: the row's number comes first. */
export async function rowsIn(file: SourceFile, name: string): Promise<(string | null)[][]> {
  const chunks: Buffer[] = [];
  for await (const chunk of await tableOf(file, name).open()) chunks.push(chunk);
  const letters: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', b: '\b', f: '\f', v: '\v' };
  const field = (raw: string) =>
    raw === '\\N' ? null : raw.replace(/\\(.)/g, (_, letter: string) => letters[letter] ?? letter);
  return Buffer.concat(chunks)
    .toString('utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t').map(field));
}
