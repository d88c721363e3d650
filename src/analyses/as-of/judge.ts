import type { AsOfFacts } from '../../report/facts/as-of.ts';
import { type AuditContext, type Judgement, judged } from '../analysis.ts';

export function judge(facts: AsOfFacts, _context: AuditContext): Judgement<AsOfFacts> {
  return judged(facts, []);
}
