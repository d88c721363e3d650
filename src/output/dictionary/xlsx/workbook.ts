import { strToU8, type Zippable, zipSync } from 'fflate';
import { escaped } from './cell-text.ts';
import { inSheet, letters, type Sheet, sheetXml } from './sheet.ts';
import { stylesXml } from './styles.ts';

export interface WorkbookParts {
  title: string;
  creator: string;
  /** ISO 8601 day that the file bears; the clock is never read. */
  createdOn: string;
  sheets: readonly Sheet[];
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * An XLSX file; the same parts give the same bytes, on every machine: the archive's dates are fixed, and its
 * compression is JavaScript of one version and not the machine's zlib.
 */
export function workbook(parts: WorkbookParts): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(parts.sheets.length),
    '_rels/.rels': relationships([
      [`${relations}/officeDocument`, 'xl/workbook.xml'],
      [`${packaged}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(parts),
    'xl/workbook.xml': workbookXml(parts.sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...parts.sheets.map((_, index): [string, string] => [
        `${relations}/worksheet`,
        `worksheets/sheet${index + 1}.xml`,
      ]),
      [`${relations}/styles`, 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml(),
  };
  for (const [index, sheet] of parts.sheets.entries()) {
    files[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet);
  }
  const entries: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, strToU8(text)]),
  );
  // A zip knows local time only: this is the first moment that it can say, in every zone.
  return zipSync(entries, { level: 6, mtime: new Date(1980, 0, 1) });
}

const contentTypes = (sheets: number): string =>
  [
    declaration,
    `<Types xmlns="${packaged}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>`,
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
    ...Array.from(
      { length: sheets },
      (_, index) =>
        `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`,
    ),
    '</Types>',
  ].join('\n');

const relationships = (targets: readonly [type: string, target: string][]): string =>
  [
    declaration,
    `<Relationships xmlns="${packaged}/relationships">`,
    ...targets.map(
      ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
    ),
    '</Relationships>',
  ].join('\n');

function workbookXml(sheets: readonly Sheet[]): string {
  const titles = sheets.map(
    ({ name, headingRow }, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escaped(inSheet(name, `$${headingRow}:$${headingRow}`))}</definedName>`,
  );
  const filters = sheets.map(
    ({ name, headingRow, rows, widths }, index) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escaped(
        inSheet(name, `$A$${headingRow}:$${letters(widths.length)}$${Math.max(rows.length, headingRow)}`),
      )}</definedName>`,
  );
  return [
    declaration,
    `<workbook xmlns="${main}" xmlns:r="${relations}">`,
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews>',
    '<sheets>',
    ...sheets.map(
      ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    ),
    '</sheets>',
    `<definedNames>${[...filters, ...titles].join('')}</definedNames>`,
    '</workbook>',
  ].join('\n');
}

const coreProperties = ({ title, creator, createdOn }: WorkbookParts): string =>
  [
    declaration,
    `<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(creator)}</dc:creator>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${createdOn}T00:00:00Z</dcterms:created>`,
    '</cp:coreProperties>',
  ].join('\n');
