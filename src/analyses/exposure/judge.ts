import { isZero } from '../../report/decimal.ts';
import type { ExposureFacts } from '../../report/facts/exposure.ts';
import { type AuditContext, type Judged, type Judgement, judged } from '../analysis.ts';

/**
 * What of the exposure is a defect that happened, and not only a risk: closed days that were rewritten, and changes
 * whose former value is lost. A price that may still change is the finding `mutable-price` of the revenue.
 */
export function judge(facts: ExposureFacts, _context: AuditContext): Judgement<ExposureFacts> {
  const { closed, closing } = facts;
  if (closed.lines === 0) return { verdict: 'unknown', because: 'no-closed-day', facts };
  if (closed.unpricedLines === closed.lines) return { verdict: 'unknown', because: 'no-line-priced', facts };
  const findings = [...unlockedPeriod(facts), ...rowsWithoutHistory(facts)];
  if (findings.length > 0) return judged(facts, findings);
  if (closing === null) return { verdict: 'unknown', because: 'no-change', facts };
  if (closing.datedLines === 0) return { verdict: 'unknown', because: 'no-line-dated', facts };
  return judged(facts, []);
}

function unlockedPeriod({ closed, closing }: ExposureFacts): Judged[] {
  // An update that the table never took moved nothing.
  if (closing === null || closing.rewrittenDays === 0 || isZero(closing.gross)) return [];
  return [
    {
      kind: 'unlocked-period',
      severity: 'major',
      subject: 'sale_line',
      args: {
        ...{ days: closing.rewrittenDays, closedDays: closed.days, net: closing.net, gross: closing.gross },
        ...{ amount: closed.amount, causes: closing.causes.map(({ cause }) => cause) },
        ...{ longestDelayDays: closing.longestDelayDays, usualDelayDays: closing.usualDelayDays },
      },
      amount: closing.gross,
      papers: ['exposure-rewritten-days', 'exposure-closing'],
    },
  ];
}

function rowsWithoutHistory({ history, price }: ExposureFacts): Judged[] {
  if (history === null) return [];
  const lacking = history.changes.filter(({ withoutOldValue }) => withoutOldValue > 0);
  const changes = lacking.reduce((sum, { withoutOldValue }) => sum + withoutOldValue, 0);
  if (changes === 0 && history.undated.lines === 0) return [];
  return [
    {
      kind: 'rows-without-history',
      // Lines without a moment belong to no state of the past; a former value is missed only where somebody asks for it.
      severity: history.undated.lines > 0 ? 'moderate' : 'minor',
      subject: 'change',
      args: {
        changes,
        total: history.changes.reduce((sum, { updates, deletions }) => sum + updates + deletions, 0),
        tables: lacking.map(({ table }) => table),
        undatedLines: history.undated.lines,
        amount: price.changes?.amountWithoutOldPrice ?? null,
      },
      amount: history.undated.lines > 0 ? history.undated.amount : null,
      papers: ['exposure-changes', 'exposure-history'],
    },
  ];
}
