import { isQuantity } from '../checks/sense.ts';
import { type AskedColumn, type AskedTable, allColumns } from './asking.ts';

/** How the rows of a table are compared: in which columns, and which key is left out. */
export interface Equality {
  apartFrom: string | null;
  /** Empty where a key already tells all rows apart, and nothing has to be asked. */
  columns: readonly AskedColumn[];
}

/**
 * In which columns two rows would be one row written twice; null where equal rows are no fault or cannot be told from
 * one. A log without a key writes the same row twice for two equal writes of one day. Where no column counts articles,
 * two equal lines of a ticket are two articles.
 */
export function equalityOf(table: AskedTable): Equality | null {
  const { facts } = table;
  if (facts.rows < 2) return null;
  const columns = allColumns(table);
  const keys = columns.filter((column) => column.facts.unique && column.facts.nulls === 0);
  const [key, ...others] = keys;
  if (key === undefined) {
    if (facts.candidateKeys.length > 0) return { apartFrom: null, columns: [] };
    return facts.role === 'log' ? null : { apartFrom: null, columns };
  }
  const rest = columns.filter((column) => column !== key);
  const isAsked = others.length === 0 && key.facts.key === 'primary' && tellsApart(table, rest);
  return isAsked ? { apartFrom: key.loaded.name, columns: rest } : { apartFrom: null, columns: [] };
}

/** Without the key, would two equal rows surprise? Two customers may well have registered on one day. */
function tellsApart({ facts }: AskedTable, rest: readonly AskedColumn[]): boolean {
  if (facts.role === 'log' || facts.role === 'calendar') return false;
  if (facts.role === 'fact') return rest.some((column) => isQuantity(column.facts));
  const varied = rest.filter(({ facts: { distinct } }) => distinct > 1);
  return varied.length > 1 && varied.some(({ facts: { distinct } }) => distinct * 2 >= facts.rows);
}
