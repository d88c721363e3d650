import type { ExplainedGap, GapComponent, HypothesisVerdict } from '../../../report/facts/hypotheses.ts';
import { badge, columnsOf, number, type TableView, text } from './cells.ts';
import type { Telling } from './telling.ts';

const order: readonly HypothesisVerdict[] = ['confirmed', 'inconclusive', 'refuted'];
const tones: Record<HypothesisVerdict, string> = {
  confirmed: 'verdict-pass',
  inconclusive: 'verdict-unknown',
  refuted: 'plain',
  untestable: 'plain',
};

/** From nothing to the gap: each cause with its share, and what is left. */
export function componentTable(id: string, gap: ExplainedGap, { words, f }: Telling): TableView {
  const sentences = words.report.hypotheses;
  const labels = sentences.componentColumns;
  const money = (value: GapComponent['amount']) =>
    number(sentences.figure({ value, unit: gap.unit, signed: true }, f));
  const read = [gap.first, gap.last].flatMap(({ sets }) => sets[0] ?? []);
  return {
    id,
    caption: sentences.title(gap, f),
    layout: 'plain',
    columns: columnsOf(
      [labels.cause, labels.where, labels.lines, labels.amount],
      [labels.lines, labels.amount],
    ),
    rows: [
      ...[...gap.movements, ...read].map((component) => [
        text(
          sentences.component(component, f),
          component.sameLines.length > 0 ? sentences.sameLines(component.sameLines, f) : '',
        ),
        text(sentences.sides[component.side]),
        number(f.integer(component.lines)),
        money(component.amount),
      ]),
      [text(sentences.unexplained), text(''), number(''), money(gap.unexplained)],
      [text(sentences.gap), text(''), number(''), money(gap.gap)],
    ].map((cells) => ({ cells })),
    more: '',
  };
}

/** What competes with the explanation that is shown; nothing where it is the only one. */
export const rivalSentences = (gap: ExplainedGap, { words, f }: Telling): string[] =>
  [gap.first, gap.last]
    .filter(({ closes, proven }) => closes && !proven)
    .map((reading) => words.report.hypotheses.rivals({ ...reading, unit: gap.unit }, f));

export function testedTable(id: string, gap: ExplainedGap, { words, f }: Telling): TableView {
  const sentences = words.report.hypotheses;
  const labels = sentences.testedColumns;
  const tested = order.flatMap((verdict) => gap.hypotheses.filter((each) => each.verdict === verdict));
  return {
    id: `${id}-tested`,
    caption: sentences.headings.tested,
    layout: 'tested',
    columns: columnsOf([labels.hypothesis, labels.verdict, labels.amount, labels.seen], [labels.amount]),
    rows: tested.map((each) => ({
      cells: [
        text(sentences.names[each.hypothesis].title),
        badge(sentences.verdicts[each.verdict], tones[each.verdict]),
        number(sentences.figure({ value: each.amount, unit: gap.unit, signed: true }, f)),
        text(
          sentences.seen({ ...each, unit: gap.unit }, f),
          sentences.refutedBy(sentences.names[each.hypothesis], f),
        ),
      ],
    })),
    more: '',
  };
}

export function untestableTable(id: string, gap: ExplainedGap, { words }: Telling): TableView | null {
  const sentences = words.report.hypotheses;
  const labels = sentences.untestableColumns;
  const rows = gap.hypotheses.flatMap(({ hypothesis, because }) =>
    because === null
      ? []
      : [{ cells: [text(sentences.names[hypothesis].title), text(sentences.lacks[because])] }],
  );
  if (rows.length === 0) return null;
  return {
    id: `${id}-untestable`,
    caption: sentences.headings.untestable,
    layout: 'plain',
    columns: columnsOf([labels.hypothesis, labels.reason]),
    rows,
    more: '',
  };
}
