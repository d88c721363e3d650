import { ExpectedError } from '../errors.ts';

/**
 * Turns a driver's error into one that a person can act on. Neither the password nor any value of the data gets
 * into the message; an error that is none of the expected ones comes back as it is.
 *
 * @param url the server's address, of which host, port and database are shown
 */
export function explainStoreError(error: unknown, url: string): unknown {
  if (error instanceof ExpectedError) return error;
  const code = codeOf(error);
  const where = placeOf(url);
  switch (code) {
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EHOSTUNREACH':
    case 'ETIMEDOUT':
    case 'CONNECT_TIMEOUT':
      return new ExpectedError(
        `No PostgreSQL server answers at ${where}: check host and port of DATABASE_URL, or leave it out to use the embedded server.`,
      );
    case '28P01':
    case '28000':
      return new ExpectedError(
        `The server at ${where} refuses the user or the password: check both in DATABASE_URL.`,
      );
    case '3D000':
      return new ExpectedError(
        `The server at ${where} has no such database: create it, or correct DATABASE_URL.`,
      );
    case '42501':
      return new ExpectedError(
        `The user of DATABASE_URL may not create schemas at ${where}: GRANT CREATE ON DATABASE to it.`,
      );
    case '53100':
    case 'ENOSPC':
      return new ExpectedError(
        `No room on the disk of the store (${where}): free some space and run again; nothing was lost.`,
      );
    case '57P01':
    case 'CONNECTION_CLOSED':
    case 'CONNECTION_ENDED':
    case 'CONNECTION_DESTROYED':
    case 'ECONNRESET':
      return new ExpectedError(`The connection to the store (${where}) was lost: run again.`);
    default:
      return error;
  }
}

/** The SQLSTATE or the system's error code, also of an error that Drizzle or Node wrapped. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return codeOf(error.cause);
}

function placeOf(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}:${port === '' ? '5432' : port}${pathname}`;
  } catch {
    return 'the address of DATABASE_URL';
  }
}
