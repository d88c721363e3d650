import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logShape } from '../../../src/analyses/log-shape/index.ts';
import { type Ran, runAnalysis } from '../../../src/analyses/run.ts';
import { prepare } from '../../../src/commands/audit.ts';
import { periodOf } from '../../../src/config/period.ts';
import { type Config, configSchema } from '../../../src/config/schema.ts';
import type { FindingArgs, FindingKind } from '../../../src/findings/kinds.ts';
import { createWorkingTables } from '../../../src/model/working-tables.ts';
import { silent } from '../../../src/progress.ts';
import type { LogShapeFacts } from '../../../src/report/facts/log-shape.ts';
import { startRun } from '../../../src/store/history/record.ts';
import { configOf, type Shop, writeShop } from '../../helpers/small-shop.ts';
import { withStore } from '../../helpers/with-store.ts';

export interface Shaped {
  ran: Ran<LogShapeFacts>;
  facts: LogShapeFacts;
}

/** The analysis of the log's shape alone, on a folder of files. */
async function shapedIn(config: Config, write: (folder: string) => Promise<void>): Promise<Shaped> {
  const folder = await mkdtemp(join(tmpdir(), 'constat-log-shape-'));
  try {
    await write(folder);
    return await withStore(async (store) => {
      const order = {
        ...{ config, baseDir: folder, period: periodOf(config.period), asOf: config.asOf },
        ...{ programVersion: '0.0.0', progress: silent, signal: new AbortController().signal },
      };
      const runId = await startRun(store, {
        ...{ audit: config.audit, period: order.period.label, asOf: config.asOf, programVersion: '0.0.0' },
      });
      const { collecting } = await prepare(store, order, runId);
      await createWorkingTables(store, config, collecting.model);
      const ran = await runAnalysis(logShape, collecting);
      if (ran.errors.length > 0) throw ran.errors[0];
      const facts = 'facts' in ran.outcome ? ran.outcome.facts : null;
      if (facts === null) throw new Error(`log-shape is ${ran.outcome.verdict} and has no facts`);
      return { ran, facts };
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The same of a small shop, whose log's text may be replaced. */
export const shaped = (shop: Shop, log?: string): Promise<Shaped> =>
  shapedIn(configOf(shop), async (folder) => {
    await writeShop(shop, folder);
    if (log !== undefined) await writeFile(join(folder, 'log.csv'), log);
  });

/** The same of CSV files given as text, with the logs as they are mapped. */
export const shapedLogs = (files: Readonly<Record<string, string>>, change: unknown): Promise<Shaped> =>
  shapedIn(
    configSchema.parse({
      ...{ version: 1, audit: 'log-shape', client: 'Shop', title: 'Audit', language: 'en', currency: 'EUR' },
      ...{ timeZone: 'UTC', asOf: '2024-09-02', period: '2024-08' },
      sources: Object.keys(files).map((name) => ({ file: `${name}.csv` })),
      model: {
        sale_line: {
          table: 'sales',
          columns: { line: 'id', ticket: 'ticket', product: 'ean', businessDate: 'day' },
        },
        change,
      },
    }),
    async (folder) => {
      for (const [name, content] of Object.entries(files))
        await writeFile(join(folder, `${name}.csv`), content);
    },
  );

/** The arguments of the one finding of a kind; null where there is none. */
export function argsOf<Kind extends FindingKind>({ ran }: Shaped, kind: Kind): FindingArgs[Kind] | null {
  const [found, ...others] = ran.findings.filter((finding) => finding.kind === kind);
  if (others.length > 0) throw new Error(`more than one finding ${kind}`);
  return found === undefined ? null : (found.args as FindingArgs[Kind]);
}

/** All that the working papers show, as one text. */
export const papersText = ({ ran }: Shaped): string =>
  ran.papers.map(({ witness }) => JSON.stringify(witness?.rows ?? [])).join('\n');
