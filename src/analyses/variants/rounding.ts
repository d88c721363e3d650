import { sql } from 'drizzle-orm';
import { countsOnly } from './counts-only.ts';
import { lineVariant } from './line-variant.ts';

/** Each line was rounded before it was added up. What a reader rounds in the end, the digits of the reading tell. */
export const rounding = lineVariant({
  id: 'rounding',
  lacks: (_given, measure) => (countsOnly(measure) ? 'counts-only' : null),
  values: () => [
    { part: 'line-cents', value: sql`round(amount, 2)` },
    { part: 'line-units', value: sql`round(amount, 0)` },
    { part: 'line-cut', value: sql`trunc(amount, 0)` },
  ],
});
