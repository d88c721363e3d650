import type { Judged } from '../analyses/analysis.ts';
import { fingerprintOf } from '../findings/fingerprint.ts';
import { severities } from '../findings/kinds.ts';
import { actionPlan } from '../recommendations/plan.ts';
import { metricsOf } from './metrics.ts';
import { type Finding, type Report, reportSchema, reportVersion, type WorkingPaper } from './schema.ts';

const shownRejects = 100;

export interface ReportParts {
  programVersion: string;
  audit: Report['audit'];
  sources: Report['sources'];
  architecture: Report['architecture'];
  rejects: Report['rejects'];
  checks: Report['checks'];
  analyses: Report['analyses'];
  /** The findings of all analyses and of the load, in any order. */
  judged: readonly Judged[];
  workingPapers: readonly WorkingPaper[];
}

/** Puts the report together: findings ordered and named, the plan, the metrics; checked against its schema. */
export function buildReport(parts: ReportParts): Report {
  const findings = parts.judged.map(asFinding).sort(bySeverity);
  const seen = new Set<string>();
  for (const { fingerprint, kind, subject } of findings) {
    if (seen.has(fingerprint)) throw new Error(`two findings of kind ${kind} on ${subject}`);
    seen.add(fingerprint);
  }
  const { analyses } = parts;
  return reportSchema.parse({
    version: reportVersion,
    program: { name: 'constat', version: parts.programVersion },
    audit: parts.audit,
    sources: parts.sources,
    architecture: parts.architecture,
    rejects: parts.rejects.slice(0, shownRejects),
    analyses,
    checks: parts.checks,
    findings,
    actions: actionPlan(findings),
    metrics: metricsOf(
      {
        dictionary: factsOf(analyses['schema-dictionary']),
        revenue: factsOf(analyses.revenue),
        log: factsOf(analyses['log-atomicity']),
        logShape: factsOf(analyses['log-shape']),
        asOf: factsOf(analyses['as-of']),
        hypotheses: factsOf(analyses.hypotheses),
      },
      findings,
    ),
    workingPapers: parts.workingPapers,
  });
}

const asFinding = (judged: Judged): Finding => ({
  ...judged,
  fingerprint: fingerprintOf(judged.kind, judged.subject),
});

const bySeverity = (a: Finding, b: Finding): number =>
  severities.indexOf(b.severity) - severities.indexOf(a.severity) ||
  (a.kind === b.kind ? 0 : a.kind < b.kind ? -1 : 1) ||
  (a.subject < b.subject ? -1 : 1);

/** The facts of an analysis, where it has any. */
export const factsOf = <Facts>(outcome: { verdict: string; facts?: Facts | null }): Facts | null =>
  outcome.facts ?? null;
