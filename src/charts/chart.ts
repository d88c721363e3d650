import type { TopLevelSpec } from 'vega-lite';
import type { Report } from '../report/schema.ts';
import type { ChartWords } from '../words/chart-words.ts';
import type { Formatter } from '../words/formatter.ts';

/** One figure of the report. File name = id = wording key. */
export interface Chart<Id extends keyof ChartWords = keyof ChartWords> {
  id: Id;
  /**
   * A pure function from the report to a Vega-Lite specification with its data inline, already written in the
   * reader's language. Returns null where the report has nothing to draw; the page then says so in words.
   */
  spec(report: Report, words: ChartWords[Id], format: Formatter): TopLevelSpec | null;
}
