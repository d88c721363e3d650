import type { ExplainedGap } from '../../../report/facts/hypotheses.ts';
import { largestFirst } from '../../../report/gaps.ts';
import type { TableView } from './cells.ts';
import { componentTable, rivalSentences, testedTable, untestableTable } from './hypothesis-tables.ts';
import {
  chart,
  type FigureView,
  factsOf,
  type StatusView,
  sectionTitle,
  statusOf,
  type Telling,
} from './telling.ts';

interface GapView {
  id: string;
  title: string;
  answer: string;
  components: TableView;
  readings: readonly string[];
  rivals: readonly string[];
  /** What stands in the place of the tables below, for all but the largest gap; `''` for that one. */
  inShort: string;
  alone: string;
  tested: TableView | null;
  untestable: TableView | null;
}

export interface HypothesesView {
  title: string;
  status: StatusView;
  body: {
    headings: Record<'tested' | 'untestable' | 'rivals', string>;
    method: string;
    noGaps: string;
    gaps: readonly GapView[];
    figure: FigureView | null;
    /** From the first reading of the most disputed day to the last. */
    waterfall: FigureView | null;
  } | null;
}

export function hypotheses(telling: Telling): HypothesesView {
  const { report, words, limits } = telling;
  const sentences = words.report.hypotheses;
  const facts = factsOf(report.analyses.hypotheses);
  const head = { title: sectionTitle('hypotheses', words), status: statusOf('hypotheses', telling) };
  if (facts === null) return { ...head, body: null };
  const [largest, ...others] = largestFirst(facts.gaps);
  const shown = largest === undefined ? [] : [largest, ...others].slice(0, limits.tables);
  return {
    ...head,
    body: {
      headings: sentences.headings,
      method: sentences.method,
      noGaps: shown.length === 0 ? sentences.noGaps : '',
      gaps: shown.map((gap) => gapView(gap, gap === largest, telling)),
      figure: shown.length === 0 ? null : chart('hypothesis-bars', telling),
      waterfall: shown.some(({ measure }) => measure === 'revenue')
        ? chart('reading-waterfall', telling)
        : null,
    },
  };
}

function gapView(gap: ExplainedGap, atLength: boolean, telling: Telling): GapView {
  const { words, f } = telling;
  const sentences = words.report.hypotheses;
  const id = `gap-${gap.businessDate}-${gap.measure}`;
  const { unit } = gap;
  return {
    id,
    title: sentences.title(gap, f),
    answer: sentences.answer(gap, f),
    components: componentTable(id, gap, telling),
    readings: [gap.first, gap.last].map((reading) => sentences.reading({ ...reading, unit }, f)),
    rivals: rivalSentences(gap, telling),
    inShort: atLength ? '' : sentences.inShort(gap, f),
    alone: atLength ? sentences.alone(gap, f) : '',
    tested: atLength ? testedTable(id, gap, telling) : null,
    untestable: atLength ? untestableTable(id, gap, telling) : null,
  };
}
