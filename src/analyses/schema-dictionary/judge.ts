import type { DictionaryFacts } from '../../report/facts.ts';
import { type AuditContext, type Judgement, judged } from '../analysis.ts';
import { runChecks } from './checks/run.ts';

/** What the structure of the data says, before any figure is looked at: the answers of all checks. */
export function judge(facts: DictionaryFacts, context: AuditContext): Judgement<DictionaryFacts> {
  const { results, findings, errors } = runChecks(facts, context);
  const ran = { checks: results, errors };
  // Without rows, what a database declares can still be at fault; that nothing was found says nothing of the data.
  if (facts.tables.every(({ rows }) => rows === 0))
    return { verdict: 'unknown', because: 'no-rows', facts, findings, ...ran };
  return { ...judged(facts, findings), ...ran };
}
