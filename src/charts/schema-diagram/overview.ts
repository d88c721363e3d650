import { escapeXml, pictureOf } from '../svg-markup.ts';
import { oneLine, truncate } from '../text.ts';
import { colours, fontSize, pageWidth } from '../theme.ts';
import type { Schema } from './arrange.ts';
import type { Cluster } from './clusters.ts';
import type { Telling } from './draw.ts';

const perRow = 3;
const gap = 12;
const lineHeight = 15;
const mostNames = 5;
const padding = 8;

/** A part of the schema on its way to the page. */
export interface Part extends Cluster {
  /** The drawing of its own, `#…`; null where it is named here only. */
  href: string | null;
}

/** The parts of a large schema as cards: what each one holds and which other parts it is linked to. */
export function drawOverview(
  parts: readonly Part[],
  { foreignKeys }: Pick<Schema, 'foreignKeys'>,
  picture: { id: string; title: string; alt: string },
  { words, format, hrefOf }: Telling,
): string {
  const width = (pageWidth - gap * (perRow - 1)) / perRow;
  const height = padding * 2 + lineHeight * (mostNames + 3);
  const partOf = new Map(parts.flatMap(({ tables }, index) => tables.map(({ name }) => [name, index])));
  const cards = parts.map((part, index) => {
    const linked = new Set(
      foreignKeys.flatMap(({ fromTable, toTable }) => {
        const ends = [partOf.get(fromTable), partOf.get(toTable)];
        return ends.includes(index) ? ends.filter((end) => end !== undefined && end !== index) : [];
      }),
    );
    const numbers = [...linked].map((other) => Number(other) + 1).sort((a, b) => a - b);
    const x = (index % perRow) * (width + gap);
    const y = Math.floor(index / perRow) * (height + gap);
    const write = (text: string, line: number, colour: string, size: number, href: string | null = null) => {
      const shown = escapeXml(truncate(oneLine(text), width - 2 * padding, size));
      const element = `<text x="${x + padding}" y="${y + padding + lineHeight * (line + 0.8)}" font-size="${size}" fill="${colour}">${shown}</text>`;
      return href === null ? element : `<a href="${href}" tabindex="-1">${element}</a>`;
    };
    const names = part.tables.slice(0, mostNames);
    const more = part.tables.length - names.length;
    const title = words.part({ number: index + 1, hub: part.hub?.name ?? null });
    return [
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colours.paper}" stroke="${colours.line}"/>`,
      write(title, 0, part.href === null ? colours.muted : colours.primary, fontSize.mark, part.href),
      ...names.map(({ name }, line) => write(name, line + 1, colours.ink, fontSize.small, hrefOf(name))),
      more > 0
        ? write(`+ ${format.count(more, words.moreTables)}`, names.length + 1, colours.muted, fontSize.small)
        : '',
      numbers.length > 0
        ? write(
            words.linkedParts(format.list(numbers.map(String))),
            mostNames + 2,
            colours.muted,
            fontSize.small,
          )
        : '',
    ].join('');
  });
  const rows = Math.ceil(parts.length / perRow);
  return pictureOf(cards.join(''), {
    ...picture,
    width: pageWidth,
    height: Math.ceil(rows * height + (rows - 1) * gap),
  });
}
