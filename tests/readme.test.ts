import { spawn } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { z } from 'zod';
import { constat } from './helpers/cli.ts';

// The README is held to its word: its files are written, its commands run, and what it shows is what they print.

const root = resolve(import.meta.dirname, '..');
const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
const readme = await readFile(join(root, 'README.md'), 'utf8');
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));

interface Block {
  language: string;
  text: string;
  /** The file that the paragraph above names, where it names one. */
  file: string | undefined;
}

const blocks: readonly Block[] = [
  ...readme.matchAll(/(?:^`([\w./]+)`[^\n]*\n(?:[^\n]+\n)*\n)?^```(\w+)\n(.*?)^```$/gms),
].map(([, file, language = '', text = '']) => ({ file, language, text }));

test('the commands of the README run, and print what it shows', async () => {
  await inCheckout(async (folder, env) => {
    for (const { file, text } of blocks) {
      if (file === undefined) continue;
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    }
    let ran = 0;
    for (const [index, block] of blocks.entries()) {
      if (block.language !== 'sh') continue;
      let printed = '';
      for (const command of block.text.trim().split('\n')) {
        printed += await run(command, folder, env);
        ran++;
      }
      const shown = blocks[index + 1];
      if (shown?.language === 'text') assertShown(shown.text, printed);
    }
    assert.ok(ran >= 8, `${ran} commands`);

    const page = textOf(await readFile(join(folder, 'out/comptoirs-orvane/2024-08/report.html'), 'utf8'));
    const quotes = readme.match(/(?:^> .*\n)+/gm) ?? [];
    assert.ok(quotes.length > 0);
    for (const quote of quotes) {
      assert.ok(page.includes(plain(quote.replace(/^> /gm, ''))), `not in the report: ${quote}`);
    }
  });
});

test('the README names every option that the commands have, and no other', async () => {
  const commands = [[], ['init'], ['run'], ['dictionary'], ['demo'], ['diff'], ['doctor'], ['schema']];
  const helps = await Promise.all(commands.map((command) => constat([...command, '--help'])));
  for (const { code } of helps) assert.is(code, 0);
  const listed = /^Commands:\n((?: .*\n)+)/m.exec(helps[0]?.out ?? '')?.[1] ?? '';
  const names = [...listed.matchAll(/^ {2}(\w+)/gm)]
    .map(([, name]) => name)
    .filter((name) => name !== 'help');
  assert.equal(names.sort(), commands.flat().sort());

  const optionsOf = (text: string) => new Set(text.match(/(?<![\w-])--?[a-zA-Z][a-z-]*\b/g));
  const offered = optionsOf(
    helps.map(({ out }) => out.replace(/^.*?(?=^(?:Arguments|Options):)/ms, '')).join('\n'),
  );
  const table = readme.split('\n').filter((line) => line.startsWith('| `-'));
  assert.equal([...optionsOf(table.join('\n'))].sort(), [...offered].sort());
});

test('relative links of the documents resolve', async () => {
  for (const document of documents) {
    const text = await readFile(join(root, document), 'utf8');
    for (const [, target = ''] of text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)) {
      if (/^https?:/.test(target)) continue;
      await access(join(root, target)).catch(() => assert.unreachable(`${document} links to ${target}`));
    }
  }
});

test('the documents name no folder of one machine and no registry', async () => {
  for (const document of documents) {
    const text = await readFile(join(root, document), 'utf8');
    assert.not.match(text, /(?<![\w.~])\/(work|tmp|home|Users|srv)\/|registry\.|\.internal\b/, document);
  }
});

test.run();

/** A checkout for a reader to type commands in: the project's own files, and an `out/` that nobody misses. */
async function inCheckout(use: (folder: string, env: NodeJS.ProcessEnv) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'constat-readme-'));
  const { DATABASE_URL: _, ...env } = process.env;
  try {
    for (const name of ['package.json', 'node_modules', 'src', 'data'])
      await symlink(join(root, name), join(folder, name));
    await use(folder, { CONSTAT_HOME: join(folder, 'home'), ...env });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What a command prints. Installing was done before any test ran, and testing is what is going on. */
async function run(command: string, cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  if (command === 'npm ci') return '';
  if (command === 'npm test') {
    assert.match(scripts.test ?? '', /tests\/run\.ts$/);
    return '';
  }
  const child = spawn('sh', ['-c', command], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk;
  });
  const code = await new Promise((done) => child.on('close', done));
  assert.is(code, 0, `${command}: ${err}`);
  // npm tells which script it starts.
  return out.replace(/^\n(?:> .*\n)+\n/, '');
}

/** Shown whole, or up to a line `…`. How many pages there are depends on the browser that prints. */
function assertShown(shown: string, printed: string): void {
  const comparable = (text: string) =>
    text.replace(/[\u00a0\u202f]/g, ' ').replace(/\b\d+ pages$/gm, 'N pages');
  const [expected, actual] = [comparable(shown), comparable(printed)];
  const beginning = expected.replace(/^…\n$/m, '');
  assert.is(beginning === expected ? actual : actual.slice(0, beginning.length), beginning);
}

/** What a reader of a page reads. */
const textOf = (html: string): string =>
  plain(
    html
      .replace(/<style.*?<\/style>/gs, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/&#x27;/g, "'")
      .replace(/&amp;/g, '&'),
  );

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
