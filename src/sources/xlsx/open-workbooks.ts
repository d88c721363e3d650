import { ExpectedError } from '../../errors.ts';
import type { FoundFiles } from '../files.ts';
import { quote } from '../names.ts';
import { type Part, partsTable } from '../parts.ts';
import type { SourceTable } from '../source.ts';
import { type OpenedWorkbook, openXlsx } from './open-xlsx.ts';

/** What the configuration says of a workbook. */
interface WorkbookSettings {
  file: string;
  table?: string | undefined;
  sheets?: readonly string[] | undefined;
  headerRow?: number | undefined;
}

/**
 * The tables of a workbook: one for each sheet. Of several workbooks that are read as one, those of one sheet each are
 * one table, whatever the sheets are called; others have a table for each name of a sheet, which all must have.
 * @throws ExpectedError when a workbook cannot be read, or lacks a sheet that another one has.
 */
export async function openWorkbooks(
  settings: WorkbookSettings,
  { files, areParts, name }: FoundFiles,
): Promise<{ tables: readonly SourceTable[]; skippedSheets?: readonly string[] }> {
  const books: OpenedWorkbook[] = [];
  for (const file of files) books.push(await openXlsx(file, settings.sheets, settings.headerRow));
  const hidden = [...new Set(books.flatMap((book) => book.hidden))];
  const isOneTable = books.every(({ sheets }) => sheets.length === 1);
  if (!isOneTable && settings.table !== undefined) {
    throw new ExpectedError(
      `${settings.file} holds several tables, which "table" cannot all name: choose one with "sheets"`,
    );
  }
  const tables: SourceTable[] = [];
  for (const [sheet, parts] of isOneTable ? oneTable(books) : bySheet(books)) {
    const own = isOneTable ? (settings.table ?? (areParts ? name : null)) : null;
    tables.push(partsTable(own ?? sheet, parts, { countsDates: true }));
  }
  return { tables, ...(hidden.length > 0 && { skippedSheets: hidden }) };
}

type NamedParts = readonly (readonly [name: string, parts: readonly [Part, ...Part[]]])[];

function oneTable(books: readonly OpenedWorkbook[]): NamedParts {
  const [first, ...others] = books.flatMap(({ sheets }) => sheets);
  if (first === undefined) return [];
  return [[first.name, [first.part, ...others.map(({ part }) => part)]]];
}

function bySheet(books: readonly OpenedWorkbook[]): NamedParts {
  const [first, ...others] = books;
  const known = new Set(first?.sheets.map(({ name }) => name));
  const odd = others.flatMap(({ sheets }) => sheets).find(({ name }) => !known.has(name));
  if (odd !== undefined) throw lacking(first?.sheets[0]?.part, odd.name, odd.part);
  return (first?.sheets ?? []).map(({ name, part }) => [
    name,
    [
      part,
      ...others.map(({ sheets }) => {
        const same = sheets.find((sheet) => sheet.name === name);
        if (same === undefined) throw lacking(sheets[0]?.part, name, part);
        return same.part;
      }),
    ],
  ]);
}

function lacking(part: Part | undefined, sheet: string, other: Part): ExpectedError {
  return new ExpectedError(
    `${part?.file.label ?? 'a workbook'} lacks the sheet ${quote(sheet)} that ${other.file.label} has: choose the sheets to read with "sheets"`,
  );
}
