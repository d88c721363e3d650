import type { CheckId, CheckReason } from '../../../findings/checks.ts';
import type { DictionaryFacts } from '../../../report/facts.ts';
import type { Report } from '../../../report/schema.ts';
import type { AuditContext, Judged } from '../../analysis.ts';

export type CheckUnit = Report['checks'][number]['unit'];

/** What a check answers: pass or fail with how many things it looked at, or why it cannot answer. */
export type CheckAnswer =
  | { verdict: 'pass'; tested: number }
  | { verdict: 'fail'; tested: number; findings: readonly [Judged, ...Judged[]] }
  | { verdict: 'unknown' | 'not-applicable'; because: CheckReason };

/**
 * One check on schema and integrity: a pure function of the dictionary's facts. What it has to ask of the data beyond
 * these is collected by `evidence/<id>.ts` into `facts.evidence`.
 */
export interface Check {
  id: CheckId;
  /** What it looks at, so that its count has a unit. */
  unit: CheckUnit;
  judge(facts: DictionaryFacts, context: AuditContext): CheckAnswer;
}

/** `pass` where nothing was found, else `fail`. */
export function answered(tested: number, findings: readonly Judged[]): CheckAnswer {
  const [first, ...rest] = findings;
  return first === undefined
    ? { verdict: 'pass', tested }
    : { verdict: 'fail', tested, findings: [first, ...rest] };
}
