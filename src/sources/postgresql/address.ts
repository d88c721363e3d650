import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ConnectionOptions } from 'node:tls';
import { ExpectedError } from '../../errors.ts';

/** Where a database is, and as whom it is read. Holds the password: never print it, print `placeOf`. */
export interface Address {
  host: string;
  port: number;
  database: string;
  user: string | undefined;
  password: string | undefined;
  /** As the driver takes it: `prefer` is encrypted where the server can, `require` without looking at certificates. */
  ssl: false | 'prefer' | 'require' | ConnectionOptions;
}

const modes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'];
const written = 'postgres://user:password@host:port/database';

/**
 * Reads the `database` of the configuration: an address, or `env:NAME` for a variable of the environment. Of the
 * address's parameters those on TLS count (`sslmode`, `sslrootcert`, `sslcert`, `sslkey`; `prefer` by default, as
 * with psql) and `host`, for a socket; others do not change what is read and are passed over.
 *
 * @param env the environment
 * @param baseDir the folder that relative paths of certificates start from
 * @throws ExpectedError, which never holds a part of the address that could be the password
 */
export async function readAddress(
  setting: string,
  env: Readonly<Record<string, string | undefined>>,
  baseDir: string,
): Promise<Address> {
  const variable = /^env:(.*)$/s.exec(setting)?.[1];
  const text = (variable === undefined ? setting : (env[variable] ?? '')).trim();
  const told = variable === undefined ? 'The address of a database' : `The environment variable ${variable}`;
  if (text === '') {
    throw new ExpectedError(`${told} is empty or not set: expected ${written}.`);
  }
  const url = parsed(text);
  if (url === null) {
    throw new ExpectedError(
      `${told} is no PostgreSQL address: expected ${written}, where signs such as @ / ? # of a password are written %40 %2F %3F %23.`,
    );
  }
  const { searchParams } = url;
  const host = searchParams.get('host') ?? decodeURIComponent(url.hostname.replace(/^\[(.*)\]$/, '$1'));
  const database = decodeURIComponent(url.pathname.slice(1));
  if (host === '' || database === '') {
    throw new ExpectedError(`${told} names no ${host === '' ? 'host' : 'database'}: expected ${written}.`);
  }
  const isSocket = host.startsWith('/');
  return {
    ...{ host, database, port: Number(url.port === '' ? '5432' : url.port) },
    user: url.username === '' ? undefined : decodeURIComponent(url.username),
    password: url.password === '' ? undefined : decodeURIComponent(url.password),
    ssl: isSocket ? false : await readTls(searchParams, host, baseDir),
  };
}

/** Host, port and database: all of an address that may be shown. */
export const placeOf = ({ host, port, database }: Address): string =>
  `${host.includes(':') ? `[${host}]` : host}:${port}/${database}`;

/** Null also where a sign of the password ends the address too early: its rest must not pass for a host or a name. */
function parsed(text: string): URL | null {
  try {
    const url = new URL(text);
    const isWhole = url.hash === '' && !url.pathname.includes('@') && !url.search.includes('@');
    for (const part of [url.username, url.password, url.pathname, url.hostname]) decodeURIComponent(part);
    return /^postgres(ql)?:$/.test(url.protocol) && isWhole ? url : null;
  } catch {
    return null;
  }
}

/** The meaning of libpq's parameters in the words of Node's TLS. */
async function readTls(parameters: URLSearchParams, host: string, baseDir: string): Promise<Address['ssl']> {
  const root = parameters.get('sslrootcert');
  const mode = parameters.get('sslmode') ?? (root === 'system' ? 'verify-full' : 'prefer');
  if (!modes.includes(mode)) {
    throw new ExpectedError(`sslmode in the address of ${host} is unknown: expected ${modes.join(', ')}.`);
  }
  if (mode === 'disable') return false;
  if (mode === 'allow' || mode === 'prefer') return 'prefer';
  const files = {
    ca: root === 'system' ? undefined : await readPart('sslrootcert'),
    cert: await readPart('sslcert'),
    key: await readPart('sslkey'),
  };
  const given: ConnectionOptions = Object.fromEntries(
    Object.entries(files).filter(([, content]) => content !== undefined),
  );
  // As libpq does it: a root certificate makes `require` check who signed, `verify-full` alone checks the name.
  if (mode === 'require' && files.ca === undefined) {
    return files.cert === undefined ? 'require' : { ...given, rejectUnauthorized: false };
  }
  return mode === 'verify-full' ? { ...given, host } : { ...given, checkServerIdentity: () => undefined };

  async function readPart(name: string): Promise<string | undefined> {
    const path = parameters.get(name);
    if (path === null) return undefined;
    return await readFile(resolve(baseDir, path), 'utf8').catch(() => {
      throw new ExpectedError(`${path}, named by ${name} in the address of ${host}, cannot be read.`);
    });
  }
}
