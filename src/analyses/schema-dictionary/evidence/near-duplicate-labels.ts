import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Evidence } from '../../../report/facts/evidence.ts';
import type { ColumnFacts } from '../../../report/facts.ts';
import { integer } from '../../rows.ts';
import { isOpen } from '../checks/sense.ts';
import { type AskedColumn, type AskedTable, type Asking, columnsWhere, place } from './asking.ts';
import { type Label, similarLabels } from './similar-labels.ts';

/** Beyond this, differences between labels are what they are for. */
const mostLabels = 5000;
const longestLabel = 200;
const shownGroups = 5;
const shownOfGroup = 4;

/**
 * A label without case, accents, spaces and punctuation. What parts two digits stays, or 1,5 L would be 15 L. Letters
 * of any script stay; the case of Latin ones alone is folded (the server's collation is C).
 */
const folded = (value: SQL): SQL => {
  const bare = sql`regexp_replace(normalize(${value}, NFKD), ${sql.raw(`'[\\u0300-\\u036f]'`)}, '', 'g')`;
  const ligatures = sql`replace(replace(replace(replace(replace(${bare}, 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'), 'ß', 'ss')`;
  const parted = sql`regexp_replace(lower(${ligatures}), '([0-9])[^0-9[:alpha:]]+(?=[0-9])', ${sql.raw(`E'\\\\1\\ue000'`)}, 'g')`;
  return sql`regexp_replace(${parted}, ${sql.raw(`'[\\s_.,;:!?''"()\\[\\]/\\\\*\\-\\u00a0-\\u00bf\\u2000-\\u206f]'`)}, '', 'g')`;
};

const row = z.object({ value: z.string(), rows: integer, folded: z.string() });

/** Labels of one column that seem to mean one thing: equal once folded, or a letter apart and one of them rare. */
export async function nearDuplicateLabels({
  tables,
  papers,
}: Asking): Promise<Evidence['near-duplicate-labels']> {
  const found: NonNullable<Evidence['near-duplicate-labels']> = [];
  for (const table of tables) {
    for (const column of columnsWhere(table, (facts) => isLabel(table, facts))) {
      const paper = `near-duplicate-labels-${table.number}-${column.number}`;
      const labels = await papers.ask(paper, row, question(table, column));
      const groups = similarLabels(labels);
      if (groups.length === 0) papers.discard(paper);
      found.push({
        ...{ table: table.loaded.name, column: column.loaded.name, groups: groups.length },
        first: groups.slice(0, shownGroups).map((group) => group.slice(0, shownOfGroup).map(bare)),
        paper: groups.length === 0 ? null : paper,
      });
    }
  }
  return found.length === 0 ? null : found;
}

const question = (table: AskedTable, column: AskedColumn): SQL =>
  sql`SELECT value, n AS rows, ${folded(sql`value`)} AS folded FROM ${table.values}
      WHERE column_no = ${place(column.number)} AND value IS NOT NULL AND length(value) <= ${place(longestLabel)}
      ORDER BY n DESC, value COLLATE "C"`;

const bare = ({ value, rows }: Label) => ({ value, rows });

/** Names and categories, by meaning or by role; no key, no code, no person, no log. */
function isLabel({ facts: table }: AskedTable, column: ColumnFacts): boolean {
  const named = /^product\.(label|category|department)$/.test(column.role ?? '');
  return (
    table.role !== 'log' &&
    table.role !== 'calendar' &&
    column.type === 'text' &&
    column.key === null &&
    isOpen(table, column) &&
    (named || column.meaning === 'category' || column.meaning === 'label') &&
    column.distinct > 1 &&
    column.distinct <= mostLabels
  );
}
