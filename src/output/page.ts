import { charts } from '../charts/index.ts';
import { renderSchemaDiagram } from '../charts/schema-diagram/index.ts';
import { type RenderedChart, renderChart } from '../charts/svg.ts';
import { factsOf } from '../report/build.ts';
import type { Report } from '../report/schema.ts';
import type { ChartWords } from '../words/chart-words.ts';
import { formatterOf } from '../words/formatter.ts';
import { wordsOf } from '../words/index.ts';
import type { Language } from '../words/words.ts';
import { renderHtml } from './html/render-html.ts';

/** The report as one HTML page with its drawings, in the language of the reader; a pure function of the report. */
export async function renderPage(report: Report, language: Language): Promise<string> {
  const words = wordsOf(language);
  const format = formatterOf(words.notation, report.audit.currency);
  const drawn: Partial<Record<keyof ChartWords, RenderedChart>> = {};
  // One after the other: Vega numbers what it draws, and side by side the numbers would depend on chance.
  for (const chart of charts) {
    const picture = await renderChart(chart, report, words.charts, format);
    if (picture !== null) drawn[chart.id] = picture;
  }
  const dictionary = factsOf(report.analyses['schema-dictionary']);
  const schemaDiagram =
    dictionary === null ? null : await renderSchemaDiagram(dictionary, words.diagram, format);
  return renderHtml({ report, language, charts: drawn, schemaDiagram });
}
