import Big from 'big.js';
import type { Finding, Metric, Report } from './schema.ts';

export interface ReportDiff {
  before: RunName;
  after: RunName;
  new: Finding[];
  gone: Finding[];
  changed: { before: Finding; after: Finding }[];
  unchanged: Finding[];
  /** Figures of both runs that differ, or that one of them lacks (null). */
  moved: { id: string; unit: Metric['unit']; before: string | null; after: string | null }[];
}

interface RunName {
  audit: string;
  period: string;
  asOf: string;
}

/** Compares two runs: findings by their fingerprints, figures by their names. Empty for equal reports. */
export function diffReports(before: Report, after: Report): ReportDiff {
  const known = new Map(before.findings.map((finding) => [finding.fingerprint, finding]));
  const present = new Set(after.findings.map(({ fingerprint }) => fingerprint));
  const diff: ReportDiff = {
    ...{ before: nameOf(before), after: nameOf(after) },
    ...{
      new: [],
      gone: before.findings.filter(({ fingerprint }) => !present.has(fingerprint)),
      changed: [],
      unchanged: [],
    },
    moved: movedFigures(before.metrics, after.metrics),
  };
  for (const finding of after.findings) {
    const earlier = known.get(finding.fingerprint);
    if (earlier === undefined) diff.new.push(finding);
    else if (isSame(earlier, finding)) diff.unchanged.push(finding);
    else diff.changed.push({ before: earlier, after: finding });
  }
  return diff;
}

function movedFigures(before: readonly Metric[], after: readonly Metric[]): ReportDiff['moved'] {
  const earlier = new Map(before.map((metric) => [metric.id, metric]));
  const later = new Map(after.map((metric) => [metric.id, metric]));
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((id) => {
    const [was, is] = [earlier.get(id), later.get(id)];
    if (was !== undefined && is !== undefined && Big(was.value).eq(is.value)) return [];
    const unit = (is ?? was)?.unit ?? 'findings';
    return [{ id, unit, before: was?.value ?? null, after: is?.value ?? null }];
  });
}

/** Working papers are left out: a new row count does not change what was found. */
const isSame = (a: Finding, b: Finding) =>
  canonical([a.severity, a.amount, a.args]) === canonical([b.severity, b.amount, b.args]);

/** JSON with sorted keys: the history's `jsonb` does not keep their order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

const nameOf = ({ audit }: Report): RunName => ({
  audit: audit.id,
  period: audit.period.label,
  asOf: audit.asOf,
});
