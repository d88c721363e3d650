import { type Layer, note } from './frame.ts';
import { oneLine, textWidth, truncate } from './text.ts';
import { colours, fontSize, pageWidth } from './theme.ts';

const lineHeight = 20;
const labelLimit = 180;

export interface KeyEntry {
  label: string;
  /** Written behind the label in brackets. */
  figure?: string;
  colour: string;
}

/** The key of a chart: a coloured square and a label each, as many in a line as the page is wide. */
export function keyOf(entries: readonly KeyEntry[]) {
  let [left, line] = [0, 0];
  const placed = entries.map(({ label, figure, colour }) => {
    const name = truncate(oneLine(label), labelLimit, fontSize.small);
    const text = figure === undefined ? name : `${name} (${figure})`;
    const width = Math.ceil(textWidth(text, fontSize.small)) + 34;
    if (left > 0 && left + width > pageWidth) [left, line] = [0, line + 1];
    const entry = { text, colour, x: left, y: line * lineHeight };
    left += width;
    return entry;
  });
  return {
    height: (line + 1) * lineHeight,
    /** The layers of the key, its first square at this place of the plot. */
    layers: (x: number, y: number): Layer[] =>
      placed.flatMap((entry): Layer[] => [
        {
          data: { values: [{}] },
          mark: { type: 'point', shape: 'square', filled: true, opacity: 1, size: 110, color: entry.colour },
          encoding: { x: { value: x + entry.x + 6 }, y: { value: y + entry.y } },
        },
        note(entry.text, { x: x + entry.x + 18, y: y + entry.y, color: colours.ink }),
      ]),
  };
}
