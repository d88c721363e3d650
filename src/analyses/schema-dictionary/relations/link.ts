import type { ForeignKeyFacts } from '../../../report/facts/dictionary.ts';
import type { RelationColumn, RelationTable } from './table.ts';

/** A reference that may be: each value of `column` is looked for in `key`. */
export interface Link {
  from: RelationTable;
  column: RelationColumn;
  to: RelationTable;
  key: RelationColumn;
  declaredBy: ForeignKeyFacts['declaredBy'];
  /** How well the names say so, from 0 to 1. */
  fit: number;
  /** Is it the key by which the table is known, and not one among others? */
  isBestKey: boolean;
}

/** `7`, `7.0` and `007` are one number, told only where the two ends are written in different ways. */
export const comparesNumbers = ({ column, key }: Link): boolean => {
  const isNumber = ({ type }: RelationColumn) => type === 'integer' || type === 'decimal';
  return column.type !== key.type && (isNumber(column) || isNumber(key));
};
