import { type SQL, sql } from 'drizzle-orm';

/** The months as spreadsheets write them in English, and the French names that begin differently. */
const english = '|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const french = [
  ['fév', 'feb'],
  ['fev', 'feb'],
  ['avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'jun'],
  ['juil', 'jul'],
  ['aoû', 'aug'],
  ['aou', 'aug'],
  ['déc', 'dec'],
] as const;

/**
 * The numbers that a spreadsheet may have taken for the date in the text, an SQL array: `2024-11-03` was 3.11 (or 11.03,
 * 11.24…), `nov-24` was 11.24 or 24.11. Null where the text is no such date. Which was meant, another value has to tell.
 */
export function datesAsNumbers(text: SQL): SQL {
  const part = (from: number, length: number) => sql`substr(${text}, ${sql.raw(`${from}, ${length}`)})`;
  const [year, month, day] = [part(3, 2), part(6, 2), part(9, 2)];
  const bare = (digits: SQL) => sql`ltrim(${digits}, '0')`;
  const iso = [
    pair(day, month),
    pair(day, bare(month)),
    pair(month, day),
    pair(month, bare(day)),
    pair(month, year),
  ];
  const word = sql`substring(lower(${text}) from '[[:alpha:]éû]{3,9}')`;
  const name = french.reduce((named, [from, to]) => sql`replace(${named}, ${from}, ${to})`, word);
  const number = sql`((strpos(${english}, '|' || left(${name}, 3)) + 3) / 4)::text`;
  const digits = sql`substring(${text} from '[0-9]{1,2}')`;
  const worded = [pair(number, digits), pair(digits, number), pair(digits, sql`lpad(${number}, 2, '0')`)];
  return sql`CASE WHEN ${text} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}([ T]00:00(:00)?)?$' THEN ARRAY[${sql.join(iso, sql`, `)}]::numeric[]
                WHEN ${text} ~* '^[[:alpha:]éû]{3,9}[.]?[ -][0-9]{1,2}$' OR ${text} ~* '^[0-9]{1,2}[ -][[:alpha:]éû]{3,9}[.]?$' THEN ARRAY[${sql.join(worded, sql`, `)}]::numeric[] END`;
}

const pair = (whole: SQL, decimals: SQL) => sql`${whole} || '.' || ${decimals}`;
