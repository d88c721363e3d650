import type { Dispute, LogFacts } from '../report/facts.ts';
import type { AtomicityWords } from './atomicity-words.ts';
import type { Say } from './say.ts';

/** Words of the section on how the log was written. */
export interface LogWords {
  headings: Record<'late', string>;
  atomicity: AtomicityWords;
  late: Say<LogFacts['late']>;
}

/** Two readings of one business date that differ; known without a log. */
export type MovedReading = Pick<Dispute, 'businessDate' | 'firstReading' | 'lastReading' | 'gap'>;
