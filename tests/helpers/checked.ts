import type { Judged } from '../../src/analyses/analysis.ts';
import type { Check } from '../../src/analyses/schema-dictionary/checks/check.ts';
import { findingKinds } from '../../src/findings/kinds.ts';
import type { DictionaryFacts } from '../../src/report/facts.ts';
import { context } from './context.ts';

/** The answer of a check in short: `['fail', 4, 'major t.id']`, or the reason why there is none. */
export function answerOf(check: Check, facts: DictionaryFacts): (string | number)[] {
  const answer = check.judge(facts, context);
  if ('because' in answer) return [answer.verdict, answer.because];
  return [
    answer.verdict,
    answer.tested,
    ...foundBy(check, facts).map(({ severity, subject }) => `${severity} ${subject}`),
  ];
}

/** What a check finds; the kind is its own, and the arguments are what the kind says. */
export function foundBy(check: Check, facts: DictionaryFacts): readonly Judged[] {
  const answer = check.judge(facts, context);
  const findings = answer.verdict === 'fail' ? answer.findings : [];
  for (const { kind, args } of findings) {
    if (kind !== check.id) throw new Error(`${check.id} found ${kind}`);
    findingKinds[kind].parse(args);
  }
  return findings;
}

/** The arguments of the first finding. */
export const argsOf = (check: Check, facts: DictionaryFacts): unknown => foundBy(check, facts)[0]?.args;
