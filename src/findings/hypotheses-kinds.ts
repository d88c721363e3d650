import { z } from 'zod';
import { decimal } from '../report/decimal.ts';
import { hypothesisIds } from './hypothesis-ids.ts';

const text = z.string();
const component = z.strictObject({
  hypothesis: z.enum(hypothesisIds),
  part: text.nullable(),
  side: z.enum(['between', 'first', 'last']),
});
const unit = z.enum(['currency', 'units', 'lines', 'tickets']);

/** What the analysis `hypotheses` finds. */
export const hypothesesKinds = {
  /** No movement of the log and no set of defects makes one figure the other. */
  'gap-unexplained': z.strictObject({
    ...{ businessDate: text, measure: text, unit, gap: decimal, unexplained: decimal },
    nearest: z.array(component),
    distance: decimal,
  }),
  /** Several sets of causes explain a reading equally well, or chance may. */
  'gap-ambiguous': z.strictObject({
    ...{ businessDate: text, measure: text, unit, gap: decimal, amount: decimal },
    sets: z.array(z.array(component)),
    setCount: z.number().int().nonnegative(),
    setsTried: z.number().int().nonnegative(),
  }),
  /** A reported figure was made otherwise than the measure says. */
  'reading-defect': z.strictObject({
    ...{ businessDate: text, measure: text, unit, system: text, readAt: text, value: decimal },
    hypothesis: z.enum(hypothesisIds),
    part: text.nullable(),
    /** The reading less what it would be without the defect. */
    amount: decimal,
    lines: z.number().int().nonnegative(),
  }),
} as const;
