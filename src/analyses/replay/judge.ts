import type { ReplayFacts } from '../../report/facts/replay.ts';
import { type AuditContext, type Judgement, judged } from '../analysis.ts';

export function judge(facts: ReplayFacts, _context: AuditContext): Judgement<ReplayFacts> {
  return judged(facts, []);
}
