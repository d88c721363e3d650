import { renderArchitecture } from '../charts/architecture/index.ts';
import { charts } from '../charts/index.ts';
import { renderSchemaDiagrams } from '../charts/schema-diagram/index.ts';
import { type RenderedChart, renderChart } from '../charts/svg.ts';
import { factsOf } from '../report/build.ts';
import type { Report } from '../report/schema.ts';
import type { ChartWords } from '../words/chart-words.ts';
import { formatterOf } from '../words/formatter.ts';
import { wordsOf } from '../words/index.ts';
import type { Language } from '../words/words.ts';
import { renderHtml } from './html/render-html.ts';
import { tableId } from './html/view/dictionary.ts';

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
  const schemaDrawings =
    dictionary === null
      ? []
      : await renderSchemaDiagrams(dictionary, {
          ...{ words: words.diagram, format },
          hrefOf: (table) => `#${tableId(table)}`,
        });
  const architecture = await renderArchitecture(report, {
    ...{ words: words.architecture, format },
    hrefOf: (fingerprint) => `#finding-${fingerprint}`,
  });
  return renderHtml({ report, language, charts: drawn, schemaDrawings, architecture });
}
