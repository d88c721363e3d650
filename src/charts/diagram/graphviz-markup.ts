import { escapeXml } from '../svg-markup.ts';

// Graphviz knows the widths of three fonts; this one is the nearest to ours. The figure is shown in its own.
export const nodeDefaults = { fontname: 'Times', shape: 'plain' } as const;

/** Escaped for Graphviz, which would put the name of the graph in place of a `\G`, even in its markup. */
export const labelMarkup = (text: string): string => escapeXml(text).replaceAll('\\', '\\\\');

/** What Graphviz drew, without its own root, comments, names and font; its links lead into the page. */
export const bodyOf = (drawn: string): string =>
  drawn
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<title>[\s\S]*?<\/title>/g, '')
    .replace(/<a xlink:href="(#[a-z0-9-]+)"[^>]*>/g, '<a href="$1" tabindex="-1">')
    .replace(/ (?:id|class|font-family)="[^"]*"/g, '')
    .replace(/ font-weight="bold"/g, ' font-weight="600"');

/** Width and height of what Graphviz drew, in its points, which are pixels here. */
export function naturalSize(drawn: string): { width: number; height: number } {
  const [, , width = 1, height = 1] = (/viewBox="([^"]*)"/.exec(drawn)?.[1] ?? '').split(' ').map(Number);
  return { width, height };
}

/** Scale by which a drawing fits, rounded down: rounded up, its rim would be cut off. Never above one. */
export const fittingScale = (
  natural: { width: number; height: number },
  width: number,
  height: number,
): number => Math.floor(100 * Math.min(1, width / natural.width, height / natural.height)) / 100;
