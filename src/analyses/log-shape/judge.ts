import type { LogShapeFacts } from '../../report/facts/log-shape.ts';
import { type AuditContext, type Judged, type Judgement, judged } from '../analysis.ts';

/** What the log says of itself: what could not be understood of it, and where it cannot be right. */
export function judge(facts: LogShapeFacts, _context: AuditContext): Judgement<LogShapeFacts> {
  if (facts.logs.every(({ entries }) => entries === 0))
    return { verdict: 'unknown', because: 'log-empty', facts };
  const findings = [
    ...notUnderstood(facts),
    ...contradictions(facts),
    ...missingEvents(facts),
    ...gaps(facts),
  ];
  if (facts.logs.every(({ understood }) => understood === 0))
    return { verdict: 'unknown', because: 'log-not-understood', facts, findings };
  return judged(facts, findings);
}

/** As grave as it is for the conclusions: the reliability of the log decides. */
const severityOf = {
  sufficient: 'minor',
  undetermined: 'moderate',
  'not-sufficient': 'major',
} as const;

function notUnderstood(facts: LogShapeFacts): Judged[] {
  return facts.logs.flatMap((log): Judged[] => {
    const reasons = facts.notUnderstood.filter((entry) => entry.log === log.log);
    const fields = facts.unknownFields.filter((field) => field.log === log.log && field.resembles);
    if (reasons.length === 0 && fields.length === 0) return [];
    return [
      {
        kind: 'log-not-understood',
        severity: severityOf[log.reliability],
        subject: log.table,
        args: {
          ...{ log: log.table, rows: log.notUnderstood, total: log.understood + log.notUnderstood },
          reasons: reasons.map(({ reason, rows, names }) => ({ reason, rows, names })),
          fields: fields.map(({ field, values }) => ({ field, values })),
          ...{ lines: log.hangingLines, reliability: log.reliability },
        },
        amount: null,
        papers: [
          'log-shape-understood',
          ...(reasons.length > 0 ? ['log-shape-not-understood'] : []),
          ...(fields.length > 0 ? ['log-shape-unknown-fields'] : []),
        ],
      },
    ];
  });
}

/** Inserts of sale lines that are logged again are a finding of the atomicity already. */
function contradictions({ contradictions: all }: LogShapeFacts): Judged[] {
  const found = all.filter(({ reason, saleLines }) => reason !== 'inserted-again' || !saleLines);
  if (found.length === 0) return [];
  const reasons = [...new Set(found.map(({ reason }) => reason))];
  const isListed = reasons.some((reason) => reason !== 'dated-after-audit' && reason !== 'two-values');
  return [
    {
      kind: 'log-contradicts-itself',
      severity: found.some(({ saleLines }) => saleLines) ? 'moderate' : 'minor',
      subject: 'change',
      args: {
        reasons: reasons.map((reason) => ({
          reason,
          count: found.filter((entry) => entry.reason === reason).reduce((sum, { count }) => sum + count, 0),
        })),
      },
      amount: null,
      papers: ['log-shape-contradictions', ...(isListed ? ['log-shape-contradictory-rows'] : [])],
    },
  ];
}

function missingEvents({ completeness: { transactions } }: LogShapeFacts): Judged[] {
  if (transactions === null || transactions.missing === 0) return [];
  const { total, incomplete, declared, missing } = transactions;
  return [
    {
      kind: 'missing-log-events',
      severity: 'major',
      subject: 'change',
      args: { transactions: incomplete, transactionsTotal: total, events: missing, declared },
      amount: null,
      papers: ['log-shape-transactions', 'log-shape-incomplete-transactions'],
    },
  ];
}

/** A number may be lost with a transaction that was rolled back, so that a gap alone proves nothing. */
function gaps({ logs, completeness: { numbering } }: LogShapeFacts): Judged[] {
  return numbering.flatMap(({ log, first, last, missing, gaps: holes }): Judged[] =>
    missing === 0
      ? []
      : [
          {
            kind: 'log-gaps',
            severity: 'minor',
            subject: logs[log]?.table ?? String(log),
            args: { log: logs[log]?.table ?? String(log), missing, gaps: holes, first, last },
            amount: null,
            papers: [`log-shape-numbering-${log}`, `log-shape-gaps-${log}`],
          },
        ],
  );
}
