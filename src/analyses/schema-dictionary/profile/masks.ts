import { type SQL, sql } from 'drizzle-orm';

export const longestMask = 40;

/** Ranges of letters beyond ASCII: Latin, Greek, Cyrillic, Hebrew and Arabic, kana, ideographs, hangul. */
const letters =
  '[\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0370-\u03ff\u0400-\u052f\u05d0-\u05ea\u0620-\u064a\u1e00-\u1fff\u3041-\u30ff\u4e00-\u9fff\uac00-\ud7a3]';

/**
 * The shape of a value: `9` for a digit, `A` for a letter, every other character as it is; cut to 40 characters.
 *
 * @param form of the value (`formOf`); that of digits spares the work
 */
export function maskOf(value: SQL, form: SQL): SQL {
  const cut = sql`left(${value}, ${sql.raw(String(longestMask))})`;
  const ascii = sql`translate(lower(${cut}), '0123456789abcdefghijklmnopqrstuvwxyz', ${sql.raw(`'${'9'.repeat(10)}${'A'.repeat(26)}'`)})`;
  return sql`CASE WHEN ${form} LIKE 'integer%' AND ${value} >= '0' THEN repeat('9', length(${value}))
            WHEN octet_length(${cut}) = length(${cut}) THEN ${ascii}
            ELSE regexp_replace(${ascii}, '${sql.raw(letters)}', 'A', 'g') END`;
}

/** The shape without how long its parts are: `A_9` for `t_17` and `t_3839`. */
export const patternOf = (mask: SQL): SQL =>
  sql`regexp_replace(regexp_replace(${mask}, '99+', '9', 'g'), 'AA+', 'A', 'g')`;
