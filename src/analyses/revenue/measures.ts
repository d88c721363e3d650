import Big from 'big.js';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Measure } from '../../model/measures.ts';
import { valuedLines } from '../../model/writes.ts';
import { toDecimal } from '../../report/decimal.ts';
import type { RevenueFacts } from '../../report/facts.ts';
import type { Collecting } from '../analysis.ts';
import { integer, money } from '../rows.ts';

type MeasureFacts = RevenueFacts['measures'][number];

/** Every measure of the audit for the whole period, from the sale lines as they are now. */
export async function collectMeasures(
  { papers, model }: Pick<Collecting, 'papers' | 'model'>,
  inPeriod: SQL,
): Promise<MeasureFacts[]> {
  const sums = model.measures.flatMap(({ column }, index) =>
    column === null || column === 'lines'
      ? []
      : [
          sql`sum(${sql.identifier(column)}) AS ${sql.identifier(`value_${index}`)}, sum(lines) - sum(${sql.identifier(valuedLines(column))}) AS ${sql.identifier(`missing_${index}`)}`,
        ],
  );
  const row = z.looseObject({ lines: integer, tickets: integer });
  const found = await papers.askOne(
    'revenue-measures',
    row,
    sql`SELECT coalesce(sum(lines), 0) AS lines, count(DISTINCT ticket) AS tickets, ${sql.join(sums, sql`, `)} FROM basket WHERE ${inPeriod}`,
  );
  return model.measures.map((measure, index): MeasureFacts => {
    const { id, definition, price, excludesCancelled, converts } = measure;
    const unit = unitOf(measure);
    const counted = unit === 'lines' ? found.lines : found.tickets;
    return {
      ...{ id, kind: definition.kind, price, excludesCancelled, converts, unit },
      subtractsDiscount: definition.discount === 'subtract',
      vat: definition.vat,
      excludesReturns: definition.returns === 'exclude',
      value:
        unit === 'lines' || unit === 'tickets'
          ? toDecimal(String(counted))
          : (unit === 'units' ? quantity : amount).parse(found[`value_${index}`]),
      missingLines: integer.parse(found[`missing_${index}`] ?? 0),
    };
  });
}

const amount = z.string().nullable().pipe(money);
/** A quantity in its shortest exact form: 12, not 12.00. */
export const quantity = z
  .string()
  .nullable()
  .transform((text) => toDecimal(Big(text ?? '0').toFixed()));

/** What the figures of a measure count. */
export function unitOf({ definition: { kind } }: Measure): MeasureFacts['unit'] {
  if (kind === 'baskets') return 'tickets';
  if (kind === 'units' || kind === 'lines') return kind;
  return 'currency';
}
