import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { initCommand } from '../../src/commands/init.ts';
import { readConfig } from '../../src/config/read.ts';
import { auditConfig, logOf, revenueOf } from '../helpers/audited.ts';
import { placeIn } from '../helpers/terminal.ts';

// The real case from its two files alone: what is proposed, with the readings added, finds what a right audit finds.

const folder = fileURLToPath(new URL('../../../shared/supersmartmarket/', import.meta.url));
const here = existsSync(folder);
if (!here) process.stdout.write(`SKIP real case: ${folder} is absent\n`);
const real = here ? test : test.skip;

real('init, the readings, run: the right revenue and the late lines', async () => {
  const home = await mkdtemp(join(tmpdir(), 'constat-init-'));
  try {
    const inputs = ['Extraction-cube-OLAP-2024.xlsx', 'Logs.xlsx'].map((name) => join(folder, name));
    await initCommand({ inputs, output: 'audit.yaml', force: false, loudness: 'quiet' }, placeIn(home));
    const { config } = await readConfig(join(home, 'audit.yaml'));
    const { config: made } = await readConfig(fileURLToPath(new URL('audit.yaml', import.meta.url)));
    assert.equal(config.model, made.model);
    assert.equal([config.asOf, config.period], ['2024-08-15', { from: '2024-08-14', to: '2024-08-15' }]);
    const text = await readFile(join(home, 'audit.yaml'), 'utf8');
    assert.match(text, /recorded: date # .*45518/);
    const report = await auditConfig({ ...config, readings: made.readings }, home);
    const { lines, tickets, amount } = revenueOf(report).total;
    assert.equal({ lines, tickets, amount }, { lines: 41_377, tickets: 1808, amount: '284243.88' });
    const [dispute] = logOf(report).disputes;
    assert.equal(dispute?.late, { lines: 1379, tickets: 700, amount: '9057.29' });
    assert.is(dispute?.unexplained, '0.00');
  } finally {
    await rm(home, { recursive: true });
  }
});

test.run();
