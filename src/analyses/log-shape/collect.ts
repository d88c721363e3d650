import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { LogMapping } from '../../config/log/index.ts';
import { type LogShapeFacts, notUnderstoodReasons } from '../../report/facts/log-shape.ts';
import type { Collecting } from '../analysis.ts';
import { integer } from '../rows.ts';
import { scored } from './checklist.ts';
import { collectCompleteness } from './completeness.ts';
import { collectContradictions } from './contradictions.ts';
import { collectConversions } from './conversions.ts';
import { collectDays } from './days.ts';
import { collectQuality } from './quality.ts';
import { reliabilityOf } from './reliability.ts';
import { collectTime } from './time.ts';
import { collectUnderstanding } from './understanding.ts';
import { createWriteCount } from './write-count.ts';

/** The log itself: its shape, its units, its time, what of it was understood, and what it is worth as evidence. */
export async function collect(collecting: Collecting): Promise<LogShapeFacts> {
  const { config } = collecting;
  await createWriteCount(collecting);
  const understanding = await collectUnderstanding(collecting);
  const timeOf = await collectTime(collecting);
  const damaged = await countDamagedPrices(collecting);
  const logs = (config.model.change ?? []).map((mapping, log): LogShapeFacts['logs'][number] => {
    const notUnderstood = understanding.notUnderstood
      .filter((entry) => entry.log === log)
      .reduce((sum, { rows }) => sum + rows, 0);
    const counted = {
      ...{ shape: mapping.shape, understood: understanding.rowsOf(log, 'understood'), notUnderstood },
      hangingLines: understanding.hangingLinesOf(log),
    };
    return {
      ...{ log, table: mapping.table, rows: rowsOf(collecting, mapping), ...timeOf(log), ...counted },
      throughSpreadsheet: isWorkbook(collecting, mapping.table) || damaged.includes(log),
      otherTables: understanding.rowsOf(log, 'other-table'),
      noChange: understanding.rowsOf(log, 'no-change'),
      ...reliabilityOf(counted),
    };
  });
  const { notUnderstood, otherTables, otherTableCount, unknownFields, unknownFieldCount } = understanding;
  const facts = {
    logs,
    conversions: await collectConversions(collecting, logs),
    byDay: await collectDays(collecting),
    notUnderstood: notUnderstood.toSorted(
      (a, b) =>
        a.log - b.log || notUnderstoodReasons.indexOf(a.reason) - notUnderstoodReasons.indexOf(b.reason),
    ),
    ...{ otherTables, otherTableCount, unknownFields, unknownFieldCount },
    contradictions: await collectContradictions(collecting),
    completeness: await collectCompleteness(collecting),
    quality: await collectQuality(collecting, logs),
  };
  return { ...facts, quality: scored(facts) };
}

/** The rows of its table, and of the table of the present versions where it has one. */
const rowsOf = ({ tables }: Collecting, log: LogMapping): number =>
  tables
    .filter(({ name }) => name === log.table || (log.shape === 'temporal' && name === log.current))
    .reduce((sum, { rows }) => sum + rows, 0);

const isWorkbook = ({ tables }: Collecting, table: string): boolean =>
  tables.some(({ name, sheet }) => name === table && sheet !== null);

/** The logs with prices that became dates, which is what a spreadsheet does to 3.11. */
async function countDamagedPrices({ papers }: Collecting): Promise<number[]> {
  const found = await papers.ask(
    'log-shape-spreadsheet',
    z.object({ log: integer, prices: integer }),
    sql`SELECT c.log, count(*) AS prices FROM price_move m JOIN other_change c ON c.position = m.position AND c.row_key = m.product AND c.entity = 'product'
        WHERE m.damaged AND m.new_price = m.catalogue_price GROUP BY c.log ORDER BY c.log`,
  );
  return found.map(({ log }) => log);
}
