import { ExpectedError } from '../../errors.ts';
import { type Address, placeOf } from './address.ts';

const lost = new Set([
  ...['CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'],
  ...['57P01', '57P02', '57P05', '25P03', '25P04', '08000', '08003', '08006'],
]);
const unreachable = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOENT', 'EACCES'],
  ...['ETIMEDOUT', 'CONNECT_TIMEOUT'],
]);

/**
 * Turns what the driver throws into an error that a person can act on: host, port and database, never a password,
 * and never the server's own message, which may quote values of the data.
 *
 * @param table what was being read; undefined for the connection and the catalogue
 */
export function explain(error: unknown, address: Address, table?: string): unknown {
  if (error instanceof ExpectedError) return error;
  const code = codeOf(error);
  const place = placeOf(address);
  const subject = table === undefined ? `The database ${place}` : `${table} of the database ${place}`;
  if (code === null) return error;
  const says = sentence(code, place, subject) ?? (/^[0-9A-Z]{5}$/.test(code) ? unread(code) : null);
  return says === null ? error : new ExpectedError(says);

  function unread(state: string): string {
    const mend =
      table === undefined ? 'see the server’s log' : 'see the server’s log, or leave it out with "tables:"';
    return `${subject} cannot be read (the server answers SQLSTATE ${state}): ${mend}.`;
  }
}

/** Of an error while the connection is made: what broke then was never there. */
export function explainConnecting(error: unknown, address: Address): unknown {
  const code = codeOf(error) ?? '';
  const place = placeOf(address);
  if (unreachable.has(code)) {
    return new ExpectedError(
      `No PostgreSQL server answers at ${place}: check host and port in "database:", and whether this machine may reach it.`,
    );
  }
  if (address.ssl !== false && (lost.has(code) || code === 'EPROTO')) {
    return new ExpectedError(
      `The server at ${place} ended the connection while encryption was agreed on: if it has no TLS, set sslmode=disable in "database:".`,
    );
  }
  if (/^(ERR_TLS|ERR_SSL|ERR_OSSL|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED)/.test(code)) {
    return new ExpectedError(
      `The certificate of the server at ${place} is not trusted (${code}): name its authority with sslrootcert= in "database:", or use sslmode=require to encrypt without that check.`,
    );
  }
  return explain(error, address);
}

function sentence(code: string, place: string, subject: string): string | null {
  if (lost.has(code)) {
    return `The connection to the database ${place} was lost: run again once it is steady; nothing of it was used.`;
  }
  switch (code) {
    case '28P01':
    case 'SASL_SIGNATURE_MISMATCH':
      return `The server at ${place} refuses the user or the password: check both in "database:".`;
    case '28000':
      return `The server at ${place} does not admit this user from this machine: check the user and sslmode in "database:", and the server's pg_hba.conf.`;
    case '3D000':
      return `The server at ${place} has no such database: correct its name in "database:".`;
    case '53300':
    case '57P03':
      return `The server at ${place} takes no connection now (it starts, stops, or has no place free): run again later.`;
    case '42501':
      return `${subject} may not be read by this user: GRANT SELECT on it, and on what it reads, or leave it out with "tables:".`;
    case '55P03':
      return `${subject} was locked by another session for 10 seconds: run again when that has ended.`;
    case '57014':
      return `Reading was cancelled, or took longer than the server allows: ${subject}; run again, or raise statement_timeout.`;
    case '40001':
      return `${subject} could not be read to its end, because the server is a standby and had to follow its primary: run again, or raise max_standby_streaming_delay.`;
    case '42P01':
    case '42703':
      return `${subject} was changed or dropped while it was being read: run again.`;
    case '53100':
    case '53200':
    case '53400':
      return `The server at ${place} has no room for reading: ${subject}; see its disk, its memory and temp_file_limit.`;
    case '22P05':
    case '22021':
      return `${subject} holds text that cannot be written in UTF-8: mend it, or leave it out with "tables:".`;
    default:
      return null;
  }
}

/** The SQLSTATE or the system's error code, also of an error that Node wrapped. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return codeOf(error.cause);
}
