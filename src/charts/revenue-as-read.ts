import { compare, type Decimal } from '../report/decimal.ts';
import { mostDisputed } from '../report/disputes.ts';
import type { Dispute } from '../report/facts.ts';
import type { Formatter } from '../words/formatter.ts';
import { levelDomain, numberAxis } from './axis.ts';
import type { Chart } from './chart.ts';
import { closedColumns, columnsX, labelsBelow } from './columns.ts';
import { daysOf, readingsOf, type Step, stepsOf } from './curve.ts';
import { dayOf } from './days.ts';
import { frame, type Layer, note, plotWidth } from './frame.ts';
import { oneLine } from './text.ts';
import { colours } from './theme.ts';

const height = 220;
/** The part of the width that the label of a reading may take. */
const labelShare = 0.3;

/**
 * The revenue of one business date as it stood at the end of each recorded day: one step per day, at its level over
 * the whole width of the day. Readings lie on the day on which they were taken; closed days are shaded.
 */
export const revenueAsRead: Chart<'revenue-as-read'> = {
  id: 'revenue-as-read',
  spec(report, words, format) {
    const dispute = mostDisputed(report);
    if (dispute === null || dispute.curve.length === 0) return null;
    const { days, sparse } = daysOf(dispute);
    const steps = stepsOf(dispute, days);
    const readings = readingsOf(report, dispute, days);
    const levels = [...steps.map(({ level }) => level), ...readings.map(({ level }) => level)];
    const { domain, broken } = levelDomain(levels);
    const axis = numberAxis(domain, format);
    const space = { top: 40, right: 16, bottom: 48, left: axis.width + 4 };
    const plot = { width: plotWidth(space), height };
    const x = columnsX(days, 0);
    const y = { type: 'quantitative' as const, scale: axis.scale };
    const closed = new Set([
      ...report.audit.closedDays,
      ...dispute.curve.filter((point) => point.closed).map((point) => point.recordedDay),
    ]);
    const remarks = [...(broken ? [words.broken] : []), ...(sparse ? [words.sparse] : [])];
    const date = format.date(dispute.businessDate);
    const line = { type: 'rule', strokeWidth: 2.5, strokeCap: 'square', color: colours.primary } as const;
    const layers: Layer[] = [
      ...closedColumns(x, closed, words.closed, plot),
      {
        data: { values: steps },
        mark: line,
        encoding: {
          x: { ...x, bandPosition: 0 },
          x2: { field: 'column', bandPosition: 1 },
          y: { field: 'level', ...y, axis: axis.axis },
        },
      },
      {
        data: { values: steps },
        mark: line,
        encoding: { x: { ...x, bandPosition: 0 }, y: { field: 'before', ...y }, y2: { field: 'level' } },
      },
      {
        data: { values: readings },
        mark: {
          type: 'point',
          filled: true,
          opacity: 1,
          size: 90,
          color: colours.accent,
          stroke: colours.paper,
        },
        encoding: { x, y: { field: 'level', ...y } },
      },
      ...labelsOf(dispute, steps, days, format).map(
        ({ dx, dy, align, ...row }): Layer => ({
          data: { values: [row] },
          mark: {
            type: 'text',
            align,
            dx,
            dy,
            limit: plot.width * labelShare,
            lineBreak: '\n',
            lineHeight: 15,
            fontWeight: 600,
          },
          encoding: { x, y: { field: 'level', ...y }, text: { field: 'label', type: 'nominal' } },
        }),
      ),
      labelsBelow(x, format.date, plot),
      note(`${words.y(date)} (${report.audit.currency})`, { x: -space.left, y: -26, limit: 300 }),
      note(remarks.join(' '), { x: plot.width, y: -26, align: 'right', limit: 300 }),
      note(words.x, { x: plot.width / 2, y: height + 36, align: 'center' }),
    ];
    const alt = words.alt({
      businessDate: date,
      first: format.money(dispute.firstReading.value),
      firstAt: format.date(dispute.firstReading.readAt),
      last: format.money(dispute.lastReading.value),
      lastAt: format.date(dispute.lastReading.readAt),
      gap: format.money(dispute.gap, { signed: true }),
    });
    return frame({ alt, height, space, layers });
  },
};

/**
 * The first and the last reading, named on the side of their point that the curve leaves free. Where the two would
 * stand over each other, the higher one goes above and the lower one below.
 */
function labelsOf(
  { firstReading, lastReading }: Dispute,
  steps: readonly Step[],
  days: readonly string[],
  format: Formatter,
) {
  const place = ({ readAt }: { readAt: string }) => (days.indexOf(dayOf(readAt)) + 0.5) / days.length;
  const near = (at: number) =>
    steps.filter(({ column }) => Math.abs(days.indexOf(column) / days.length - at) < labelShare);
  const isAbove = (reading: { readAt: string; value: Decimal }) => {
    const levels = near(place(reading)).map(({ level }) => level - Number(reading.value));
    return levels.reduce((sum, distance) => sum + distance, 0) <= 0;
  };
  const rises = compare(lastReading.value, firstReading.value) >= 0;
  const meet = Math.abs(place(firstReading) - place(lastReading)) < labelShare;
  const label = (reading: { system: string; readAt: string; value: Decimal }, above: boolean) => {
    const at = place(reading);
    const align =
      at < labelShare / 2
        ? ('left' as const)
        : at > 1 - labelShare / 2
          ? ('right' as const)
          : ('center' as const);
    return {
      column: dayOf(reading.readAt),
      level: Number(reading.value),
      label: `${oneLine(reading.system)}\n${format.money(reading.value)}`,
      align,
      dx: align === 'center' ? 0 : align === 'left' ? -4 : 4,
      dy: above ? -29 : 21,
    };
  };
  return [
    label(firstReading, meet ? !rises : isAbove(firstReading)),
    label(lastReading, meet ? rises : isAbove(lastReading)),
  ];
}
