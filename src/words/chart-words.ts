/** The words of each chart; the file in src/charts has the same name as the key. */
export interface ChartWords {
  /** Revenue of the most disputed day as a function of the moment it is read (step curve, readings as points). */
  'revenue-as-read': { title: string; x: string; y: string; curve: string; reading: string; closed: string };
  /** From the first reading to the last, one bar per recorded day in between, and what stays unexplained. */
  'reading-waterfall': {
    title: string;
    y: string;
    first: string;
    last: string;
    recordedOn: string;
    unexplained: string;
  };
  /** Log rows written per recorded day and table. */
  'rows-per-day': { title: string; x: string; y: string; table: string };
  'top-customers': { title: string; x: string; y: string };
  'employee-share': { title: string; x: string; y: string; others: string };
  /** Likelihood against impact, findings as numbered marks. */
  'risk-matrix': {
    title: string;
    x: string;
    y: string;
    severities: Record<'minor' | 'moderate' | 'major' | 'critical', string>;
    frequencies: [string, string, string];
    finding: string;
  };
  /** The revenue of each business day of the period. */
  'revenue-per-day': { title: string; x: string; y: string };
}
