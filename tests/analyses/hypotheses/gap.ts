import type { HypothesisId } from '../../../src/findings/hypothesis-ids.ts';
import type { ExplainedGap, TestedHypothesis } from '../../../src/report/facts/hypotheses.ts';
import type { Report } from '../../../src/report/schema.ts';
import { auditShop, inserted, type LogRow, type Sale, type Shop } from '../../helpers/small-shop.ts';

/** The business date of the shops of these tests, the moments of both readings, and one between them. */
export const day = '2024-08-01';
export const firstAt = '2024-08-01';
export const between = '2024-08-02T10:00';
export const lastAt = '2024-08-03';
export const onDay = '2024-08-01T12:00';

/** One article at a price of its own, so that no two sets of lines are worth the same. */
export const sale = (line: string, amount: string, more: Partial<Sale> = {}): Sale => ({
  ...{ line, ticket: `t-${line}`, product: `p-${line}`, date: day, amount },
  ...more,
});

export const wroteAll = (sales: readonly Sale[], recorded: string): LogRow[] =>
  sales.flatMap((each) => inserted(each, recorded));

export const updated = (
  line: string,
  field: string,
  oldValue: string,
  value: string,
  recorded = between,
) => ({
  ...{ recorded, action: 'U', table: 'sale', row: line, field, oldValue, value, actor: 'till' },
});

export const deleted = (gone: Sale, recorded = between): LogRow => ({
  ...{
    recorded,
    action: 'D',
    table: 'sale',
    row: gone.line,
    field: 'ticket',
    value: gone.ticket,
    actor: 'till',
  },
});

/** The first and the last reading of the day. */
export const readings = (first: string, last?: string, measure?: string): NonNullable<Shop['readings']> => [
  { value: first, readAt: firstAt, ...(measure && { measure }) },
  ...(last === undefined ? [] : [{ value: last, readAt: lastAt, ...(measure && { measure }) }]),
];

export function gapsOf({ analyses: { hypotheses } }: Report): readonly ExplainedGap[] {
  if (!('facts' in hypotheses) || hypotheses.facts === null)
    throw new Error(`hypotheses: ${hypotheses.verdict}`);
  return hypotheses.facts.gaps;
}

/** The one gap of a shop. */
export async function gapOf(shop: Shop): Promise<ExplainedGap> {
  const [gap, ...others] = gapsOf(await auditShop(shop));
  if (gap === undefined || others.length > 0)
    throw new Error(`expected one gap, found ${others.length + (gap ? 1 : 0)}`);
  return gap;
}

export function testedOf(gap: ExplainedGap, id: HypothesisId): TestedHypothesis {
  const tested = gap.hypotheses.find(({ hypothesis }) => hypothesis === id);
  if (tested === undefined) throw new Error(`${id} is not among the hypotheses`);
  return tested;
}

/** Verdict and amount, as `confirmed 12.00`; the reason where it cannot be tested. */
export function verdictOf(gap: ExplainedGap, id: HypothesisId): string {
  const { verdict, because, amount } = testedOf(gap, id);
  return `${verdict} ${because ?? amount}`;
}

export const confirmed = (gap: ExplainedGap): string[] =>
  gap.hypotheses
    .filter(({ verdict }) => verdict === 'confirmed')
    .map(({ hypothesis, amount }) => `${hypothesis} ${amount}`);
