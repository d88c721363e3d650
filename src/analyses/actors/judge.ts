import type { ActorsFacts } from '../../report/facts/actors.ts';
import { type AuditContext, type Judgement, judged } from '../analysis.ts';

export function judge(facts: ActorsFacts, _context: AuditContext): Judgement<ActorsFacts> {
  return judged(facts, []);
}
