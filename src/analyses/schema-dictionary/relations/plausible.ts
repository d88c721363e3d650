import type { RelationColumn } from './table.ts';

/** Names that say so, and names that leave little doubt. */
const fitting = 0.6;
const certain = 0.95;
export const isFit = (fit: number): boolean => fit >= fitting;
export const isCertain = (fit: number): boolean => fit >= certain;

/** Fewer values than these lie within a key by chance. */
const fewestTexts = 5;
const fewestNumbers = 20;
const shortestCode = 4;
/** Numbers that fill their range as row numbers do say nothing by lying within another such range… */
const denseShare = 0.1;
/** …unless the two ranges are one. */
const sameRangeShare = 0.9;

const identifying: ReadonlySet<string | null> = new Set(['ean', 'uuid', 'md5', 'sha-1', 'sha-256', 'code']);

/** Can the values of the column be values of the key, from their types alone? */
export function mayHold(column: RelationColumn, key: RelationColumn): boolean {
  if (column.type === key.type) return key.type !== 'boolean' && key.type !== 'empty';
  const types = [column.type, key.type];
  const isNumber = (type: string) => type === 'integer' || type === 'decimal';
  return types.some(isNumber) && types.every((type) => isNumber(type) || type === 'text');
}

/**
 * Could the values alone show that the column refers to the key? Only values that are made to identify can: small
 * numbers lie within every numbered table, and words that people use stand in many places.
 */
export function bearsOutByValues(column: RelationColumn, key: RelationColumn): boolean {
  if (column.distinct > key.distinct || !isWithin(column, key)) return false;
  if (column.meaning === 'category' || (identifying.has(key.meaning) && column.meaning !== key.meaning))
    return false;
  if (column.type === 'text')
    return (
      column.distinct >= fewestTexts &&
      column.maxLength <= key.maxLength &&
      key.maxLength >= shortestCode &&
      /[0-9]/.test(`${key.min ?? '0'}${key.max ?? ''}`)
    );
  if (column.type !== 'integer' || column.distinct < fewestNumbers) return false;
  if (densityOf(key) < denseShare) return true;
  return column.min === key.min && column.max === key.max && column.distinct >= key.distinct * sameRangeShare;
}

/** How much of the range from the smallest to the largest number there is. */
function densityOf({ min, max, distinct }: RelationColumn): number {
  if (min === null || max === null) return 1;
  return distinct / (Number(max) - Number(min) + 1);
}

/** Values outside of the key's bounds cannot resolve: a cheap test before a join. */
function isWithin(column: RelationColumn, key: RelationColumn): boolean {
  const [low, high, from, to] = [column.min, column.max, key.min, key.max];
  if (low === null || high === null || from === null || to === null) return true;
  if (column.type === 'integer' || column.type === 'decimal')
    return Number(low) >= Number(from) && Number(high) <= Number(to);
  return low >= from && high <= to;
}
