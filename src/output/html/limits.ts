import { type Report, reportSchema } from '../../report/schema.ts';

/**
 * How much of the report one page holds. The JSON document holds all of it; whatever is left out here is said to be
 * left out, with its number.
 */
export interface Limits {
  /** Characters of one value, and of one query. */
  text: number;
  sql: number;
  tables: number;
  columns: number;
  days: number;
  rows: number;
  findings: number;
  papers: number;
  paperRows: number;
  paperColumns: number;
  rejects: number;
  /** Characters of one drawing. */
  drawing: number;
}

const usual: Limits = {
  text: 300,
  sql: 10_000,
  tables: 40,
  columns: 120,
  days: 62,
  rows: 100,
  findings: 120,
  papers: 120,
  paperRows: 20,
  paperColumns: 12,
  rejects: 100,
  drawing: 400_000,
};

const divided = (by: number): Limits => ({
  text: Math.ceil(usual.text / by),
  sql: Math.ceil(usual.sql / by),
  tables: Math.ceil(usual.tables / by),
  columns: Math.ceil(usual.columns / by),
  days: Math.ceil(usual.days / by),
  rows: Math.ceil(usual.rows / by),
  findings: Math.ceil(usual.findings / by),
  papers: Math.ceil(usual.papers / by),
  paperRows: Math.ceil(usual.paperRows / by),
  paperColumns: usual.paperColumns,
  rejects: Math.ceil(usual.rejects / by),
  drawing: Math.ceil(usual.drawing / by),
});

/** The usual limits, then tighter and tighter ones for data that still make too large a page. */
export const limitsFromWideToTight: readonly Limits[] = [usual, divided(3), divided(10)];

/** A text of at most so many characters, an ellipsis in the place of the rest; never half of a surrogate pair. */
export const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;

/** The same report with its long texts cut, the cut marked by an ellipsis. Checks the report on the way. */
export function shortened(report: Report, limits: Limits): Report {
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return cut(value, key === 'sql' ? limits.sql : limits.text);
    if (Array.isArray(value)) return value.map((item: unknown) => walk(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walk(item, name)]));
  };
  return reportSchema.parse(walk(report, ''));
}
