import type { Archive } from './archive.ts';
import { readPart } from './xml.ts';

/** What a cell's format shows of a number: a day (with or without its time), a time or duration, or neither. */
export type DateStyle = 'day' | 'time' | null;

/**
 * For each cell style of the workbook, by its number, what it shows.
 * A style is a hint only: the store decides from all rows of a column.
 */
export async function readDateStyles(archive: Archive, label: string, part: string): Promise<DateStyle[]> {
  const custom = new Map<number, DateStyle>();
  const formats: number[] = [];
  let inCellFormats = false;
  await readPart(archive, label, part, {
    open(name, attributes) {
      if (name === 'numFmt') custom.set(Number(attributes.numFmtId), styleOf(attributes.formatCode ?? ''));
      else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) formats.push(Number(attributes.numFmtId ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
    text() {},
  });
  return formats.map((id) => (custom.has(id) ? (custom.get(id) ?? null) : builtInStyle(id)));
}

/** Built-in formats of ISO/IEC 29500 that show a date or a time; 27-36 and 50-58 are those of East Asia. */
export function builtInStyle(id: number): DateStyle {
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47) || id === 32 || id === 33) return 'time';
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'day' : null;
}

/** What a custom format shows. Quoted text, escaped letters, colours and locales do not count. */
export function styleOf(code: string): DateStyle {
  const bare = code
    .replace(/"[^"]*"/g, '')
    .replace(/[\\_*]./g, '')
    // Elapsed time keeps its brackets: [h], [mm], [ss].
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '');
  if (/^general$/i.test(bare.trim())) return null;
  // Without hours and seconds, m is the month.
  if (/[dy]/i.test(bare) || (/m/i.test(bare) && !/[hs[]/i.test(bare))) return 'day';
  return /[mhs]/i.test(bare) ? 'time' : null;
}
