import type { HypothesisId } from '../findings/hypothesis-ids.ts';
import type { ActorClass } from '../report/facts/actors.ts';
import type { Fault } from '../report/facts/atomicity.ts';
import type { ExposureId } from '../report/facts/exposure.ts';
import type { HypothesisVerdict } from '../report/facts/hypotheses.ts';
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
  /** What each tested hypothesis accounts for of the largest gap. */
  'hypothesis-bars': {
    title: string;
    x: (businessDate: string) => string;
    y: string;
    gap: string;
    unexplained: string;
    ofWhich: (title: string) => string;
    names: Record<HypothesisId, { title: string }>;
    verdicts: Record<HypothesisVerdict, string>;
    hypotheses: Noun;
    alt: (t: {
      businessDate: string;
      gap: string;
      tested: string;
      confirmed: string;
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
  /** The writes of the tickets that witness a fault, along recorded time. */
  'ticket-timeline': {
    title: string;
    x: string;
    xMonth: string;
    /** What the figures over the dots are. */
    key: string;
    /** What the triangle is. */
    sold: string;
    closed: string;
    faults: Record<Fault, string>;
    tickets: Noun;
    alt: (t: { tickets: string; from: string; to: string }) => string;
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
  /** What the revenue of closed days rests on that may still move, one bar each. */
  'amount-at-risk': {
    title: string;
    x: string;
    y: string;
    names: Record<ExposureId, string>;
    exposures: Noun;
    alt: (t: { exposures: string; largest: string; amount: string }) => string;
  };
  /** Writes by hour of the day, or by day of the week where the log knows no hour, in a panel for each class of writers. */
  'writes-by-hour': {
    title: string;
    xHour: string;
    xWeekday: string;
    hour: (hour: string) => string;
    /** From Monday. */
    weekdays: readonly string[];
    classes: Record<ActorClass, string>;
    events: Noun;
    rows: Noun;
    /** Said where there is more than one panel. */
    ownScale: string;
    alt: (t: { total: string; most: string; mostCount: string }) => string;
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
  /** The days that moved most after their closing, as they would have been read so many days later. */
  'as-of-curve': {
    title: string;
    x: string;
    /** Each panel has a scale of its own. */
    scales: string;
    days: Noun;
    alt: (t: { days: string; first: string; closing: string; now: string }) => string;
  };
  /** Business dates by the days until their amounts were recorded. */
  'late-triangle': {
    title: string;
    x: string;
    y: string;
    before: string;
    later: string;
    /** What the shades mean. */
    shades: string;
    cells: Noun;
    alt: (t: { rows: string; from: string; to: string; late: string }) => string;
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
