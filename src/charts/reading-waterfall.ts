import { mostDisputed } from '../report/disputes.ts';
import { levelDomain, numberAxis } from './axis.ts';
import type { Chart } from './chart.ts';
import { columnsX } from './columns.ts';
import { frame, type Layer, note, plotWidth } from './frame.ts';
import { wrap } from './text.ts';
import { colours, fontSize } from './theme.ts';
import { waterfallOf } from './waterfall.ts';

const height = 230;

/** From the first reading to the last: what each recorded day added in between, and what nothing explains. */
export const readingWaterfall: Chart<'reading-waterfall'> = {
  id: 'reading-waterfall',
  spec(report, words, format) {
    const dispute = mostDisputed(report);
    if (dispute === null) return null;
    const bars = waterfallOf(dispute, words, format);
    const { domain, broken } = levelDomain(
      bars.flatMap(({ kind, from, to }) => (kind === 'reading' ? [to] : [from, to])),
    );
    const axis = numberAxis(domain, format);
    const sides = { top: 34, right: 8, bottom: 0, left: axis.width + 4 };
    const slot = plotWidth(sides) / bars.length;
    const rows = bars.map((bar) => ({
      ...bar,
      from: bar.kind === 'reading' ? Math.max(domain[0], 0) : bar.from,
      label: bar.label.split('\n').flatMap((line) => wrap(line, slot - 4, fontSize.small)),
    }));
    const lines = rows.reduce((most, { label }) => Math.max(most, label.length), 0);
    const space = { ...sides, bottom: 12 + lines * 14 };
    const x = columnsX(
      rows.map(({ column }) => column),
      0.3,
    );
    const y = { type: 'quantitative' as const, scale: axis.scale };
    const date = format.date(dispute.businessDate);
    const layers: Layer[] = [
      {
        data: { values: rows },
        mark: { type: 'bar' },
        encoding: {
          x,
          y: { field: 'from', ...y, axis: axis.axis },
          y2: { field: 'to' },
          color: { field: 'colour', type: 'nominal', scale: null },
        },
      },
      {
        data: { values: rows.slice(0, -1) },
        mark: { type: 'rule', color: colours.muted, strokeWidth: 1 },
        encoding: {
          x: { ...x, bandPosition: 1 },
          x2: { field: 'next', bandPosition: 0 },
          y: { field: 'to', ...y },
        },
      },
      {
        // A bar of nothing is still a bar: "unexplained: 0" is a result.
        data: { values: rows.filter(({ from, to }) => from === to) },
        mark: { type: 'rule', strokeWidth: 2.5 },
        encoding: {
          x: { ...x, bandPosition: 0 },
          x2: { field: 'column', bandPosition: 1 },
          y: { field: 'to', ...y },
          color: { field: 'colour', type: 'nominal', scale: null },
        },
      },
      {
        data: { values: rows },
        mark: { type: 'text', baseline: 'bottom', dy: -5, fontWeight: 600, limit: slot },
        encoding: { x, y: { field: 'top', ...y }, text: { field: 'figure', type: 'nominal' } },
      },
      {
        data: { values: rows },
        mark: {
          type: 'text',
          baseline: 'top',
          fontSize: fontSize.small,
          lineHeight: 14,
          color: colours.muted,
        },
        encoding: { x, y: { value: height + 8 }, text: { field: 'label', type: 'nominal' } },
      },
      ...(broken
        ? breakMarks(
            rows.filter(({ kind }) => kind === 'reading').map(({ column }) => ({ column })),
            x,
          )
        : []),
      note(`${words.y(date)} (${report.audit.currency})`, { x: -space.left, y: -20, limit: 320 }),
      ...(broken ? [note(words.broken, { x: plotWidth(space), y: -20, align: 'right', limit: 280 })] : []),
    ];
    const alt = words.alt({
      businessDate: date,
      first: format.money(dispute.firstReading.value),
      last: format.money(dispute.lastReading.value),
      gap: format.money(dispute.gap, { signed: true }),
      unexplained: format.money(dispute.unexplained, { signed: true }),
    });
    return frame({ alt, height, space, layers });
  },
};

/** A white zigzag across the foot of a bar that has been cut off. */
const breakMarks = (rows: { column: string }[], x: ReturnType<typeof columnsX>): Layer[] => [
  {
    data: { values: rows },
    mark: {
      type: 'point',
      shape: 'M-6,0.5L-5,-0.5L-4,0.5L-3,-0.5L-2,0.5L-1,-0.5L0,0.5L1,-0.5L2,0.5L3,-0.5L4,0.5L5,-0.5L6,0.5',
      filled: false,
      opacity: 1,
      size: 144,
      stroke: colours.paper,
      strokeWidth: 3,
    },
    encoding: { x, y: { value: height - 16 } },
  },
];
