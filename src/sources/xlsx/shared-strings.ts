import type { Archive } from './archive.ts';
import { StringItem } from './text.ts';
import { readPart } from './xml.ts';

/** The workbook's table of strings, which cells refer to by number. The one part that is kept in memory. */
export async function readSharedStrings(archive: Archive, label: string, part: string): Promise<string[]> {
  const strings: string[] = [];
  const item = new StringItem();
  await readPart(archive, label, part, {
    open(name) {
      if (name === 'si') item.start();
      else item.open(name);
    },
    close(name) {
      if (name === 'si') strings.push(item.value);
      else item.close(name);
    },
    text: (text) => item.append(text),
  });
  return strings;
}
