import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Evidence } from '../../../report/facts/evidence.ts';
import { integer } from '../../rows.ts';
import { isMoney } from '../checks/sense.ts';
import { type Asking, columnsWhere, place } from './asking.ts';

/** No currency and no tariff is written with so many decimals; binary fractions are. */
const fewestDigits = 9;
/** `3.3000000000000003`, `4.569999999999999`: a long run of noughts or nines, then what a double could not say. */
const debris = sql.raw(`'[.,][0-9]*(0{5,}|9{5,})[0-9]{0,4}$'`);

/** Counts the values of money columns that binary floating point has left its debris in. */
export async function floatMoney({ tables, papers }: Asking): Promise<Evidence['float-money']> {
  const found: NonNullable<Evidence['float-money']> = [];
  for (const table of tables.filter(({ facts }) => facts.role !== 'log')) {
    for (const column of columnsWhere(table, (facts) => isMoney(facts) && facts.sensitivity === 'none')) {
      const named = { table: table.loaded.name, column: column.loaded.name };
      if (column.facts.type === 'integer' || (column.facts.scale ?? fewestDigits) < fewestDigits) {
        found.push({ ...named, values: 0, example: null, paper: null });
        continue;
      }
      const paper = `float-money-${table.number}-${column.number}`;
      const answer = await papers.askOne(
        paper,
        z.object({ values: integer, example: z.string().nullable() }),
        sql`SELECT coalesce(sum(n), 0) AS values, min(value COLLATE "C") AS example FROM ${table.values}
            WHERE column_no = ${place(column.number)} AND length(substring(value from '[.,]([0-9]*)$')) >= ${place(fewestDigits)} AND value ~ ${debris}`,
      );
      if (answer.values === 0) papers.discard(paper);
      found.push({ ...named, ...answer, paper: answer.values === 0 ? null : paper });
    }
  }
  return found.length === 0 ? null : found;
}
