import { add, compare, type Decimal } from '../report/decimal.ts';
import { disputesOf } from '../report/disputes.ts';
import { fromZero, numberAxis } from './axis.ts';
import type { Chart } from './chart.ts';
import { closedColumns, columnsX, labelsBelow } from './columns.ts';
import { calendarOf } from './days.ts';
import { frame, type Layer, note, plotWidth } from './frame.ts';
import { keyOf } from './key.ts';
import { textWidth } from './text.ts';
import { colours, fontSize } from './theme.ts';

const height = 200;

/** The revenue of each business day, disputed ones in another colour. One day alone is a figure, not a chart. */
export const revenuePerDay: Chart<'revenue-per-day'> = {
  id: 'revenue-per-day',
  spec(report, words, format) {
    const revenue = report.analyses.revenue;
    const days = 'facts' in revenue && revenue.facts !== null ? revenue.facts.days : [];
    if (days.length < 2) return null;
    const calendar = calendarOf(days.map(({ businessDate }) => businessDate));
    const write = (column: string) => (calendar.unit === 'day' ? format.date(column) : format.period(column));
    const amounts = new Map<string, Decimal>();
    for (const { businessDate, amount } of days) {
      const column = calendar.columnOf(businessDate);
      const before = amounts.get(column);
      amounts.set(column, before === undefined ? amount : add(before, amount));
    }
    const disputed = new Set(disputesOf(report).map(({ businessDate }) => calendar.columnOf(businessDate)));
    const rows = [...amounts].map(([column, amount]) => ({
      column,
      value: Number(amount),
      from: 0,
      top: Math.max(0, Number(amount)),
      label: format.money(amount),
      colour: disputed.has(column) ? colours.accent : colours.primary,
    }));
    const axis = numberAxis(fromZero(rows.map(({ value }) => value)), format);
    const key = rows.some(({ column }) => disputed.has(column))
      ? keyOf([{ label: words.disputed, colour: colours.accent }])
      : null;
    const space = { top: 30 + (key?.height ?? 0), right: 16, bottom: 48, left: axis.width + 4 };
    const plot = { width: plotWidth(space), height };
    const x = columnsX(calendar.columns, 0.3);
    const y = { type: 'quantitative' as const, scale: axis.scale };
    const slot = plot.width / calendar.columns.length;
    const roomForAmounts = rows.every(({ label }) => textWidth(label, fontSize.small) < slot);
    const closed = new Set(calendar.unit === 'day' ? report.audit.closedDays : []);
    const layers: Layer[] = [
      ...closedColumns(x, closed, words.closed, plot),
      {
        data: { values: rows },
        mark: { type: 'bar' },
        encoding: {
          x,
          y: { field: 'from', ...y, axis: axis.axis },
          y2: { field: 'value' },
          color: { field: 'colour', type: 'nominal', scale: null },
        },
      },
      ...(roomForAmounts
        ? [
            {
              data: { values: rows },
              mark: { type: 'text' as const, baseline: 'bottom' as const, dy: -4, fontSize: fontSize.small },
              encoding: { x, y: { field: 'top', ...y }, text: { field: 'label', type: 'nominal' as const } },
            },
          ]
        : []),
      labelsBelow(x, write, plot),
      note(`${words.y} (${report.audit.currency})`, { x: -space.left, y: -16 }),
      note(calendar.unit === 'day' ? words.x : words.xMonth, {
        x: plot.width / 2,
        y: height + 36,
        align: 'center',
      }),
      ...(key?.layers(-space.left, 12 - space.top) ?? []),
    ];
    const highest = [...amounts].reduce((a, b) => (compare(b[1], a[1]) > 0 ? b : a));
    const alt = words.alt({
      from: write(calendar.columns[0] ?? ''),
      to: write(calendar.columns.at(-1) ?? ''),
      highest: format.money(highest[1]),
      highestOn: write(highest[0]),
    });
    return frame({ alt, height, space, layers });
  },
};
