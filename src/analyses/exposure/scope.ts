import { type SQL, sql } from 'drizzle-orm';
import type { AuditContext } from '../analysis.ts';

/** The sale lines of closed business days: the days of the period that are over on the date of the report. */
export function onClosedDays({ period, asOf }: AuditContext, alias?: string): SQL {
  const date = sql.raw(alias === undefined ? 'business_date' : `${alias}.business_date`);
  return sql`${date} BETWEEN ${period.from} AND ${period.to} AND ${date} < ${asOf}`;
}

/** What the log recorded in the period. */
export const recordedInPeriod = ({ period }: AuditContext): SQL =>
  sql`recorded::date BETWEEN ${period.from} AND ${period.to}`;
