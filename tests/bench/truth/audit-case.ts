import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../../src/config/read.ts';
import { makeScenario, type ScenarioOptions, writeScenario } from '../../../src/demo/scenario/scenario.ts';
import { auditWithErrors } from '../../helpers/audited.ts';
import { failedOutcome, type Outcome, scoreOf } from './score.ts';

/** Writes a scenario, audits it and holds the report against what was planted. */
export async function auditCase(options: ScenarioOptions): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'constat-truth-'));
  try {
    const scenario = makeScenario(options);
    await writeScenario(scenario, folder);
    // The audit sees what a person would be given: the manifest of the faults is not among it.
    await rm(join(folder, 'truth.json'));
    const { config } = await readConfig(join(folder, 'audit.yaml'));
    try {
      const { report, errors } = await auditWithErrors(config, folder);
      return scoreOf(scenario.truth, report, errors);
    } catch (error) {
      return failedOutcome(scenario.truth, error);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}
