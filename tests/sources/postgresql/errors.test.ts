import { createServer } from 'node:net';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { ExpectedError } from '../../../src/errors.ts';
import { placeOf, readAddress } from '../../../src/sources/postgresql/address.ts';
import { explain, explainConnecting } from '../../../src/sources/postgresql/errors.ts';
import { openPostgresql } from '../../../src/sources/postgresql/open.ts';
import { rejects, within } from '../../helpers/rejects.ts';
import { withAudited } from './audited.ts';

const context = { env: {}, baseDir: '/', timeZone: 'UTC', store: null };
const password = 'hunter2';

async function fails(database: string, says: RegExp, env: Record<string, string> = {}): Promise<void> {
  const error = await rejects(() => within(30_000, openPostgresql({ database }, { ...context, env })), says);
  assert.instance(error, ExpectedError);
  assert.not.match(error.message, /\n/);
  assert.not.match(`${error.message} ${error.stack}`, new RegExp(password));
}

test('a database that cannot be used is explained on one line, without the password', async () => {
  await fails(
    `postgres://me:${password}@127.0.0.1:1/books`,
    /^No PostgreSQL server answers at 127\.0\.0\.1:1\/books: check/,
  );
  await fails(
    `postgres://me:${password}@nowhere.invalid/books`,
    /^No PostgreSQL server answers at nowhere\.invalid:5432\/books/,
  );
  await withAudited(async ({ address }) => {
    await fails(
      address({ name: 'constat', password }),
      /^The server at 127\.0\.0\.1:\d+\/postgres refuses the user or the password/,
    );
    await fails(address({ name: 'nobody', password }), /refuses the user or the password/);
    await fails(address().replace(/postgres$/, 'no such'), /^The server at .*\/no such has no such database/);
    await fails('env:SHOP', /refuses the user or the password/, {
      SHOP: address({ name: 'constat', password }),
    });
  });
});

test('what is no PostgreSQL server is told apart from silence', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined).on('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    const bound = server.address();
    const port = typeof bound === 'object' ? bound?.port : null;
    await fails(
      `postgres://me:${password}@127.0.0.1:${port}/books?sslmode=require`,
      /ended the connection while encryption/,
    );
  } finally {
    server.close();
  }
});

test('an address that is none is refused before anything is reached', async () => {
  const none = /^The address of a database is no PostgreSQL address: expected postgres:\/\/user:password@/;
  await fails(`mysql://me:${password}@host/books`, none);
  await fails(`postgres://me:${password}#x@host/books`, none);
  await fails(`postgres://me:12/${password}@host/books`, none);
  await fails(`postgres://me:12?${password}@host/books`, none);
  await fails(`postgres://me:%zz${password}@host/books`, none);
  await fails(`postgres://me:${password}@host:port/books`, none);
  await fails(`postgres://me:${password}@host`, /^The address of a database names no database/);
  await fails(
    `postgres://me:${password}@host/books?sslmode=always`,
    /^sslmode in the address of host is unknown: expected disable/,
  );
  await fails(
    `postgres://me:${password}@host/books?sslmode=verify-full&sslrootcert=none.pem`,
    /^none\.pem, named by sslrootcert in the address of host, cannot be read/,
  );
  await fails('env:SHOP', /^The environment variable SHOP is empty or not set: expected postgres:/);
  await fails('env:SHOP', /^The environment variable SHOP is no PostgreSQL address/, { SHOP: password });
});

test('an address is read in all its parts', async () => {
  const read = (address: string) => readAddress(address, {}, '/');
  assert.equal(await read('postgresql://me:a%40b%2F%23@db.example:6543/my%20shop?application_name=x'), {
    ...{ host: 'db.example', port: 6543, database: 'my shop', user: 'me', password: 'a@b/#', ssl: 'prefer' },
  });
  assert.equal(await read('postgres://[::1]/shop?sslmode=disable'), {
    ...{ host: '::1', port: 5432, database: 'shop', user: undefined, password: undefined, ssl: false },
  });
  assert.is(placeOf(await read('postgres://[::1]/shop')), '[::1]:5432/shop');
  assert.equal((await read('postgres://me@localhost/shop?host=/var/run/postgresql')).ssl, false);
  assert.is((await read('postgres://host/shop?sslmode=require')).ssl, 'require');
  assert.equal((await read('postgres://host/shop?sslmode=verify-full')).ssl, { host: 'host' });
  assert.equal(Object.keys((await read('postgres://host/shop?sslmode=verify-ca')).ssl), [
    'checkServerIdentity',
  ]);
});

test('errors of the driver become sentences; others come back as they are', async () => {
  const address = await readAddress(`postgres://me:${password}@db.example:5433/books`, {}, '/');
  const coded = (code: string) => Object.assign(new Error(password), { code });
  for (const [code, says] of [
    ['57P01', /^The connection to the database db\.example:5433\/books was lost: run again/],
    ['28000', /does not admit this user from this machine/],
    ['53300', /takes no connection now/],
    ['57014', /^Reading was cancelled/],
    ['40001', /the server is a standby/],
    ['42P01', /was changed or dropped/],
    ['53400', /has no room for reading/],
    ['22P05', /cannot be written in UTF-8/],
    ['XX000', /^Table a\.b of the database .* cannot be read \(the server answers SQLSTATE XX000\)/],
  ] as const) {
    const error = explain(coded(code), address, 'Table a.b');
    assert.instance(error, ExpectedError);
    assert.match(error instanceof Error ? error.message : '', says);
    assert.not.match(String(error), new RegExp(password));
  }
  assert.match(
    String(explainConnecting(coded('CERT_HAS_EXPIRED'), address)),
    /is not trusted \(CERT_HAS_EXPIRED\)/,
  );
  const bug = new Error('a bug');
  assert.is(explain(bug, address), bug);
});

test.run();
