import type { LogShapeFacts } from '../../report/facts/log-shape.ts';
import { type AuditContext, type Judgement, judged } from '../analysis.ts';

export function judge(facts: LogShapeFacts, _context: AuditContext): Judgement<LogShapeFacts> {
  return judged(facts, []);
}
