import { constants } from 'node:fs';
import { access, readdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** The environment as the command line got it; nothing here reads it by itself. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface Machine {
  platform: string;
  home: string;
}

const exists = (path: string, mode = constants.X_OK): Promise<boolean> =>
  access(path, mode).then(
    () => true,
    () => false,
  );

/** Programs by path or by name, below the folders where each system installs them. */
function systemPaths({ platform, home }: Machine, env: Environment): string[] {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['/Applications', join(home, 'Applications')].flatMap((folder) =>
      apps.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
    );
  }
  if (platform === 'win32') {
    const programs = [
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Chromium', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ];
    const folders = [
      'PROGRAMFILES',
      'ProgramFiles',
      'PROGRAMFILES(X86)',
      'ProgramFiles(x86)',
      'LOCALAPPDATA',
    ];
    const known = folders.flatMap((name) => env[name] ?? []);
    return programs.flatMap((program) => known.map((folder) => join(folder, ...program)));
  }
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return names.flatMap((name) =>
    folders.filter((folder) => folder !== '').map((folder) => join(folder, name)),
  );
}

/** The system's browsers, the most usual first. */
export async function systemBrowsers(machine: Machine, env: Environment): Promise<string[]> {
  const paths = [...new Set(systemPaths(machine, env))];
  const found = await Promise.all(paths.map((path) => exists(path)));
  return paths.filter((_, index) => found[index]);
}

/** What `npx puppeteer browsers install` has put into puppeteer's cache: `chrome/linux-131.0.6778.204/…`. */
export async function puppeteerBrowsers({ platform, home }: Machine, env: Environment): Promise<string[]> {
  const cache = env.PUPPETEER_CACHE_DIR ?? join(home, '.cache', 'puppeteer');
  const installed: { version: string; path: string }[] = [];
  for (const browser of ['chrome-headless-shell', 'chrome']) {
    const builds = await readdir(join(cache, browser)).catch(() => []);
    for (const build of builds) {
      const folders = await readdir(join(cache, browser, build)).catch(() => []);
      const version = build.slice(build.indexOf('-') + 1);
      for (const folder of folders)
        installed.push({ version, path: join(cache, browser, build, folder, programOf(browser, platform)) });
    }
  }
  const found = await Promise.all(installed.map(({ path }) => exists(path)));
  return installed
    .filter((_, index) => found[index])
    .sort((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }))
    .map(({ path }) => path);
}

function programOf(browser: string, platform: string): string {
  if (platform === 'win32') return `${browser}.exe`;
  if (platform !== 'darwin' || browser !== 'chrome') return browser;
  const name = 'Google Chrome for Testing';
  return join(`${name}.app`, 'Contents', 'MacOS', name);
}
