import type { Report } from '../report/schema.ts';
import type { Say } from './say.ts';

type Table = Report['sources'][number]['tables'][number];

/** Words of the section on sources, method and limits. */
export interface ScopeWords {
  headings: Record<'sources' | 'tables' | 'method' | 'reliability' | 'limits', string>;
  period: Say<Report['audit']>;
  sourceColumns: Record<'file' | 'system' | 'format' | 'size' | 'hash', string>;
  tableColumns: Record<
    'table' | 'file' | 'rows' | 'empty' | 'rejectedRows' | 'rejectedValues' | 'reliability',
    string
  >;
  reliability: Record<Table['reliability'], string>;
  reliabilityNote: string;
  method: readonly string[];
  /** Joins the method where a database was read. */
  methodDatabase: string;
  /** Stand in the place of the size and the hash of a database. */
  liveDatabase: string;
  noHash: string;
  /** Of several files that were read as one. */
  parts: Say<{ files: number }>;
  noSources: string;
  limits: {
    extracts: string;
    period: Say<Report['audit']>;
    closedDays: Say<Report['audit']>;
    readings: string;
    noReadings: string;
    untested: (analysis: string, because: string) => string;
    cataloguePrice: string;
    unpriced: Say<{ lines: number }>;
    dayGrain: string;
    noTransaction: string;
    noOldValue: string;
    noActor: string;
    unlogged: Say<{ lines: number }>;
    outsidePeriod: Say<{ rows: number }>;
    rejected: Say<{ rows: number; values: number }>;
  };
}
