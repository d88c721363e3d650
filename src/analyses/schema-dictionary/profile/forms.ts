import { type SQL, sql } from 'drizzle-orm';
import { ibanHolds, isCard, isGtin, isNir } from './check-digits.ts';
import { type DateParts, isoOf } from './separated-dates.ts';

/** Longer values are texts and nothing else; no form below is as long. */
const longestForm = 300;

/** The signs that stand between thousands beside point and comma, by the first part of the form's name. */
export const groupingSigns = {
  space: ' ',
  'no-break-space': '\u00a0',
  'narrow-space': '\u202f',
  apostrophe: "'",
  quote: '\u2019',
} as const;
export const spacing = Object.values(groupingSigns).join('');

/** Values that answer a question. */
export const answers = [
  ...['true', 'false', 't', 'f', 'yes', 'no', 'y', 'n'],
  ...['oui', 'non', 'o', 'vrai', 'faux'],
] as const;

/** `14/08/2024 09:30`, `8-14-24`, `2024.08.14`, with what order of its parts can be a day: letters after the colon. */
const separatedDate =
  '^[0-9]+[./-][0-9]+[./-][0-9]+( [0-9][0-9]?:[0-9][0-9](:[0-9][0-9]([.][0-9]+)?)?( ?[AaPp][Mm])?)?$';
const isoTimestamp =
  '^[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9][ T][0-9][0-9]:[0-9][0-9](:[0-9][0-9]([.][0-9]+)?)?(Z|[+-][0-9][0-9](:?[0-9][0-9])?)?$';

/** Prefixes that name how a password was hashed: crypt, bcrypt, argon2, scrypt, PBKDF2, LDAP, SCRAM, SQL Server. */
const passwordHash =
  '^([$](1|2[abxy]?|5|6|7|y|gy|md5|sha1|apr1|P|H|S|argon2id?|argon2i|argon2d|scrypt|s0|pbkdf2[a-z0-9-]*)[$]|(pbkdf2|bcrypt|argon2|scrypt)[a-z0-9_]*[$:]|[{](SSHA|SHA|SMD5|CRYPT|SSHA512|PBKDF2)[^}]*[}]|SCRAM-SHA-(1|256)[$]|0x0[12]00[0-9A-Fa-f]+$)';

/**
 * What a value looks like, one word for each; whether a column *is* that, all of its values together say. The cheap
 * questions come first and spare the others: this is asked of every distinct value. After a colon stand the readings
 * that hold as well: for digits `d` a day, `e` an EAN, `n` a French NIR, `c` a payment card, `h` the length of a
 * hash; for separated dates the orders that give a day. (PostgreSQL is eight times slower at a pattern with `{1,30}`
 * in it, and keeps 32 compiled ones.)
 */
export function formOf(value: SQL): SQL {
  const is = (pattern: string) => sql`${value} ~ ${sql.raw(`'${pattern.replaceAll("'", "''")}'`)}`;
  const has = (sign: string) => sql`strpos(${value}, ${sql.raw(`'${sign.replaceAll("'", "''")}'`)}) > 0`;
  const signs = sql`${sql.join(
    Object.entries(groupingSigns).map(([name, sign]) => sql`WHEN ${has(sign)} THEN ${sql.raw(`'${name}'`)}`),
    sql` `,
  )}`;
  const isDay = (parts: DateParts) => sql`pg_input_is_valid(${isoOf(value, parts)}, 'timestamptz')`;
  const flag = (condition: SQL, letter: string) =>
    sql`CASE WHEN ${condition} THEN ${sql.raw(`'${letter}'`)} ELSE '' END`;
  const digitFlags = sql`CASE length(${value})
              WHEN 32 THEN ':h' WHEN 40 THEN ':h' WHEN 64 THEN ':h'
              WHEN 15 THEN ${flag(isNir(value), ':n')} WHEN 16 THEN ${flag(isCard(value), ':c')}
              ELSE CASE WHEN length(${value}) BETWEEN 8 AND 13 THEN rtrim(':'
                || CASE WHEN length(${value}) = 8 AND left(${value}, 2) IN ('19', '20') AND pg_input_is_valid(${value}, 'date') THEN 'd' ELSE '' END
                || ${flag(isGtin(value), 'e')}, ':') ELSE '' END END`;
  const dateKind = sql`CASE WHEN ${has(':')} THEN CASE WHEN ${is(' 0?0:00(:00([.]0+)?)?$')} THEN 'midnight:' ELSE 'time:' END ELSE 'date:' END`;
  const dateFlags = sql`CASE WHEN ${value} ~ '^[0-9][0-9][0-9][0-9]' THEN ${flag(isDay('year'), 'Y')}
              WHEN ${is('^[0-9][0-9]?[./-][0-9][0-9]?[./-][0-9][0-9]([0-9][0-9])?( |$)')} THEN
                ${flag(isDay('day'), 'd')} || ${flag(isDay('month'), 'm')}
                || CASE WHEN ${is('^[0-9][0-9][./-][0-9][0-9]?[./-][0-9][0-9]( |$)')} THEN ${flag(isDay('short-year'), 'y')} ELSE '' END
              ELSE '' END`;
  const startsLow = sql`CASE
            WHEN ${is('^[0-9]+$')} THEN CASE WHEN left(${value}, 1) = '0' THEN 'digits' ELSE 'long-digits' END || ${digitFlags}
            WHEN ${is('^-?[0-9]*[.][0-9]+$')} THEN CASE WHEN ${is('^-?[1-9][0-9]?[0-9]?[.][0-9][0-9][0-9]$')} THEN 'point-3' WHEN ${is('^-?(0?|[1-9][0-9]*)[.]')} THEN 'point' ELSE 'code' END
            WHEN ${is('^-?[0-9]*,[0-9]+$')} THEN CASE WHEN ${is('^-?[1-9][0-9]?[0-9]?,[0-9][0-9][0-9]$')} THEN 'comma-3' WHEN ${is('^-?(0?|[1-9][0-9]*),')} THEN 'comma' ELSE 'code' END
            WHEN ${is('^[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]$')} AND pg_input_is_valid(${value}, 'date') THEN 'iso-date'
            WHEN ${is(isoTimestamp)} AND pg_input_is_valid(${value}, 'timestamptz') THEN
              CASE WHEN ${is('[ T]00:00(:00([.]0+)?)?$')} THEN 'iso-midnight' ELSE 'iso-timestamp' END
            WHEN ${is(separatedDate)} AND (${dateFlags}) <> '' THEN ${dateKind} || ${dateFlags}
            WHEN ${is(`^-?[1-9][0-9]?[0-9]?([.,${spacing}][0-9][0-9][0-9])+([.,][0-9]+)?$`)} THEN
              CASE WHEN ${is('^-?[0-9]+(,[0-9][0-9][0-9])+([.][0-9]+)?$')} THEN CASE WHEN ${has('.')} THEN 'commas-point' ELSE 'commas' END
                WHEN ${is('^-?[0-9]+([.][0-9][0-9][0-9])+(,[0-9]+)?$')} THEN CASE WHEN ${has(',')} THEN 'points-comma' ELSE 'points' END
                WHEN ${is(`^-?[0-9]+([${spacing}][0-9][0-9][0-9])+([.,][0-9]+)?$`)} THEN
                  CASE ${signs} END || CASE WHEN ${has(',')} THEN '-comma' WHEN ${has('.')} THEN '-point' ELSE '-whole' END
                ELSE 'code' END
            WHEN ${is('^([+][0-9][0-9 ().-]+|0[1-9]([ .-][0-9][0-9])+|00[1-9][0-9]?[ .-][0-9 ().-]+|[(][0-9]+[)] ?[0-9]+[ .-][0-9]+)$')}
              AND length(translate(${value}, '+ ().-', '')) BETWEEN 8 AND 15 THEN 'phone'
            WHEN ${is('^[0-9]+[.][0-9]+[.][0-9]+[.][0-9]+$')} AND pg_input_is_valid(${value}, 'inet') THEN 'ip-address'
            WHEN length(${value}) = 19 AND ${is('^[0-9]+([ -])[0-9]+\\1[0-9]+\\1[0-9]+$')} AND ${isCard(sql`translate(${value}, ' -', '')`)} THEN 'card'
            WHEN length(${value}) > 15 AND ${is('^[0-9] ?[0-9][0-9] ?[0-9][0-9] ?[0-9][0-9AB] ?[0-9][0-9][0-9] ?[0-9][0-9][0-9] ?[0-9][0-9]$')} AND ${isNir(sql`translate(${value}, ' ', '')`)} THEN 'nir'
            END`;
  return sql`CASE
          WHEN ${value} IS NULL THEN NULL
          WHEN ${value} COLLATE "C" < ':' AND ${is('^-?(0|[1-9][0-9]*)$')} AND length(ltrim(${value}, '-')) <= 18 THEN 'integer' || ${digitFlags}
          WHEN octet_length(${value}) > ${sql.raw(String(longestForm))} THEN 'long'
          WHEN length(${value}) IN (32, 40, 64) AND ${is('^[0-9A-Fa-f]+$')} AND ${is('[A-Fa-f]')} THEN 'hex-' || length(${value})
          WHEN length(${value}) = 36 AND ${is('^[0-9A-Fa-f]+-[0-9A-Fa-f]+-[0-9A-Fa-f]+-[0-9A-Fa-f]+-[0-9A-Fa-f]+$')} AND pg_input_is_valid(${value}, 'uuid') THEN 'uuid'
          ELSE coalesce(
            CASE WHEN ${value} COLLATE "C" < ':' THEN ${startsLow} END,
            CASE WHEN ${has('@')} AND ${is('^[^@[:space:]]+@[^@[:space:]]+[.][A-Za-z][A-Za-z]+$')} THEN 'email'
              WHEN (${has('$')} OR ${has(':')} OR ${has('{')} OR left(${value}, 2) = '0x') AND ${is(passwordHash)} THEN 'password-hash'
              WHEN (${has('://')} OR lower(left(${value}, 4)) = 'www.') AND lower(${value}) ~ '^((https?|ftp)://|www[.])[^[:space:]]+$' THEN 'url'
              WHEN length(${value}) <= 5 AND lower(${value}) IN (${sql.raw(answers.map((word) => `'${word}'`).join(', '))}) THEN 'answer:' || lower(${value})
              WHEN ${has('::')} OR ${is('^([0-9A-Fa-f]+:)+[0-9A-Fa-f]+$')} THEN CASE WHEN pg_input_is_valid(${value}, 'inet') THEN 'ip-address' ELSE 'text' END
              WHEN btrim(${value}, E' \\t\\r\\n\\u00a0') = '' THEN 'blank'
              WHEN length(translate(${value}, ' ', '')) BETWEEN 15 AND 34 AND ${is('^[A-Z][A-Z][0-9][0-9] ?[A-Z0-9][A-Z0-9 ]+$')} AND ${ibanHolds(value)} THEN 'iban'
              WHEN length(${value}) <= 64 AND ${is('^[^[:space:]]*[0-9][^[:space:]]*$')} THEN 'code'
              WHEN length(${value}) <= 3 AND ${is('^[A-Z]+$')} THEN 'capitals'
              WHEN length(${value}) <= 64 AND ${is('^[A-Z][A-Z_/.#-]*$')} THEN 'token'
              ELSE 'text' END)
          END`;
}
