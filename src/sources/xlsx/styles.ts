import type { Archive } from './archive.ts';
import { readPart } from './xml.ts';

/**
 * For each cell style of the workbook, by its number: is it a date or time format?
 * A style is a hint only. It never changes a value; the store decides from all rows of a column.
 */
export async function readDateStyles(archive: Archive, label: string, part: string): Promise<boolean[]> {
  const customDates = new Map<number, boolean>();
  const formats: number[] = [];
  let inCellFormats = false;
  await readPart(archive, label, part, {
    open(name, attributes) {
      if (name === 'numFmt')
        customDates.set(Number(attributes.numFmtId), isDateFormat(attributes.formatCode ?? ''));
      else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) formats.push(Number(attributes.numFmtId ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
    text() {},
  });
  return formats.map((id) => customDates.get(id) ?? isBuiltInDate(id));
}

/** Built-in formats of ISO/IEC 29500 that show a date or a time; 27-36 and 50-58 are those of East Asia. */
export function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** Does a custom format show a date or a time? Quoted text, escaped letters, colours and locales do not count. */
export function isDateFormat(code: string): boolean {
  const bare = code
    .replace(/"[^"]*"/g, '')
    .replace(/[\\_*]./g, '')
    // Elapsed time keeps its brackets: [h], [mm], [ss].
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '');
  if (/^general$/i.test(bare.trim())) return false;
  return /[dmyhs]/i.test(bare);
}
