import { type ActorClass, type ActorsFacts, actorClasses } from '../report/facts/actors.ts';
import type { Chart } from './chart.ts';
import { columnsX, labelsBelow } from './columns.ts';
import { frame, type Layer, note, plotWidth } from './frame.ts';
import { textWidth } from './text.ts';
import { colours, fontSize } from './theme.ts';

const panelHeight = 86;
/** Of a panel, the part above the bars that its title takes. */
const headroom = 0.7;

interface Written {
  column: string;
  by: ActorClass;
  count: number;
}

/**
 * Writes by hour of the day, or by day of the week where the log knows no hour: one panel for each class of writers,
 * told apart by its title. Each has its own scale, as services write a thousand times what people do.
 */
export const writesByHour: Chart<'writes-by-hour'> = {
  id: 'writes-by-hour',
  spec(report, words, format) {
    const { actors } = report.analyses;
    const facts = 'facts' in actors ? actors.facts : null;
    const { written, columns, isHours } = writtenOf(facts);
    const classes = actorClasses.filter((by) => written.some((entry) => entry.by === by));
    if (classes.length === 0) return null;
    const noun = isHours ? words.events : words.rows;
    const write = (column: string) =>
      isHours ? words.hour(column) : (words.weekdays[Number(column) - 1] ?? column);
    const space = { top: 12, right: 12, bottom: 62, left: 12 };
    const plot = { width: plotWidth(space), height: classes.length * panelHeight };
    const bars = classes.flatMap((by, panel) =>
      barsOf(
        written.filter((entry) => entry.by === by),
        classes.length - 1 - panel,
        (count) => format.integer(count),
      ),
    );
    const isRoomy = bars.every(({ label }) => textWidth(label, fontSize.small) < plot.width / columns.length);
    const x = columnsX(columns, 0.25);
    const y = {
      type: 'quantitative' as const,
      scale: { domain: [0, classes.length * (1 + headroom)], nice: false, zero: false },
    };
    const layers: Layer[] = [
      {
        data: { values: classes.map((_, panel) => ({ base: panel * (1 + headroom) })) },
        mark: { type: 'rule', color: colours.line },
        encoding: { y: { field: 'base', ...y, axis: null } },
      },
      {
        data: { values: bars },
        mark: { type: 'bar' },
        encoding: { x, y: { field: 'from', ...y, axis: null }, y2: { field: 'to' } },
      },
      ...(isRoomy
        ? [
            {
              data: { values: bars },
              mark: { type: 'text' as const, baseline: 'bottom' as const, dy: -2, fontSize: fontSize.small },
              encoding: { x, y: { field: 'to', ...y }, text: { field: 'label', type: 'nominal' as const } },
            },
          ]
        : []),
      ...classes.map((by, panel) => {
        const total = sumOf(written.filter((entry) => entry.by === by));
        return note(`${words.classes[by]} (${format.count(total, noun)})`, {
          x: 0,
          y: panel * panelHeight + 14,
          color: colours.ink,
        });
      }),
      labelsBelow(x, write, plot),
      note(isHours ? words.xHour : words.xWeekday, {
        x: plot.width / 2,
        y: plot.height + 32,
        align: 'center',
      }),
      ...(classes.length > 1 ? [note(words.ownScale, { x: 0, y: plot.height + 50 })] : []),
    ];
    const most = written.reduce((a, b) => (b.count > a.count ? b : a));
    const alt = words.alt({
      total: format.count(sumOf(written), noun),
      most: write(most.column),
      mostCount: format.count(most.count, noun),
    });
    return frame({ alt, height: plot.height, space, layers });
  },
};

/** The hours where the log knows them, else the days of the week. */
function writtenOf(facts: ActorsFacts | null): { written: Written[]; columns: string[]; isHours: boolean } {
  const hours = facts?.hours.byHour ?? [];
  const isHours = hours.length > 0;
  const columns = Array.from({ length: isHours ? 24 : 7 }, (_, index) => String(isHours ? index : index + 1));
  const written = isHours
    ? hours.map(({ hour, by, events }) => ({ column: String(hour), by, count: events }))
    : (facts?.hours.byWeekday ?? []).map(({ weekday, by, rows }) => ({
        column: String(weekday),
        by,
        count: rows,
      }));
  return { written: written.filter(({ count }) => count > 0), columns, isHours };
}

const sumOf = (written: readonly Written[]): number => written.reduce((sum, { count }) => sum + count, 0);

/** The bars of one panel: the largest is one unit high. */
function barsOf(written: readonly Written[], panel: number, label: (count: number) => string) {
  const highest = Math.max(...written.map(({ count }) => count));
  const from = panel * (1 + headroom);
  return written.map(({ column, count }) => ({
    ...{ column, from, to: from + count / highest, label: label(count) },
  }));
}
