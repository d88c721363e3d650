import type { ExposureFacts } from '../../report/facts/exposure.ts';
import { type AuditContext, type Judgement, judged } from '../analysis.ts';

export function judge(facts: ExposureFacts, _context: AuditContext): Judgement<ExposureFacts> {
  return judged(facts, []);
}
