import { dirname } from 'node:path';
import { type Audited, audit } from '../../src/commands/audit.ts';
import { periodOf } from '../../src/config/period.ts';
import { readConfig } from '../../src/config/read.ts';
import type { Config } from '../../src/config/schema.ts';
import type { FindingKind } from '../../src/findings/kinds.ts';
import { silent } from '../../src/progress.ts';
import type { DictionaryFacts, LogFacts, RevenueFacts } from '../../src/report/facts.ts';
import type { Finding, Report, WorkingPaper } from '../../src/report/schema.ts';
import { withStore } from './with-store.ts';

/** Audits a configuration object on the real embedded store. An analysis that threw fails the test. */
export async function auditConfig(config: Config, baseDir: string): Promise<Report> {
  const { report, errors } = await auditWithErrors(config, baseDir);
  if (errors.length > 0) throw errors[0];
  return report;
}

export const auditWithErrors = (config: Config, baseDir: string): Promise<Audited> =>
  withStore((store) =>
    audit(store, {
      ...{ config, baseDir, period: periodOf(config.period), asOf: config.asOf, programVersion: '0.0.0' },
      ...{ progress: silent, signal: new AbortController().signal },
    }),
  );

/** Audits a configuration file, of another period if one is given. */
export async function auditFile(path: string, period?: Config['period']): Promise<Report> {
  const { config } = await readConfig(path);
  return auditConfig(period === undefined ? config : { ...config, period }, dirname(path));
}

type Analyses = Report['analyses'];
const factsOf = <Facts>(name: string, outcome: { verdict: string; facts?: Facts | null }): Facts => {
  if (outcome.facts == null) throw new Error(`${name} is ${outcome.verdict} and has no facts`);
  return outcome.facts;
};
export const dictionaryOf = ({ analyses }: { analyses: Analyses }): DictionaryFacts =>
  factsOf('schema-dictionary', analyses['schema-dictionary']);
export const revenueOf = ({ analyses }: { analyses: Analyses }): RevenueFacts =>
  factsOf('revenue', analyses.revenue);
export const logOf = ({ analyses }: { analyses: Analyses }): LogFacts =>
  factsOf('log-atomicity', analyses['log-atomicity']);

export function findingsOf<Kind extends FindingKind>(
  report: Report,
  kind: Kind,
): Extract<Finding, { kind: Kind }>[] {
  const isOfKind = (finding: Finding): finding is Extract<Finding, { kind: Kind }> => finding.kind === kind;
  return report.findings.filter(isOfKind);
}

/** The one finding of its kind. */
export function findingOf<Kind extends FindingKind>(
  report: Report,
  kind: Kind,
): Extract<Finding, { kind: Kind }> {
  const [found, ...others] = findingsOf(report, kind);
  if (found === undefined || others.length > 0)
    throw new Error(`expected one finding ${kind}, found ${found === undefined ? 0 : others.length + 1}`);
  return found;
}

export function paperOf(report: Report, id: string): WorkingPaper {
  const found = report.workingPapers.find((paper) => paper.id === id);
  if (found === undefined) throw new Error(`no working paper ${id}`);
  return found;
}
