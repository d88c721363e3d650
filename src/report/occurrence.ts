import type { FindingKind } from '../findings/kinds.ts';
import type { Finding, Report } from './schema.ts';

/** What the change log shows of the writing, or of itself: it occurs where the log is kept. */
const ofLog: ReadonlySet<FindingKind> = new Set<FindingKind>([
  'late-writes',
  'split-writes',
  'unlogged-lines',
  'missing-lines',
  'partial-events',
  'early-writes',
  'duplicated-writes',
  'log-contradicts-table',
  'weak-log',
  'log-contradicts-itself',
  'log-gaps',
  'log-not-understood',
  'missing-log-events',
  'damaged-log-values',
  'malformed-actor',
  'single-actor',
  'updates-not-applied',
  'rows-without-history',
  'unlogged-rows',
  'lost-rows',
  'lost-updates',
  'overwritten-writes',
  'ignored-deletes',
  'damaged-values',
  'damaged-identifiers',
  'unexpected-writer',
  'mixed-duties',
  'writes-outside-hours',
  'impossible-writer',
]);
const ofSales: ReadonlySet<FindingKind> = new Set<FindingKind>([
  'contradictory-tickets',
  'sequence-gaps',
  'past-rewritten',
  'mutable-price',
  'unpriced-lines',
  'unlocked-period',
]);

/**
 * The systems of the audited company in which a finding occurs, as the sources and readings name them; empty where
 * the configuration does not say which system a table comes from.
 */
export function systemsOf(finding: Finding, report: Report): string[] {
  const found = new Set(placesOf(finding, report));
  return report.architecture.systems.map(({ name }) => name).filter((name) => found.has(name));
}

function placesOf(finding: Finding, report: Report): (string | null)[] {
  const dictionary = report.analyses['schema-dictionary'];
  const tables = ('facts' in dictionary ? dictionary.facts?.tables : null) ?? [];
  const systemsWhere = (isMeant: (table: (typeof tables)[number]) => boolean) =>
    tables.filter(isMeant).map(({ system }) => system);
  switch (finding.kind) {
    case 'gap-unexplained':
    case 'gap-ambiguous':
      return readersOf(finding.args.businessDate, finding.args.measure, report);
    case 'reading-moved':
      return [finding.args.first.system, finding.args.last.system];
    case 'reading-unexplained':
      return [finding.args.reading.system];
    case 'stale-reading':
    case 'reading-defect':
      return [finding.args.system];
    case 'unreadable-values': {
      const { file } = finding.args;
      return report.sources.filter((source) => source.file === file).map(({ system }) => system);
    }
    case 'personal-data': {
      const { columns } = finding.args;
      return systemsWhere(({ name }) => columns.some((column) => column.startsWith(`${name}.`)));
    }
    case 'inconsistent-names': {
      const named = finding.args.tables;
      return systemsWhere(({ name }) => named.includes(name));
    }
    default: {
      if (ofLog.has(finding.kind)) return systemsWhere(({ role }) => role === 'log');
      if (ofSales.has(finding.kind)) return systemsWhere(({ role }) => role === 'fact');
      const table = 'table' in finding.args ? finding.args.table : null;
      return systemsWhere(({ name }) => name === table);
    }
  }
}

/** The systems whose readings of a business date do not agree. */
function readersOf(businessDate: string, measure: string, { analyses: { hypotheses } }: Report): string[] {
  const gaps = ('facts' in hypotheses ? hypotheses.facts?.gaps : null) ?? [];
  return gaps
    .filter((gap) => gap.businessDate === businessDate && gap.measure === measure)
    .flatMap(({ first, last }) => [first.system, last.system]);
}
