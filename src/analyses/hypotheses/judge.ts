import type { HypothesesFacts } from '../../report/facts/hypotheses.ts';
import { type AuditContext, type Judgement, judged } from '../analysis.ts';

export function judge(facts: HypothesesFacts, _context: AuditContext): Judgement<HypothesesFacts> {
  return judged(facts, []);
}
