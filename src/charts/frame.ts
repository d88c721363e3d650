import type { TopLevelSpec } from 'vega-lite';
import { colours, fontSize, pageWidth } from './theme.ts';

type LayeredSpec = Extract<TopLevelSpec, { layer: readonly unknown[]; width?: unknown }>;
export type Layer = LayeredSpec['layer'][number];

export interface Frame {
  /** What the figure shows, in one sentence: the text alternative. */
  alt: string;
  /** Height of the plot; the space around it comes on top. */
  height: number;
  space: { top: number; right: number; bottom: number; left: number };
  layers: Layer[];
}

/** Width of the plot that the space on both sides leaves. */
export const plotWidth = (space: Frame['space']): number => pageWidth - space.left - space.right;

/**
 * A figure exactly as wide as the page. Its space is given, not found by Vega: labels are marks of their own, so that
 * text of the audited company never enters a Vega expression, and so that two runs have the same geometry.
 */
export function frame({ alt, height, space, layers }: Frame): TopLevelSpec {
  return {
    description: alt,
    width: plotWidth(space),
    height,
    padding: space,
    autosize: { type: 'none' },
    layer: layers,
  };
}

interface NotePlace {
  x: number;
  y: number;
  align?: 'left' | 'center' | 'right';
  limit?: number;
  color?: string;
}

/** One line of small text at a place in the plot: a title of an axis, a remark. */
export const note = (text: string, { x, y, align = 'left', limit = 0, color }: NotePlace): Layer => ({
  data: { values: [{}] },
  mark: {
    type: 'text',
    align,
    baseline: 'middle',
    fontSize: fontSize.small,
    color: color ?? colours.muted,
    ...(limit > 0 ? { limit } : {}),
  },
  encoding: { x: { value: x }, y: { value: y }, text: { value: text } },
});
