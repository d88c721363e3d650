/** Format options of the text that `copyField` writes, as they follow `COPY t (columns) FROM STDIN`. */
export const copyTextOptions = "WITH (FORMAT text, ENCODING 'UTF8')";

/** NULL in PostgreSQL's COPY text format. */
export const copyNull = '\\N';

/** How many characters are gathered before they are handed on: large enough to make calls cheap. */
export const copyChunkLength = 1 << 16;

const special = /[\\\t\n\r]/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/**
 * One value in PostgreSQL's COPY text format. It must not hold NUL, which PostgreSQL has no way to store.
 * The empty string stays empty: a reader that takes it for NULL sends `copyNull`.
 */
export function copyField(value: string): string {
  if (!special.test(value)) return value;
  return value.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character);
}
