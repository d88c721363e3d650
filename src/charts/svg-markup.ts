import { oneLine } from './text.ts';
import { fontFamily } from './theme.ts';

export const escapeXml = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');

export interface Picture {
  /** Prefix of all ids, so that several figures fit in one page. */
  id: string;
  title: string;
  /** Read out in place of the figure. */
  alt: string;
  width: number;
  height: number;
}

const opening = /<(?:"[^"]*"|[^">])*>/g;

/**
 * Puts what a renderer drew into an `<svg>` element of our own: an image with a text alternative; at most two decimals;
 * ids counted from one behind the figure's prefix; one element a line, so that `diff` can compare two reports. Spaces
 * within `<text>` would be drawn, so that a text stays on one line.
 */
export function pictureOf(body: string, { id, title, alt, width, height }: Picture): string {
  const root = [
    `<svg xmlns="http://www.w3.org/2000/svg" id="${id}" class="figure" role="img"`,
    `aria-label="${escapeXml(oneLine(alt))}" width="${width}" height="${height}"`,
    `viewBox="0 0 ${width} ${height}" font-family="${fontFamily}">`,
  ].join(' ');
  const lines = [
    root,
    `<title>${escapeXml(oneLine(title))}</title>`,
    ...linesOf(prefixIds(body, id)),
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

/** Splits markup into lines: one per tag, and one per whole `<text>` or `<title>` element. */
function linesOf(markup: string): string[] {
  return [
    ...markup.matchAll(
      /<(text|title)\b(?:"[^"]*"|[^">])*(?:\/>|(?<!\/)>[\s\S]*?<\/\1>)|<(?:"[^"]*"|[^">])*>/g,
    ),
  ]
    .map(([element]) => element.replace(opening, (tag) => roundNumbers(tag)))
    .map((element) => element.replace(/\n/g, ' '));
}

/** Numbers of attributes, that is of geometry; the words of a figure lie outside its tags. */
const roundNumbers = (tag: string): string =>
  tag.replace(/-?\d+\.\d+(?:e-?\d+)?/g, (number) => {
    const rounded = String(Number(Number(number).toFixed(2)));
    return rounded === '-0' ? '0' : rounded;
  });

/**
 * Ids in order of their first appearance; nothing that a renderer counted before shows. A link to an id that the figure
 * does not hold leads to the page around it and stays as it is.
 */
function prefixIds(markup: string, prefix: string): string {
  const own = new Set([...markup.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
  const known = new Map<string, string>();
  const rename = (id: string): string => {
    const name = known.get(id) ?? `${prefix}-${known.size + 1}`;
    known.set(id, name);
    return name;
  };
  return markup.replace(opening, (tag) =>
    tag
      .replace(/\sid="([^"]*)"/g, (_, id: string) => ` id="${rename(id)}"`)
      .replace(/url\(#([^)"]*)\)/g, (_, id: string) => `url(#${rename(id)})`)
      .replace(
        /(\s(?:xlink:)?href)="#([^"]*)"/g,
        (_, name: string, id: string) => `${name}="#${own.has(id) ? rename(id) : id}"`,
      ),
  );
}
