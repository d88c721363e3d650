import type { VariantId } from '../../findings/hypothesis-ids.ts';
import { absolute, compare, isZero, ratio, subtract, toDecimal } from '../../report/decimal.ts';
import type { AsOfWords } from '../as-of-words.ts';
import { agree } from './agree.ts';
import { measures } from './measures.ts';
import { nouns } from './nouns.ts';

const names: Readonly<Record<string, string>> = measures.names;
const measure = (id: string) => names[id] ?? `measure “${id}”`;

export const figure: AsOfWords['figure'] = ({ value, unit, signed = false }, f) => {
  if (unit === 'currency') return f.money(value, { signed });
  const plus = signed && compare(value, toDecimal('0')) > 0 ? '+' : '';
  return plus + measures.value({ value, unit }, f);
};

/** Ways of computing otherwise, as they complete “the figure, …”. */
const variants: Record<VariantId, string> = {
  'missing-store': 'without a store',
  'missing-department': 'without a department',
  'missing-category': 'without a category',
  'missing-employee': 'without an employee',
  'missing-partition': 'without one load',
  'orphans-lost': 'without the lines that a join loses',
  'fan-out': 'multiplied by a join',
  'returns-excluded': 'without returns',
  cancelled: 'with cancelled sales treated otherwise',
  'duplicates-once': 'with duplicates counted once',
  'unlogged-lines': 'without the lines that the log does not know',
  'lost-lines': 'with the lines that the table has lost',
  'units-instead-of-lines': 'in units instead of lines, or the reverse',
  discount: 'with discounts treated otherwise',
  'price-basis': 'at another price',
  'vat-in': 'VAT included',
  'vat-out': 'VAT excluded',
  currency: 'with currencies treated otherwise',
  'day-boundary': 'with the day cut at another hour',
  rounding: 'rounded line by line',
};

export const span = (
  { from, until }: { from: string | null; until: string | null },
  f: Parameters<AsOfWords['candidate']>[1],
): string => {
  if (from === null && until === null) return 'at all times';
  if (from === null) return `before ${f.date(until ?? '')}`;
  if (until === null) return `since ${f.date(from)}`;
  return `from ${f.date(from)} to ${f.date(until)}`;
};

const candidate: AsOfWords['candidate'] = (found, f) => {
  switch (found.id) {
    case 'own-moment':
      return 'the day as it stood at the moment of the reading';
    case 'other-moment':
      return found.until === null ? 'the day as it stands today' : `the day as it stood ${span(found, f)}`;
    case 'variant':
      return `the figure of that moment, ${variants[found.variant]}${found.part === null ? '' : ` (${found.part})`}`;
    case 'part':
      return found.part === null
        ? `only the lines without a ${found.column}`
        : `only the lines whose ${found.column} is “${found.part}”`;
    case 'other-day':
      return `the figure of ${f.date(found.businessDate)}`;
    case 'other-measure':
      return `another measure: ${measure(found.measure)}`;
    case 'slip':
      return {
        transposed: 'the figure with two neighbouring digits exchanged',
        sign: 'the figure but for its sign',
        factor: 'the figure with its decimal point moved',
      }[found.slip];
  }
};

export const asOf: AsOfWords = {
  headings: {
    stability: 'When is the past at rest?',
    curve: 'The figure by the moment of reading',
    triangle: 'Delay between sale and record',
    causes: 'What moved after closing',
    readings: 'Which state of the figure did each reading see?',
  },
  basis: ({ source, hasTime, lines, undatedLines, observedUntil }, f) => {
    const grain = hasTime ? 'day and time' : 'to the day';
    const from =
      source === 'log'
        ? `The log tells when each sale line was written, ${grain}`
        : `The sales table tells when each line was written, ${grain}; it keeps no trace of updates and deletions`;
    const undated =
      undatedLines === 0
        ? ''
        : ` For ${f.count(undatedLines, nouns.saleLine)} out of ${f.integer(lines)} nothing does: ${agree(undatedLines, 'it counts', 'they count')} as there from the beginning.`;
    const until =
      observedUntil === null
        ? ''
        : ` Observation ends on ${f.date(observedUntil)}: what moved later cannot be seen.`;
    return `${from}: the figure of a day can therefore be restored as it read at any moment.${undated}${until}`;
  },
  closing: ({ closingDelayDays }, f) =>
    closingDelayDays === 0
      ? 'A day closes at its own end here: whatever is recorded on another day moves a closed past.'
      : `As most lines are recorded ${f.count(closingDelayDays, nouns.day)} after the sale, a day is taken to close ${f.count(closingDelayDays, nouns.day)} after its end.`,
  measure,
  capitalised: capital,
  figure,
  stability: ({ id, unit, now, stableSince, observedUntil }, f) => {
    const today = `${capital(measure(id))} of the period, today: ${figure({ value: now, unit }, f)}.`;
    if (stableSince === null) return today;
    const quiet =
      observedUntil !== null && observedUntil.slice(0, 10) > stableSince.slice(0, 10)
        ? ` Nothing moved afterwards, until observation ends (${f.date(observedUntil)}).`
        : ' Observation ends there: nothing tells that the figure is at rest.';
    return `${today} Last known movement: ${f.date(stableSince)}.${quiet}`;
  },
  latest: ({ latest }, f) =>
    latest === null
      ? 'No day moved after its closing.'
      : `The day that moved last is ${f.date(latest.businessDate)}: ${f.count(latest.movedForDays, nouns.day)} after its closing (${f.date(latest.lastChanged)}).`,
  distribution: ({ distribution: { never, oneDay, week, later }, days }, f) => {
    if (days.length < 2) return '';
    const parts = [
      ...(never > 0 ? [`${f.integer(never)} never moved after closing`] : []),
      ...(oneDay > 0 ? [`${f.integer(oneDay)} last moved on the next day`] : []),
      ...(week > 0 ? [`${f.integer(week)} from 2 to 7 days later`] : []),
      ...(later > 0 ? [`${f.integer(later)} later still`] : []),
    ];
    return `Of ${f.count(days.length, nouns.day)}, ${f.list(parts)}.`;
  },
  dayColumns: {
    day: 'Day',
    closing: 'At closing',
    now: 'Today',
    movement: 'Moved since',
    movedFor: 'Days after closing',
    lastChanged: 'Last movement',
  },
  movement: ({ risen, fallen, closing, now, unit }, f) => {
    const share = ratio(absolute(subtract(now, closing)), absolute(closing));
    const part = share === null ? '' : f.percent(share);
    if (isZero(risen) || isZero(fallen)) return part;
    const down = subtract(toDecimal('0'), fallen);
    const ways = `${figure({ value: risen, unit, signed: true }, f)} and ${figure({ value: down, unit }, f)}`;
    return part === '' ? ways : `${part}; ${ways}`;
  },
  daysCaption: 'Days that moved after their closing',
  noMovedDays: 'Each day is worth today what it was at its closing, and did not move in between.',
  causeColumns: {
    cause: 'Cause',
    days: 'Days concerned',
    risen: 'Up',
    fallen: 'Down',
    longest: 'At the latest, days after closing',
  },
  causes: {
    insert: 'Lines inserted after closing',
    delete: 'Lines deleted',
    'quantity-update': 'Quantities updated',
    'price-update': 'Prices or amounts of lines updated',
    'date-update': 'Business dates updated',
    'line-update': 'Other fields of lines updated',
    'catalogue-price': 'Catalogue prices updated',
  },
  stepCauses: {
    insert: 'insert',
    delete: 'deletion',
    'quantity-update': 'quantity updated',
    'price-update': 'price of a line updated',
    'date-update': 'business date updated',
    'line-update': 'another field updated',
    'catalogue-price': 'catalogue price updated',
  },
  noCauses: 'Nothing moved after closing, as far as the data tell.',
  curveTitle: ({ businessDate, measure: id }, f) =>
    id === 'revenue'
      ? `The figure of ${f.date(businessDate)} by the moment of reading`
      : `${capital(measure(id))} of ${f.date(businessDate)} by the moment of reading`,
  curveColumns: {
    at: 'Recorded',
    added: 'Movement',
    amount: 'Figure of the day',
    cause: 'Cause',
  },
  steps: {
    hour: 'One step for each hour of record.',
    day: 'One step for each day of record.',
    week: 'One step for each week of record (from the Monday named).',
    month: 'One step for each month of record.',
    quarter: 'One step for each quarter of record.',
    year: 'One step for each year of record.',
    century: 'One step for each century of record.',
  },
  beginning: 'From the beginning',
  triangle:
    'Each row is a day of sale that was not recorded in full in time; the columns tell how many days later its amounts were recorded.',
  noDelay: 'Each day was recorded in full before its closing, as far as the data tell.',
  triangleCaption: 'Days recorded in part before their date or after their closing',
  triangleColumns: { day: 'Day', before: 'Before', later: '7 days and more' },
  delay: ({ days }, f) => (days === 0 ? 'Same day' : `${f.count(days, nouns.day)} later`),
  readingColumns: {
    reading: 'Reading',
    value: 'Value read',
    asOf: 'Figure of that moment',
    now: 'Figure of today',
    equals: 'What the reading is',
  },
  readingOf: ({ businessDate, readAt, measure: id }, f) =>
    `read on ${f.date(readAt)}: ${measure(id)} of ${f.date(businessDate)}`,
  verdict: (reading, f) => {
    const [best] = reading.candidates;
    const { unit } = reading;
    if (best === undefined) return 'Nothing comes near it.';
    const name = candidate({ ...best, unit }, f);
    if (!best.exact)
      return `Equals nothing that was tried. Nearest: ${name}, at ${figure({ value: best.distance, unit, signed: true }, f)}.`;
    const stable = best.id === 'own-moment' && compare(reading.asOf, reading.now) === 0;
    return `Equals ${name}${stable ? ', unchanged since' : ''}.`;
  },
  candidate,
  candidateColumns: {
    reading: 'Reading',
    candidate: 'What was tried',
    amount: 'Value',
    distance: 'Reading less this',
  },
  tested: ({ tested }, f) => f.count(tested, { one: 'value tried', many: 'values tried' }),
  nearest:
    'Readings that do not equal their own moment: what they equal, and what comes nearest. One equality among many attempts may be chance, with small numbers above all.',
  noReadings: 'No reading of the period was given.',
  notSearched: ({ readings }, f) =>
    `For ${f.count(readings, { one: 'further reading', many: 'further readings' })}, only the states of the day were compared: other computations are tried for the first readings without an equality alone.`,
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
