import type { Report } from '../../../report/schema.ts';
import type { ChartWords } from '../../../words/chart-words.ts';
import type { Formatter } from '../../../words/formatter.ts';
import { isReasonId } from '../../../words/reasons.ts';
import type { AnalysisId, SectionId, Verdict } from '../../../words/report-words.ts';
import type { Words } from '../../../words/words.ts';
import type { Limits } from '../limits.ts';

/** A drawing of the project's own, and the sentence that stands for it. */
export interface Drawing {
  svg: string;
  alt: string;
}

/** A drawing of the schema or of a part of it. */
export interface SchemaDrawing extends Drawing {
  id: string;
  title: string;
}

/** All that the sections are told from. */
export interface Telling {
  report: Report;
  words: Words;
  f: Formatter;
  limits: Limits;
  charts: Partial<Record<keyof ChartWords, Drawing>>;
  schemaDrawings: readonly SchemaDrawing[];
  architecture: (Drawing & { title: string }) | null;
}

export interface FigureView {
  id: string;
  label: string;
  title: string;
  alt: string;
  svg: string;
  /** Stands in the place of a figure that there is not; `''` where there is one. */
  absent: string;
}

export interface StatusView {
  verdict: Verdict;
  label: string;
  sentence: string;
}

const sectionOrder: readonly SectionId[] = [
  'summary',
  'scope',
  'schema',
  'dictionary',
  'checks',
  'revenue',
  'log-shape',
  'log',
  'as-of',
  'hypotheses',
  'replay',
  'exposure',
  'actors',
  'findings',
  'plan',
  'appendix',
];

/** Every section is always there, so its number never shifts. */
export const sectionTitle = (id: SectionId, words: Words): string =>
  `${sectionOrder.indexOf(id) + 1}. ${words.report.general.sections[id]}`;

export function figure(
  id: string,
  title: string,
  drawing: Drawing | undefined,
  telling: Telling,
): FigureView {
  const { general } = telling.words.report;
  const view = { id: `figure-${id}`, label: general.figure, title, alt: '', svg: '', absent: '' };
  if (drawing === undefined) return { ...view, absent: general.figureAbsent };
  if (drawing.svg.length > telling.limits.drawing) return { ...view, absent: general.drawingTooLarge };
  return { ...view, alt: drawing.alt, svg: drawing.svg };
}

export const chart = (id: keyof ChartWords, telling: Telling): FigureView =>
  figure(id, telling.words.charts[id].title, telling.charts[id], telling);

/** Why an analysis gave no answer, as a sentence; a reason without words is shown as the program gave it. */
export const reasonOf = (because: string, words: Words): string =>
  isReasonId(because) ? words.report.general.reasons[because] : because;

export function statusOf(id: AnalysisId, { report, words }: Telling): StatusView {
  const outcome = report.analyses[id];
  const { general } = words.report;
  const because = 'because' in outcome ? reasonOf(outcome.because, words) : '';
  return {
    verdict: outcome.verdict,
    label: general.verdicts[outcome.verdict],
    sentence: general.status[outcome.verdict](general.analyses[id], because),
  };
}

/** The facts of an analysis, where it has any. */
export function factsOf<Facts>(outcome: { facts: Facts | null } | { because: string }): Facts | null {
  return 'facts' in outcome ? outcome.facts : null;
}
