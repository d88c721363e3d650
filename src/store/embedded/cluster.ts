import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ExpectedError } from '../../errors.ts';
import { type Account, ownerOf, serverAccount } from './account.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { makeReachable, reachable } from './reachable.ts';

const majorVersion = '18';
const passwordFile = 'constat.password';

/** A running embedded server: where it listens, and how to end it. */
export interface Cluster {
  url: string;
  port: number;
  /** Where its files really lie: root's server may not enter every folder. */
  dataDir: string;
  /** Stops the server; the caller knows that nobody else uses it. */
  stop(): Promise<void>;
}

export interface ClusterPlace {
  /** Holds the server's files. */
  dataDir: string;
  /** Holds a copy of the programs where their own place cannot be reached by the server's account. */
  binariesDir: string;
}

/**
 * Joins the server of `dataDir` where one runs (another run's, or one that a killed run left behind), or starts it;
 * makes its files first where there are none. Listens on 127.0.0.1 alone, behind a password of its own.
 */
export async function openCluster(place: ClusterPlace): Promise<Cluster> {
  try {
    const chosen = await serverAccount();
    const dataDir = await reachable(place.dataDir, chosen);
    const account = await ownerOf(dataDir, chosen);
    const binaries = await findBinaries(account, await reachable(place.binariesDir, account));
    await initialise(dataDir, binaries, account);
    const password = await readFile(join(dataDir, passwordFile), 'utf8');
    const port = await joinOrStart(dataDir, binaries, account);
    return {
      url: `postgres://constat:${password}@127.0.0.1:${port}/postgres`,
      ...{ port, dataDir },
      stop: async () => {
        await pgCtl(binaries, account, ['stop', '-D', dataDir, '-m', 'fast', '-w', '-t', '60']);
      },
    };
  } catch (error) {
    throw explainFileError(error);
  }
}

async function initialise(dataDir: string, binaries: Binaries, account: Account): Promise<void> {
  const version = await readFile(join(dataDir, 'PG_VERSION'), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return null;
    },
  );
  if (version !== null) {
    if (version.trim() === majorVersion) return;
    throw new ExpectedError(
      `The store in ${dataDir} was made by PostgreSQL ${version.trim()} and this Constat brings ${majorVersion}: move that folder away to start a new history.`,
    );
  }
  if ((await readdir(dataDir).catch(() => [])).length > 0) {
    throw new ExpectedError(
      `${dataDir} is not empty and holds no store: choose another folder with CONSTAT_HOME.`,
    );
  }
  await makeReachable(dirname(dataDir), account);
  // Made beside and renamed, so that an initialisation that was killed half-way never looks like a store.
  const fresh = `${dataDir}.new-${randomBytes(4).toString('hex')}`;
  await mkdir(fresh, { mode: 0o700 });
  const secret = `${fresh}.password`;
  try {
    await writeFile(secret, randomBytes(24).toString('base64url'), { mode: 0o600 });
    await give(fresh, account);
    await give(secret, account);
    const { code, output } = await execute(binaries.initdb, account, [
      `--pgdata=${fresh}`,
      '--username=constat',
      `--pwfile=${secret}`,
      '--auth=scram-sha-256',
      '--locale=C',
      '--encoding=UTF8',
      '--no-sync',
    ]);
    if (code !== 0) throw storeFailure('initdb failed', output);
    await rename(secret, join(fresh, passwordFile));
    await rename(fresh, dataDir).catch(async (error: NodeJS.ErrnoException) => {
      // Another run made the store in the meantime: theirs is as good.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(secret, { force: true });
    await rm(fresh, { recursive: true, force: true });
  }
}

async function joinOrStart(dataDir: string, binaries: Binaries, account: Account): Promise<number> {
  let output = '';
  for (let attempt = 0; attempt < 5; attempt++) {
    const running = await runningPort(dataDir, binaries, account);
    if (running !== null) return running;
    const port = await freePort();
    const settings = await serverSettings(port);
    const log = join(dataDir, 'server.log');
    const started = await pgCtl(binaries, account, [
      ...['start', '-D', dataDir, '-l', log, '-w', '-t', '60', '-s'],
      ...['-o', settings.map(([name, value]) => `-c ${name}=${value}`).join(' ')],
    ]);
    if (started.code === 0) return port;
    const logged = (await readFile(log, 'utf8').catch(() => '')).slice(-2000);
    output = /examine the log/i.test(started.output) ? logged : started.output;
    // Another run may be starting the same server, or have taken the port, or be stopping it.
    await sleep(300);
  }
  throw storeFailure(`the embedded PostgreSQL in ${dataDir} does not start`, output);
}

async function runningPort(dataDir: string, binaries: Binaries, account: Account): Promise<number | null> {
  const status = await pgCtl(binaries, account, ['status', '-D', dataDir]);
  if (status.code !== 0) return null;
  const lines = (await readFile(join(dataDir, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const port = Number(lines[3]);
  return lines[7]?.trim() === 'ready' && port > 0 ? port : null;
}

/** Bulk loads and large aggregates on one consultant's machine, and a history that survives a crash. */
async function serverSettings(port: number): Promise<[string, string][]> {
  // Containers often give 64 MB of shared memory, where parallel queries fail: files are slower and always work.
  const shared = await statfs('/dev/shm').catch(() => null);
  const roomy = shared !== null && shared.bavail * shared.bsize > 1_000_000_000;
  return [
    ['listen_addresses', '127.0.0.1'],
    ['port', String(port)],
    ['unix_socket_directories', "''"],
    ['shared_buffers', '256MB'],
    ['max_wal_size', '4GB'],
    ['wal_level', 'minimal'],
    ['max_wal_senders', '0'],
    ['autovacuum', 'off'],
    ['dynamic_shared_memory_type', roomy ? 'posix' : 'mmap'],
    ['log_statement', 'none'],
    ['log_min_error_statement', 'panic'],
    ['timezone', 'UTC'],
    ['log_timezone', 'UTC'],
  ];
}

const give = async (path: string, account: Account) => {
  if (account.uid !== undefined && account.gid !== undefined) await chown(path, account.uid, account.gid);
};

const pgCtl = (binaries: Binaries, account: Account, parameters: string[]) =>
  execute(binaries.pgCtl, account, parameters);

/** Runs to the end with the messages in English. The server outlives pg_ctl, so it must not hold our pipes. */
function execute(
  program: string,
  account: Account,
  parameters: string[],
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child: ChildProcess = spawn(program, parameters, {
      ...account,
      cwd: dirname(program),
      env: { LC_ALL: 'C', PATH: '/usr/bin:/bin', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A Ctrl-C in the terminal is for us alone: the server may be serving another run.
      detached: true,
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', reject);
    child.on('exit', (code) => {
      child.stdout?.destroy();
      child.stderr?.destroy();
      resolve({ code: code ?? 1, output });
    });
  });
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });

const noRoom =
  'No room on the disk for the embedded PostgreSQL: free some space, or set CONSTAT_HOME to a larger disk.';

function storeFailure(what: string, output: string): ExpectedError {
  if (/No space left on device/i.test(output)) return new ExpectedError(noRoom);
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const telling = lines.findLast((line) => /FATAL|PANIC|error:|could not/.test(line)) ?? lines.at(-1);
  return new ExpectedError(
    `${what}: ${telling?.trim() ?? 'no message'} (set DATABASE_URL to use another PostgreSQL server)`,
  );
}

/** What the user can mend about the folders that Constat keeps its files in. */
function explainFileError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || !('path' in error)) return error;
  if (error.code === 'ENOSPC') return new ExpectedError(noRoom);
  if (error.code !== 'EACCES' && error.code !== 'EPERM' && error.code !== 'EROFS') return error;
  return new ExpectedError(
    `No access to ${error.path}: it belongs to another user or cannot be written. Choose another folder with CONSTAT_HOME.`,
  );
}
