import { isZero } from '../../report/decimal.ts';
import type { ExposureWords } from '../exposure-words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';

const change = { one: 'update or deletion', many: 'updates or deletions' };
const group = {
  department: { one: 'department', many: 'departments' },
  category: { one: 'category', many: 'categories' },
};

const frozen = (what: string) =>
  `The ${what} is frozen on the sale line: a change to the catalogue changes no closed day. The exposure to the catalogue’s price is zero; only an update of the line itself would move it, and that would count among the writes after closing.`;

export const exposure: ExposureWords = {
  headings: {
    summary: 'What may still move a published figure',
    price: 'The price: as of when?',
    closing: 'Are closed days locked?',
    days: 'Day by day',
    history: 'Rows without history',
    identity: 'Can one identity write everything?',
    unpriced: 'Lines without a price',
  },
  closed: ({ days, lines, amount }, f) =>
    days === 0
      ? 'No day with sales in the period was over on the date of the report.'
      : `A day is called closed once it is over on the date of the report. The period has ${f.integer(days)} of them, with ${f.count(lines, nouns.saleLine)} for ${f.money(amount)}. An amount at risk is not a loss: it is the part of this figure that nothing keeps from changing.`,
  columns: {
    exposure: 'What the figure rests on',
    amount: 'Amount at risk',
    remedy: 'What would fix it',
    papers: 'Papers',
  },
  names: {
    'catalogue-price': 'Current catalogue price',
    'unlocked-days': 'Days without a known lock',
    'no-history': 'Lines without history',
    'one-identity': 'Identity that writes most',
    'unpriced-lines': 'Lines without a price',
  },
  rules: {
    'catalogue-price':
      'Rule: the amount of the closed days where it is computed with today’s price; zero otherwise.',
    'unlocked-days': 'Rule: the amount of all closed days, as no data prove a lock.',
    'no-history':
      'Rule: the amount of the lines that the log does not know or does not date; all of it without a log.',
    'one-identity': 'Rule: the amount of the lines inserted by the actor who inserts most.',
    'unpriced-lines':
      'Rule: what the lines of products with two prices would be worth at the higher one. A line without any price has no amount.',
  },
  remedies: {
    'catalogue-price': 'Copy the price at the time of sale onto each line.',
    'unlocked-days':
      'Close each day at a fixed time; from then on refuse the write, or book it as a dated and signed adjustment.',
    'no-history': 'Log each insert by a trigger, with its instant and the old value.',
    'one-identity':
      'Give each process and each person an account of its own, with no more rights than it needs.',
    'unpriced-lines': 'Make the price mandatory and the product unique in the catalogue.',
  },
  noAmount: 'no amount',
  share: (share) => `${share} of the figure`,
  overlap: ({ largest }) =>
    `These amounts overlap, as one line may rest on several things at once: they do not add up.${largest === null ? '' : ` The largest is ${largest.amount} (“${largest.name}”).`}`,
  sources: {
    'line-amount': frozen('amount'),
    'line-price': frozen('price'),
    'catalogue-now':
      'The sale line bears no price: each day, however old, is valued with the price that the catalogue shows today. To change a price is to change the past.',
    'catalogue-then':
      'Each line is valued with the price that the history of the catalogue gives for the day of sale: a rise of today changes no closed day. That holds as long as nobody changes past rows of that history, which the data cannot rule out.',
  },
  riseRule:
    'Two computations of one rise of all prices: the amount of each line is multiplied, or each price is multiplied and rounded to the cent before it is applied, as a catalogue would keep it.',
  riseColumns: {
    rise: 'Rise of all prices',
    multiplied: 'Amounts multiplied',
    moved: 'Difference',
    rounded: 'Prices rounded to the cent',
  },
  rise: ({ percent }, f) => `+${f.integer(percent)}%`,
  groups: ({ groupedBy, groupCount, shown }, f) =>
    `Of ${f.count(groupCount, groupedBy === null ? nouns.item : group[groupedBy])}, ${agree(shown, 'this is the one', 'these are the ones')} that a rise would move most.`,
  groupColumns: {
    group: 'Group of products',
    amount: 'Amount',
    share: 'Share',
    moved: 'Effect of +15%',
  },
  noGroup: 'no group',
  changes: ({ updates, products, soldProducts, amount, withoutOldPrice }, f) => {
    if (updates === 0) return 'The log shows no price update in the period.';
    const resting =
      amount === null ? '' : ` ${f.money(amount)} of the figure of the closed days rest on these products.`;
    const effect =
      withoutOldPrice === 0
        ? 'The old price of each is known: what they moved after closing stands below.'
        : withoutOldPrice === updates
          ? `The old price of ${agree(updates, 'it', 'none of them')} is ${agree(updates, 'not known', 'known')}: what ${agree(updates, 'it', 'they')} really moved cannot be computed.`
          : `The old price of ${f.count(withoutOldPrice, nouns.priceUpdate)} is unknown: what they really moved cannot be computed; the effect of the others after closing stands below.`;
    return `The log shows ${f.count(updates, nouns.priceUpdate)} in the period, on ${f.count(products, nouns.product)}, of which ${f.integer(soldProducts)} ${agree(soldProducts, 'was', 'were')} sold on a closed day.${resting} ${effect}`;
  },
  noChanges: 'Without a log it is not known which prices changed.',
  closing: ({ usualDelayDays, datedLines, rewrittenDays, net, gross, longestDelayDays, closedDays }, f) => {
    if (datedLines === 0)
      return 'Nothing tells when the lines of the closed days were written: it is not known whether that was after closing.';
    const rule =
      usualDelayDays === 0
        ? 'A write counts as made after closing where it is recorded after the day of sale.'
        : `Most lines are recorded with a delay of ${f.count(usualDelayDays, nouns.day)}; a write counts as made after closing where it comes later still.`;
    return rewrittenDays === 0
      ? `${rule} None of the closed days was written after its closing. That is no proof of a lock: perhaps nobody tried.`
      : `${rule} ${f.count(rewrittenDays, nouns.day)} of ${f.integer(closedDays)} ${agree(rewrittenDays, 'was', 'were')} written after closing, up to ${f.count(longestDelayDays, nouns.day)} after the sale: ${f.money(net, { signed: true })} net, ${f.money(gross)} regardless of the sign (by day and cause).`;
  },
  noClosing:
    'Without a log and without a date of recording on the lines it is not known whether a closed day was rewritten.',
  lock: ({ amount }, f) =>
    `Nothing in the data handed over shows that a closed day is locked; a lock may exist without leaving a trace in them. Until it is shown, ${f.money(amount)} may still be changed.`,
  causeColumns: {
    cause: 'Write after closing',
    days: 'Days',
    tickets: 'Tickets',
    net: 'Net effect',
    gross: 'Regardless of sign',
  },
  causes: {
    insert: 'Line inserted',
    delete: 'Line deleted',
    'quantity-update': 'Quantity updated',
    'price-update': 'Price or amount of the line updated',
    'date-update': 'Date of sale updated',
    'line-update': 'Another field of the line updated',
    'catalogue-price': 'Catalogue price updated',
  },
  dayColumns: { day: 'Day of sale', amount: 'Amount', moved: 'Written after closing' },
  added: ({ percent }, f) => `Effect of +${f.integer(percent)}%`,
  lines: ({ unlogged, undated }, f) => {
    const known =
      unlogged.lines === 0
        ? 'Each line of the closed days has its trace in the log.'
        : `The log does not know ${f.count(unlogged.lines, nouns.saleLine)} of the closed days, for ${f.money(unlogged.amount)}.`;
    return undated.lines === 0
      ? known
      : `${known} It knows ${f.integer(undated.lines)} without telling when ${agree(undated.lines, 'it was', 'they were')} written, for ${f.money(undated.amount)}.`;
  },
  noHistory: 'Without a log no line has a history: one sees what is, not what was.',
  changed: ({ changes, withoutOldValue }, f) =>
    changes === 0
      ? 'The log shows neither updates nor deletions in the period.'
      : withoutOldValue === 0
        ? `The log gives the old value of each update and deletion of the period (${f.integer(changes)}).`
        : `Of ${f.count(changes, change)} of the period, ${f.integer(withoutOldValue)} ${agree(withoutOldValue, 'does', 'do')} not say what was there before: the earlier state is lost, but for what an older write keeps of it.`,
  changeColumns: {
    table: 'Table',
    updates: 'Fields updated',
    deletions: 'Deletions',
    without: 'Without old value',
  },
  identity: ({ actor, lines, share, amount, actors }, f) =>
    `${f.count(actors, { one: 'actor records', many: 'actors record' })} sale lines. Under the identity “${actor}” ${f.count(lines, nouns.saleLine)} of the closed days ${agree(lines, 'was', 'were')} written${share === null ? '' : ` (${f.percent(share)} of those that the log knows)`}, for ${f.money(amount)}: whoever has this account can write that amount.`,
  noIdentity:
    'The log names no actor of the sales, or there is no log: how much one identity can write is not known.',
  unpriced: ({ lines, causes, lowest, highest }, f) => {
    if (lines === 0) return 'Each line of the closed days has a price.';
    const told = `${f.count(lines, nouns.saleLine)} of the closed days ${agree(lines, 'has', 'have')} no amount and ${agree(lines, 'adds', 'add')} nothing to the figure.`;
    if (causes === null) return told;
    const reasons = [
      { count: causes.unknownProduct, words: 'product not in the catalogue' },
      { count: causes.noPrice, words: 'product without a price' },
      { count: causes.twoPrices, words: 'product with two prices' },
      { count: causes.other, words: 'quantity or another value missing' },
    ].flatMap(({ count, words }) => (count === 0 ? [] : [`${words} (${f.integer(count)})`]));
    const why = reasons.length === 0 ? '' : ` Reasons, in lines: ${f.list(reasons)}.`;
    const worth = isZero(highest)
      ? ''
      : ` At their two prices, the lines with two prices would be worth ${f.money(lowest)} to ${f.money(highest)}.`;
    return told + why + worth;
  },
};
