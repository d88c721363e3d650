import type { Metric } from '../../../report/schema.ts';
import { type AppendixWords, metricIds } from '../../../words/appendix-words.ts';
import type { Formatter } from '../../../words/formatter.ts';
import { code, columnsOf, first, number, type TableView, text } from './cells.ts';
import { type PaperView, paperView } from './papers.ts';
import { shownPapers } from './shown-papers.ts';
import { sectionTitle, type Telling } from './telling.ts';

export interface AppendixView {
  title: string;
  headings: AppendixWords['headings'];
  papersIntro: string;
  papers: readonly PaperView[];
  morePapers: string;
  rejects: TableView | null;
  noRejects: string;
  /** The files behind sources that are several files; null where there are none. */
  parts: TableView | null;
  partsIntro: string;
  metricsIntro: string;
  metrics: TableView;
  end: string;
}

export function appendix(telling: Telling): AppendixView {
  const { report, words, f, limits } = telling;
  const sentences = words.report.appendix;
  const shown = shownPapers(report, limits.papers);
  const { more } = first(report.workingPapers, limits.papers, words.nouns.paper, words, f);
  return {
    title: sectionTitle('appendix', words),
    headings: sentences.headings,
    papersIntro: shown.length === 0 ? sentences.noPapers : sentences.papersIntro,
    papers: shown.map((paper) => paperView(paper, telling)),
    morePapers: more,
    rejects: rejectTable(telling),
    noRejects: report.rejects.length === 0 ? sentences.noRejects : '',
    parts: partTable(telling),
    partsIntro: sentences.partsIntro,
    metricsIntro: sentences.metricsIntro,
    metrics: metricTable(telling),
    end: sentences.end,
  };
}

function partTable({ report, words, f, limits }: Telling): TableView | null {
  const parts = report.sources.flatMap(({ file, parts: files }) =>
    files.map((part) => ({ source: file, ...part })),
  );
  if (parts.length === 0) return null;
  const { partColumns: labels, headings } = words.report.appendix;
  const { shown, more } = first(parts, limits.rows, words.nouns.item, words, f);
  return {
    id: 'parts',
    caption: headings.parts,
    layout: 'parts',
    columns: columnsOf([labels.file, labels.source, labels.size, labels.hash], [labels.size]),
    rows: shown.map(({ source, file, bytes, sha256 }) => ({
      cells: [code(file), code(source), number(f.count(bytes, words.nouns.byte)), code(sha256)],
    })),
    more,
  };
}

function rejectTable({ report, words, f, limits }: Telling): TableView | null {
  if (report.rejects.length === 0) return null;
  const { rejectColumns: labels, rejectReasons, headings } = words.report.appendix;
  const { shown, more } = first(report.rejects, limits.rejects, words.nouns.reject, words, f);
  return {
    id: 'rejects',
    caption: headings.rejects,
    layout: 'rejects',
    columns: columnsOf([labels.place, labels.row, labels.column, labels.value, labels.reason], [labels.row]),
    rows: shown.map((reject) => ({
      cells: [
        code(reject.file, reject.sheet ?? ''),
        number(f.integer(reject.row)),
        reject.column === null ? text('–') : code(reject.column),
        code(reject.value),
        text(rejectReasons[reject.reason]),
      ],
    })),
    more,
  };
}

/** A metric's name, with its business day where it has one; an id without words stays as it is. */
function metricName(id: string, sentences: AppendixWords, f: Formatter): string {
  const [, name = id, day] = /^(.+?)-(\d{4}-\d{2}-\d{2})$/.exec(id) ?? [];
  const known = metricIds.find((metricId) => metricId === name);
  if (known === undefined) return id;
  return day === undefined
    ? sentences.metrics[known]
    : sentences.metricOfDay(sentences.metrics[known], f.date(day));
}

function metricTable({ report, words, f, limits }: Telling): TableView {
  const sentences = words.report.appendix;
  const { metricColumns: labels, units, headings } = sentences;
  const { shown, more } = first(report.metrics, limits.rows, words.nouns.metric, words, f);
  const value = (metric: Metric) =>
    metric.unit === 'currency' ? f.money(metric.value) : f.decimal(metric.value);
  return {
    id: 'metrics',
    caption: headings.metrics,
    layout: 'plain',
    columns: columnsOf([labels.metric, labels.id, labels.value, labels.unit], [labels.value]),
    rows: shown.map((metric) => ({
      cells: [
        text(metricName(metric.id, sentences, f)),
        code(metric.id),
        number(value(metric)),
        text(metric.unit === 'currency' ? report.audit.currency : units[metric.unit]),
      ],
    })),
    more,
  };
}
