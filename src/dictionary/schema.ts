import { z } from 'zod';

/** What people left empty is not there. */
const words = z
  .string()
  .nullish()
  .transform((text) => {
    const trimmed = text?.trim() ?? '';
    return trimmed === '' ? null : trimmed;
  });

const columnEntry = z.strictObject({
  column: z.string().describe('The name in the source; not to be translated.'),
  businessName: words.describe('The name that people use.'),
  description: words,
  unit: words.describe('Such as EUR, kg or pieces.'),
  sensitivity: z
    .enum(['none', 'personal', 'secret'])
    .nullish()
    .transform((value) => value ?? null)
    .describe('Overrules what the program believes.'),
  seen: words.describe('Type and nullability when the file was last written; kept by the program.'),
});

const tableEntry = z.strictObject({
  table: z.string(),
  businessName: words,
  description: words,
  columns: z
    .array(columnEntry)
    .nullish()
    .transform((columns) => columns ?? []),
});

/** `dictionary.yaml`: the words that people give to tables and columns, and what the program saw there last. */
export const dictionarySchema = z
  .strictObject({
    version: z.literal(1),
    tables: z
      .array(tableEntry)
      .nullish()
      .transform((tables) => tables ?? []),
  })
  .superRefine(({ tables }, context) => {
    const twice = (path: (string | number)[], what: string) =>
      context.addIssue({
        code: 'custom',
        path,
        message: `${what} is described twice: remove one of the two`,
      });
    const names = new Set<string>();
    for (const [index, { table, columns }] of tables.entries()) {
      if (names.has(table)) twice(['tables', index], `the table "${table}"`);
      names.add(table);
      const inTable = new Set<string>();
      for (const [position, { column }] of columns.entries()) {
        if (inTable.has(column)) twice(['tables', index, 'columns', position], `the column "${column}"`);
        inTable.add(column);
      }
    }
  });

export type Dictionary = z.output<typeof dictionarySchema>;
export type TableEntry = Dictionary['tables'][number];
export type ColumnEntry = TableEntry['columns'][number];
