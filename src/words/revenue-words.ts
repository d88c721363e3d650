import type { RevenueFacts } from '../report/facts.ts';
import type { MeasureWords } from './measure-words.ts';
import type { Say } from './say.ts';

export type Reading = RevenueFacts['readings'][number];

/** Words of the section on revenue. */
export interface RevenueWords {
  headings: Record<'days' | 'readings' | 'customers' | 'employees' | 'products' | 'basis' | 'stress', string>;
  total: Say<RevenueFacts['total']>;
  basis: Record<RevenueFacts['priceBasis'], string>;
  unpriced: Say<{ lines: number }>;
  stress: Say<NonNullable<RevenueFacts['priceStress']> & { total: RevenueFacts['total']['amount'] }>;
  products: Say<NonNullable<RevenueFacts['products']>>;
  measures: MeasureWords;
  noReadings: string;
  noDays: string;
  dayColumns: Record<'day' | 'lines' | 'tickets' | 'amount', string>;
  readingColumns: Record<
    'day' | 'system' | 'readAt' | 'value' | 'recomputed' | 'difference' | 'asOf' | 'match',
    string
  >;
  matches: Record<Reading['match'], string>;
  customerColumns: Record<'customer' | 'lines' | 'tickets' | 'amount' | 'share', string>;
  employeeColumns: Record<'employee' | 'lines' | 'amount' | 'share', string>;
}
