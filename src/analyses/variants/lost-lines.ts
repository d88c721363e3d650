import { sql } from 'drizzle-orm';
import { recordedBy } from '../../model/as-of.ts';
import { hasLog, lineValue } from './state-line.ts';
import type { Variant } from './variant.ts';

/** Lines that the log saw written, and that are gone without a logged deletion, were still there. */
export const lostLines: Variant = {
  id: 'lost-lines',
  lacks: (given) => (hasLog(given) ? null : 'no-log'),
  difference: (_given, { businessDate, readAt, measure }) =>
    sql`SELECT NULL::text AS part, count(*) AS lines, coalesce(sum(${lineValue(measure, 'l')}), 0) AS amount FROM lost_line l WHERE l.business_date = ${businessDate} AND ${recordedBy(readAt)}`,
};
