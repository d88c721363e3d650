import type { Dispute, LogFacts } from '../../../report/facts.ts';
import { columnsOf, first, number, type TableView, text } from './cells.ts';
import type { Telling } from './telling.ts';

/** One split ticket told step by step, and what it does to a reading. */
export interface StoryView {
  intro: string;
  steps: readonly string[];
  end: string;
}

export interface DisputeView {
  id: string;
  title: string;
  sentence: string;
  steps: TableView;
  notes: readonly string[];
  curve: TableView;
}

export function story({ witness }: LogFacts, { words, f }: Telling): StoryView | null {
  const sentences = words.report.log;
  const [start, ...later] = witness?.steps ?? [];
  if (witness === null || start === undefined) return null;
  const last = later.at(-1);
  return {
    intro: sentences.witnessIntro({ ...witness, steps: witness.steps.length }, f),
    steps: [sentences.witnessFirst(start, f), ...later.map((step) => sentences.witnessNext(step, f))],
    end:
      last === undefined
        ? ''
        : sentences.witnessEnd({ before: witness.steps.at(-2) ?? start, after: last }, f),
  };
}

export function disputeViews(disputes: readonly Dispute[], telling: Telling): DisputeView[] {
  const { words, f, limits } = telling;
  const sentences = words.report.log;
  return disputes.slice(0, limits.tables).map((dispute) => ({
    id: `dispute-${dispute.businessDate}`,
    title: sentences.disputeTitle(dispute, f),
    sentence: sentences.dispute(dispute, f),
    steps: stepTable(dispute, telling),
    notes: [
      sentences.priceUpdates(dispute, f),
      ...(dispute.unloggedLines > 0 ? [sentences.unlogged({ lines: dispute.unloggedLines }, f)] : []),
    ],
    curve: curveTable(dispute, telling),
  }));
}

/** From the first reading to the last: what each recorded day added, and what nothing explains. */
function stepTable(dispute: Dispute, { words, f, limits }: Telling): TableView {
  const sentences = words.report.log;
  const labels = sentences.stepColumns;
  const { shown, more } = first(dispute.steps, limits.days, words.nouns.day, words, f);
  return {
    id: `dispute-${dispute.businessDate}-steps`,
    caption: sentences.disputeTitle(dispute, f),
    layout: 'steps',
    columns: columnsOf([labels.step, labels.lines, labels.amount], [labels.lines, labels.amount]),
    rows: [
      [
        text(sentences.stepFirst(dispute.firstReading, f)),
        number(''),
        number(f.money(dispute.firstReading.value)),
      ],
      ...shown.map((step) => [
        text(sentences.stepRecorded(step, f)),
        number(f.integer(step.lines)),
        number(f.money(step.amount, { signed: true })),
      ]),
      [text(sentences.stepUnexplained), number(''), number(f.money(dispute.unexplained, { signed: true }))],
      [
        text(sentences.stepLast(dispute.lastReading, f)),
        number(''),
        number(f.money(dispute.lastReading.value)),
      ],
    ].map((cells) => ({ cells })),
    more,
  };
}

function curveTable(dispute: Dispute, { words, f, limits }: Telling): TableView {
  const sentences = words.report.log;
  const labels = sentences.curveColumns;
  const { shown, more } = first(dispute.curve, limits.days, words.nouns.day, words, f);
  return {
    id: `dispute-${dispute.businessDate}-curve`,
    caption: sentences.curveTitle(dispute, f),
    layout: 'plain',
    columns: columnsOf(
      [labels.day, labels.lines, labels.added, labels.amount],
      [labels.lines, labels.added, labels.amount],
    ),
    rows: shown.map((point) => ({
      cells: [
        text(f.date(point.recordedDay), point.closed ? sentences.closed : ''),
        number(f.integer(point.lines)),
        number(f.money(point.added, { signed: true })),
        number(f.money(point.amount)),
      ],
    })),
    more,
  };
}
