import { z } from 'zod';
import { hypothesisIds, lackIds } from '../../findings/hypothesis-ids.ts';
import { decimal } from '../decimal.ts';
import { count, day } from './common.ts';

/** What a hypothesis adds to a gap: one movement of the ledger, or one defect of one of the two readings. */
const component = z.strictObject({
  hypothesis: z.enum(hypothesisIds),
  /** The store, the dimension, the moment … that it is about; null where there is but one. */
  part: z.string().nullable(),
  /** Between the readings, or in one of them. */
  side: z.enum(['between', 'first', 'last']),
  /** Its share of last − first: what the first reading lacked counts as plus. */
  amount: decimal,
  lines: count,
  /** Null where no measure counts units. */
  units: decimal.nullable(),
  /** Parts under other names that are the very same lines, so that no amount tells them apart. */
  sameLines: z.array(z.strictObject({ hypothesis: z.enum(hypothesisIds), part: z.string().nullable() })),
});

export const hypothesisVerdicts = ['confirmed', 'inconclusive', 'refuted', 'untestable'] as const;

/** One reading against the ledger, and the sets of defects that would explain the difference. */
const heldReading = z.strictObject({
  system: z.string(),
  readAt: z.string(),
  value: decimal,
  /** The figure as the tables give it now, in the place of a second reading. */
  isNow: z.boolean(),
  /** The measure by the ledger as of the reading. */
  state: decimal,
  /** value − state */
  error: decimal,
  /** Whether state and error agree within the digits that the reading shows, or a set of defects makes them. */
  closes: z.boolean(),
  /** The smallest sets that make state and reading agree, the first few of `setCount`; one empty set where nothing is needed. */
  sets: z.array(z.array(component)),
  setCount: count,
  setsTried: count,
  /** How many of the sets tried are to be expected to close by chance. */
  byChance: decimal,
  /** Exactly one smallest set closes, and chance is no likely reason. */
  proven: z.boolean(),
  /** Where no set closes: the one that comes nearest, and how far from it the reading is. */
  nearest: z.strictObject({ set: z.array(component), distance: decimal }).nullable(),
});

const tested = z.strictObject({
  hypothesis: z.enum(hypothesisIds),
  verdict: z.enum(hypothesisVerdicts),
  /** Why it cannot be tested here. */
  because: z.enum(lackIds).nullable(),
  /** What it accounts for of the gap. */
  amount: decimal,
  lines: count,
  units: decimal.nullable(),
  /** Whether it alone, without any other, would close the gap, whatever else the log recorded. */
  closesAlone: z.boolean(),
  /** The largest difference that it would have made to a reading, had it been so; null where the log alone is asked. */
  possible: decimal.nullable(),
  /** Logged changes of this kind between the readings, and in the whole log; null where lines tell it all. */
  events: z.strictObject({ between: count, all: count }).nullable(),
  /** The amount of the lines that such a change without an old value may have moved. */
  exposed: decimal.nullable(),
});

/** A business date whose readings of one measure disagree, or whose reading is not what the tables give now. */
const explained = z.strictObject({
  businessDate: day,
  measure: z.string(),
  unit: z.enum(['currency', 'units', 'lines', 'tickets']),
  first: heldReading,
  last: heldReading,
  /** last − first */
  gap: decimal,
  /** Tickets with lines that were written between the readings. */
  lateTickets: count,
  /** What the log recorded between the readings: facts, which every explanation has to hold. */
  movements: z.array(component),
  hypotheses: z.array(tested),
  explained: decimal,
  unexplained: decimal,
  /** Exactly one smallest set explains it, and nothing is left. */
  proven: z.boolean(),
  papers: z.array(z.string()),
});

export const hypothesesFacts = z.strictObject({ gaps: z.array(explained) });

export type HypothesesFacts = z.infer<typeof hypothesesFacts>;
export type ExplainedGap = HypothesesFacts['gaps'][number];
export type GapComponent = z.infer<typeof component>;
export type HeldReading = z.infer<typeof heldReading>;
export type TestedHypothesis = z.infer<typeof tested>;
export type HypothesisVerdict = (typeof hypothesisVerdicts)[number];
