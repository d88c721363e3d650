import { compare, toDecimal } from '../../report/decimal.ts';
import type { DiagramWords } from '../../words/chart-words.ts';
import type { Formatter } from '../../words/formatter.ts';
import { escapeXml } from '../svg-markup.ts';
import { oneLine, truncate } from '../text.ts';
import { colours } from '../theme.ts';
import type { Link } from './arrange.ts';

const size = 10;
const limit = 110;

/** Does every row that refers to something find it? */
export const isWhole = ({ coverage }: Link): boolean =>
  coverage === null || compare(coverage, toDecimal('1')) >= 0;

/**
 * Writes the referring column on each link, and how much of it holds where that is not all. Graphviz itself would put
 * labels on the middle of a link, which may lie on a table; here they stand at the end of the one row, on the outer
 * side, where the gap between two rows of tables is free. `links` are in the order in which they were given to it.
 */
export function labelled(
  drawn: string,
  links: readonly Link[],
  words: DiagramWords,
  format: Formatter,
): string {
  return drawn.replace(
    /(<g id="edge(\d+)"[\s\S]*?<path[^>]* d="M([^"]*)"[\s\S]*?)<\/g>/g,
    (group: string, content: string, number: string, path: string) => {
      const link = links[Number(number) - 1];
      const points = path.split(/[\sC]+/).map((point) => point.split(',').map(Number));
      const [, fromY = 0] = points[0] ?? [];
      const [x = 0, y = 0] = points.at(-1) ?? [];
      if (link === undefined) return group;
      const column = truncate(oneLine(link.fromColumn), limit, size);
      const lines = [
        { text: column, colour: colours.muted },
        ...(isWhole(link)
          ? []
          : [{ text: words.covered(format.percent(link.coverage)), colour: colours.accent }]),
      ];
      const first = y < fromY ? y + 9 : y - 2 - 12 * (lines.length - 1);
      const texts = lines.map(
        ({ text, colour }, index) =>
          `<text x="${x < 0 ? x - 8 : x + 8}" y="${first + 12 * index}" font-size="${size}" fill="${colour}"` +
          ` text-anchor="${x < 0 ? 'end' : 'start'}">${escapeXml(text)}</text>`,
      );
      return `${content}${texts.join('')}</g>`;
    },
  );
}
