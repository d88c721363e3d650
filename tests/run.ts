import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { openStore } from '../src/store/store.ts';

// uvu exits with 0 when a file forgets `test.run()`, when a hook throws, when `.only` hides the others and when a
// pattern matches nothing. So the outcome is counted here: a test that never ran fails the command.

const root = resolve(import.meta.dirname, '..');
const tests = join(root, 'tests');
const filter = process.argv[2] ?? '';

const files = (await readdir(tests, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
  .map((entry) => relative(tests, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .filter((file) => file.includes(filter))
  .sort();
const focused: string[] = [];
for (const file of files) {
  if (/\btest\.only\(/.test(await readFile(join(tests, file), 'utf8'))) focused.push(file);
}

// One server for all tests: they join it, and it ends with the last of them.
const home = await mkdtemp(join(tmpdir(), 'constat-test-'));
// Root's server runs under another account, which has to get in.
await chmod(home, 0o755);
const store = await openStore({ dataDir: join(home, 'store'), binariesDir: join(home, 'postgresql') });
const output = await runUvu(files, { CONSTAT_HOME: home });
await store.close();
await rm(home, { recursive: true, force: true });

// biome-ignore lint/suspicious/noControlCharactersInRegex: uvu colours its figures, whatever it is told
const plain = output.text.replace(/\u001b\[\d+m/g, '');
const counted = (label: string) => Number(new RegExp(`${label}:\\s+(\\d+)`).exec(plain)?.[1] ?? 0);
const total = counted('Total');
const passed = counted('Passed');
const skipped = counted('Skipped');
const silent = files.filter((file) => !output.text.includes(file));
const problems = [
  ...(total === 0 ? ['no test ran'] : []),
  ...silent.map((file) => `${file} never ran: does it end with test.run()?`),
  ...focused.map((file) => `${file} uses test.only, which hides the other tests`),
  ...(output.code === 0 ? [] : [`uvu ended with ${output.code}`]),
];
for (const problem of problems) console.log(`  ! ${problem}`);
// uvu leaves skipped tests out of its total.
const failed = total - passed + problems.length;
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;

function runUvu(
  chosen: readonly string[],
  env: Record<string, string>,
): Promise<{ code: number; text: string }> {
  const pattern = `^(${chosen.map((file) => file.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})$`;
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(root, 'node_modules', 'uvu', 'bin.js'), 'tests', pattern],
    { cwd: root, env: { ...process.env, ...env, FORCE_COLOR: '0' }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      process.stdout.write(chunk);
    });
  }
  return new Promise((done) => child.on('close', (code) => done({ code: code ?? 1, text })));
}
