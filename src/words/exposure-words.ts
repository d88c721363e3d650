import type { ExposureFacts, ExposureId, MovementCause } from '../report/facts/exposure.ts';
import type { Say } from './say.ts';

type Changes = NonNullable<ExposureFacts['price']['changes']>;

/** Words of the section `exposure`. */
export interface ExposureWords {
  headings: Record<'summary' | 'price' | 'closing' | 'days' | 'history' | 'identity' | 'unpriced', string>;
  /** Which days count as closed, and what they are worth. */
  closed: Say<ExposureFacts['closed']>;
  columns: Record<'exposure' | 'amount' | 'remedy' | 'papers', string>;
  names: Record<ExposureId, string>;
  rules: Record<ExposureId, string>;
  remedies: Record<ExposureId, string>;
  noAmount: string;
  share: (share: string) => string;
  /** The amounts overlap; the largest is named. Null where there is none. */
  overlap: Say<{ largest: { name: string; amount: string } | null }>;
  sources: Record<ExposureFacts['price']['source'], string>;
  riseRule: string;
  riseColumns: Record<'rise' | 'multiplied' | 'moved' | 'rounded', string>;
  rise: Say<{ percent: number }>;
  groups: Say<Pick<ExposureFacts['price'], 'groupedBy' | 'groupCount'> & { shown: number }>;
  groupColumns: Record<'group' | 'amount' | 'share' | 'moved', string>;
  noGroup: string;
  changes: Say<Changes>;
  noChanges: string;
  closing: Say<NonNullable<ExposureFacts['closing']> & { closedDays: number }>;
  noClosing: string;
  lock: Say<{ amount: ExposureFacts['closed']['amount'] }>;
  causeColumns: Record<'cause' | 'days' | 'tickets' | 'net' | 'gross', string>;
  causes: Record<MovementCause, string>;
  dayColumns: Record<'day' | 'amount' | 'moved', string>;
  added: Say<{ percent: number }>;
  lines: Say<NonNullable<ExposureFacts['history']>>;
  noHistory: string;
  changed: Say<{ changes: number; withoutOldValue: number }>;
  changeColumns: Record<'table' | 'updates' | 'deletions' | 'without', string>;
  identity: Say<NonNullable<ExposureFacts['identity']>>;
  noIdentity: string;
  unpriced: Say<ExposureFacts['unpriced']>;
}
