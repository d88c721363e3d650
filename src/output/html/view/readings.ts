import { absolute, compare, isZero, subtract } from '../../../report/decimal.ts';
import { mostDisputed } from '../../../report/disputes.ts';
import type { RevenueFacts } from '../../../report/facts.ts';
import type { MovedReading } from '../../../words/log-words.ts';
import { code, columnsOf, number, type TableView, text, unknown } from './cells.ts';
import type { Telling } from './telling.ts';

/** The business date whose first and last readings lie furthest apart. The readings alone tell it, without a log. */
export function movedReading({ report }: Telling, revenue: RevenueFacts | null): MovedReading | null {
  const dispute = mostDisputed(report);
  if (dispute !== null) return dispute;
  const inOrder = (revenue?.readings ?? []).toSorted((a, b) =>
    a.readAt < b.readAt ? -1 : a.readAt > b.readAt ? 1 : 0,
  );
  let worst: MovedReading | null = null;
  for (const businessDate of new Set(inOrder.map((reading) => reading.businessDate))) {
    const ofDate = inOrder.filter((reading) => reading.businessDate === businessDate);
    const [firstReading, lastReading] = [ofDate[0], ofDate.at(-1)];
    if (firstReading === undefined || lastReading === undefined) continue;
    const gap = subtract(lastReading.value, firstReading.value);
    const wider = worst === null ? !isZero(gap) : compare(absolute(gap), absolute(worst.gap)) > 0;
    if (wider) worst = { businessDate, firstReading, lastReading, gap };
  }
  return worst;
}

/** The readings against the recomputed figure; `full` adds the figure as it stood when each was taken. */
export function readingTable(
  revenue: RevenueFacts,
  { words, f }: Telling,
  { id, full }: { id: string; full: boolean },
): TableView | null {
  if (revenue.readings.length === 0) return null;
  const labels = words.report.revenue.readingColumns;
  const shown = [
    labels.day,
    labels.system,
    labels.value,
    labels.recomputed,
    labels.difference,
    ...(full ? [labels.asOf] : []),
    labels.match,
  ];
  return {
    id,
    caption: words.report.revenue.headings.readings,
    layout: 'readings',
    columns: columnsOf(shown, [labels.value, labels.recomputed, labels.difference, labels.asOf]),
    rows: revenue.readings.map((reading) => ({
      cells: [
        text(f.date(reading.businessDate)),
        code(reading.system, `${labels.readAt} ${f.date(reading.readAt)}`),
        number(f.money(reading.value)),
        number(f.money(reading.recomputed)),
        number(f.money(reading.difference, { signed: true })),
        ...(full ? [reading.asOf === null ? unknown(words) : number(f.money(reading.asOf.amount))] : []),
        text(words.report.revenue.matches[reading.match]),
      ],
    })),
    more: '',
  };
}
