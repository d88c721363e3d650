import type { ChartWords } from '../words/chart-words.ts';
import { amountAtRisk } from './amount-at-risk.ts';
import { asOfCurve } from './as-of-curve.ts';
import type { Chart } from './chart.ts';
import { employeeShare } from './employee-share.ts';
import { hypothesisBars } from './hypothesis-bars.ts';
import { lateTriangle } from './late-triangle.ts';
import { readingWaterfall } from './reading-waterfall.ts';
import { revenueAsRead } from './revenue-as-read.ts';
import { revenuePerDay } from './revenue-per-day.ts';
import { riskMatrix } from './risk-matrix.ts';
import { rowsPerDay } from './rows-per-day.ts';
import { ticketTimeline } from './ticket-timeline.ts';
import { topCustomers } from './top-customers.ts';
import { writesByHour } from './writes-by-hour.ts';

/** A chart for each key of the words; one that is missing does not compile. */
export const chartsById: { readonly [Id in keyof ChartWords]: Chart<Id> } = {
  'revenue-as-read': revenueAsRead,
  'reading-waterfall': readingWaterfall,
  'as-of-curve': asOfCurve,
  'late-triangle': lateTriangle,
  'hypothesis-bars': hypothesisBars,
  'rows-per-day': rowsPerDay,
  'ticket-timeline': ticketTimeline,
  'revenue-per-day': revenuePerDay,
  'top-customers': topCustomers,
  'employee-share': employeeShare,
  'amount-at-risk': amountAtRisk,
  'writes-by-hour': writesByHour,
  'risk-matrix': riskMatrix,
};

/** All charts, in the order in which the report tells its story. */
export const charts: readonly Chart[] = Object.values(chartsById);
