import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { templatesFolder } from './templates.ts';

const require = createRequire(import.meta.url);

/** The files that the page carries with it. Latin first; the extended letters are a range of their own. */
const fonts = [
  { family: 'Source Sans 3', name: 'source-sans-3', weight: 400 },
  { family: 'Source Sans 3', name: 'source-sans-3', weight: 600 },
  { family: 'Source Serif 4', name: 'source-serif-4', weight: 600 },
] as const;
const subsets = [
  {
    name: 'latin',
    range:
      'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
  },
  {
    name: 'latin-ext',
    range:
      'U+0100-0130, U+0132-0151, U+0154-02BA, U+02BD-02C5, U+02C7-02CC, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF',
  },
] as const;

const styleFiles = ['page', 'text', 'tables', 'dictionary', 'sections', 'cover', 'screen', 'print'] as const;

/** What the margins of the printed page say; the text comes from data and is written as CSS strings. */
export interface RunningText {
  topLeft: string;
  topRight: string;
  bottomLeft: string;
}

let constantPart: string | undefined;

/** The whole style sheet, one declaration a line, fonts included. */
export function stylesheet(running: RunningText): string {
  constantPart ??= [...fonts.flatMap(fontFaces), ...styleFiles.map(styleFile)].join('\n');
  return `${constantPart}\n${runningRules(running)}`;
}

function fontFaces({ family, name, weight }: (typeof fonts)[number]): string[] {
  return subsets.map((subset) => {
    const path = require.resolve(`@fontsource/${name}/files/${name}-${subset.name}-${weight}-normal.woff2`);
    const data = readFileSync(path).toString('base64');
    return `@font-face { font-family: '${family}'; font-style: normal; font-weight: ${weight}; font-display: block; src: url(data:font/woff2;base64,${data}) format('woff2'); unicode-range: ${subset.range}; }`;
  });
}

const styleFile = (name: string): string =>
  readFileSync(join(templatesFolder, 'styles', `${name}.css`), 'utf8').trimEnd();

function runningRules({ topLeft, topRight, bottomLeft }: RunningText): string {
  return `@page {
  @top-left { content: ${cssString(topLeft)}; }
  @top-right { content: ${cssString(topRight)}; }
  @bottom-left { content: ${cssString(bottomLeft)}; }
}`;
}

/**
 * Text from data as a CSS string: everything but letters, digits and plain spaces is written by its number, so that
 * neither a quote, nor a line end, nor `</style>` can end the string.
 */
export function cssString(text: string): string {
  const most = 70;
  const points = Array.from(text.replace(/\s+/g, ' '));
  const cut = points.length > most ? [...points.slice(0, most - 1), '…'] : points;
  const written = cut.map((point) =>
    /^[a-zA-Z0-9 ]$/.test(point) ? point : `\\${(point.codePointAt(0) ?? 0xfffd).toString(16)} `,
  );
  return `"${written.join('')}"`;
}
