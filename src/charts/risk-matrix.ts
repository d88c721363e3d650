import { type Severity, severities } from '../findings/kinds.ts';
import { type Frequency, frequencyOf } from '../report/frequency.ts';
import type { Chart } from './chart.ts';
import { frame, type Layer, note, plotWidth } from './frame.ts';
import { widest } from './text.ts';
import { colours, fontSize, heat } from './theme.ts';

const cellHeight = 84;
const height = cellHeight * severities.length;
const frequencies: readonly Frequency[] = [0, 1, 2];

/** Where each of `count` marks stands in a cell, as pixels from its middle; `shown` is less than `count` when it is full. */
export function cellLayout(count: number, width: number, heightOfCell: number, pitch = 27) {
  const columns = Math.max(1, Math.floor((width - 8) / pitch));
  const lines = Math.max(1, Math.floor((heightOfCell - 4) / pitch));
  const places = Math.min(count, columns * lines);
  const used = Math.ceil(places / columns);
  const perLine = Math.ceil(places / used);
  return {
    /** The last place of a full cell says how many more there are. */
    shown: count > places ? places - 1 : count,
    places: Array.from({ length: places }, (_, index) => {
      const line = Math.floor(index / perLine);
      const inLine = Math.min(perLine, places - line * perLine);
      return {
        dx: ((index % perLine) - (inLine - 1) / 2) * pitch,
        dy: (line - (used - 1) / 2) * pitch,
      };
    }),
  };
}

/** Severity against frequency; each finding is a mark with its number in the report. */
export const riskMatrix: Chart<'risk-matrix'> = {
  id: 'risk-matrix',
  spec(report, words, format) {
    if (report.findings.length === 0) return null;
    const names = severities.map((severity) => words.severities[severity]);
    const space = { top: 26, right: 2, bottom: 50, left: widest(names, fontSize.label) + 14 };
    const width = plotWidth(space);
    const cellWidth = width / frequencies.length;
    const middle = (severity: Severity, frequency: Frequency) => ({
      x: (frequency + 0.5) * cellWidth,
      y: (severities.length - severities.indexOf(severity) - 0.5) * cellHeight,
    });
    const cells = severities.flatMap((severity, weight) =>
      frequencies.map((frequency) => ({
        severity,
        frequency,
        ...middle(severity, frequency),
        colour: heat[weight + frequency] ?? colours.shade,
      })),
    );
    const marks = cells.flatMap(({ severity, frequency, x, y }) => {
      const numbers = report.findings
        .map((finding, index) => ({ finding, number: index + 1 }))
        .filter(({ finding }) => finding.severity === severity && frequencyOf(finding) === frequency)
        .map(({ number }) => String(number));
      const { shown, places } = cellLayout(numbers.length, cellWidth, cellHeight);
      return places.map(({ dx, dy }, index) => ({
        x: x + dx,
        y: y + dy,
        label: index < shown ? (numbers[index] ?? '') : `+${numbers.length - shown}`,
        fill: index < shown ? colours.primary : 'transparent',
        ink: index < shown ? colours.paper : colours.ink,
      }));
    });
    const x = {
      field: 'x',
      type: 'quantitative' as const,
      scale: { domain: [0, width], nice: false },
      axis: null,
    };
    const y = {
      field: 'y',
      type: 'quantitative' as const,
      scale: { domain: [height, 0], nice: false },
      axis: null,
    };
    const layers: Layer[] = [
      {
        data: {
          values: cells.map(({ x: left, y: top, colour }) => ({
            x: left - cellWidth / 2,
            x2: left + cellWidth / 2,
            y: top - cellHeight / 2,
            y2: top + cellHeight / 2,
            colour,
          })),
        },
        mark: { type: 'rect', stroke: colours.paper, strokeWidth: 2 },
        encoding: {
          x,
          x2: { field: 'x2' },
          y,
          y2: { field: 'y2' },
          color: { field: 'colour', type: 'nominal', scale: null },
        },
      },
      {
        data: { values: marks },
        mark: { type: 'point', filled: true, opacity: 1, size: 480 },
        encoding: { x, y, color: { field: 'fill', type: 'nominal', scale: null } },
      },
      {
        data: { values: marks },
        mark: { type: 'text', baseline: 'middle', fontWeight: 600, dy: 0.5 },
        encoding: {
          x,
          y,
          text: { field: 'label', type: 'nominal' },
          color: { field: 'ink', type: 'nominal', scale: null },
        },
      },
      ...severities.map((severity) =>
        note(words.severities[severity], {
          x: -10,
          y: middle(severity, 0).y,
          align: 'right',
          color: colours.ink,
        }),
      ),
      ...frequencies.map((frequency) =>
        note(words.frequencies[frequency], {
          x: middle('minor', frequency).x,
          y: height + 14,
          align: 'center',
          color: colours.ink,
          limit: cellWidth,
        }),
      ),
      note(words.y, { x: -space.left, y: -12 }),
      note(words.x, { x: width / 2, y: height + 36, align: 'center' }),
      note(words.finding, { x: width, y: -12, align: 'right' }),
    ];
    const critical = report.findings.filter(({ severity }) => severity === 'critical').length;
    const alt = words.alt({
      findings: format.count(report.findings.length, words.findings),
      critical: format.integer(critical),
    });
    return frame({ alt, height, space, layers });
  },
};
