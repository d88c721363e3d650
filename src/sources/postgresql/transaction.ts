import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { ExpectedError } from '../../errors.ts';
import { copyTextOptions } from '../copy-text.ts';
import { type Address, placeOf } from './address.ts';
import { connect } from './connect.ts';
import { explain, explainConnecting } from './errors.ts';
import { copySettings, settingsFor } from './settings.ts';

const oldestServer = 120000;

/** How long `close` waits for a server that does not answer. */
const patienceMs = 10_000;

/**
 * One read-only transaction in which all tables of a database are read as they were at one moment.
 *
 * It is one connection, and not several that share an exported snapshot: a server that is at work gives us one of its
 * places and no more, a pooler may stand between, and the tables of one source are loaded one after the other anyway.
 */
export interface Transaction {
  /** Rows of a small question; waits for its turn as streams do, and locks nothing beyond it. */
  query(sql: string): Promise<readonly unknown[]>;
  /**
   * The rows of a SELECT as COPY text. Nothing is asked of the server before the first read, and a second stream
   * waits there until the first has ended or was destroyed. What a table's reading locks is free again after it.
   *
   * @param order.table what to call it in an error: `Table public.orders`
   */
  copy(order: CopyOrder): Readable;
  /** Ends what is under way, the transaction and the connection. Never fails. */
  close(): Promise<void>;
}

export interface CopyOrder {
  select: string;
  table: string;
  /** Should rows come in the order of the table's file? */
  inFileOrder: boolean;
}

const undo = 'ROLLBACK TO SAVEPOINT constat; RELEASE SAVEPOINT constat';

const greeting = z.object({ number: z.number(), version: z.string() });
const backend = z.object({ pid: z.number() });
const rewritten = z.array(z.object({ name: z.string() }));

/** @throws ExpectedError when the server cannot be reached, refuses us, or is older than PostgreSQL 12 */
export async function openTransaction(address: Address): Promise<Transaction> {
  let isLost = false;
  let isClosed = false;
  let current: Readable | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const driver = connect(address, () => {
    isLost = true;
  });
  const { connection, pid } = await begin().catch(async (error) => {
    await driver.end({ timeout: 1 });
    throw explainConnecting(error, address);
  });
  return {
    query: async (sql) => {
      const leave = await turn();
      try {
        await send('SAVEPOINT constat');
        try {
          return await send(sql);
        } finally {
          await giveBack();
        }
      } catch (error) {
        throw explain(error, address);
      } finally {
        leave();
      }
    },
    copy: (order) => {
      const stream: Readable = Readable.from(
        rows(order, () => stream),
        { objectMode: false },
      );
      return stream;
    },
    close: async () => {
      if (isClosed) return;
      isClosed = true;
      if (current !== null) {
        current.destroy();
        // It may still wait for a lock.
        await cancel();
      }
      await Promise.race([last, sleep(patienceMs, undefined, { ref: false })]);
      if (!isLost) {
        await Promise.race([
          connection.unsafe('ROLLBACK').catch(() => undefined),
          sleep(patienceMs, undefined, { ref: false }),
        ]);
        if (!isLost) connection.release();
      }
      await driver.end({ timeout: 1 });
    },
  };

  async function begin() {
    const [server] = z
      .array(greeting)
      .parse([
        ...(await driver.unsafe(
          `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version`,
        )),
      ]);
    if (server === undefined || server.number < oldestServer) {
      throw new ExpectedError(
        `The server at ${placeOf(address)} is PostgreSQL ${server?.version} and 12 is the oldest that can be read: extract its tables to files.`,
      );
    }
    const reserved = await driver.reserve();
    await reserved.unsafe('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    for (const setting of settingsFor(server.number)) await reserved.unsafe(`SET LOCAL ${setting}`);
    const [found] = await reserved.unsafe('SELECT pg_backend_pid() AS pid');
    return { connection: reserved, pid: backend.parse(found).pid };
  }

  /** The driver would write to a connection that is gone, and end the process with that. */
  async function send(sql: string): Promise<readonly unknown[]> {
    if (isLost || isClosed) throw Object.assign(new Error('no connection'), { code: 'CONNECTION_CLOSED' });
    return await connection.unsafe(sql);
  }

  async function* rows(order: CopyOrder, self: () => Readable): AsyncGenerator<Uint8Array> {
    const leave = await turn();
    try {
      if (self().destroyed) return;
      current = self();
      await send('SAVEPOINT constat');
      try {
        for (const setting of copySettings(order.inFileOrder)) await send(`SET LOCAL ${setting}`);
        const copying = connection.unsafe(`COPY (${order.select}) TO STDOUT ${copyTextOptions}`);
        hearErrors(copying);
        yield* drained(await copying.readable());
        await refuseRewritten(order);
      } finally {
        await giveBack();
      }
    } catch (error) {
      throw explain(error, address, order.table);
    } finally {
      current = null;
      leave();
    }
  }

  /** Gives back what was locked since the savepoint: nobody's ALTER TABLE has to wait for the end of the audit. */
  async function giveBack(): Promise<void> {
    if (!isLost) await connection.unsafe(undo).catch(() => undefined);
  }

  async function* drained(bytes: Readable): AsyncGenerator<Uint8Array> {
    let isWhole = false;
    try {
      // With `yield*` a failing reader would destroy the driver's stream, which then stops reading its socket.
      for await (const chunk of bytes.iterator({ destroyOnReturn: false })) yield chunk;
      isWhole = true;
    } finally {
      if (!isWhole) await abandon(bytes);
      // postgres.js 3.4.9 may leave the socket paused after a COPY, and the next answer would never be read.
      if (!isLost) bytes._read(0);
    }
  }

  /** The server is told to stop, and what it has sent by then is read and thrown away. */
  async function abandon(bytes: Readable): Promise<void> {
    const ended = finished(bytes).catch(() => undefined);
    bytes.on('data', () => undefined).resume();
    await cancel();
    await ended;
  }

  /** Ends the server's work on our statement. Where that cannot be said, all of a table is read to be thrown away. */
  async function cancel(): Promise<void> {
    const other = connect(address);
    await other.unsafe(`SELECT pg_cancel_backend(${pid})`).catch(() => undefined);
    await other.end({ timeout: 1 });
  }

  /**
   * TRUNCATE and some ALTER TABLE make a new file, which looks empty from a transaction that began before. What this
   * COPY has read is what it has locked: views and partitions are seen through.
   */
  async function refuseRewritten({ table }: CopyOrder): Promise<void> {
    const found = rewritten.parse([
      ...(await send(`
        SELECT c.relname::text AS name FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_class c ON c.oid = l.relation
        WHERE l.pid = pg_catalog.pg_backend_pid() AND l.locktype = 'relation' AND c.relkind = 'r' AND c.relfilenode <> 0
          AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
          AND c.relfilenode IS DISTINCT FROM pg_catalog.pg_relation_filenode(c.oid)`)),
    ]);
    if (found.length > 0) {
      throw new ExpectedError(
        `${table} of the database ${placeOf(address)} was emptied or rewritten (TRUNCATE, ALTER TABLE) while the audit ran: run again when that is done.`,
      );
    }
  }

  async function turn(): Promise<() => void> {
    const before = last;
    let leave = (): void => undefined;
    last = new Promise<void>((done) => {
      leave = done;
    });
    await before;
    return leave;
  }
}

/**
 * A SELECT that fails at once fails before its stream gets here: postgres.js 3.4.9 answers with the stream and destroys
 * it in one breath, and an error that nobody listens to ends the process. So we listen when the driver answers; whoever
 * reads the stream gets the error as well.
 */
function hearErrors(query: object): void {
  const resolve: unknown = Reflect.get(query, 'resolve');
  if (typeof resolve !== 'function') throw new Error('the driver answers in another way now');
  Object.assign(query, {
    resolve: (answer: unknown) => {
      if (answer instanceof Readable) answer.on('error', () => undefined);
      resolve(answer);
    },
  });
}
