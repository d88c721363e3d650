import { factsOf } from '../../report/build.ts';
import type { Report } from '../../report/schema.ts';
import { formatterOf } from '../../words/formatter.ts';
import { wordsOf } from '../../words/index.ts';
import type { Language } from '../../words/words.ts';
import { dbml } from './dbml.ts';
import { dictionaryJson } from './document.ts';
import { fileNames } from './file-names.ts';
import { markdownIndex, markdownTable } from './markdown.ts';
import { dictionaryWorkbook } from './workbook.ts';

export interface ExportedFile {
  /** Path below the report's folder, with `/`. */
  name: string;
  content: string | Uint8Array | Iterable<string>;
}

export const dictionaryFolder = 'dictionary';
export const dictionaryManifest = `${dictionaryFolder}/dictionary.json`;

/**
 * The dictionary in the forms that people and programs keep: XLSX, Markdown, JSON, DBML. A pure function of the report,
 * which masks what may not be shown; empty where the report holds no dictionary.
 */
export function* dictionaryFiles(report: Report, language: Language): Generator<ExportedFile> {
  const facts = factsOf(report.analyses['schema-dictionary']);
  if (facts === null) return;
  const words = wordsOf(language);
  const f = formatterOf(words.notation, report.audit.currency);
  const pages = fileNames(facts.tables.map(({ name }) => name)).map((name) => `tables/${name}.md`);
  const inFolder = (name: string) => `${dictionaryFolder}/${name}`;
  yield { name: inFolder('dictionary.xlsx'), content: dictionaryWorkbook(report, facts, words, f) };
  yield { name: inFolder('README.md'), content: markdownIndex(report, facts, pages, words, f) };
  for (const [index, table] of facts.tables.entries()) {
    const name = pages[index];
    if (name !== undefined) yield { name: inFolder(name), content: markdownTable(table, facts, words, f) };
  }
  yield { name: inFolder('schema.dbml'), content: dbml(report, facts) };
  const files = ['dictionary.xlsx', 'README.md', 'schema.dbml', ...pages];
  yield { name: dictionaryManifest, content: dictionaryJson(report, facts, files) };
}
