import postgres from 'postgres';
import type { Address } from './address.ts';

/**
 * A connection to a database that is audited. Only its name goes with the greeting: a pooler between us and the server
 * refuses other settings there, so they are made inside the transaction.
 *
 * @param whenClosed called when the connection is gone, whoever ended it
 */
export function connect(address: Address, whenClosed: () => void = () => undefined): postgres.Sql {
  const { host, port, database, user, password, ssl } = address;
  return postgres({
    ...(host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port }),
    database,
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password }),
    ssl,
    max: 1,
    connect_timeout: 10,
    idle_timeout: undefined,
    // The driver would end a connection after an hour, and a large table may take longer.
    max_lifetime: null,
    prepare: false,
    fetch_types: false,
    // A notice may quote values of the data.
    onnotice: () => undefined,
    onclose: whenClosed,
    connection: { application_name: 'constat' },
  });
}
