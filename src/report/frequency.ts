import Big from 'big.js';
import type { FindingArgs, FindingKind } from '../findings/kinds.ts';
import type { Decimal } from './decimal.ts';
import type { Finding } from './schema.ts';

/** How much of what could be affected is: under 1 % (or a single case), under 10 %, more. */
export type Frequency = 0 | 1 | 2;

const ofShare = (share: Decimal | null): Frequency =>
  share === null || Big(share).lt('0.01') ? 0 : Big(share).lt('0.1') ? 1 : 2;
const ofPart = (part: number, whole: number): Frequency =>
  whole === 0 || part * 100 < whole ? 0 : part * 10 < whole ? 1 : 2;
/** Where the whole is not known: one case is isolated, several recur. */
const ofCount = (cases: number): Frequency => (cases > 1 ? 1 : 0);
/** A property of the design holds for every row. */
const always = (): Frequency => 2;
const once = (): Frequency => 0;

const frequencies: { [Kind in FindingKind]: (args: FindingArgs[Kind]) => Frequency } = {
  'reading-moved': once,
  'reading-unexplained': once,
  'stale-reading': once,
  'gap-unexplained': once,
  'gap-ambiguous': once,
  'reading-defect': once,
  'past-rewritten': ({ days, daysTotal }) => ofPart(days, daysTotal),
  'late-writes': ({ shareOfLines }) => ofShare(shareOfLines),
  'split-writes': ({ tickets, ticketsTotal }) => ofPart(tickets, ticketsTotal),
  'unlogged-lines': ({ lines, total }) => ofPart(lines, total),
  'missing-lines': ({ lines }) => ofCount(lines),
  'partial-events': ({ events }) => ofCount(events),
  'early-writes': ({ lines }) => ofCount(lines),
  'duplicated-writes': ({ lines, repeatedInserts }) => ofCount(lines + repeatedInserts),
  'sequence-gaps': ({ missing, numbers }) => ofPart(missing, numbers),
  'log-contradicts-table': ({ lines }) => ofCount(lines),
  'weak-log': always,
  'log-not-understood': ({ rows, total, fields }) =>
    rows > 0 ? ofPart(rows, total) : ofCount(fields.length),
  'log-contradicts-itself': ({ reasons }) => ofCount(reasons.reduce((sum, { count }) => sum + count, 0)),
  'missing-log-events': ({ transactions, transactionsTotal }) => ofPart(transactions, transactionsTotal),
  'log-gaps': ({ gaps }) => ofCount(gaps),
  'damaged-log-values': ({ damaged, updates }) => ofPart(damaged, updates),
  'malformed-actor': ({ shareOfRows }) => ofShare(shareOfRows),
  'single-actor': ({ share }) => ofShare(share),
  'updates-not-applied': ({ updates, matching }) => ofPart(updates - matching, updates),
  'contradictory-tickets': ({ tickets, ticketsTotal }) => ofPart(tickets, ticketsTotal),
  'mutable-price': always,
  'unpriced-lines': ({ lines, total }) => ofPart(lines, total),
  'exposed-secrets': always,
  'personal-data': always,
  'broken-key': ({ duplicates, nulls }) => ofCount(duplicates + nulls),
  'orphan-rows': ({ rows, total }) => ofPart(rows, total),
  'inconsistent-names': ({ names }) => ofCount(names.length - 1),
  'declared-key-broken': ({ constraints, more }) => ofCount(constraints.length + more),
  'disabled-trigger': always,
  'joined-type-mismatch': ({ references, more }) => ofCount(references.length + more),
  'missing-description': ({ columns, describedColumns }) => ofPart(columns - describedColumns, columns),
  'no-primary-key': always,
  'normal-form': always,
  'nullable-key': ({ columns, more }) => ofCount(columns.length + more),
  'over-wide-rights': always,
  'undeclared-foreign-key': ({ references, more }) => ofCount(references.length + more),
  'unindexed-foreign-key': ({ references, more }) => ofCount(references.length + more),
  'unused-index': ({ indexes, more }) => ofCount(indexes.length + more),
  'calendar-gaps': ({ missing, outside }) => ofCount(missing + outside),
  'constant-column': always,
  'date-as-number': always,
  'derived-column-differs': ({ values, total }) => ofPart(values, total),
  'duplicated-rows': ({ surplus, total }) => ofPart(surplus, total),
  'empty-column': always,
  'float-money': always,
  'malformed-identifier': ({ values, total }) => ofPart(values, total),
  'misfit-values': ({ values, total }) => ofPart(values, total),
  'mixed-encodings': ({ misread, replaced, control, decomposed, edges }) =>
    ofCount(misread + replaced + control + decomposed + edges),
  'near-duplicate-labels': ({ groups }) => ofCount(groups),
  'non-positive-prices': ({ zero, negative, total }) => ofPart(zero + negative, total),
  outliers: ({ values, total }) => ofPart(values, total),
  'undecidable-dates': always,
  'unsold-products': ({ unsold, products }) => ofPart(unsold, products),
  'unreadable-values': ({ values, rows }) => ofPart(values, rows),
  'unlogged-rows': ({ rows, total }) => ofPart(rows, total),
  'lost-rows': ({ rows, inserts }) => ofPart(rows, inserts),
  'lost-updates': ({ writes, updates }) => ofPart(writes, updates),
  'overwritten-writes': ({ updates, tested }) => ofPart(updates, tested),
  'ignored-deletes': ({ rows, deletes }) => ofPart(rows, deletes),
  'orphaned-children': ({ lines }) => ofCount(lines),
  'damaged-values': ({ writes, total }) => ofPart(writes, total),
  'damaged-identifiers': ({ values }) => ofCount(values),
  'unlocked-period': ({ days, closedDays }) => ofPart(days, closedDays),
  'rows-without-history': ({ changes, total }) => ofPart(changes, total),
  'unexpected-writer': ({ rows, total }) => ofPart(rows, total),
  'mixed-duties': always,
  'writes-outside-hours': ({ events, closedRows }) => ofCount(events + closedRows),
  'impossible-writer': ({ beforeHire, afterDeletion, outsiders }) =>
    ofCount(beforeHire + afterDeletion + outsiders),
};

/** How often a finding's defect occurs: the horizontal axis of the risk matrix. */
export function frequencyOf(finding: Finding): Frequency {
  return frequencyOfKind(finding.kind, finding.args);
}

/** The generic step ties the arguments to their kind, which a lookup by a union cannot. */
const frequencyOfKind = <Kind extends FindingKind>(kind: Kind, args: FindingArgs[Kind]): Frequency =>
  frequencies[kind](args);
