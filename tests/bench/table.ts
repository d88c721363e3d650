/** One measured figure. `limit` is the most that it may be; null where nothing is promised. */
export interface Figure {
  name: string;
  unit: string;
  constat: number;
  floor: number | null;
  /** What the promise is about: the figure itself, or how many times the floor it is. */
  target: { of: 'figure' | 'ratio'; limit: number } | null;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

const ratioOf = ({ constat, floor }: Figure): number | null => (floor === null ? null : constat / floor);

/** Is the promise kept? Null where there is none. */
export function isMet(figure: Figure): boolean | null {
  if (figure.target === null) return null;
  const value = figure.target.of === 'figure' ? figure.constat : ratioOf(figure);
  return value !== null && value <= figure.target.limit;
}

/** The figures as a table for a terminal. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [
    ['figure', 'Constat', 'floor', 'ratio', 'target', 'met'],
    ...figures.map((figure) => {
      const { name, unit, constat, floor, target } = figure;
      const met = isMet(figure);
      return [
        name,
        `${written(constat)} ${unit}`,
        floor === null ? '' : `${written(floor)} ${unit}`,
        floor === null ? '' : written(constat / floor),
        target === null ? '' : `≤ ${target.limit}${target.of === 'ratio' ? ' × floor' : ` ${unit}`}`,
        met === null ? '' : met ? 'yes' : 'NO',
      ];
    }),
  ];
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const written = (value: number): string =>
  value >= 1000 ? Math.round(value).toLocaleString('en') : value.toFixed(value >= 100 ? 0 : 2);
