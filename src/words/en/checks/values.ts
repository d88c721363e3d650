import type { valueKinds } from '../../../findings/value-kinds.ts';
import type { FindingWords } from '../../words.ts';
import { calendarGaps } from './calendar-gaps.ts';
import { constantColumn } from './constant-column.ts';
import { dateAsNumber } from './date-as-number.ts';
import { derivedColumnDiffers } from './derived-column-differs.ts';
import { duplicatedRows } from './duplicated-rows.ts';
import { emptyColumn } from './empty-column.ts';
import { floatMoney } from './float-money.ts';
import { malformedIdentifier } from './malformed-identifier.ts';
import { misfitValues } from './misfit-values.ts';
import { mixedEncodings } from './mixed-encodings.ts';
import { nearDuplicateLabels } from './near-duplicate-labels.ts';
import { nonPositivePrices } from './non-positive-prices.ts';
import { outliers } from './outliers.ts';
import { undecidableDates } from './undecidable-dates.ts';
import { unsoldProducts } from './unsold-products.ts';

/** Complete by its type: a kind of `valueKinds` without words does not compile. */
export const valueFindings: Pick<FindingWords, keyof typeof valueKinds> = {
  'calendar-gaps': calendarGaps,
  'constant-column': constantColumn,
  'date-as-number': dateAsNumber,
  'derived-column-differs': derivedColumnDiffers,
  'duplicated-rows': duplicatedRows,
  'empty-column': emptyColumn,
  'float-money': floatMoney,
  'malformed-identifier': malformedIdentifier,
  'misfit-values': misfitValues,
  'mixed-encodings': mixedEncodings,
  'near-duplicate-labels': nearDuplicateLabels,
  'non-positive-prices': nonPositivePrices,
  outliers,
  'undecidable-dates': undecidableDates,
  'unsold-products': unsoldProducts,
};
