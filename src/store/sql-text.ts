import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';

/** The SQL with its values written into it as literals, so that what is printed is what ran. */
export const sqlText = (query: SQL): string => tidy(new PgDialect().sqlToQuery(query.inlineParams()).sql);

/** Takes away the indentation that the program's own source had. */
function tidy(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const margins = lines.slice(1).map((line) => line.length - line.trimStart().length);
  const margin = Math.min(...(margins.length === 0 ? [0] : margins));
  return lines
    .map((line, index) => (index === 0 ? line.trimStart() : line.slice(margin)).trimEnd())
    .join('\n');
}
