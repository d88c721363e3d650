import type { Report } from '../report/schema.ts';
import type { Noun } from './formatter.ts';

/**
 * The words of each chart; the file in src/charts has the same name as the key. `title` is the caption, which the page
 * prints; `alt` says in one sentence what the figure shows, for those who cannot see it. Figures and dates come in
 * written already.
 */
export interface ChartWords {
  /** Revenue of the most disputed day as a function of the moment it is read (step curve, readings as points). */
  'revenue-as-read': {
    title: string;
    x: string;
    y: (businessDate: string) => string;
    closed: string;
    /** Said when the axis does not begin at zero. */
    broken: string;
    /** Said when days without writes are left out. */
    sparse: string;
    alt: (t: {
      businessDate: string;
      first: string;
      firstAt: string;
      last: string;
      lastAt: string;
      gap: string;
    }) => string;
  };
  /** From the first reading to the last, one bar per recorded day in between, and what stays unexplained. */
  'reading-waterfall': {
    title: string;
    y: (businessDate: string) => string;
    first: string;
    last: string;
    recordedOn: string;
    /** The smaller days of a long history, together. */
    otherDays: string;
    days: Noun;
    lines: Noun;
    unexplained: string;
    broken: string;
    alt: (t: {
      businessDate: string;
      first: string;
      last: string;
      gap: string;
      unexplained: string;
    }) => string;
  };
  /** Log rows written per recorded day and table. */
  'rows-per-day': {
    title: string;
    x: string;
    xMonth: string;
    y: string;
    others: string;
    closed: string;
    rows: Noun;
    alt: (t: { total: string; from: string; to: string; most: string; mostRows: string }) => string;
  };
  'top-customers': {
    title: string;
    x: string;
    y: string;
    customers: Noun;
    alt: (t: { customers: string; first: string; amount: string }) => string;
  };
  'employee-share': {
    title: string;
    x: string;
    y: string;
    others: (count: string) => string;
    employees: Noun;
    /** Said when the bar of the others is longer than the page is wide. */
    broken: string;
    alt: (t: { employees: string; first: string; share: string }) => string;
  };
  /** Likelihood against impact, findings as numbered marks. */
  'risk-matrix': {
    title: string;
    x: string;
    y: string;
    severities: Record<'minor' | 'moderate' | 'major' | 'critical', string>;
    frequencies: [string, string, string];
    finding: string;
    alt: (t: { findings: string; critical: string }) => string;
    findings: Noun;
  };
  /** The revenue of each business day of the period. */
  'revenue-per-day': {
    title: string;
    x: string;
    xMonth: string;
    y: string;
    disputed: string;
    closed: string;
    alt: (t: { from: string; to: string; highest: string; highestOn: string }) => string;
  };
}

/** The words of the picture of systems and flows, with the findings on them. */
export interface ArchitectureWords {
  title: string;
  kinds: Record<Report['architecture']['systems'][number]['kind'], string>;
  alt: (t: { systems: string; flows: string; findings: string }) => string;
  systems: Noun;
  flows: Noun;
  findings: Noun;
  /** Under the picture: what the numbers are; and that nobody declared the flows, where that is so. */
  note: string;
  undeclared: string;
}

/** The words of the diagram of tables and their links, which is no chart. */
export interface DiagramWords {
  title: string;
  roles: Record<'fact' | 'dimension' | 'calendar' | 'log' | 'unmapped', string>;
  types: Record<'integer' | 'decimal' | 'date' | 'timestamp' | 'boolean' | 'text' | 'empty', string>;
  keys: { primary: string; foreign: string };
  rows: Noun;
  moreColumns: Noun;
  /** Written on a link that does not hold for every row. */
  covered: (share: string) => string;
  /** What the abbreviations and the ends of the links mean. */
  legend: string;
  /** Title of a part of a large schema, and of the picture of all parts. */
  part: (t: { number: number; hub: string | null }) => string;
  overview: string;
  moreTables: Noun;
  /** The other parts that a part is linked to, by number. */
  linkedParts: (numbers: string) => string;
  alt: (t: { tables: string; links: string }) => string;
  tables: Noun;
  links: Noun;
}
