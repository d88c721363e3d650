import type { Layer } from './frame.ts';
import { textWidth } from './text.ts';
import { colours, fontSize } from './theme.ts';

/** The x channel of a chart of days or months: columns of equal width in the given order. */
export const columnsX = (columns: readonly string[], gap: number) => ({
  field: 'column',
  type: 'ordinal' as const,
  scale: { domain: [...columns], paddingInner: gap, paddingOuter: gap / 2 },
  axis: null,
});
export type ColumnsX = ReturnType<typeof columnsX>;

interface Plot {
  width: number;
  height: number;
}

/** Labels under the columns, every one or every n-th, so that none touches its neighbour. */
export function labelsBelow(x: ColumnsX, write: (column: string) => string, { width, height }: Plot): Layer {
  const labels = x.scale.domain.map((column) => ({ column, label: write(column) }));
  const widestLabel = labels.reduce((most, { label }) => Math.max(most, textWidth(label, fontSize.small)), 0);
  const slot = width / labels.length;
  const every = Math.max(1, Math.ceil((widestLabel + 12) / slot));
  const reaches = (index: number) => (index + 0.5) * slot + widestLabel / 2 > width + 16;
  return {
    data: { values: labels.filter((_, index) => index % every === 0 && !reaches(index)) },
    mark: { type: 'text', baseline: 'top', fontSize: fontSize.small, color: colours.muted },
    encoding: { x, y: { value: height + 8 }, text: { field: 'label', type: 'nominal' } },
  };
}

/** Closed days as shaded columns, with the word in the column where it has room. */
export function closedColumns(
  x: ColumnsX,
  closed: ReadonlySet<string>,
  word: string,
  { width, height }: Plot,
): Layer[] {
  const rows = x.scale.domain
    .filter((column) => closed.has(column))
    .map((column) => ({ column, label: word }));
  if (rows.length === 0) return [];
  const slot = width / x.scale.domain.length;
  const shade: Layer = {
    data: { values: rows },
    mark: { type: 'rect', color: colours.shade },
    encoding: { x, y: { value: 0 }, y2: { value: height } },
  };
  const label: Layer = {
    data: { values: rows },
    mark: { type: 'text', baseline: 'top', fontSize: fontSize.small, color: colours.muted },
    encoding: { x, y: { value: 5 }, text: { field: 'label', type: 'nominal' } },
  };
  return textWidth(word, fontSize.small) < slot ? [shade, label] : [shade];
}
