import { type SQL, sql } from 'drizzle-orm';
import type { RepairId } from '../../report/facts/replay.ts';
import { isRounded, scientificText } from './comparison.ts';
import { charactersOf, type Form } from './form.ts';

/**
 * The keys that values of `unmatched` would equal if a known damage were undone, as rows of `value`, `how` and `key`.
 * They are hypotheses: where several keys come into question, none is chosen.
 */
export function repairs(form: Form): SQL {
  const characters = charactersOf(form);
  const ways: [RepairId, SQL][] = [
    ['spelling', sql`JOIN keys k ON lower(btrim(k.key)) = lower(btrim(u.value))`],
    [
      'leading-zeros',
      sql`JOIN keys k ON ltrim(k.key, '0') = ltrim(u.value, '0') WHERE u.value ~ '^[0-9]*[1-9][0-9]*$' AND k.key ~ '^[0-9]+$'`,
    ],
    [
      'scientific',
      sql`JOIN keys k ON ${isRounded(sql`u.value`, sql`k.key`)} WHERE u.value ~ ${scientificText}`,
    ],
    [
      'truncated',
      sql`JOIN keys k ON starts_with(k.key, u.value) WHERE length(u.value) >= 4 AND length(u.value) * 2 >= length(k.key)`,
    ],
  ];
  // Where lengths vary, a value with a character taken away too easily equals another key.
  if (form.length !== null) {
    ways.push([
      'one-too-many',
      sql`CROSS JOIN generate_series(1, length(u.value)) AS at JOIN keys k ON k.key = overlay(u.value PLACING '' FROM at FOR 1) WHERE length(u.value) = ${sql.raw(String(form.length + 1))}`,
    ]);
    if (characters !== null) {
      const letters = characters.replace(/[-_./: ]/g, '');
      ways.push([
        'foreign-character',
        sql`JOIN keys k ON k.key LIKE regexp_replace(u.value, ${`[^${letters}]`}, '_', 'g') WHERE translate(u.value, ${characters}, '') <> '' AND length(u.value) = ${sql.raw(String(form.length))}`,
      ]);
    }
  }
  return sql.join(
    ways.map(([how, join]) => sql`SELECT u.value, ${how}::text AS how, k.key FROM unmatched u ${join}`),
    sql` UNION ALL `,
  );
}
