import type { AtomicityWitness } from '../report/facts/atomicity.ts';
import type { Formatter } from '../words/formatter.ts';
import type { Chart } from './chart.ts';
import { closedColumns, columnsX, labelsBelow } from './columns.ts';
import { type Calendar, calendarOf, dayOf } from './days.ts';
import { frame, type Layer, note, plotWidth } from './frame.ts';
import { oneLine, truncate } from './text.ts';
import { colours, fontSize } from './theme.ts';

const mostTickets = 8;
const rowHeight = 46;
/** Room for the word in the columns of closed days. */
const headHeight = 16;
const labelWidth = 168;
/** Dots of one ticket that were closer could not be told apart, nor their labels read. */
const leastDistance = 30;
const margin = 14;

/**
 * A row for each ticket that witnesses a fault: a dot for each of its writes, on the day (and at the time, where the
 * log knows it), with the number of lines. Dots that would touch stand side by side in their order.
 */
export const ticketTimeline: Chart<'ticket-timeline'> = {
  id: 'ticket-timeline',
  spec(report, words, format) {
    const log = report.analyses['log-atomicity'];
    const witnesses = ('facts' in log ? log.facts?.atomicity.witnesses : undefined) ?? [];
    const shown = witnesses
      .filter(({ steps }) => steps.some(({ recorded }) => recorded !== null))
      .slice(0, mostTickets);
    if (shown.length === 0) return null;
    const calendar = calendarOf(shown.flatMap(daysOf));
    const write = (column: string) => (calendar.unit === 'day' ? format.date(column) : format.period(column));
    const space = { top: 26, right: 16, bottom: 48, left: labelWidth };
    const plot = { width: plotWidth(space), height: headHeight + shown.length * rowHeight };
    const columns = columnsX(calendar.columns, 0);
    // Without a bar or a rectangle on it, the scale would become one of points, and the labels would move.
    const x = { ...columns, scale: { ...columns.scale, type: 'band' as const } };
    const rows = shown.map((witness, index) =>
      rowOf(witness, headHeight + (index + 0.6) * rowHeight, calendar, plot.width, format),
    );
    const closed = new Set(calendar.unit === 'day' ? report.audit.closedDays : []);
    const dots = rows.flatMap((row) => row.dots);
    const sales = rows.flatMap((row) => row.sales);
    const place = {
      x: { field: 'x', type: 'quantitative' as const, scale: null, axis: null },
      y: { field: 'y', type: 'quantitative' as const, scale: null, axis: null },
    };
    const layers: Layer[] = [
      ...closedColumns(x, closed, words.closed, plot),
      {
        data: { values: shown.map((_, index) => ({ y: headHeight + index * rowHeight })) },
        mark: { type: 'rule', color: colours.grid },
        encoding: { x: { value: 0 }, x2: { value: plot.width }, y: place.y },
      },
      {
        data: { values: rows.map(({ from, to, y }) => ({ x: from, to, y })) },
        mark: { type: 'rule', color: colours.muted, strokeWidth: 1 },
        encoding: { ...place, x2: { field: 'to' } },
      },
      {
        data: { values: sales },
        mark: {
          type: 'point',
          shape: 'triangle-down',
          filled: false,
          opacity: 1,
          size: 70,
          color: colours.muted,
        },
        encoding: place,
      },
      {
        data: { values: dots },
        mark: { type: 'point', filled: true, opacity: 1, stroke: colours.paper },
        encoding: {
          ...place,
          size: { field: 'size', type: 'quantitative', scale: null },
          color: { field: 'colour', type: 'nominal', scale: null },
        },
      },
      ...(['above', 'below'] as const).map(
        (side): Layer => ({
          data: { values: dots },
          mark: {
            ...{ type: 'text', baseline: side === 'above' ? 'bottom' : 'top', dy: side === 'above' ? -9 : 9 },
            ...(side === 'above'
              ? { fontSize: fontSize.small, fontWeight: 600 }
              : { fontSize: 10, color: colours.muted }),
          },
          encoding: { ...place, text: { field: side, type: 'nominal' } },
        }),
      ),
      ...rows.flatMap(({ ticket, fault, y }): Layer[] => [
        note(ticket, { x: -space.left, y: y - 8, color: colours.ink }),
        note(truncate(words.faults[fault], labelWidth - 8, fontSize.small), { x: -space.left, y: y + 8 }),
      ]),
      labelsBelow(x, write, plot),
      note(words.key, { x: -space.left, y: -14 }),
      ...(sales.length > 0 ? [note(words.sold, { x: plot.width, y: -14, align: 'right' as const })] : []),
      note(calendar.unit === 'day' ? words.x : words.xMonth, {
        ...{ x: plot.width / 2, y: plot.height + 36, align: 'center' },
      }),
    ];
    const alt = words.alt({
      tickets: format.count(shown.length, words.tickets),
      from: write(calendar.columns[0] ?? ''),
      to: write(calendar.columns.at(-1) ?? ''),
    });
    return frame({ alt, height: plot.height, space, layers });
  },
};

const daysOf = ({ steps, businessDate }: AtomicityWitness): string[] => [
  ...steps.flatMap(({ recorded }) => (recorded === null ? [] : [dayOf(recorded)])),
  ...(businessDate === null ? [] : [businessDate]),
];

function rowOf(
  { ticket, fault, steps, businessDate }: AtomicityWitness,
  y: number,
  calendar: Calendar,
  width: number,
  format: Formatter,
) {
  const column = width / calendar.columns.length;
  const placeOf = (moment: string) =>
    (calendar.columns.indexOf(calendar.columnOf(dayOf(moment))) + shareOf(moment, calendar)) * column;
  const written = steps.flatMap((step) =>
    step.recorded === null ? [] : [{ ...step, recorded: step.recorded }],
  );
  const places = apart(
    written.map(({ recorded }) => placeOf(recorded)),
    width,
  );
  const dots = written.map(({ recorded, lines }, index) => ({
    ...{ x: places[index] ?? 0, y },
    // The area follows the number of lines, between a dot that can be seen and one that fits its row.
    size: Math.min(260, 60 + lines * 4),
    colour: index === 0 ? colours.primary : colours.accent,
    above: `${index === 0 ? '' : '+'}${format.integer(lines)}`,
    below: recorded.length > 10 ? recorded.slice(11, 16) : '',
  }));
  const isElsewhere =
    businessDate !== null && !written.some(({ recorded }) => dayOf(recorded) === businessDate);
  const sales = isElsewhere ? [{ x: placeOf(businessDate), y }] : [];
  const ends = [...dots, ...sales].map((mark) => mark.x);
  return {
    ...{ ticket: truncate(oneLine(ticket), labelWidth - 8, fontSize.small), fault, y, dots, sales },
    ...{ from: Math.min(...ends), to: Math.max(...ends) },
  };
}

/** Where in its column a moment lies, from 0 to 1; a day without a time lies in the middle. */
function shareOf(moment: string, { unit }: Calendar): number {
  if (unit === 'month') return (Number(moment.slice(8, 10)) - 0.5) / 31;
  if (moment.length === 10) return 0.5;
  const [hours = 0, minutes = 0] = moment.slice(11, 16).split(':').map(Number);
  return (hours * 60 + minutes) / 1440;
}

/** The places in their order, moved apart where they are too close, within the plot. */
function apart(places: readonly number[], width: number): number[] {
  const distance = Math.min(leastDistance, (width - 2 * margin) / Math.max(1, places.length));
  const moved: number[] = [];
  for (const place of places) moved.push(Math.max(place, margin, (moved.at(-1) ?? -width) + distance));
  let limit = width - margin;
  for (let index = moved.length - 1; index >= 0; index--) {
    moved[index] = Math.min(moved[index] ?? 0, limit);
    limit = (moved[index] ?? 0) - distance;
  }
  return moved.map((place) => Math.round(place * 10) / 10);
}
