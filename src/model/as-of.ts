import { type SQL, sql } from 'drizzle-orm';

/**
 * The movements that a reader could see at a moment: `2024-08-16` means the end of that day, `2024-08-16T09:30` that
 * minute. A log that knows no time of day is read as if it wrote at the beginning of its days.
 */
export const recordedBy = (readAt: string): SQL =>
  readAt.length === 10
    ? sql`(recorded IS NULL OR recorded < ${readAt}::date + 1)`
    : sql`(recorded IS NULL OR recorded <= ${readAt}::timestamp)`;

/** The movements between two readings: after the first could be seen, and not after the second. */
export const recordedBetween = (first: string, last: string): SQL =>
  sql`(${recordedBy(last)} AND NOT ${recordedBy(first)})`;

/** The last moment that a reading can have seen, as `recordedBy` has it, for readings that stand in a table. */
export const lastVisible = (readAt: string): SQL =>
  readAt.length === 10
    ? sql`(${readAt}::date + 1)::timestamp - interval '1 microsecond'`
    : sql`${readAt}::timestamp`;
