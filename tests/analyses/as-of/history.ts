import type { AsOfFacts, MeasureHistory } from '../../../src/report/facts/as-of.ts';
import type { Candidate, ReadingHistory } from '../../../src/report/facts/as-of-readings.ts';
import type { Report } from '../../../src/report/schema.ts';
import type { LogRow, Sale } from '../../helpers/small-shop.ts';

export function historyOf({ analyses }: Report): AsOfFacts {
  const outcome = analyses['as-of'];
  if (!('facts' in outcome) || outcome.facts === null) throw new Error(`as-of is ${outcome.verdict}`);
  return outcome.facts;
}

export function measureOf(report: Report, id = 'revenue'): MeasureHistory {
  const found = historyOf(report).measures.find((measure) => measure.id === id);
  if (found === undefined) throw new Error(`no history of ${id}`);
  return found;
}

export function readingOf(report: Report, index = 0): ReadingHistory {
  const found = historyOf(report).readings[index];
  if (found === undefined) throw new Error(`no reading ${index}`);
  return found;
}

/** The best candidate, where the reading equals it. */
export const equalTo = (report: Report, index = 0): Candidate | null => {
  const [best] = readingOf(report, index).candidates;
  return best?.exact === true ? best : null;
};

/** A sale of 2 euros on 1 August. */
export const sale = (line: string, more: Partial<Sale> = {}): Sale => ({
  ...{ line, ticket: 't1', product: 'p1', date: '2024-08-01', quantity: '1', unitPrice: '2.00' },
  ...more,
});

export const update = (
  line: string,
  field: string,
  value: string,
  recorded: string,
  oldValue?: string,
): LogRow => ({
  ...{ recorded, action: 'U', table: 'sale', row: line, field, value, actor: 'till' },
  ...(oldValue === undefined ? {} : { oldValue }),
});

export const deletion = (line: string, recorded: string): LogRow => ({
  ...{ recorded, action: 'D', table: 'sale', row: line, field: '', value: '', actor: 'till' },
});
