import type { InputFile } from '../file.ts';
import type { Encoding } from '../text/encoding.ts';
import { openText } from '../text/text-file.ts';
import { type CsvSettings, readCsvHeader } from './header.ts';
import { csvRows } from './rows.ts';
import type { CsvPart } from './table.ts';

/**
 * Opens a CSV file: settles how it is written, from all of it, and reads its column names.
 * @throws ExpectedError when it is no text, cannot be unpacked, or its header cannot be read.
 */
export async function openCsv(
  file: InputFile,
  settings: CsvSettings & { encoding: Encoding | undefined },
): Promise<CsvPart> {
  const text = await openText(file, settings.encoding);
  const layout = readCsvHeader(text, settings);
  return {
    ...{ file, text, layout, sheet: null, columns: layout.columns },
    read: (placing, observer) => csvRows(text, layout, placing, observer),
  };
}
