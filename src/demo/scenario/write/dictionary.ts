import type { TextTable } from './csv.ts';

/** The dictionary that the shop keeps: every table and column is described. */
export const dictionaryOf = (tables: readonly TextTable[]) => ({
  version: 1,
  tables: tables.map(({ name, columns }) => ({
    ...{ table: name, description: `The table ${name} of the shop.` },
    columns: columns.map((column) => ({ column, description: `What ${name} says of ${column}.` })),
  })),
});
