import type { MeasureHistory } from '../report/facts/as-of.ts';
import type { Formatter } from '../words/formatter.ts';
import type { Chart } from './chart.ts';
import { frame, type Layer, note, plotWidth } from './frame.ts';
import { textWidth, widest } from './text.ts';
import { colours, fontSize, heat } from './theme.ts';

const rowHeight = 21;
/** More would be printed too small. */
const mostRows = 15;
/** Shares of a row from which a cell is darker. */
const steps = [0, 0.0001, 0.001, 0.01, 0.05, 0.2] as const;

/**
 * Business dates that were not recorded in time, by the days that passed until their amounts were: an amount in each
 * cell and its share of the day as its shade. What was recorded in time is grey: it is no matter.
 */
export const lateTriangle: Chart<'late-triangle'> = {
  id: 'late-triangle',
  spec(report, words, format) {
    const outcome = report.analyses['as-of'];
    const facts = 'facts' in outcome ? outcome.facts : null;
    const triangle = facts?.measures[0]?.triangle ?? [];
    if (facts == null) return null;
    const { rows, unit } = rowsOf(triangle, facts.closingDelayDays);
    if (rows.length === 0) return null;
    const delays = [
      ...(triangle.some(({ cells }) => cells.some(({ delayDays }) => delayDays < 0)) ? [-1] : []),
      ...[0, 1, 2, 3, 4, 5, 6, 7],
    ];
    const write = (key: string) => labelOf(key, unit, format);
    const names = rows.map(({ key }) => write(key));
    const space = { top: 44, right: 2, bottom: 28, left: widest(names, fontSize.small) + 12 };
    const plot = { width: plotWidth(space), height: rows.length * rowHeight };
    const cellWidth = plot.width / delays.length;
    const cells = rows.flatMap(({ amounts }, row) =>
      delays.flatMap((delay, column) => {
        const amount = amounts.get(delay);
        if (amount === undefined) return [];
        const total = [...amounts.values()].reduce((sum, value) => sum + Math.abs(value), 0);
        const written = format.integer(Math.round(amount));
        return [
          {
            ...{ x: column * cellWidth, x2: (column + 1) * cellWidth },
            ...{ y: row * rowHeight, y2: (row + 1) * rowHeight },
            colour:
              delay <= facts.closingDelayDays ? colours.shade : shadeOf(Math.abs(amount) / (total || 1)),
            label: textWidth(written, fontSize.small) < cellWidth - 6 ? written : '…',
          },
        ];
      }),
    );
    const x = {
      field: 'x',
      type: 'quantitative' as const,
      scale: { domain: [0, plot.width], nice: false },
      axis: null,
    };
    const y = {
      field: 'y',
      type: 'quantitative' as const,
      scale: { domain: [plot.height, 0], nice: false },
      axis: null,
    };
    const layers: Layer[] = [
      {
        data: { values: cells },
        mark: { type: 'rect', stroke: colours.paper, strokeWidth: 1.5 },
        encoding: {
          ...{ x, x2: { field: 'x2' }, y, y2: { field: 'y2' } },
          color: { field: 'colour', type: 'nominal', scale: null },
        },
      },
      {
        data: {
          values: cells.map(({ x: left, y: top, label }) => ({
            ...{ x: left + cellWidth - 4, y: top + rowHeight / 2, label },
          })),
        },
        mark: { type: 'text', align: 'right', baseline: 'middle', fontSize: fontSize.small },
        encoding: { x, y, text: { field: 'label', type: 'nominal' } },
      },
      ...names.map((name, row) =>
        note(name, { x: -8, y: (row + 0.5) * rowHeight, align: 'right', color: colours.ink }),
      ),
      ...delays.map((delay, column) =>
        note(delay < 0 ? words.before : delay === 7 ? words.later : format.integer(delay), {
          ...{ x: (column + 1) * cellWidth - 4, y: -10, align: 'right' },
        }),
      ),
      note(`${words.y} (${report.audit.currency})`, { x: -space.left, y: -30 }),
      note(words.x, { x: plot.width, y: -30, align: 'right' }),
      note(words.shades, { x: -space.left, y: plot.height + 16 }),
    ];
    const late = cells.filter(({ colour }) => colour !== colours.shade).length;
    const alt = words.alt({
      rows: format.integer(rows.length),
      from: names[0] ?? '',
      to: names.at(-1) ?? '',
      late: format.count(late, words.cells),
    });
    return frame({ alt, height: plot.height, space, layers });
  },
};

const shadeOf = (share: number): string => {
  const step = steps.findLastIndex((least) => share >= least);
  return heat[step] ?? heat[0];
};

interface Row {
  key: string;
  /** By delay in days. */
  amounts: Map<number, number>;
}
type Unit = 'day' | 'month' | 'year';

/**
 * A row for each day that was not recorded in time; for each month or year where these are many; within one month the
 * days of the largest amounts.
 */
function rowsOf(triangle: MeasureHistory['triangle'], closingDelayDays: number) {
  const isOff = (delay: number) => delay < 0 || delay > closingDelayDays;
  const off = triangle.filter(({ cells }) => cells.some(({ delayDays }) => isOff(delayDays)));
  const lengths = { day: 10, month: 7, year: 4 } as const;
  const keys = (unit: Unit) => [
    ...new Set(off.map(({ businessDate }) => businessDate.slice(0, lengths[unit]))),
  ];
  const fits = (['day', 'month', 'year'] as const).find((unit) => {
    const { length } = keys(unit);
    return length <= mostRows && (unit === 'day' || length > 1);
  });
  const unit = fits ?? 'day';
  const rows = keys(unit).map((key): Row => {
    const amounts = new Map<number, number>();
    for (const { businessDate, cells } of unit === 'day' ? off : triangle) {
      if (!businessDate.startsWith(key)) continue;
      for (const { delayDays, amount } of cells)
        amounts.set(delayDays, (amounts.get(delayDays) ?? 0) + Number(amount));
    }
    return { key, amounts };
  });
  const size = ({ amounts }: Row) =>
    [...amounts].reduce((sum, [delay, amount]) => sum + (isOff(delay) ? Math.abs(amount) : 0), 0);
  const largest = rows
    .toSorted((a, b) => size(b) - size(a) || (a.key < b.key ? -1 : 1))
    .slice(0, mostRows)
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return { rows: largest, unit };
}

const labelOf = (key: string, unit: Unit, format: Formatter): string =>
  unit === 'day' ? format.date(key) : unit === 'month' ? format.period(key) : key;
