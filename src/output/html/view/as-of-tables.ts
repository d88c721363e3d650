import { subtract, toDecimal } from '../../../report/decimal.ts';
import type { Curve, MeasureHistory } from '../../../report/facts/as-of.ts';
import { type Cell, columnsOf, first, number, type TableView, text } from './cells.ts';
import type { Telling } from './telling.ts';

const zero = toDecimal('0');

/** The days that moved after their closing; null where none did. */
export function dayTable(measure: MeasureHistory, { words, f, limits }: Telling): TableView | null {
  const sentences = words.report['as-of'];
  const labels = sentences.dayColumns;
  const { unit } = measure;
  const moved = measure.days.filter(({ movedForDays }) => movedForDays > 0);
  if (moved.length === 0) return null;
  const { shown, more } = first(moved, limits.days, words.nouns.day, words, f);
  return {
    id: `as-of-${measure.id}-days`,
    caption: sentences.daysCaption,
    layout: 'plain',
    columns: columnsOf(
      [labels.day, labels.closing, labels.now, labels.movement, labels.movedFor, labels.lastChanged],
      [labels.closing, labels.now, labels.movement, labels.movedFor],
    ),
    rows: shown.map((day) => ({
      cells: [
        text(f.date(day.businessDate)),
        number(sentences.figure({ value: day.closing, unit }, f)),
        number(sentences.figure({ value: day.now, unit }, f)),
        number(
          sentences.figure({ value: subtract(day.now, day.closing), unit, signed: true }, f),
          sentences.movement({ ...day, unit }, f),
        ),
        number(f.integer(day.movedForDays)),
        text(day.lastChanged === null ? '' : f.date(day.lastChanged)),
      ],
    })),
    more,
  };
}

/** What moved after closing, by cause; null where nothing did. */
export function causeTable(measure: MeasureHistory, { words, f }: Telling): TableView | null {
  const sentences = words.report['as-of'];
  const labels = sentences.causeColumns;
  const { unit } = measure;
  if (measure.afterClosing.length === 0) return null;
  return {
    id: `as-of-${measure.id}-causes`,
    caption: sentences.headings.causes,
    layout: 'plain',
    columns: columnsOf(
      [labels.cause, labels.days, labels.risen, labels.fallen, labels.longest],
      [labels.days, labels.risen, labels.fallen, labels.longest],
    ),
    rows: measure.afterClosing.map((entry) => ({
      cells: [
        text(sentences.causes[entry.cause]),
        number(f.integer(entry.days)),
        number(sentences.figure({ value: entry.risen, unit, signed: true }, f)),
        number(sentences.figure({ value: subtract(zero, entry.fallen), unit }, f)),
        number(f.integer(entry.longestDays)),
      ],
    })),
    more: '',
  };
}

/** The steps of one day's curve. */
export function curveTable(
  { businessDate, curve }: { businessDate: string; curve: Curve },
  { id, unit }: MeasureHistory,
  { words, f, limits }: Telling,
): TableView {
  const sentences = words.report['as-of'];
  const labels = sentences.curveColumns;
  const { shown, more } = first(curve.steps, limits.days, words.nouns.item, words, f);
  const beginning: Cell[] = [
    text(sentences.beginning),
    text(''),
    number(sentences.figure({ value: curve.start.amount, unit, signed: true }, f)),
    number(sentences.figure({ value: curve.start.amount, unit }, f)),
  ];
  return {
    id: `as-of-${id}-curve-${businessDate}`,
    caption: sentences.curveTitle({ businessDate, measure: id }, f),
    layout: 'plain',
    columns: columnsOf([labels.at, labels.cause, labels.added, labels.amount], [labels.added, labels.amount]),
    rows: [
      ...(curve.start.lines === 0 ? [] : [{ cells: beginning }]),
      ...shown.map((step) => ({
        cells: [
          text(f.date(step.at)),
          text(f.list(step.causes.map(({ cause }) => sentences.stepCauses[cause]))),
          number(sentences.figure({ value: step.added, unit, signed: true }, f)),
          number(sentences.figure({ value: step.amount, unit }, f)),
        ],
      })),
    ],
    more,
  };
}

/** The business dates that were not recorded in time, by delay of record; null where all were. */
export function triangleTable(
  measure: MeasureHistory,
  closingDelayDays: number,
  { words, f, limits }: Telling,
): TableView | null {
  const sentences = words.report['as-of'];
  const { unit } = measure;
  const triangle = measure.triangle.filter(({ cells }) =>
    cells.some(({ delayDays }) => delayDays < 0 || delayDays > closingDelayDays),
  );
  if (triangle.length === 0) return null;
  const delays = [...new Set(triangle.flatMap(({ cells }) => cells.map(({ delayDays }) => delayDays)))].sort(
    (a, b) => a - b,
  );
  const label = (days: number) =>
    days < 0
      ? sentences.triangleColumns.before
      : days === 7
        ? sentences.triangleColumns.later
        : sentences.delay({ days }, f);
  const { shown, more } = first(triangle, Math.min(31, limits.days), words.nouns.day, words, f);
  return {
    id: `as-of-${measure.id}-triangle`,
    caption: sentences.triangleCaption,
    layout: 'plain',
    columns: columnsOf([sentences.triangleColumns.day, ...delays.map(label)], delays.map(label)),
    rows: shown.map(({ businessDate, cells }) => ({
      cells: [
        text(f.date(businessDate)),
        ...delays.map((delay) => {
          const found = cells.find(({ delayDays }) => delayDays === delay);
          return found === undefined
            ? number('')
            : number(
                sentences.figure({ value: found.amount, unit }, f),
                f.count(found.lines, words.nouns.saleLine),
              );
        }),
      ],
    })),
    more,
  };
}
