import type { Dispute, LogFacts } from '../report/facts.ts';
import type { Formatter } from './formatter.ts';
import type { Say } from './say.ts';

/** Words of the section on the change log. */
export interface LogWords {
  headings: Record<
    'shape' | 'volumes' | 'actors' | 'lines' | 'late' | 'witness' | 'disputes' | 'quality' | 'other',
    string
  >;
  shape: Say<LogFacts>;
  lacks: Say<LogFacts>;
  notSales: string;
  /** `206 885 log rows = 41 377 inserts into Ventes × 5 fields`. */
  conversion: Say<LogFacts['grain'][number]>;
  grainColumns: Record<'table' | 'action' | 'rows' | 'events' | 'fields' | 'conversion', string>;
  varying: string;
  dayColumns: Record<'day' | 'table' | 'rows' | 'events', string>;
  countColumns: Record<'byTable' | 'byAction' | 'table' | 'action' | 'rows', string>;
  actorColumns: Record<'actor' | 'rows' | 'share' | 'tables' | 'form', string>;
  malformed: string;
  wellFormed: string;
  actors: Say<{ total: number; shown: number }>;
  noActor: string;
  lineColumns: Record<'question' | 'lines', string>;
  lineQuestions: Record<
    'total' | 'logged' | 'unlogged' | 'unloggedAmount' | 'missing' | 'partial' | 'contradicted',
    string
  >;
  late: Say<LogFacts['late']>;
  split: Say<LogFacts['split'] & { timeGrain: LogFacts['timeGrain']; hasTransaction: boolean }>;
  noWitness: string;
  witnessIntro: Say<{ ticket: string; businessDate: string; steps: number }>;
  witnessFirst: Say<WitnessStep>;
  witnessNext: Say<WitnessStep>;
  witnessEnd: Say<{ before: WitnessStep; after: WitnessStep }>;
  dispute: Say<Dispute>;
  disputeTitle: Say<{ businessDate: string }>;
  noDisputes: string;
  stepColumns: Record<'step' | 'lines' | 'amount', string>;
  stepFirst: Say<Dispute['firstReading']>;
  stepLast: Say<Dispute['lastReading']>;
  stepRecorded: Say<{ recordedDay: string }>;
  stepUnexplained: string;
  priceUpdates: Say<Dispute>;
  curveTitle: Say<{ businessDate: string }>;
  curveColumns: Record<'day' | 'lines' | 'added' | 'amount', string>;
  closed: string;
  unlogged: Say<{ lines: number }>;
  damaged: Say<LogFacts['damagedPrices']>;
  contradictory: Say<LogFacts['contradictory'] & Pick<LogFacts, 'ticketCount'>>;
  otherTables: (facts: LogFacts['otherTables'], f: Formatter) => readonly string[];
}
/** Two readings of one business date that differ; known without a log. */
export type MovedReading = Pick<Dispute, 'businessDate' | 'firstReading' | 'lastReading' | 'gap'>;
type WitnessStep = NonNullable<LogFacts['witness']>['steps'][number];
