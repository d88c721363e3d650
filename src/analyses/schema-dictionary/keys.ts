import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Config } from '../../config/schema.ts';
import { roleOf } from '../../model/mapping.ts';
import { ratio } from '../../report/decimal.ts';
import type { DictionaryFacts } from '../../report/facts.ts';
import type { LoadedTable } from '../../store/loaded-table.ts';
import type { Papers } from '../papers.ts';
import { integer } from '../rows.ts';
import { isSimilar } from './names.ts';
import type { ColumnProfile } from './profile.ts';

/** A reference by values alone must use this much of the key, or small numbers would refer to any numbered table. */
const usedShare = 0.5;

export interface ProfiledTable {
  table: LoadedTable;
  columns: readonly ColumnProfile[];
}

interface Candidate {
  from: ProfiledTable;
  column: ColumnProfile;
  to: ProfiledTable;
  key: ColumnProfile;
  /** The configuration says so, or the names do; else only the values speak. */
  named: boolean;
}

/** Which role refers to which key; the configuration's mapping declares these. */
const references: Record<string, string> = {
  'sale_line.product': 'product.product',
  'sale_line.customer': 'customer.customer',
  'sale_line.employee': 'employee.employee',
  'sale_line.businessDate': 'calendar_day.date',
};

/** Foreign keys that the configuration declares or the data bear out, each with how many rows resolve. */
export async function findForeignKeys(
  papers: Papers,
  config: Config,
  tables: readonly ProfiledTable[],
): Promise<DictionaryFacts['foreignKeys']> {
  const found: DictionaryFacts['foreignKeys'] = [];
  for (const [index, candidate] of candidates(config, tables).entries()) {
    const { from, column, to, key } = candidate;
    const [child, parent] = [sql.identifier(column.column.sqlName), sql.identifier(key.column.sqlName)];
    const paper = `foreign-key-${index + 1}`;
    const tested = await papers.askOne(
      paper,
      z.object({ rows: integer, matched: integer, used_keys: integer }),
      sql`SELECT coalesce(sum(n), 0) AS rows, coalesce(sum(n) FILTER (WHERE parent.value IS NOT NULL), 0) AS matched,
            count(parent.value) AS used_keys
          FROM (SELECT ${child}::text AS value, count(*) AS n FROM ${sql.identifier(from.table.sqlName)} WHERE ${child} IS NOT NULL GROUP BY 1) AS child
          LEFT JOIN (SELECT DISTINCT ${parent}::text AS value FROM ${sql.identifier(to.table.sqlName)}) AS parent ON parent.value = child.value`,
    );
    const resolves = tested.matched === tested.rows && tested.rows > 0;
    if (!candidate.named && !(resolves && tested.used_keys >= key.distinct * usedShare)) {
      papers.discard(paper);
      continue;
    }
    found.push({
      ...{
        fromTable: from.table.name,
        fromColumn: column.column.name,
        toTable: to.table.name,
        toColumn: key.column.name,
      },
      ...{ rows: tested.rows, matched: tested.matched, coverage: ratio(tested.matched, tested.rows) },
      ...{ usedKeys: tested.used_keys, keys: key.distinct, paper },
      ...{ cardinality: 'many-to-one', declaredBy: null, orphans: [] },
    });
  }
  return found;
}

function candidates(config: Config, tables: readonly ProfiledTable[]): Candidate[] {
  const list: Candidate[] = [];
  for (const from of tables) {
    const isLog = from.table.name === config.model.change?.table;
    for (const column of from.columns.filter(({ distinct }) => distinct > 0)) {
      const role = roleOf(config.model, from.table.name, column.column.name);
      const declared = references[role ?? ''];
      for (const to of tables.filter((other) => other !== from)) {
        for (const key of to.columns) {
          const keyRole = roleOf(config.model, to.table.name, key.column.name);
          const isDeclared = declared !== undefined && keyRole === declared;
          // Where each product was sold once, the catalogue would seem to refer to the sales.
          const isReverse = role !== null && references[keyRole ?? ''] === role;
          const isFree = declared === undefined && !isReverse && !isLog;
          const fits = isFree && isKey(key) && column.type === key.type && within(column, key);
          if (isDeclared || fits) {
            const named = isDeclared || isSimilar(column.column.name, key.column.name);
            list.push({ from, column, to, key, named });
          }
        }
      }
    }
  }
  return list;
}

const isKey = (key: ColumnProfile) => key.unique && key.nulls === 0 && key.distinct > 1;

/** Values outside of the key's bounds cannot resolve: a cheap test before a join. */
function within(column: ColumnProfile, key: ColumnProfile): boolean {
  if (column.distinct > key.distinct) return false;
  const [low, high, from, to] = [column.min, column.max, key.min, key.max];
  if (low === null || high === null || from === null || to === null) return false;
  if (column.type === 'integer' || column.type === 'decimal')
    return Number(low) >= Number(from) && Number(high) <= Number(to);
  return low >= from && high <= to;
}
