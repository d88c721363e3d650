import type { CheckReason } from '../findings/checks.ts';
import type { Report } from '../report/schema.ts';
import type { Noun } from './formatter.ts';
import type { Say } from './say.ts';

type Check = Report['checks'][number];

/** Words of the section that lists every check on schema and integrity with its answer. */
export interface ChecksWords {
  intro: Say<Record<Check['verdict'], number> & { total: number }>;
  none: string;
  columns: Record<'check' | 'verdict' | 'tested' | 'findings', string>;
  verdicts: Record<Check['verdict'], string>;
  reasons: Record<CheckReason, string>;
  /** What a check counts: `12 tables`. */
  units: Record<Check['unit'], Noun>;
}
