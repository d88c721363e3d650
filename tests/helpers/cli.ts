import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
/** Found from here, so that the program may be started in any folder. */
const tsx = import.meta.resolve('tsx');

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

export interface Started {
  child: ChildProcess;
  ended: Promise<Ended>;
  /** Resolves when the text has been printed to the standard error; rejects when the program ends without it. */
  said(text: string): Promise<void>;
}

interface Surroundings {
  cwd?: string | undefined;
  env?: Readonly<Record<string, string>> | undefined;
}

const longestMs = 240_000;

/** Starts the command line as a user does, in a process of its own. */
export function startCli(args: readonly string[], { cwd, env }: Surroundings = {}): Started {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ['--import', tsx, cli, ...args], {
    ...(cwd !== undefined && { cwd }),
    env: { ...inherited, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), longestMs);
  let [out, err] = ['', ''];
  const waiting: { text: string; found: () => void }[] = [];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk;
    for (const { text, found } of waiting) if (err.includes(text)) found();
  });
  const ended = new Promise<Ended>((done) => {
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      done({ code, signal, out, err });
    });
  });
  const said = (text: string) =>
    new Promise<void>((found, fail) => {
      waiting.push({ text, found });
      if (err.includes(text)) found();
      void ended.then(() => fail(new Error(`ended without "${text}": ${err}`)));
    });
  return { child, ended, said };
}

/** Runs the command line to its end. */
export const constat = (args: readonly string[], surroundings?: Surroundings): Promise<Ended> =>
  startCli(args, surroundings).ended;
