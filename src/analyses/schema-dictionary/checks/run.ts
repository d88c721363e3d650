import { checkIds } from '../../../findings/checks.ts';
import type { DictionaryFacts } from '../../../report/facts.ts';
import type { AuditContext, CheckResult, Judged } from '../../analysis.ts';
import type { Check, CheckAnswer } from './check.ts';
import { checks } from './index.ts';

export interface RanChecks {
  results: readonly CheckResult[];
  findings: readonly Judged[];
  /** What checks that failed threw. */
  errors: readonly unknown[];
}

/** Runs every check, in the order of their ids. One that throws has no answer; the others have theirs all the same. */
export function runChecks(facts: DictionaryFacts, context: AuditContext, chosen = checks): RanChecks {
  const errors: unknown[] = [];
  const ran = checkIds.map((id) => {
    const check = chosen[id];
    try {
      return { check, answer: check.judge(facts, context) };
    } catch (error) {
      errors.push(error);
      return { check, answer: failed };
    }
  });
  return {
    results: ran.map(({ check, answer }) => resultOf(check, answer)),
    findings: distinct(ran.flatMap(({ answer }) => (answer.verdict === 'fail' ? answer.findings : []))),
    errors,
  };
}

/** What stands in the report where the dictionary itself could not be made. */
export const unansweredChecks = (): CheckResult[] => checkIds.map((id) => resultOf(checks[id], failed));

const failed: CheckAnswer = { verdict: 'unknown', because: 'check-failed' };

const resultOf = ({ id, unit }: Check, answer: CheckAnswer): CheckResult => ({
  id,
  verdict: answer.verdict,
  because: 'because' in answer ? answer.because : null,
  tested: 'tested' in answer ? answer.tested : 0,
  unit,
  findings: answer.verdict === 'fail' ? answer.findings.length : 0,
});

/** Names from data may collide (`a.b` + `c`, `a` + `b.c`); no two findings of one kind may share their subject. */
function distinct(findings: readonly Judged[]): Judged[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = JSON.stringify([finding.kind, finding.subject]);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before === 0 ? finding : { ...finding, subject: `${finding.subject} (${before + 1})` };
  });
}
