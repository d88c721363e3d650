import { extname } from 'node:path';
import type { Config } from '../config/schema.ts';
import { ExpectedError } from '../errors.ts';
import { openCsv } from './csv/open-csv.ts';
import { identify } from './file.ts';
import type { SourceFile } from './source.ts';
import { openXlsx } from './xlsx/open-xlsx.ts';

const csvEndings = new Set(['.csv', '.tsv', '.txt']);
const xlsxEndings = new Set(['.xlsx', '.xlsm', '.xls', '.xlsb']);

/**
 * Opens one file of the configuration: its size, its SHA-256 and its tables with their columns. Rows are read
 * when a table is opened, never here. The ending of the name tells the format; the content must agree with it.
 * @param source One entry of `sources` in the configuration.
 * @param baseDir The folder that relative paths start from: the configuration's own.
 * @throws ExpectedError when the file is missing, empty, of another format, encrypted, damaged or has no header.
 */
export async function openSource(source: Config['sources'][number], baseDir: string): Promise<SourceFile> {
  if (!('file' in source)) throw new ExpectedError('databases are not read yet');
  const ending = extname(source.file).toLowerCase();
  if (!csvEndings.has(ending) && !xlsxEndings.has(ending)) {
    throw new ExpectedError(`${source.file} ends neither in .xlsx nor in .csv: name a file of these formats`);
  }
  const file = await identify(source.file, baseDir);
  if (csvEndings.has(ending)) {
    if ('sheets' in source && source.sheets !== undefined) {
      throw new ExpectedError(
        `${source.file} is a CSV file and has no sheets: remove "sheets" from this source`,
      );
    }
    const settings = 'table' in source || 'delimiter' in source ? source : undefined;
    return openCsv(file, { table: settings?.table, delimiter: settings?.delimiter });
  }
  return openXlsx(file, 'sheets' in source ? source.sheets : undefined);
}
