import type { LackId, VariantId } from '../../findings/hypothesis-ids.ts';
import type { Measure } from '../../model/measures.ts';
import { cancelled } from './cancelled.ts';
import { currency } from './currency.ts';
import { dayBoundary } from './day-boundary.ts';
import { discount } from './discount.ts';
import { duplicatesOnce } from './duplicates-once.ts';
import { fanOut } from './fan-out.ts';
import { lostLines } from './lost-lines.ts';
import { missingCategory } from './missing-category.ts';
import { missingDepartment } from './missing-department.ts';
import { missingEmployee } from './missing-employee.ts';
import { missingPartition } from './missing-partition.ts';
import { missingStore } from './missing-store.ts';
import { orphansLost } from './orphans-lost.ts';
import { priceBasis } from './price-basis.ts';
import { returnsExcluded } from './returns-excluded.ts';
import { rounding } from './rounding.ts';
import { unitsInsteadOfLines } from './units-instead-of-lines.ts';
import { unloggedLines } from './unlogged-lines.ts';
import type { Given, Variant } from './variant.ts';
import { vatIn } from './vat-in.ts';
import { vatOut } from './vat-out.ts';

/** A file for each id; one that is missing does not compile. */
const variantsById: { readonly [Id in VariantId]: Variant } = {
  'missing-store': missingStore,
  'missing-category': missingCategory,
  'missing-department': missingDepartment,
  'missing-employee': missingEmployee,
  'missing-partition': missingPartition,
  'orphans-lost': orphansLost,
  'fan-out': fanOut,
  'returns-excluded': returnsExcluded,
  cancelled,
  'duplicates-once': duplicatesOnce,
  'unlogged-lines': unloggedLines,
  'lost-lines': lostLines,
  'units-instead-of-lines': unitsInsteadOfLines,
  discount,
  'price-basis': priceBasis,
  'vat-in': vatIn,
  'vat-out': vatOut,
  currency,
  'day-boundary': dayBoundary,
  rounding,
};

/** All variants, in the order in which they are told. */
export const variants: readonly Variant[] = Object.values(variantsById);

/** Why a variant cannot be told of a measure here; null where it can. Counts of tickets do not add up over lines. */
export const lackOf = (variant: Variant, given: Given, measure: Measure): LackId | null =>
  measure.column === null ? 'not-additive' : variant.lacks(given, measure);
