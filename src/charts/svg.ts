import { parse, resetSVGDefIds, textMetrics, View } from 'vega';
import { compile } from 'vega-lite';
import type { Report } from '../report/schema.ts';
import type { ChartWords } from '../words/chart-words.ts';
import type { Formatter } from '../words/formatter.ts';
import type { Chart } from './chart.ts';
import { pictureOf } from './svg-markup.ts';
import { textWidth } from './text.ts';
import { theme } from './theme.ts';

// Without a canvas Vega guesses that every character is 0.8 em wide, and cuts labels that would fit twice.
textMetrics.width = (item, text) =>
  textWidth(text, item.fontSize ?? 11, Number(item.fontWeight) >= 600 ? 'semibold' : 'regular');

export interface RenderedChart {
  svg: string;
  /** The sentence that stands for the figure where it cannot be seen. */
  alt: string;
}

/**
 * Draws a chart as SVG, without a browser and without a canvas; the same report gives the same bytes. Null where the
 * report has nothing to draw.
 */
export async function renderChart<Id extends keyof ChartWords>(
  chart: Chart<Id>,
  report: Report,
  words: ChartWords,
  format: Formatter,
): Promise<RenderedChart | null> {
  const spec = chart.spec(report, words[chart.id], format);
  if (spec === null) return null;
  const alt = spec.description ?? words[chart.id].title;
  const compiled = compile(spec, { config: theme }).spec;
  const view = new View(parse(compiled), { renderer: 'none' });
  try {
    resetSVGDefIds();
    const drawn = await view.toSVG();
    const [, width = '0', height = '0'] = /^<svg[^>]*? width="([\d.]+)" height="([\d.]+)"/.exec(drawn) ?? [];
    const body = drawn
      .replace(/^<svg[^>]*>/, '')
      .replace(/<\/svg>$/, '')
      // Vega adds a frame that is never shown to every group, and classes and roles that mean nothing in an image.
      .replace(/<path class="(?:fore|back)ground"[^>]*\/>/g, '')
      .replace(/ (?:class|role|aria-[a-z]+|pointer-events|stroke-miterlimit|font-family)="[^"]*"/g, '')
      .replace(/ opacity="1"/g, '');
    const svg = pictureOf(body, {
      id: `chart-${chart.id}`,
      title: words[chart.id].title,
      alt,
      width: Math.round(Number(width)),
      height: Math.round(Number(height)),
    });
    return { svg, alt };
  } finally {
    view.finalize();
  }
}
