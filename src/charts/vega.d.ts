import 'vega';

/** What Vega exports and its typings leave out: how wide it believes a text to be. */
declare module 'vega' {
  interface MeasuredText {
    fontSize?: number;
    fontWeight?: number | string;
  }
  const textMetrics: { width: (item: MeasuredText, text: string) => number };
}
