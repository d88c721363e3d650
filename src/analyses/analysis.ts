import type { Period } from '../config/period.ts';
import type { Config } from '../config/schema.ts';
import type { DeclaredRole } from '../declared.ts';
import type { FindingArgs, FindingKind, Severity } from '../findings/kinds.ts';
import type { Model } from '../model/create.ts';
import type { RelationName } from '../model/mapping.ts';
import type { Decimal } from '../report/decimal.ts';
import type { Report } from '../report/schema.ts';
import type { LoadedTable } from '../store/loaded-table.ts';
import type { Store } from '../store/store.ts';
import type { Papers } from './papers.ts';

/** What the audited company and the consultant said; it is data for the judgement too. */
export interface AuditContext {
  /** The date that the report bears. */
  asOf: string;
  period: Period;
  closedDays: readonly string[];
  readings: Config['readings'];
  currency: string;
}

/** What `collect` may use: the store, where it asks through the working papers, and what lies in it. */
export interface Collecting {
  store: Store;
  papers: Papers;
  config: Config;
  context: AuditContext;
  model: Model;
  tables: readonly LoadedTable[];
  /** The roles of the databases that were read; empty where only files were. */
  roles: readonly DeclaredRole[];
}

/** A finding as an analysis judges it; order, fingerprint and papers' existence are the report's concern. */
export type Judged = {
  [Kind in FindingKind]: {
    kind: Kind;
    severity: Severity;
    subject: string;
    args: FindingArgs[Kind];
    amount: Decimal | null;
    papers: string[];
  };
}[FindingKind];

/** The answer of one check, as it stands in the report. */
export type CheckResult = Report['checks'][number];

export type Judgement<Facts> = (
  | { verdict: 'pass'; facts: Facts }
  | { verdict: 'fail'; facts: Facts; findings: readonly [Judged, ...Judged[]] }
  | { verdict: 'unknown'; because: string; facts: Facts | null; findings?: readonly Judged[] }
  | { verdict: 'not-applicable'; because: string }
) & {
  /** The single checks that the judgement is made of, and what those of them that failed threw. */
  checks?: readonly CheckResult[];
  errors?: readonly unknown[];
};

/**
 * One analysis, in two halves: `collect` is SQL and brings back small facts; `judge` is a pure function of these,
 * so that it can be tested on literals and disputed line by line.
 */
export interface Analysis<Facts> {
  id: string;
  requires: readonly RelationName[];
  collect(collecting: Collecting): Promise<Facts>;
  judge(facts: Facts, context: AuditContext): Judgement<Facts>;
}

/** `pass` where nothing was found, else `fail` with the findings. */
export function judged<Facts>(facts: Facts, findings: readonly Judged[]): Judgement<Facts> {
  const [first, ...rest] = findings;
  return first === undefined
    ? { verdict: 'pass', facts }
    : { verdict: 'fail', facts, findings: [first, ...rest] };
}
