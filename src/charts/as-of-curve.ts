import { compare, subtract } from '../report/decimal.ts';
import type { AsOfFacts, MeasureHistory } from '../report/facts/as-of.ts';
import type { Formatter } from '../words/formatter.ts';
import { ticks } from './axis.ts';
import type { Chart } from './chart.ts';
import { dayOf, span } from './days.ts';
import { frame, type Layer, note, plotWidth } from './frame.ts';
import { widest } from './text.ts';
import { colours, fontSize } from './theme.ts';

const mostPanels = 6;
const panelHeight = 62;
/** Room of a panel above and below its line. */
const margin = 12;

/**
 * The days that moved most after their closing, one panel each: the figure as it would have been read so many days
 * after closing. Each panel has a scale of its own, so that small movements are seen; the amounts say how large.
 */
export const asOfCurve: Chart<'as-of-curve'> = {
  id: 'as-of-curve',
  spec(report, words, format) {
    const outcome = report.analyses['as-of'];
    const facts = 'facts' in outcome ? outcome.facts : null;
    const [revenue] = facts?.measures ?? [];
    const panels = facts == null || revenue === undefined ? [] : panelsOf(facts, revenue);
    if (panels.length === 0) return null;
    const last = Math.max(1, ...panels.flatMap(({ steps }) => steps.map(({ days }) => days))) + 1;
    const labels = panels.map((panel) => labelsOf(panel, format));
    const space = {
      ...{ top: 34, bottom: 44 },
      left:
        widest(
          labels.map(({ date }) => date),
          fontSize.label,
          'semibold',
        ) + 16,
      right:
        widest(
          labels.flatMap(({ now, moved }) => [now, moved]),
          fontSize.small,
          'semibold',
        ) + 14,
    };
    const plot = { width: plotWidth(space), height: panels.length * panelHeight };
    const x = (days: number) => (days / last) * plot.width;
    const axis = ticks(0, last).values.filter(Number.isInteger);
    const layers: Layer[] = [
      segments(
        axis.map((days) => ({ x: x(days), y: 0, x2: x(days), y2: plot.height })),
        plot,
        { color: colours.grid, strokeWidth: 1 },
      ),
      ...axis.map((days) => note(format.integer(days), { x: x(days), y: plot.height + 12, align: 'center' })),
      ...panels.flatMap((panel, index): Layer[] => {
        const top = index * panelHeight;
        const y = levelsOf(panel, top);
        const written = labels[index];
        const end = y(panel.steps.at(-1)?.level ?? panel.closing);
        return [
          segments([{ x: 0, y: top + panelHeight, x2: plot.width, y2: top + panelHeight }], plot, {
            color: colours.line,
            strokeWidth: 1,
          }),
          segments(linesOf(panel, x, y, plot.width), plot, {
            ...{ color: colours.primary, strokeWidth: 2.5, strokeCap: 'square' },
          }),
          note(written?.date ?? '', { x: -space.left, y: top + panelHeight / 2, color: colours.ink }),
          note(written?.closing ?? '', {
            ...{ x: 5, y: y(panel.closing) + (end < y(panel.closing) ? -9 : 10), color: colours.ink },
          }),
          note(written?.now ?? '', { x: plot.width + 8, y: top + panelHeight / 2 - 8, color: colours.ink }),
          note(written?.moved ?? '', { x: plot.width + 8, y: top + panelHeight / 2 + 8, color: colours.ink }),
        ];
      }),
      note(words.scales, { x: -space.left, y: -20 }),
      note(words.x, { x: plot.width / 2, y: plot.height + 32, align: 'center' }),
    ];
    const [first] = labels;
    const alt = words.alt({
      days: format.count(panels.length, words.days),
      first: first?.date ?? '',
      closing: first?.closing ?? '',
      now: first?.now ?? '',
    });
    return frame({ alt, height: plot.height, space, layers });
  },
};

interface Panel {
  businessDate: string;
  closing: number;
  steps: { days: number; level: number }[];
  day: MeasureHistory['days'][number];
}

/** The days that moved most, largest movement first in time order. */
function panelsOf({ closingDelayDays }: AsOfFacts, { days, dayCurves }: MeasureHistory): Panel[] {
  const moved = days
    .filter(({ movedForDays }) => movedForDays > 0)
    .toSorted((a, b) => compare(movement(b), movement(a)))
    .slice(0, mostPanels)
    .toSorted((a, b) => (a.businessDate < b.businessDate ? -1 : 1));
  return moved.flatMap((day) => {
    const curve = dayCurves.find(({ businessDate }) => businessDate === day.businessDate)?.curve;
    if (curve === undefined) return [];
    const daysAfter = (at: string) => {
      const hours = Number(at.slice(11, 13)) + Number(at.slice(14, 16)) / 60;
      return span(day.businessDate, dayOf(at)) - 1 - closingDelayDays + hours / 24;
    };
    const steps = curve.steps
      .map(({ at, amount }) => ({ days: daysAfter(at), level: Number(amount) }))
      .filter((step) => step.days >= 1);
    return [{ businessDate: day.businessDate, closing: Number(day.closing), steps, day }];
  });
}

const movement = ({ risen, fallen }: MeasureHistory['days'][number]) =>
  compare(risen, fallen) > 0 ? risen : fallen;

const labelsOf = ({ businessDate, day }: Panel, format: Formatter) => {
  const net = subtract(day.now, day.closing);
  return {
    date: format.date(businessDate),
    closing: format.money(day.closing),
    now: format.money(day.now),
    moved: format.money(net, { signed: true }),
  };
};

/** Where a level lies within its panel. */
function levelsOf({ closing, steps }: Panel, top: number): (level: number) => number {
  const levels = [closing, ...steps.map(({ level }) => level)];
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const room = panelHeight - 2 * margin - 10;
  return (level) => top + margin + 8 + (high === low ? room / 2 : ((high - level) / (high - low)) * room);
}

/** The steps as level and upright lines. */
function linesOf(
  { closing, steps }: Panel,
  x: (days: number) => number,
  y: (level: number) => number,
  end: number,
) {
  let [from, level] = [0, closing];
  const lines = steps.flatMap((step) => {
    const at = x(step.days);
    const drawn = [
      { x: from, y: y(level), x2: at, y2: y(level) },
      { x: at, y: y(level), x2: at, y2: y(step.level) },
    ];
    [from, level] = [at, step.level];
    return drawn;
  });
  return [...lines, { x: from, y: y(level), x2: end, y2: y(level) }];
}

/** Lines whose places are pixels of the plot. */
function segments(
  values: readonly { x: number; y: number; x2: number; y2: number }[],
  { width, height }: { width: number; height: number },
  style: { color: string; strokeWidth: number; strokeCap?: 'square' },
): Layer {
  return {
    data: { values: [...values] },
    mark: { type: 'rule', ...style },
    encoding: {
      x: { field: 'x', type: 'quantitative', scale: { domain: [0, width], nice: false }, axis: null },
      x2: { field: 'x2' },
      y: { field: 'y', type: 'quantitative', scale: { domain: [height, 0], nice: false }, axis: null },
      y2: { field: 'y2' },
    },
  };
}
