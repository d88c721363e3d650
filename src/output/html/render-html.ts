import type { Report } from '../../report/schema.ts';
import type { ChartWords } from '../../words/chart-words.ts';
import { formatterOf } from '../../words/formatter.ts';
import { wordsOf } from '../../words/index.ts';
import type { Language } from '../../words/words.ts';
import { limitsFromWideToTight, shortened } from './limits.ts';
import { assertComplete, compileReport } from './templates.ts';
import { reportView } from './view/report-view.ts';
import type { Drawing, SchemaDrawing } from './view/telling.ts';

export type { Drawing, SchemaDrawing } from './view/telling.ts';

export interface HtmlInput {
  report: Report;
  language: Language;
  /** The drawings that there are; where one is missing the page says so in words. */
  charts: Partial<Record<keyof ChartWords, Drawing>>;
  /** The tables and their links, whole or in parts. */
  schemaDrawings: readonly SchemaDrawing[];
  /** The systems and flows; null where none is known. */
  architecture: (Drawing & { title: string }) | null;
}

/** No page is larger, whatever the data. */
const mostBytes = 3_000_000;

/**
 * The report as one HTML page that needs nothing else: no network, no script. A pure function of its input, so that
 * two pages differ where their reports do. Throws when a template names a value that there is not.
 */
export function renderHtml({ report, language, ...drawn }: HtmlInput): string {
  const words = wordsOf(language);
  const f = formatterOf(words.notation, report.audit.currency);
  const template = compileReport();
  for (const limits of limitsFromWideToTight) {
    const view = reportView({ report: shortened(report, limits), words, f, limits, ...drawn });
    assertComplete(view);
    const html = visible(template(view));
    if (Buffer.byteLength(html) <= mostBytes) return html;
  }
  throw new Error(`The report does not fit a page of ${mostBytes} bytes, however short its lists are cut.`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

/** Control characters, which HTML forbids, by their number: no font of the page has a sign for them. */
const visible = (html: string): string =>
  html.replace(controls, (control) => `\\x${control.charCodeAt(0).toString(16).padStart(2, '0')}`);
