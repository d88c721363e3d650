import type { InputFile } from '../file.ts';
import { quote } from '../names.ts';
import { damaged } from './archive.ts';
import { SheetParser, type SheetRow } from './rows.ts';
import type { DateStyle } from './styles.ts';

/** A worksheet and what is needed to read it. */
export interface Sheet {
  file: InputFile;
  name: string;
  part: string;
  strings: readonly string[];
  dateStyles: readonly DateStyle[];
  /** Does the workbook count its days from 1904? */
  from1904: boolean;
}

/** A parser that calls `onRow` for each row of the sheet. */
export function sheetParser(sheet: Sheet, onRow: (row: SheetRow) => void): SheetParser {
  const { strings, dateStyles, from1904 } = sheet;
  return new SheetParser(
    // A number without a date's format may be any number: it is left alone, also where it is meant for a day.
    { strings, countsFrom1904: (style) => from1904 && dateStyles[style] === 'day' },
    onRow,
    (why) => damaged(sheet.file.label, `${sheet.part}: ${why}`),
  );
}

/** The sheet as messages name it. */
export const place = (sheet: Sheet): string => `${sheet.file.label}, sheet ${quote(sheet.name)}`;
