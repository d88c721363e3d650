import { join, resolve } from 'node:path';
import { renderPage } from '../../src/output/page.ts';
import { auditFile } from '../helpers/audited.ts';

export const goldenFolder = resolve(import.meta.dirname);
const demo = resolve(import.meta.dirname, '../../data/demo/audit.yaml');

/** What the bundled demo must give: the report document, and the page in both languages without its fonts. */
export async function goldenFiles(): Promise<Map<string, string>> {
  const report = await auditFile(demo);
  return new Map([
    [join(goldenFolder, 'demo.json'), `${JSON.stringify(report, null, 2)}\n`],
    [join(goldenFolder, 'demo.fr.html'), withoutFonts(await renderPage(report, 'fr'))],
    [join(goldenFolder, 'demo.en.html'), withoutFonts(await renderPage(report, 'en'))],
  ]);
}

/** Half a megabyte of font says nothing about the report. */
const withoutFonts = (html: string): string =>
  html.replace(/url\(["']?data:font\/woff2;base64,[A-Za-z0-9+/=]+["']?\)/g, 'url(font)');
