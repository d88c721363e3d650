import { ExpectedError } from '../../errors.ts';
import { type InputFile, readHead } from '../file.ts';
import { nearest, quote } from '../names.ts';
import type { Part } from '../parts.ts';
import { Archive } from './archive.ts';
import { assertZip } from './container.ts';
import { readHeader } from './header.ts';
import { readSharedStrings } from './shared-strings.ts';
import { sheetPart } from './sheet.ts';
import { readDateStyles } from './styles.ts';
import { type NamedPart, readWorkbook } from './workbook.ts';

/** The sheets of a workbook that hold a table, and the names of hidden ones that were passed over. */
export interface OpenedWorkbook {
  sheets: readonly { name: string; part: Part }[];
  hidden: readonly string[];
}

/**
 * Opens a workbook: a table for each sheet. Sheets that are hidden or hold no value are passed over unless they are
 * asked for.
 * @param wanted Names of the sheets to load; all of them when undefined.
 * @param headerRow The row of the column names; found when undefined.
 * @throws ExpectedError when the file is no readable XLSX or a sheet is missing or has no header.
 */
export async function openXlsx(
  file: InputFile,
  wanted: readonly string[] | undefined,
  headerRow: number | undefined,
): Promise<OpenedWorkbook> {
  await assertZip(file, await readHead(file.path, 8));
  const archive = await Archive.open(file.path, file.label);
  const workbook = await readWorkbook(archive, file.label);
  const { from1904 } = workbook;
  const selected = select(file.label, workbook.sheets, wanted);
  const strings =
    workbook.sharedStrings === null
      ? []
      : await readSharedStrings(archive, file.label, workbook.sharedStrings);
  const dateStyles =
    workbook.styles === null ? [] : await readDateStyles(archive, file.label, workbook.styles);
  const sheets: { name: string; part: Part }[] = [];
  for (const { name, part } of selected) {
    const sheet = { file, name, part, strings, dateStyles, from1904 };
    const header = await readHeader(archive, sheet, headerRow);
    if (header !== null) sheets.push({ name, part: sheetPart(sheet, header) });
    else if (wanted !== undefined) {
      throw new ExpectedError(`${file.label}, sheet ${quote(name)} is empty: remove it from "sheets"`);
    }
  }
  const hidden = workbook.sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name);
  if (sheets.length === 0) throw new ExpectedError(`${file.label} ${nothingIn(hidden)}`);
  return { sheets, hidden: wanted === undefined ? hidden : [] };
}

const nothingIn = (hidden: readonly string[]): string =>
  hidden.length === 0
    ? 'holds no value in any sheet: extract it again'
    : `holds no value in any visible sheet: name hidden ones in "sheets" (${hidden.map(quote).join(', ')})`;

function select(
  label: string,
  sheets: readonly NamedPart[],
  wanted: readonly string[] | undefined,
): readonly NamedPart[] {
  if (sheets.length === 0) throw new ExpectedError(`${label} has no worksheet: extract it again`);
  if (wanted === undefined) return sheets.filter(({ isHidden }) => !isHidden);
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
