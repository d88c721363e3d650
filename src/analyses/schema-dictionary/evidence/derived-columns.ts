import type { Derivation } from '../../../report/facts/evidence.ts';
import type { ColumnFacts, TableFacts } from '../../../report/facts.ts';
import { isNumber, isPrice, isQuantity, wordsOf } from '../checks/sense.ts';
import { type AskedColumn, type AskedTable, allColumns } from './asking.ts';

/** A column that can be computed from others of the same row. */
export interface Derived {
  derivation: Derivation;
  column: AskedColumn;
  /** The date; or quantity and unit price. */
  from: readonly AskedColumn[];
  /** Said by the configuration; else by names alone, which may be mistaken. */
  mapped: boolean;
}

const byRole: Readonly<Record<string, Derivation>> = {
  'calendar_day.year': 'year',
  'calendar_day.month': 'month',
  'calendar_day.dayOfMonth': 'day-of-month',
  'calendar_day.monthName': 'month-name',
  'calendar_day.weekday': 'weekday-name',
  'calendar_day.quarter': 'quarter',
  'calendar_day.yearMonth': 'year-month',
};

const fillers = new Set(
  'num numero no number nom name libelle label lib court short long full de du la le of the'.split(' '),
);
const byName: Readonly<Record<string, Derivation>> = {
  ...{ annee: 'year', an: 'year', year: 'year', yr: 'year' },
  ...{ mois: 'month', month: 'month', 'nom mois': 'month-name' },
  ...{ jour: 'day-of-month', day: 'day-of-month', quantieme: 'day-of-month', 'jour mois': 'day-of-month' },
  ...{ 'day month': 'day-of-month', dom: 'day-of-month' },
  ...{
    'jour semaine': 'weekday-name',
    weekday: 'weekday-name',
    'day week': 'weekday-name',
    dow: 'weekday-name',
  },
  ...{ trimestre: 'quarter', quarter: 'quarter', trim: 'quarter', qtr: 'quarter' },
  ...{ 'annee mois': 'year-month', 'year month': 'year-month', yearmonth: 'year-month' },
  ...{ 'mois annee': 'year-month', 'month year': 'year-month', anneemois: 'year-month' },
};

const totalWords = /^((line|ligne) )?(montant|amount|total)( (line|ligne|amount))?$/;
/** With one of these in the row, a total is not just quantity times price. */
const adjustments = new Set(
  'remise remises discount discounts rabais ristourne tva vat tax taxe taxes coupon'.split(' '),
);

/** The derived columns of a table: the mapped ones, and those that their names give away. */
export function derivedColumns(table: AskedTable): Derived[] {
  if (table.facts.role === 'log' || table.facts.rows === 0) return [];
  return [...calendarColumns(table), ...lineTotals(table)];
}

function calendarColumns(table: AskedTable): Derived[] {
  const columns = allColumns(table);
  const dates = columns.filter(({ facts }) => isDate(facts));
  const mapped = dates.find(({ facts }) => facts.role === 'calendar_day.date');
  // With several dates in a row, a bare "month" does not say of which.
  const date = mapped ?? (dates.length === 1 ? dates[0] : undefined);
  if (date === undefined) return [];
  return columns.flatMap((column): Derived[] => {
    if (column === date || column.facts.nulls === table.facts.rows) return [];
    const role = mapped === undefined ? undefined : byRole[column.facts.role ?? ''];
    const derivation = role ?? (column.facts.role === null ? named(column.facts) : undefined);
    if (derivation === undefined) return [];
    return [
      { derivation: refined(derivation, column.facts), column, from: [date], mapped: role !== undefined },
    ];
  });
}

const isDate = ({ type, role, name }: ColumnFacts): boolean =>
  (type === 'date' || type === 'timestamp') &&
  role !== 'calendar_day.yearMonth' &&
  named({ name }) !== 'year-month';

function named({ name }: Pick<ColumnFacts, 'name'>): Derivation | undefined {
  const all = wordsOf(name);
  const words = all.filter((word) => !fillers.has(word)).join(' ');
  const isName = all.some((word) => /^(nom|name|libelle|lib|label)$/.test(word));
  if (isName && (words === 'jour' || words === 'day')) return 'weekday-name';
  return Object.entries(byName).find(([key]) => key === words)?.[1];
}

/** The days of a week are numbered from Monday or from Sunday, from 0 or from 1. */
function refined(derivation: Derivation, { type }: ColumnFacts): Derivation {
  if (derivation === 'weekday-name' && type === 'integer') return 'weekday-number';
  return derivation === 'month' && type === 'text' ? 'month-name' : derivation;
}

function lineTotals(table: AskedTable): Derived[] {
  const columns = allColumns(table).filter(({ facts }) => isNumber(facts));
  if (table.facts.columns.some(isAdjustment)) return [];
  const one = (test: (facts: ColumnFacts) => boolean): AskedColumn | undefined => {
    const found = columns.filter(({ facts }) => test(facts));
    return found.length === 1 ? found[0] : undefined;
  };
  const quantity = one(isQuantity);
  const price = one(isPrice);
  const total = one(isTotal);
  if (quantity === undefined || price === undefined || total === undefined) return [];
  const mapped = [quantity, price, total].every(({ facts }) => facts.role?.startsWith('sale_line.') === true);
  return [{ derivation: 'line-total', column: total, from: [quantity, price], mapped }];
}

const isTotal = ({ role, name }: ColumnFacts): boolean =>
  role === 'sale_line.amount' || (role === null && totalWords.test(wordsOf(name).join(' ')));

const isAdjustment = ({ name }: TableFacts['columns'][number]): boolean =>
  wordsOf(name).some((word) => adjustments.has(word));
