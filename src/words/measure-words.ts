import type { RevenueFacts } from '../report/facts.ts';
import type { Say } from './say.ts';

export type MeasureFacts = RevenueFacts['measures'][number];

/** Words of the measures: what each is, and what it is worth. */
export interface MeasureWords {
  heading: string;
  columns: Record<'measure' | 'definition' | 'value', string>;
  /** Names of the measures that need no declaration; a declared one bears its own. */
  names: Record<'revenue' | 'units' | 'lines' | 'baskets', string>;
  /** How it is computed and whose price applies. */
  definition: Say<MeasureFacts>;
  value: Say<Pick<MeasureFacts, 'value' | 'unit'>>;
  missing: Say<{ lines: number }>;
}
