import { ExpectedError } from '../../errors.ts';
import { type InputFile, readHead } from '../file.ts';
import { nearest, quote } from '../names.ts';
import type { SourceFile, SourceTable } from '../source.ts';
import { Archive } from './archive.ts';
import { assertZip } from './container.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readHeader, sheetTable } from './sheet.ts';
import { readDateStyles } from './styles.ts';
import { readWorkbook } from './workbook.ts';

/**
 * Opens a workbook: a table for each sheet. Sheets without any value are passed over unless they are asked for.
 * @param wanted Names of the sheets to load; all of them when undefined.
 * @throws ExpectedError when the file is no readable XLSX or a sheet is missing or has no header.
 */
export async function openXlsx(file: InputFile, wanted: readonly string[] | undefined): Promise<SourceFile> {
  await assertZip(file, await readHead(file.path, 8));
  const archive = await Archive.open(file.path, file.label);
  const workbook = await readWorkbook(archive, file.label);
  const selected = select(file.label, workbook.sheets, wanted);
  const strings =
    workbook.sharedStrings === null
      ? []
      : await readSharedStrings(archive, file.label, workbook.sharedStrings);
  const dateStyles =
    workbook.styles === null ? [] : await readDateStyles(archive, file.label, workbook.styles);
  const tables: SourceTable[] = [];
  for (const { name, part } of selected) {
    const sheet = { file, name, part, strings, dateStyles };
    const header = await readHeader(archive, sheet);
    if (header !== null) tables.push(sheetTable(sheet, header));
    else if (wanted !== undefined) {
      throw new ExpectedError(`${file.label}, sheet ${quote(name)} is empty: remove it from "sheets"`);
    }
  }
  if (tables.length === 0) {
    throw new ExpectedError(`${file.label} holds no value in any sheet: extract it again`);
  }
  const { name, bytes, sha256 } = file;
  return { file: name, format: 'xlsx', bytes, sha256, parts: [], roles: [], tables };
}

type NamedPart = { name: string; part: string };

function select(
  label: string,
  sheets: readonly NamedPart[],
  wanted: readonly string[] | undefined,
): readonly NamedPart[] {
  if (sheets.length === 0) throw new ExpectedError(`${label} has no worksheet: extract it again`);
  if (wanted === undefined) return sheets;
  const names = sheets.map(({ name }) => name);
  return [...new Set(wanted)].map((name) => {
    const sheet = sheets.find((candidate) => candidate.name === name);
    if (sheet !== undefined) return sheet;
    const guesses = nearest(name, names);
    const advice =
      guesses.length > 0
        ? `did you mean ${guesses.map(quote).join(' or ')}?`
        : `its sheets are ${names.map(quote).join(', ')}`;
    throw new ExpectedError(`${label} has no sheet ${quote(name)}: ${advice}`);
  });
}
