import type { Config } from 'vega-lite';

/** Width of the text on an A4 page with its margins, in CSS pixels; every figure is exactly as wide. */
export const pageWidth = 640;

export const fontFamily = 'Source Sans 3, Source Sans Pro, Open Sans, Arial, sans-serif';
export const fontSize = { label: 12, small: 11, mark: 13 } as const;

/**
 * Told apart by people with any colour blindness, and, because their lightness differs too, on a grey print.
 * White text is readable on `primary` and `accent`.
 */
export const colours = {
  ink: '#1d2733',
  muted: '#5b6672',
  line: '#c9d0d8',
  grid: '#e6eaee',
  shade: '#eef1f4',
  paper: '#ffffff',
  primary: '#1f3b5c',
  secondary: '#5f93c4',
  accent: '#b8431f',
  rise: '#2f7f79',
  fall: '#d98b2b',
} as const;

/** Series of one chart, from dark to light and back: neighbours in a stack always differ in lightness. */
export const series = ['#1f3b5c', '#8fb8de', '#b8431f', '#f0cf8c', '#2f7f79', '#c9d0d8'] as const;

/** From harmless to grave, each one darker than the one before. */
export const heat = ['#f1f4f7', '#e4e9ee', '#f5e3bd', '#eec68a', '#e09b62', '#cc6a45'] as const;

/** The one look of all charts; a chart says only what is its own. */
export const theme: Config = {
  font: fontFamily,
  background: 'transparent',
  // Vega writes its own English sentences for screen readers; the figure carries one sentence in the reader's language.
  aria: false,
  view: { stroke: null },
  axis: {
    domainColor: colours.line,
    tickColor: colours.line,
    gridColor: colours.grid,
    labelColor: colours.muted,
    labelFontSize: fontSize.small,
    labelFontWeight: 400,
    titleColor: colours.muted,
    titleFontSize: fontSize.small,
    titleFontWeight: 400,
  },
  text: { color: colours.ink, fontSize: fontSize.label, fontWeight: 400 },
  bar: { color: colours.primary },
  legend: {
    labelColor: colours.ink,
    labelFontSize: fontSize.label,
    titleColor: colours.muted,
    titleFontSize: fontSize.small,
    titleFontWeight: 400,
  },
};
