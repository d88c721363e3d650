import { renderHtml } from '../../../src/output/html/render-html.ts';
import type { Report } from '../../../src/report/schema.ts';
import type { Language } from '../../../src/words/words.ts';

const svg = '<svg viewBox="0 0 10 10">\n<rect width="10" height="10"/>\n</svg>';

/** A page with one drawing, and the others missing. */
export const pageOf = (report: Report, language: Language = 'fr'): string =>
  renderHtml({
    report,
    language,
    charts: { 'revenue-as-read': { svg, alt: 'Une marche "vers" le haut' } },
    schemaDrawings: [],
    architecture: null,
  });

export const attributes = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value);
