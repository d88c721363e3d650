import { type CsvField, type Dialect, lineEnd, parseRecord } from './records.ts';

/** In order of preference where as much speaks for the one as for the other. */
const delimiters = [',', ';', '\t', '|'] as const;
/** So many records are looked at, and the header must be among the first of them. */
const sampledRecords = 100;
const headerWithin = 30;

/** A record of the sample. `fields` is null for a line that is no record. */
export interface Sampled {
  fields: CsvField[] | null;
  /** Its place in the text, and how many lines come before it. */
  start: number;
  end: number;
  linesBefore: number;
  lines: number;
}

/** How a text is written, and its first records read that way. `header` is an index in `records`. */
export interface Reading {
  dialect: Dialect;
  records: Sampled[];
  header: number;
}

/**
 * Finds delimiter, quote and header from the first records: the reading in which most rows are as wide as the header.
 * @param text The beginning of the file; bytes above ASCII may stand as one character each.
 * @param given What the configuration says; `headerIsFirst` where it names the header's row.
 */
export function findReading(
  text: string,
  isAll: boolean,
  given: { delimiter: string | undefined; quote: string | undefined; headerIsFirst: boolean },
): Reading {
  const candidates = given.delimiter === undefined ? delimiters : [given.delimiter];
  const readings = (quote: string) =>
    candidates.map((delimiter) => readingOf(text, isAll, { delimiter, quote }, given.headerIsFirst));
  const best = better(readings(given.quote ?? '"'));
  if (given.quote !== undefined || given.delimiter === "'" || usesQuotes(text, best)) return best;
  const other = better(readings("'"));
  const gain = usesQuotes(text, other) ? fit(other).share - fit(best).share : -1;
  return gain > 0 || (gain === 0 && isWrapped(best, "'")) ? other : best;
}

function better(readings: readonly Reading[]): Reading {
  const [first, ...others] = readings.map((reading) => ({ reading, ...fit(reading) }));
  if (first === undefined) throw new Error('expected a delimiter to try');
  let best = first;
  for (const other of others) {
    if (other.share > best.share || (other.share === best.share && other.width > best.width)) best = other;
  }
  return best.reading;
}

/** How wide the header is, and the share of rows that are as wide. One column speaks for no delimiter. */
function fit({ records, header }: Reading): { width: number; share: number } {
  const width = records[header]?.fields?.length ?? 0;
  if (width < 2) return { width, share: -1 };
  const rows = records.slice(header + 1).filter(({ fields }) => fields === null || filled(fields) > 0);
  const alike = rows.filter(({ fields }) => fields !== null && widthOf(fields, width) === width);
  return { width, share: rows.length === 0 ? 0 : alike.length / rows.length };
}

function readingOf(text: string, isAll: boolean, dialect: Dialect, headerIsFirst: boolean): Reading {
  const records: Sampled[] = [];
  for (let start = 0, linesBefore = 0; start < text.length && records.length < sampledRecords; ) {
    const record = parseRecord(text, start, dialect, isAll);
    if (record === 'incomplete') break;
    const { fields, lines, end } =
      record === 'broken' ? { fields: null, lines: 1, end: lineEnd(text, start).next } : record;
    records.push({ fields, start, end, linesBefore, lines });
    start = end;
    linesBefore += lines;
  }
  return { dialect, records, header: headerIsFirst ? 0 : headerOf(records) };
}

/**
 * The header is the first record, unless that one is a title or empty: then it is the first record of several names,
 * if rows as wide follow it and numbers among them show that it is not a row itself.
 */
function headerOf(records: readonly Sampled[]): number {
  if (filled(records[0]?.fields ?? null) > 1) return 0;
  const index = records.slice(0, headerWithin).findIndex(({ fields }) => filled(fields) > 1);
  const names = records[index]?.fields ?? [];
  if (index < 1 || names.some((name) => name !== null && isFigure(name))) return 0;
  const rows = records.slice(index + 1).filter(({ fields }) => filled(fields) > 0);
  const alike = rows.filter(
    ({ fields }) => fields !== null && widthOf(fields, names.length) === names.length,
  );
  const holdsFigures = alike.some(({ fields }) => fields?.some((field) => field !== null && isFigure(field)));
  return alike.length * 2 > rows.length && holdsFigures ? index : 0;
}

/** Some programs end every row, but not the header, with a delimiter: empty values beyond it count for nothing. */
export function widthOf(fields: readonly CsvField[], wanted: number): number {
  let width = fields.length;
  while (width > wanted && fields[width - 1] === null) width -= 1;
  return width;
}

/** Does a value of the sample begin with the quote that it was read with? */
const usesQuotes = (text: string, { dialect: { delimiter, quote }, records }: Reading): boolean =>
  records.some(({ start, end }) => {
    const record = text.slice(start, end);
    return record.startsWith(quote) || record.includes(delimiter + quote);
  });

/** Is a value of every row, or every name of the header, between these quotes? An apostrophe within a word is not. */
function isWrapped({ records, header }: Reading, quote: string): boolean {
  const wraps = (field: CsvField) =>
    field !== null && field.length > 1 && field.startsWith(quote) && field.endsWith(quote);
  const names = records[header]?.fields?.filter((field) => field !== null) ?? [];
  if (names.length > 0 && names.every(wraps)) return true;
  const rows = records.slice(header + 1).map(({ fields }) => fields ?? []);
  return names.some((_, column) => {
    const values = rows.map((row) => row[column] ?? null).filter((value) => value !== null);
    return values.length > 1 && values.every(wraps);
  });
}

const filled = (fields: readonly CsvField[] | null): number =>
  fields?.filter((field) => field !== null && field.trim() !== '').length ?? 0;

/** A number, a date, a time: digits and what stands between them. */
const isFigure = (text: string): boolean => /^[\s\d.,:/+-]*\d[\s\d.,:/+-]*[€$%]?\s*$/.test(text);
