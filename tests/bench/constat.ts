import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Step } from '../../src/progress.ts';
import type { Report } from '../../src/report/schema.ts';
import { packageRoot } from '../../src/root.ts';
import { wordsOf } from '../../src/words/index.ts';

const built = join(packageRoot, 'dist', 'cli.js');
const isBuilt = existsSync(built);
/** The program as a user runs it. */
export const programName = isBuilt ? 'dist/cli.js' : 'src/cli.ts (tsx)';
const program = isBuilt ? [built] : ['--import', 'tsx', join(packageRoot, 'src', 'cli.ts')];

/** Leaves the peak of the process's own memory in a file when it ends; the server and the browser are not in it. */
const peakProbe = `data:text/javascript,${encodeURIComponent(
  "import{writeFileSync as w}from'node:fs';process.on('exit',()=>w(process.env.BENCH_PEAK,String(process.resourceUsage().maxRSS)))",
)}`;

export interface ConstatRun {
  /** Milliseconds of each step; `store` begins where the process does. */
  steps: Partial<Record<Step, number>>;
  /** From the start of the process to its end. */
  wholeMs: number;
  peakMb: number;
  htmlMb: number;
  report: Report;
}

/** Runs an audit in a process of its own and reads its times from what it says while it works. */
export async function runConstat(configuration: string, home: string): Promise<ConstatRun> {
  const out = join(home, 'report');
  const peakFile = join(home, 'peak');
  await mkdir(out, { recursive: true });
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', peakProbe, ...program, 'run', configuration, '--out', out, '--lang', 'en'],
    {
      cwd: packageRoot,
      env: { ...process.env, CONSTAT_HOME: home, BENCH_PEAK: peakFile, DATABASE_URL: '' },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const steps: ConstatRun['steps'] = {};
  const labels = Object.entries(wordsOf('en').terminal.steps) as [Step, string][];
  let said = '';
  let last = started;
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    // A line is written when its step ends.
    for (const line of text.split('\n')) {
      const step = labels.find(([, label]) => line.startsWith(label))?.[0];
      if (step === undefined) continue;
      const now = performance.now();
      steps[step] = now - last;
      last = now;
    }
  });
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  const wholeMs = performance.now() - started;
  if (code !== 0) throw new Error(`constat run ended with ${code}:\n${said}`);
  const report: Report = JSON.parse(await readFile(join(out, 'report.json'), 'utf8'));
  const html = await stat(join(out, 'report.html'));
  const peakMb = Number(await readFile(peakFile, 'utf8')) / 1024;
  return { steps, wholeMs, peakMb, htmlMb: html.size / 1e6, report };
}
