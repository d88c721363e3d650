import type { Report } from '../../../src/report/schema.ts';

/** What the report says of one hypothesis on one business date. */
export interface SaidVerdict {
  hypothesis: string;
  businessDate: string;
  verdict: string;
  amount: string | null;
}

/** The verdicts on hypotheses about the revenue, out of the facts of that analysis. */
export function verdictsOf({ analyses: { hypotheses } }: Report): SaidVerdict[] {
  const facts = 'facts' in hypotheses ? hypotheses.facts : null;
  const gaps = (facts?.gaps ?? []).filter(({ measure }) => measure === 'revenue');
  return gaps.flatMap(({ businessDate, hypotheses: tested }) =>
    tested.map(({ hypothesis, verdict, amount }) => ({ hypothesis, businessDate, verdict, amount })),
  );
}
