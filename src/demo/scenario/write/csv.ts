export interface TextTable {
  /** Of the table; the file is this and its format. */
  name: string;
  /** In a JSON Lines file each cell is JSON; in a CSV file, the default, it is text. */
  format?: 'jsonl';
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/** A table as CSV (RFC 4180): cells are quoted where they have to be. */
function csvOf({ columns, rows }: TextTable, delimiter: string): string {
  const cell = (value: string) =>
    /["\r\n]/.test(value) || value.includes(delimiter) ? `"${value.replaceAll('"', '""')}"` : value;
  return [columns, ...rows].map((row) => `${row.map(cell).join(delimiter)}\n`).join('');
}

/** A table as JSON Lines: one object per row. */
const jsonLinesOf = ({ columns, rows }: TextTable): string =>
  rows
    .map((row) => `{${row.map((cell, index) => `${JSON.stringify(columns[index])}:${cell}`).join(',')}}\n`)
    .join('');

export const fileOf = ({ name, format = 'csv' }: Pick<TextTable, 'name'> & { format?: string }): string =>
  `${name}.${format}`;

export const contentOf = (table: TextTable, delimiter: string): string =>
  table.format === 'jsonl' ? jsonLinesOf(table) : csvOf(table, delimiter);
