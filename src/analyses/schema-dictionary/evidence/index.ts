import { sql } from 'drizzle-orm';
import type { Evidence } from '../../../report/facts/evidence.ts';
import { rowNumberColumn } from '../../../store/loaded-table.ts';
import type { Collecting } from '../../analysis.ts';
import { valueTable } from '../values.ts';
import type { AskedTable, Asking, FactsSoFar } from './asking.ts';
import { calendarGaps } from './calendar-gaps.ts';
import { floatMoney } from './float-money.ts';
import { mixedEncodings } from './mixed-encodings.ts';
import { nearDuplicateLabels } from './near-duplicate-labels.ts';
import { nonPositivePrices } from './non-positive-prices.ts';
import { outliers } from './outliers.ts';
import { rowEvidence } from './row-evidence.ts';

/**
 * Asks the data what single checks need beyond the dictionary's figures: of the counted values, and of the rows of a
 * table in one scan where it comes to whole rows.
 *
 * @param facts the dictionary as it stands, without the evidence
 */
export async function collectEvidence(
  { store, papers, tables }: Pick<Collecting, 'store' | 'papers' | 'tables'>,
  facts: FactsSoFar,
): Promise<Evidence> {
  const numbered = await tablesWithRowNumbers(store);
  const asked: AskedTable[] = [];
  for (const [index, loaded] of tables.entries()) {
    const found = facts.tables.find(({ name }) => name === loaded.name);
    if (found === undefined) continue;
    const row = numbered.has(loaded.sqlName) ? sql`${sql.identifier(rowNumberColumn)}` : sql`NULL::bigint`;
    const values = sql`${sql.identifier(valueTable(index))}`;
    asked.push({ number: index + 1, loaded, facts: found, values, row });
  }
  const asking: Asking = { papers, tables: asked, facts };
  const [gaps, money, encodings, labels, prices, beyond, rows] = await Promise.all([
    calendarGaps(asking),
    floatMoney(asking),
    mixedEncodings(asking),
    nearDuplicateLabels(asking),
    nonPositivePrices(asking),
    outliers(asking),
    rowEvidence(asking),
  ]);
  return {
    'calendar-gaps': gaps,
    'float-money': money,
    'mixed-encodings': encodings,
    'near-duplicate-labels': labels,
    'non-positive-prices': prices,
    outliers: beyond,
    ...rows,
  };
}

/** A table that is read in place may have no numbers for its rows. */
async function tablesWithRowNumbers({ driver }: Collecting['store']): Promise<ReadonlySet<string>> {
  const found = await driver<{ name: string }[]>`
    SELECT relname AS name FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
    WHERE relnamespace = current_schema()::regnamespace AND attname = ${rowNumberColumn} AND NOT attisdropped`;
  return new Set(found.map(({ name }) => name));
}
