import { nameOf } from './names.ts';
import { daysBetween, isFractional, isKey, type RelationColumn, type RelationTable } from './table.ts';
import { measures } from './vocabulary.ts';

/** A shorter run of days is a coincidence. */
const fewestDays = 7;
/** A calendar may lack days: that is a defect to report, and no reason to take it for something else. */
const denseShare = 0.8;
const mostActions = 30;

const actionWord =
  /^(i|u|d|c|insert|update|delete|create|remove|add|ajout|modif|modification|suppr|suppression|creation|insertion|upsert|merge|login|logout|connexion|deconnexion)(e|ed|ion|s)?$/i;

const says = (column: RelationColumn, ...concepts: string[]): boolean =>
  nameOf(column.name).concepts.some((concept) => concepts.includes(concept));

/**
 * A record of what was done: a column of few actions, a column that says to which table or field, and when. What it
 * holds comes from everywhere, so that its columns refer to nothing.
 */
export function looksLikeLog({ table, columns }: RelationTable): boolean {
  const isAction = (column: RelationColumn) =>
    column.distinct > 0 && column.distinct <= mostActions && (says(column, 'action') || holdsActions(column));
  const hasAction = columns.some(isAction);
  const hasMoment = columns.some((column) => column.type === 'timestamp' || isDay(column));
  const namesPlaces = columns.some((column) => !isAction(column) && says(column, 'field', 'table'));
  return hasAction && hasMoment && (namesPlaces || nameOf(table.name).concepts.includes('log'));
}

function holdsActions({ type, top, examples }: RelationColumn): boolean {
  const seen = top.length > 0 ? top.map(({ value }) => value) : examples;
  return type === 'text' && seen.length > 0 && seen.every((value) => actionWord.test(value));
}

/** One row for each day, nearly without a gap, and nothing that is measured. */
export const looksLikeCalendar = (entry: RelationTable): boolean =>
  entry.table.rows >= fewestDays &&
  !entry.columns.some((column) => isFractional(column) || says(column, 'amount')) &&
  entry.columns.some((column) => isDay(column) && isKey(column, entry) && isDense(column));

/** Days, also where they are written as a spreadsheet's serials (45518) or as 20240814. */
export const isDay = (column: RelationColumn): boolean =>
  column.type === 'date' || (column.type === 'integer' && says(column, 'date') && daysOf(column) !== null);

const isDense = (column: RelationColumn): boolean => {
  const days = daysOf(column);
  return days !== null && column.distinct / days >= denseShare;
};

/** Days from the first to the last, both counted; null where the values are no days or may not be known. */
function daysOf({ type, min, max }: RelationColumn): number | null {
  if (min === null || max === null) return null;
  if (type === 'date') return daysBetween(min, max) + 1;
  if (!/^[0-9]{5}$|^(19|20|21)[0-9]{6}$/.test(min) || min.length !== max.length) return null;
  if (min.length === 5) return Number(max) - Number(min) + 1;
  const iso = (text: string) => text.replace(/^(....)(..)(..)$/, '$1-$2-$3');
  const days = daysBetween(iso(min), iso(max)) + 1;
  return Number.isNaN(days) ? null : days;
}

/** Something that is counted or added up: an amount, a quantity, a price, or any number with digits after its point. */
export function isMeasure(column: RelationColumn): boolean {
  if (column.type !== 'integer' && column.type !== 'decimal') return false;
  const name = nameOf(column.name);
  return (
    !name.isIdentifier && (isFractional(column) || name.concepts.some((concept) => measures.has(concept)))
  );
}
