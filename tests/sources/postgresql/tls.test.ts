import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TLSSocket } from 'node:tls';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { rejects, within } from '../../helpers/rejects.ts';
import { type Audited, withAudited, withOpened } from './audited.ts';
import { selfSigned } from './certificate.ts';

/** Puts TLS before the embedded server, as PostgreSQL itself offers it; counts the connections that were encrypted. */
async function withTls(
  audited: Audited,
  name: string,
  use: (place: { folder: string; url(parameters: string): string; encrypted(): number }) => Promise<void>,
): Promise<void> {
  const { key, cert } = selfSigned(name);
  const plain = new URL(audited.address());
  const open = new Set<Socket>();
  let encrypted = 0;
  const server = createServer((socket) => {
    open.add(socket.on('error', () => undefined));
    socket.once('data', () => {
      socket.write('S');
      const secure = new TLSSocket(socket, { isServer: true, key, cert }).on('error', () => undefined);
      secure.once('secure', () => {
        encrypted++;
        const upstream = connect(Number(plain.port), plain.hostname).on('error', () => undefined);
        open.add(upstream);
        secure.pipe(upstream).pipe(secure);
      });
    });
  });
  const folder = await mkdtemp(join(tmpdir(), 'constat-tls-'));
  try {
    await writeFile(join(folder, 'root.pem'), cert);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const bound = server.address();
    const port = typeof bound === 'object' ? bound?.port : null;
    await use({
      folder,
      encrypted: () => encrypted,
      url: (parameters) => audited.address().replace(`:${plain.port}/`, `:${port}/`) + parameters,
    });
  } finally {
    for (const socket of open) socket.destroy();
    server.close();
    await rm(folder, { recursive: true });
  }
}

test('a database is read through TLS as sslmode asks for', async () => {
  await withAudited(async (audited) => {
    await audited.run('CREATE TABLE $schema.t (n int)');
    await withTls(audited, 'localhost', async ({ folder, url, encrypted }) => {
      const opening = (parameters: string) =>
        within(
          20_000,
          withOpened(audited, async ({ tables }) => tables.length, {
            database: url(parameters),
            baseDir: folder,
          }),
        );
      for (const parameters of [
        ...['', '?sslmode=prefer', '?sslmode=require', '?sslmode=require&sslrootcert=root.pem'],
        ...['?sslmode=verify-ca&sslrootcert=root.pem', '?sslmode=verify-full&sslrootcert=root.pem'],
      ]) {
        const before = encrypted();
        assert.is(await opening(parameters), 1, parameters);
        assert.is(encrypted(), before + 1, `${parameters} is encrypted`);
      }
      await rejects(
        () => opening('?sslmode=verify-full'),
        /^The certificate of the server at 127\.0\.0\.1:\d+\/postgres is not trusted/,
      );
    });
  });
});

test('a certificate for another machine is refused by verify-full alone', async () => {
  await withAudited(async (audited) => {
    await audited.run('CREATE TABLE $schema.t (n int)');
    await withTls(audited, 'db.example', async ({ folder, url }) => {
      const opening = (mode: string) =>
        withOpened(audited, async ({ tables }) => tables.length, {
          ...{ database: url(`?sslmode=${mode}&sslrootcert=root.pem`), baseDir: folder },
        });
      assert.is(await opening('verify-ca'), 1);
      await rejects(() => opening('verify-full'), /is not trusted \(ERR_TLS_CERT_ALTNAME_INVALID\)/);
    });
  });
});

test('a server without TLS is read by preference only', async () => {
  await withAudited(async (audited) => {
    await audited.run('CREATE TABLE $schema.t (n int)');
    const opening = (mode: string) =>
      within(
        20_000,
        withOpened(audited, async ({ tables }) => tables.length, {
          database: `${audited.address()}?sslmode=${mode}`,
        }),
      );
    assert.is(await opening('prefer'), 1);
    assert.is(await opening('disable'), 1);
    await rejects(() => opening('require'), /ended the connection while encryption was agreed on/);
  });
});

test.run();
