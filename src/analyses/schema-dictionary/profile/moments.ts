import type { Typing } from './reading.ts';
import type { DateParts } from './separated-dates.ts';
import type { Shapes } from './shapes.ts';
import { type Fitting, fitting, isNearlyAll, kindOf, readingsOf } from './shares.ts';

const separated = new Set(['date', 'midnight', 'time']);
const iso = new Set(['iso-date', 'iso-midnight', 'iso-timestamp']);
const timed = new Set(['iso-timestamp', 'time']);

const orders = { day: 'd', month: 'm', 'short-year': 'y' } as const;
type Order = keyof typeof orders;

/** Of the rows that only one order can read, so many may speak against it: slips. */
const contraryShare = 0.01;

const isIso = (form: string) => iso.has(kindOf(form));
const isYearFirst = (form: string) => separated.has(kindOf(form)) && readingsOf(form) === 'Y';
const reads = (form: string, order: Order) =>
  isIso(form) ||
  isYearFirst(form) ||
  (separated.has(kindOf(form)) && readingsOf(form).includes(orders[order]));

/**
 * The date that nearly all values are. Which of the numbers is the day, all values of the column decide together:
 * one that can only be read in one order settles it for the others. Where none does, or they contradict each other,
 * the order is undecidable and the column stays a text.
 */
export function asMoment(shapes: Shapes, nameSaysDate: boolean): (Typing & Fitting) | null {
  const plain = fitting(shapes, (form) => isIso(form) || isYearFirst(form));
  const compact = fitting(shapes, (form) => kindOf(form) === 'integer' && readingsOf(form).includes('d'));
  if (isNearlyAll(compact.rows, shapes) && (compact.values > 1 || nameSaysDate))
    return moment(compact, 'year', true);
  const fits = (['day', 'month', 'short-year'] as const).map((order) => ({
    order,
    fit: fitting(shapes, (form) => reads(form, order)),
  }));
  const any = fitting(shapes, (form) => fits.some(({ order }) => reads(form, order)));
  if (!isNearlyAll(any.rows, shapes)) return null;
  if (any.rows === plain.rows) return moment(plain, 'year', plain.forms.some(isYearFirst));
  const decided = fits.find(
    ({ order, fit }) =>
      isNearlyAll(fit.rows, shapes) &&
      fits.every((other) => other.order === order || outweighs(shapes, order, other.order)),
  );
  if (decided !== undefined) return moment(decided.fit, decided.order, true);
  if (isNearlyAll(plain.rows, shapes)) return moment(plain, 'year', plain.forms.some(isYearFirst));
  const writing = { decimalMark: null, grouping: null, dateOrder: 'undecidable' } as const;
  return { ...any, type: 'text', writing, conversion: { kind: 'text' } };
}

/** Days and moments of a column that was loaded as such. */
export function asLoadedMoment(shapes: Shapes, type: 'date' | 'timestamp'): Typing & Fitting {
  const fit = fitting(shapes, isIso);
  return { ...moment(fit, 'year', false), type: type === 'date' ? 'date' : typeOf(fit) };
}

function outweighs(shapes: Shapes, order: Order, other: Order): boolean {
  const only = (one: Order, two: Order) =>
    fitting(shapes, (form) => reads(form, one) && !reads(form, two)).rows;
  const [pro, contra] = [only(order, other), only(other, order)];
  return pro > 0 && contra <= pro * contraryShare;
}

const moment = (fit: Fitting, parts: DateParts, isUnusual: boolean): Typing & Fitting => ({
  ...{ ...fit, type: typeOf(fit), conversion: { kind: 'moment', parts } },
  writing: isUnusual
    ? {
        decimalMark: null,
        grouping: null,
        dateOrder: parts === 'day' ? 'day-first' : parts === 'month' ? 'month-first' : 'year-first',
      }
    : null,
});

const typeOf = ({ forms }: Fitting): 'date' | 'timestamp' =>
  forms.some((form) => timed.has(kindOf(form))) ? 'timestamp' : 'date';
