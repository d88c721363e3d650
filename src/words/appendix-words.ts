import type { Report } from '../report/schema.ts';
import type { Say } from './say.ts';

export const metricIds = [
  'revenue',
  'sale-lines',
  'tickets',
  'unpriced-lines',
  'products-sold',
  'products-never-sold',
  'log-rows',
  'log-events',
  'late-lines',
  'late-tickets',
  'late-amount',
  'split-tickets',
  'split-amount',
  'unlogged-lines',
  'missing-lines',
  'log-score',
  'days-moved-after-closing',
  'damaged-prices',
  'gap',
  'unexplained',
  'tables',
  'columns',
  'findings',
] as const;
export type MetricId = (typeof metricIds)[number];

/** Words of the appendix: working papers, rejects, figures. */
export interface AppendixWords {
  headings: Record<'papers' | 'rejects' | 'metrics' | 'parts', string>;
  papersIntro: string;
  noPapers: string;
  answer: Say<{ shown: number; total: number }>;
  emptyAnswer: string;
  /** Said of SQL that defines a relation and has no answer of its own. */
  definition: string;
  hash: string;
  sql: string;
  /** Above the lines in which a query differs from an earlier one. */
  sqlLike: (paper: string) => string;
  noRejects: string;
  rejectColumns: Record<'place' | 'row' | 'column' | 'value' | 'reason', string>;
  rejectReasons: Record<Report['rejects'][number]['reason'], string>;
  partsIntro: string;
  partColumns: Record<'source' | 'file' | 'size' | 'hash', string>;
  metricsIntro: string;
  /** Known metrics; a metric of one business day has that day behind its name. */
  metrics: Record<MetricId, string>;
  metricOfDay: (metric: string, day: string) => string;
  metricColumns: Record<'metric' | 'id' | 'value' | 'unit', string>;
  /** An amount has the audit's currency as its unit. */
  units: Record<Exclude<Report['metrics'][number]['unit'], 'currency'>, string>;
  end: string;
}
