import { type SQL, sql } from 'drizzle-orm';
import type { LoggedEntity, LoggedTables } from '../../config/log/names.ts';
import { asTimestamp } from '../../store/conversion.ts';
import { entityOf } from './meanings.ts';

/** A number as a text that sorts; other texts as they are. */
export const sortable = (text: SQL): SQL =>
  sql`CASE WHEN ${text} ~ '^[0-9]{1,19}$' THEN lpad(${text}, 20, '0') ELSE ${text} END`;

/**
 * A moment as text, or in milliseconds since 1970, by the company's clock; null where it is neither.
 *
 * @param timeZone of the company's clock
 */
export const momentOf = (text: SQL, timeZone: string): SQL =>
  sql`CASE WHEN ${text} ~ '^[0-9]{11,14}$' THEN (timestamptz 'epoch' + (${text})::bigint * interval '1 millisecond') AT TIME ZONE ${timeZone} ELSE ${asTimestamp(text, { dateOrder: 'year-first', timeZone })} END`;

/** Which table a row of a log is about: the log's one table, or the one that a word of it names. */
export const tableCells = (
  { table, tables, of }: { table: string; tables: LoggedTables; of?: LoggedEntity | undefined },
  word: SQL,
): { entity: SQL; tableName: SQL } =>
  of === undefined
    ? { entity: entityOf(word, tables), tableName: word }
    : { entity: sql`${of}::text`, tableName: sql`${table}::text` };
