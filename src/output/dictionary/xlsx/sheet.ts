import { cellText, escaped, looksLikeFormula } from './cell-text.ts';
import { isWrapped, type Look, lookNumber } from './styles.ts';

export interface Cell {
  value: string | number | null;
  look?: Look;
  /** Name of the sheet of this workbook that a click leads to. */
  toSheet?: string;
}

export interface Sheet {
  name: string;
  /** Widths of the columns, in characters. */
  widths: readonly number[];
  rows: readonly (readonly Cell[])[];
  /** 1-based row of the headings: it stays in sight, repeats on paper, and filters what stands below it. */
  headingRow: number;
  /** Columns that stay in sight when the sheet is scrolled to the right. */
  frozenColumns: number;
}

/** The sheet's part of the workbook. Texts are texts whatever they look like: no cell holds a formula. */
export function sheetXml(sheet: Sheet): string {
  const { rows, widths, headingRow, frozenColumns } = sheet;
  const last = `${letters(widths.length)}${Math.max(rows.length, headingRow)}`;
  const corner = `${letters(frozenColumns + 1)}${headingRow + 1}`;
  const split = `${frozenColumns === 0 ? '' : `xSplit="${frozenColumns}" `}ySplit="${headingRow}"`;
  const pane = frozenColumns === 0 ? 'bottomLeft' : 'bottomRight';
  const links = rows.flatMap((cells, row) =>
    cells.flatMap(({ toSheet }, column) =>
      toSheet === undefined
        ? []
        : [`<hyperlink ref="${letters(column + 1)}${row + 1}" location="${escaped(inSheet(toSheet))}"/>`],
    ),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${last}"/>`,
    `<sheetViews><sheetView workbookViewId="0" showGridLines="0"><pane ${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    '<sheetData>',
    ...rows.map((cells, index) => rowXml(cells, index, widths)),
    '</sheetData>',
    `<autoFilter ref="A${headingRow}:${last}"/>`,
    ...(links.length === 0 ? [] : [`<hyperlinks>${links.join('')}</hyperlinks>`]),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    // Identifiers are texts on purpose: no green corners.
    `<ignoredErrors><ignoredError sqref="A1:${last}" numberStoredAsText="1"/></ignoredErrors>`,
    '</worksheet>',
  ].join('\n');
}

const rowXml = (cells: readonly Cell[], index: number, widths: readonly number[]): string =>
  `<row r="${index + 1}" ht="${heightOf(cells, widths)}" customHeight="1">${cells
    .map((cell, column) => cellXml(cell, `${letters(column + 1)}${index + 1}`))
    .join('')}</row>`;

const lineHeight = 13.5;
const mostLines = 12;

/** In points. Not every program measures wrapped text when it opens a file, so the height is ours to give. */
function heightOf(cells: readonly Cell[], widths: readonly number[]): number {
  if (cells[0]?.look === 'title') return 24;
  const lines = cells.map(({ value, look = 'text' }, column) =>
    typeof value !== 'string' || !isWrapped(look)
      ? 1
      : value
          .split('\n')
          .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (widths[column] ?? 10))), 0),
  );
  return Math.min(mostLines, Math.max(1, ...lines)) * lineHeight + 2;
}

function cellXml({ value, look = 'text' }: Cell, place: string): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${place}" s="${lookNumber(look)}"><v>${value}</v></c>`;
  const style = lookNumber(look === 'text' && looksLikeFormula(value) ? 'inert' : look);
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
}

/** The first cell of a sheet, as links and names point at it. */
export const inSheet = (name: string, range = 'A1'): string => `'${name.replaceAll("'", "''")}'!${range}`;

/** `A` of 1, `AA` of 27. */
export const letters = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1);
