import type { AsOfFacts, MeasureHistory } from '../../../report/facts/as-of.ts';
import { candidateTable, readingTable } from './as-of-readings.ts';
import { causeTable, curveTable, dayTable, triangleTable } from './as-of-tables.ts';
import type { TableView } from './cells.ts';
import {
  chart,
  type FigureView,
  factsOf,
  type StatusView,
  sectionTitle,
  statusOf,
  type Telling,
} from './telling.ts';

/** One measure: how steady it was, day by day. */
interface MeasureView {
  /** Heading of a measure other than revenue; `''` for revenue, whose section it is. */
  title: string;
  sentences: readonly string[];
  days: TableView | null;
  noMovedDays: string;
  curves: readonly { title: string; note: string; table: TableView }[];
}

export interface AsOfView {
  title: string;
  status: StatusView;
  body: {
    headings: Record<'stability' | 'curve' | 'triangle' | 'causes' | 'readings', string>;
    basis: string;
    closing: string;
    revenue: MeasureView | null;
    others: readonly MeasureView[];
    /** Null where no day moved after its closing. */
    curveFigure: FigureView | null;
    causes: TableView | null;
    noCauses: string;
    triangle: string;
    /** Null where every amount was recorded in time. */
    triangleFigure: FigureView | null;
    triangleTable: TableView | null;
    readings: TableView | null;
    noReadings: string;
    nearest: string;
    candidates: TableView | null;
    notSearched: string;
  } | null;
}

/** Curves printed as tables; the document holds more. */
const mostCurves = 4;

export function asOf(telling: Telling): AsOfView {
  const { report, words, f } = telling;
  const sentences = words.report['as-of'];
  const facts = factsOf(report.analyses['as-of']);
  const head = { title: sectionTitle('as-of', words), status: statusOf('as-of', telling) };
  if (facts === null) return { ...head, body: null };
  const [revenue, ...others] = facts.measures;
  const readings = readingTable(facts, telling);
  const candidates = candidateTable(facts, telling);
  const unsearched = facts.readings.filter(
    ({ searched, candidates: found }) => !searched && !found.some(({ exact }) => exact),
  ).length;
  const late = revenue === undefined ? null : triangleTable(revenue, facts.closingDelayDays, telling);
  const causes = revenue === undefined ? null : causeTable(revenue, telling);
  return {
    ...head,
    body: {
      headings: sentences.headings,
      basis: sentences.basis(facts, f),
      closing: sentences.closing(facts, f),
      revenue: revenue === undefined ? null : measureView(facts, revenue, telling, ''),
      others: others.map((measure) =>
        measureView(facts, measure, telling, sentences.capitalised(sentences.measure(measure.id))),
      ),
      curveFigure: telling.charts['as-of-curve'] === undefined ? null : chart('as-of-curve', telling),
      causes,
      noCauses: causes === null ? sentences.noCauses : '',
      triangle: late === null ? sentences.noDelay : sentences.triangle,
      triangleFigure: late === null ? null : chart('late-triangle', telling),
      triangleTable: late,
      readings,
      noReadings: readings === null ? sentences.noReadings : '',
      nearest: candidates === null ? '' : sentences.nearest,
      candidates,
      notSearched: unsearched === 0 ? '' : sentences.notSearched({ readings: unsearched }, f),
    },
  };
}

function measureView(
  { observedUntil }: AsOfFacts,
  measure: MeasureHistory,
  telling: Telling,
  title: string,
): MeasureView {
  const { report, words, f } = telling;
  const sentences = words.report['as-of'];
  const days = dayTable(measure, telling);
  // The section on the log prints the curves of days in dispute already.
  const log = factsOf(report.analyses['log-atomicity']);
  const printed = new Set(
    measure.id === 'revenue' ? log?.disputes.map(({ businessDate }) => businessDate) : [],
  );
  return {
    title,
    sentences: [
      sentences.stability({ ...measure, observedUntil }, f),
      sentences.distribution(measure, f),
      sentences.latest(measure, f),
    ].filter((sentence) => sentence !== ''),
    days,
    noMovedDays: days === null ? sentences.noMovedDays : '',
    curves: measure.dayCurves
      .filter(({ businessDate, curve }) => !printed.has(businessDate) && curve.steps.length > 1)
      .slice(0, Math.min(mostCurves, telling.limits.tables))
      .map(({ businessDate, curve }) => ({
        title: sentences.curveTitle({ businessDate, measure: measure.id }, f),
        note: sentences.steps[curve.unit],
        table: curveTable({ businessDate, curve }, measure, telling),
      })),
  };
}
