import type { TopLevelSpec } from 'vega-lite';
import { frame, type Layer, note, plotWidth } from './frame.ts';
import { oneLine, widest } from './text.ts';
import { colours, fontSize } from './theme.ts';

const lineHeight = 22;
const labelLimit = 220;

export interface RankedBar {
  label: string;
  value: number;
  /** The value as the reader reads it, at the end of the bar. */
  figure: string;
  /** A bar that sums up what is not shown: grey, and cut off where it would dwarf the others. */
  rest?: boolean;
}

interface Ranking {
  alt: string;
  labelTitle: string;
  valueTitle: string;
  bars: readonly RankedBar[];
  /** Said when the rest is cut off. */
  broken?: string;
}

/** Horizontal bars in the given order, names before and figures behind them: a table that can be seen. */
export function ranking({ alt, labelTitle, valueTitle, bars, broken }: Ranking): TopLevelSpec {
  const labels = bars.map(({ label }) => oneLine(label));
  const longest = Math.max(
    ...bars.filter(({ rest }) => rest !== true).map(({ value }) => Math.abs(value)),
    0,
  );
  const lowest = Math.min(0, ...bars.map(({ value }) => value));
  const domain: [number, number] = [lowest, (longest || 1) * 1.0];
  const cut = (bar: RankedBar) => bar.value > domain[1];
  const rows = bars.map((bar, index) => ({
    column: `bar-${index}`,
    label: labels[index] ?? '',
    value: Math.min(bar.value, domain[1]),
    from: 0,
    end: Math.max(0, Math.min(bar.value, domain[1])),
    figure: bar.figure,
    colour: bar.rest === true ? colours.line : colours.primary,
    isCut: cut(bar),
  }));
  const anyCut = rows.some(({ isCut }) => isCut);
  const height = rows.length * lineHeight;
  const space = {
    top: 26,
    right:
      widest(
        bars.map(({ figure }) => figure),
        fontSize.label,
      ) + 10,
    bottom: anyCut && broken !== undefined ? 26 : 6,
    left: Math.min(labelLimit, widest([...labels, labelTitle], fontSize.label) + 4) + 12,
  };
  const y = {
    field: 'column',
    type: 'ordinal' as const,
    scale: { domain: rows.map(({ column }) => column), paddingInner: 0.3, paddingOuter: 0.15 },
    axis: null,
  };
  const x = { type: 'quantitative' as const, scale: { domain, nice: false, zero: false }, axis: null };
  const layers: Layer[] = [
    {
      data: { values: rows },
      mark: { type: 'bar' },
      encoding: {
        y,
        x: { field: 'from', ...x },
        x2: { field: 'value' },
        color: { field: 'colour', type: 'nominal', scale: null },
      },
    },
    {
      data: { values: rows },
      mark: { type: 'text', align: 'right', baseline: 'middle', limit: space.left - 12 },
      encoding: { y, x: { value: -10 }, text: { field: 'label', type: 'nominal' } },
    },
    {
      data: { values: rows },
      mark: { type: 'text', align: 'left', baseline: 'middle', dx: 6 },
      encoding: { y, x: { field: 'end', ...x }, text: { field: 'figure', type: 'nominal' } },
    },
    ...(anyCut
      ? [
          breakMark(
            rows.filter(({ isCut }) => isCut),
            y,
            plotWidth(space),
          ),
        ]
      : []),
    note(labelTitle, { x: -10, y: -12, align: 'right' }),
    note(valueTitle, { x: 0, y: -12 }),
    ...(anyCut && broken !== undefined ? [note(broken, { x: 0, y: height + 14 })] : []),
  ];
  return frame({ alt, height, space, layers });
}

/** Two white strokes through a bar that goes on beyond the plot. */
const breakMark = (rows: { column: string }[], y: object, width: number): Layer => ({
  data: { values: rows.map(({ column }) => ({ column })) },
  mark: {
    type: 'point',
    shape: 'M-0.6,1L0.2,-1M0,1L0.8,-1',
    filled: false,
    opacity: 1,
    size: 140,
    stroke: colours.paper,
    strokeWidth: 2.5,
  },
  encoding: { y, x: { value: width - 24 } },
});
