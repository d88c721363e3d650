import { type Decimal, toDecimal } from './decimal.ts';
import type { AsOfFacts } from './facts/as-of.ts';
import type { HypothesesFacts } from './facts/hypotheses.ts';
import type { LogShapeFacts } from './facts/log-shape.ts';
import type { DictionaryFacts, LogFacts, RevenueFacts } from './facts.ts';
import type { Finding, Metric } from './schema.ts';

interface Facts {
  dictionary: DictionaryFacts | null;
  revenue: RevenueFacts | null;
  log: LogFacts | null;
  logShape?: LogShapeFacts | null;
  asOf?: AsOfFacts | null;
  hypotheses?: HypothesesFacts | null;
}

/** The figures by which one run is compared with another, in a stable order. */
export function metricsOf(
  { dictionary, revenue, log, logShape, asOf, hypotheses }: Facts,
  findings: readonly Finding[],
): Metric[] {
  const metrics: Metric[] = [];
  const put = (id: string, value: number | Decimal, unit: Metric['unit']) =>
    metrics.push({ id, value: typeof value === 'number' ? toDecimal(String(value)) : value, unit });
  if (revenue !== null) {
    put('revenue', revenue.total.amount, 'currency');
    put('sale-lines', revenue.total.lines, 'lines');
    put('tickets', revenue.total.tickets, 'tickets');
    put('unpriced-lines', revenue.unpricedLines, 'lines');
    if (revenue.products !== null) {
      put('products-sold', revenue.products.sold, 'products');
      put('products-never-sold', revenue.products.neverSold, 'products');
    }
  }
  const gaps = hypotheses?.gaps ?? [];
  if (log !== null) {
    put('log-rows', log.rows, 'rows');
    put(
      'log-events',
      log.grain.reduce((total, { events }) => total + events, 0),
      'events',
    );
    put('late-lines', log.late.lines, 'lines');
    put('late-tickets', log.late.tickets, 'tickets');
    put('late-amount', log.late.amount, 'currency');
    put('split-tickets', log.split.tickets, 'tickets');
    put('split-amount', log.split.amount, 'currency');
    put('unlogged-lines', log.lines.unlogged, 'lines');
    put('missing-lines', log.atomicity.lost.lines, 'lines');
    put('damaged-prices', log.damagedPrices.damaged, 'rows');
    for (const dispute of log.disputes) {
      put(`gap-${dispute.businessDate}`, dispute.gap, 'currency');
      const gap = gaps.find(
        ({ businessDate, measure }) => businessDate === dispute.businessDate && measure === 'revenue',
      );
      put(`unexplained-${dispute.businessDate}`, gap?.unexplained ?? dispute.unexplained, 'currency');
    }
  }
  if (logShape) put('log-score', logShape.quality.score, 'points');
  const [history] = asOf?.measures ?? [];
  if (history !== undefined) {
    const { oneDay, week, later } = history.distribution;
    put('days-moved-after-closing', oneDay + week + later, 'days');
  }
  if (dictionary !== null) {
    put('tables', dictionary.tables.length, 'tables');
    put(
      'columns',
      dictionary.tables.reduce((total, { columns }) => total + columns.length, 0),
      'columns',
    );
  }
  put('findings', findings.length, 'findings');
  return metrics;
}
