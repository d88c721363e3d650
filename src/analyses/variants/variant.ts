import type { SQL } from 'drizzle-orm';
import type { LackId, VariantId } from '../../findings/hypothesis-ids.ts';
import type { Measure } from '../../model/measures.ts';
import type { Collecting } from '../analysis.ts';

/** Whose figure is asked for: the measure of a business date as a reader could see it at a moment. */
export interface Asked {
  businessDate: string;
  /** As in `recordedBy` of src/model/as-of.ts. */
  readAt: string;
  measure: Measure;
}

/** What a question needs to know of the audited environment. */
export type Given = Pick<Collecting, 'config' | 'model'>;

/** Another way in which a reader may have computed the measure. */
export interface Variant {
  id: VariantId;
  /**
   * Why it cannot be told here: a column or a feature of the log that is not there. `in-measure` where the measure
   * itself is computed that way, so that there is nothing to tell. Null where it can be told.
   */
  lacks(given: Given, measure: Measure): LackId | null;
  /**
   * Rows `part` (text or null: the store, the dimension … that it concerns), `lines` (bigint, the lines concerned)
   * and `amount` (numeric, the variant's figure less the plain one). Rows of one variant are alternatives, not a
   * sum: each is what that part alone makes.
   */
  difference(given: Given, asked: Asked): SQL;
}

/** A variant that gives single lines another value, so that what two of them do together can be told exactly. */
export interface LineVariant extends Variant {
  /** The value of a line of `stateLines`, for each part that may be so. */
  values(given: Given, measure: Measure): readonly { part: string | null; value: SQL }[];
}

/** A variant that leaves out all lines of one part, whichever it is. */
export interface PartVariant extends Variant {
  /** The column of `stateLines` that names the part, and the lines that count as having one. */
  part: { column: SQL; among: SQL };
}

export const isLineVariant = (variant: Variant): variant is LineVariant => 'values' in variant;
export const isPartVariant = (variant: Variant): variant is PartVariant => 'part' in variant;
