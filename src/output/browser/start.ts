import { execFile } from 'node:child_process';
import { platform } from 'node:os';
import { promisify } from 'node:util';
import { z } from 'zod';
import { launchBrowser, type Program } from './launch.ts';
import { userId } from './private-folder.ts';

const run = promisify(execFile);
const complaintMs = 5_000;

/**
 * How a program starts: with its sandbox if that can be had. Root has to do without, and so must users of machines
 * that forbid it (containers, some distributions); the pages that it prints run no scripts and reach no network.
 */
export async function startable(
  path: string,
  env: Record<string, string>,
): Promise<(Program & { version: string }) | { reason: string }> {
  const isRoot = userId() === 0;
  // The last way twice: on a busy machine one dies now and then before it has begun.
  const ways = isRoot ? [['--no-sandbox'], ['--no-sandbox']] : [[], ['--no-sandbox'], ['--no-sandbox']];
  let reason = '';
  for (const args of ways) {
    const program = { path, env, args };
    try {
      const browser = await launchBrowser(program);
      try {
        // A page needs a renderer, whose process may fail where the browser's did not.
        await browser.newPage();
        return { ...program, version: await browser.version() };
      } finally {
        await browser.close();
      }
    } catch (error) {
      const why = reasonOf(error);
      // One that does not answer would not answer the second time either.
      if (/timed out/i.test(why)) return { reason: 'it did not answer in time' };
      reason ||= why;
    }
  }
  return { reason: (await complaintOf(path, env)) ?? reason };
}

/**
 * What the program itself says when it fails, such as which library is missing: through its pipe one learns only that
 * it ended. Null where it has nothing to say, and on Windows, where asking for the version opens a window.
 */
async function complaintOf(path: string, env: Record<string, string>): Promise<string | null> {
  if (platform() === 'win32') return null;
  try {
    await run(path, ['--version'], { env, timeout: complaintMs });
    return null;
  } catch (error) {
    const said = z.object({ stderr: z.string().min(1) }).safeParse(error);
    return said.success ? reasonOf(new Error(said.data.stderr)) : null;
  }
}

/** The line that says what is wrong; puppeteer adds a page of hints. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(
      (line) =>
        line !== '' && !/^(TROUBLESHOOTING|stderr|stdout|Failed to launch the browser process)/i.test(line),
    );
  const telling = lines.find((line) => /error|cannot|no usable|not found|denied|ENO/i.test(line)) ?? lines[0];
  return (telling ?? text.trim()).slice(0, 300);
}
