import type {
  AtomicityFacts,
  AtomicityWitness,
  EvidenceLimit,
  Fault,
  PartialRole,
  SequenceFacts,
} from '../report/facts/atomicity.ts';
import type { Say } from './say.ts';

type Evidence = AtomicityFacts['evidence'];
type WitnessStep = AtomicityWitness['steps'][number];

/** Words on how tickets were written: the evidence, each fault, and the stories of the witnesses. */
export interface AtomicityWords {
  headings: Record<'evidence' | 'repeats' | 'contradictions' | 'sequences' | 'actors' | 'stories', string>;
  grades: Record<Evidence['grade'], string>;
  limits: Record<EvidenceLimit, string>;
  /** Above which pause a ticket counts as split within a day. */
  threshold: Say<{ usualSpreadSeconds: number; thresholdSeconds: number }>;
  evidenceColumns: Record<'question' | 'tickets', string>;
  evidenceQuestions: Record<
    'tickets' | 'proven' | 'acrossDays' | 'withinDay' | 'slowButWhole' | 'undetermined',
    string
  >;
  untestable: string;
  torn: Say<{ lines: number }>;
  split: Say<{ tickets: number; lines: number; lateLines: number; amount: AtomicityFacts['lost']['amount'] }>;
  early: Say<AtomicityFacts['early']>;
  partial: Say<AtomicityFacts['partial']>;
  roles: Record<PartialRole, string>;
  lost: Say<AtomicityFacts['lost']>;
  duplicates: Say<AtomicityFacts['duplicates']>;
  contradictory: Say<{
    ticketCount: number;
    severalEmployees: number | null;
    severalCustomers: number | null;
    severalStores: number | null;
    severalDates: number | null;
  }>;
  sequence: Say<SequenceFacts>;
  sequenceColumns: Record<'series' | 'after' | 'before' | 'missing' | 'days', string>;
  series: Record<SequenceFacts['of'], string>;
  inTicket: Say<{ ticket: string }>;
  actors: Say<AtomicityFacts['actors']>;
  faults: Record<Fault, string>;
  storyIntro: Record<Fault, Say<AtomicityWitness>>;
  storyStep: Say<WitnessStep & { isFirst: boolean; fault: Fault }>;
  storyMore: Say<{ more: number }>;
  storyEnd: Say<{ before: WitnessStep; after: WitnessStep }>;
}
