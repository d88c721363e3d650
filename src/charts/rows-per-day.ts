import type { LogFacts } from '../report/facts.ts';
import type { Formatter } from '../words/formatter.ts';
import { fromZero, numberAxis } from './axis.ts';
import type { Chart } from './chart.ts';
import { closedColumns, columnsX, labelsBelow } from './columns.ts';
import { calendarOf } from './days.ts';
import { frame, type Layer, note, plotWidth } from './frame.ts';
import { keyOf } from './key.ts';
import { oneLine, textWidth } from './text.ts';
import { colours, fontSize, series } from './theme.ts';

const height = 210;

/** Rows of the log per recorded day, stacked by table; by month where the log covers more than two months. */
export const rowsPerDay: Chart<'rows-per-day'> = {
  id: 'rows-per-day',
  spec(report, words, format) {
    const log = report.analyses['log-atomicity'];
    const byDay = 'facts' in log && log.facts !== null ? log.facts.byDay : [];
    if (byDay.length === 0) return null;
    const calendar = calendarOf(byDay.map(({ recordedDay }) => recordedDay));
    const write = (column: string) => (calendar.unit === 'day' ? format.date(column) : format.period(column));
    const tables = tablesOf(byDay, words.others);
    const segments = segmentsOf(byDay, calendar.columnOf, tables);
    const totals = totalsOf(segments, format);
    const axis = numberAxis(fromZero(totals.map(({ top }) => top)), format);
    const keys = keyOf(
      tables.map(({ label, rows, colour }) => ({ label, figure: format.integer(rows), colour })),
    );
    const space = { top: 34 + keys.height, right: 16, bottom: 48, left: axis.width + 4 };
    const plot = { width: plotWidth(space), height };
    const x = columnsX(calendar.columns, 0.3);
    const y = { type: 'quantitative' as const, scale: axis.scale };
    const roomForTotals = totals.every(
      ({ label }) => textWidth(label, fontSize.small) < plot.width / calendar.columns.length,
    );
    const closed = new Set(calendar.unit === 'day' ? report.audit.closedDays : []);
    const layers: Layer[] = [
      ...closedColumns(x, closed, words.closed, plot),
      {
        data: { values: segments },
        mark: { type: 'bar', stroke: colours.paper, strokeWidth: 0.5 },
        encoding: {
          x,
          y: { field: 'from', ...y, axis: axis.axis },
          y2: { field: 'to' },
          color: { field: 'colour', type: 'nominal', scale: null },
        },
      },
      ...(roomForTotals
        ? [
            {
              data: { values: totals },
              mark: { type: 'text' as const, baseline: 'bottom' as const, dy: -4, fontSize: fontSize.small },
              encoding: { x, y: { field: 'top', ...y }, text: { field: 'label', type: 'nominal' as const } },
            },
          ]
        : []),
      labelsBelow(x, write, plot),
      note(words.y, { x: -space.left, y: -18 }),
      note(calendar.unit === 'day' ? words.x : words.xMonth, {
        x: plot.width / 2,
        y: height + 36,
        align: 'center',
      }),
      ...keys.layers(-space.left, 12 - space.top),
    ];
    const most = totals.reduce((a, b) => (b.top > a.top ? b : a));
    const alt = words.alt({
      total: format.count(
        byDay.reduce((sum, { rows }) => sum + rows, 0),
        words.rows,
      ),
      from: write(calendar.columns[0] ?? ''),
      to: write(calendar.columns.at(-1) ?? ''),
      most: write(most.column),
      mostRows: most.label,
    });
    return frame({ alt, height, space, layers });
  },
};

interface Series {
  /** The tables that it stands for: one, or all that have no colour of their own. */
  tables: ReadonlySet<string>;
  label: string;
  rows: number;
  colour: string;
}

/** The largest tables with a colour each; the others share the last one. */
function tablesOf(byDay: LogFacts['byDay'], others: string): Series[] {
  const totals = new Map<string, number>();
  for (const { table, rows } of byDay) totals.set(table, (totals.get(table) ?? 0) + rows);
  const ranked = [...totals].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
  const alone = ranked.length > series.length ? series.length - 1 : ranked.length;
  const groups = ranked
    .slice(0, alone)
    .map(([table, rows]) => ({ tables: new Set([table]), label: oneLine(table), rows }));
  const rest = ranked.slice(alone);
  if (rest.length > 0)
    groups.push({
      tables: new Set(rest.map(([table]) => table)),
      label: others,
      rows: rest.reduce((sum, [, rows]) => sum + rows, 0),
    });
  return groups.map((group, index) => ({ ...group, colour: series[index] ?? colours.line }));
}

/** Stacked by hand, so that the rows drawn are the rows of the data and their order is that of the key. */
function segmentsOf(byDay: LogFacts['byDay'], columnOf: (day: string) => string, groups: readonly Series[]) {
  const tops = new Map<string, number>();
  return groups.flatMap(({ tables, colour }) => {
    const rows = new Map<string, number>();
    for (const entry of byDay.filter(({ table }) => tables.has(table))) {
      const column = columnOf(entry.recordedDay);
      rows.set(column, (rows.get(column) ?? 0) + entry.rows);
    }
    return [...rows].map(([column, count]) => {
      const from = tops.get(column) ?? 0;
      tops.set(column, from + count);
      return { column, colour, from, to: from + count };
    });
  });
}

function totalsOf(segments: ReturnType<typeof segmentsOf>, format: Formatter) {
  const tops = new Map<string, number>();
  for (const { column, to } of segments) tops.set(column, Math.max(to, tops.get(column) ?? 0));
  return [...tops].map(([column, top]) => ({ column, top, label: format.integer(top) }));
}
