import { isZero } from '../../report/decimal.ts';
import type { Formatter } from '../formatter.ts';
import type { HypothesesWords } from '../hypotheses-words.ts';
import { agree } from './agree.ts';
import { defects } from './hypotheses/defects.ts';
import { lacks } from './hypotheses/lacks.ts';
import { movements } from './hypotheses/movements.ts';
import { parts } from './hypotheses/parts.ts';
import { measures } from './measures.ts';
import { nouns } from './nouns.ts';

const names = { ...movements, ...defects };
const measureNames: Readonly<Record<string, string>> = measures.names;
const hypothesis = { one: 'hypothesis', many: 'hypotheses' };
const sets = { one: 'combination', many: 'combinations' };

const figure: HypothesesWords['figure'] = ({ value, unit, signed = false }, f) => {
  if (unit === 'currency') return f.money(value, { signed });
  const plus = signed && !value.startsWith('-') && !isZero(value) ? '+' : '';
  return `${plus}${measures.value({ value, unit }, f)}`;
};

const component: HypothesesWords['component'] = ({ hypothesis: id, part }, f) => {
  const { title } = names[id];
  if (part === null) return title;
  return `${title} (${parts[id]?.[part] ?? (id === 'stale' ? f.date(part) : `“${part}”`)})`;
};

const listOf = (
  set: Parameters<HypothesesWords['component']>[0][],
  f: Parameters<HypothesesWords['component']>[1],
) => f.list(set.map((each) => component(each, f)));

/** The lines of a cause in brackets, and the tickets of late writes; nothing where lines are the very figure. */
function counted(
  { hypothesis: id, lines }: Parameters<typeof component>[0] & { lines: number },
  tickets: number,
  unit: string,
  f: Formatter,
): string {
  if (lines === 0 || unit === 'lines') return '';
  const both = id === 'late-writes' && tickets > 0;
  return ` (${f.count(lines, nouns.saleLine)}${both ? `, ${f.count(tickets, nouns.ticket)}` : ''})`;
}

export const hypotheses: HypothesesWords = {
  ...{ names, lacks, parts, figure, component },
  verdicts: {
    confirmed: 'Confirmed',
    inconclusive: 'Inconclusive',
    refuted: 'Refuted',
    untestable: 'Cannot be tested here',
  },
  sides: { between: 'between the readings', first: 'first reading', last: 'last reading' },
  headings: {
    tested: 'Each hypothesis and its verdict',
    untestable: 'What cannot be tested here',
    rivals: 'Explanations that compete',
  },
  method:
    'Each reading is held against the ledger: the figure as the log allows it to be rebuilt at the moment of the reading. What the log recorded between the two readings is a fact and has to be part of any explanation; an explanation that leaves it out contradicts the log and is dismissed. What then remains between a reading and the ledger has to come from the way in which the reading was made: every combination of up to four such causes is tried (three where one of them is a part of the sales, such as a store), and the smallest ones that agree to the last digit of the reading are kept. Where several of one size agree, none is proven.',
  noGaps:
    'No reading differs from another one of the same business date, or from the figure of the tables: there is nothing to explain.',
  title: ({ businessDate, measure }, f) => `${f.date(businessDate)}: ${measureNames[measure] ?? measure}`,
  answer: ({ gap, unit, explained, unexplained, movements: moved, lateTickets, first, last, proven }, f) => {
    const read = [first, last].flatMap(({ sets: [set] }) => set ?? []);
    const told = [...moved, ...read].filter(({ amount }) => !isZero(amount));
    const total = `The gap of ${figure({ value: gap, unit, signed: true }, f)}`;
    const rest = `Unexplained: ${figure({ value: unexplained, unit }, f)}.`;
    if (told.length === 0) return `${total} is explained by nothing in the data. ${rest}`;
    const by = f.list(
      told.map(
        (each) =>
          `${component(each, f)}: ${figure({ value: each.amount, unit, signed: true }, f)}${counted(each, lateTickets, unit, f)}`,
      ),
    );
    const explains = `${figure({ value: explained, unit }, f)} of ${figure({ value: gap, unit }, f)}`;
    if (!isZero(unexplained)) return `${total} is explained in part, ${explains} – ${by}. ${rest}`;
    return `${total} is explained, ${explains} – ${by}. ${rest} ${proven ? 'No other combination that the log allows closes it.' : 'Another combination closes it as well, or chance may: it is not proven.'}`;
  },
  reading: (
    { system, readAt, value, state, error, unit, isNow, closes, setsTried, nearest, sets: [set] },
    f,
  ) => {
    if (isNow)
      return `There is no second reading: the first is held against the figure that the tables give now, ${figure({ value, unit }, f)}.`;
    const held = `Reading of ${f.date(readAt)} (${system}): ${figure({ value, unit }, f)}; the ledger at that moment: ${figure({ value: state, unit }, f)}.`;
    if (closes && set?.length === 0) return `${held} They agree: the reading needs no other explanation.`;
    const off = `${held} They differ by ${figure({ value: error, unit, signed: true }, f)}`;
    if (closes)
      return `${off}, which is explained by ${listOf(set ?? [], f)} (${f.count(setsTried, sets)} tried).`;
    const near =
      nearest === null || nearest.set.length === 0
        ? 'no single cause comes nearer than none'
        : `the nearest single cause is ${listOf(nearest.set, f)}, ${figure({ value: nearest.distance, unit, signed: true }, f)} away`;
    return `${off}, which none of ${f.count(setsTried, sets)} explains; ${near}.`;
  },
  rivals: ({ setCount, sets: shown, byChance, setsTried }, f) =>
    setCount > 1
      ? `${f.count(setCount, sets)} explain the reading equally well, of ${f.count(setsTried, sets)} tried: ${f.list(shown.map((set) => listOf(set, f)))}. The data do not decide between them.`
      : `With ${f.count(setsTried, sets)} tried, ${f.decimal(byChance)} would agree by chance: the explanation is possible and not proven.`,
  alone: ({ hypotheses: all }, f) => {
    const tested = all.filter(({ verdict }) => verdict !== 'untestable');
    const alone = tested.filter(({ closesAlone, hypothesis: id }) => closesAlone && id !== 'closed-days');
    const held = `Each on its own, ${f.count(tested.length, hypothesis)} ${agree(tested.length, 'was', 'were')} held against the gap`;
    if (alone.length === 0) return `${held}; none closes it alone.`;
    const close = f.list(alone.map(({ hypothesis: id }) => names[id].title));
    const against = alone.filter(({ verdict }) => verdict === 'refuted');
    return `${held}; ${agree(alone.length, 'one closes it alone', 'several close it, each alone')}: ${close}.${
      against.length === 0
        ? ''
        : ` ${f.list(against.map(({ hypothesis: id }) => names[id].title))}: the amount is the same, but the log and the readings contradict it.`
    }`;
  },
  componentColumns: { cause: 'Cause', where: 'Where', lines: 'Lines', amount: 'Share of the gap' },
  sameLines: (others, f) =>
    `the very same lines as ${listOf([...others], f)}: the data cannot tell them apart`,
  unexplained: 'Unexplained',
  gap: 'Gap',
  testedColumns: {
    hypothesis: 'Hypothesis',
    verdict: 'Verdict',
    amount: 'Accounts for',
    seen: 'What was seen',
  },
  seen: ({ verdict, lines, amount, possible, events, exposed, unit, hypothesis: id }, f) => {
    const told: string[] = [];
    if (events !== null)
      told.push(
        events.all === 0
          ? 'no price update of this kind in the log'
          : `${f.count(events.all, nouns.priceUpdate)} of this kind in the log, ${events.between === 0 ? 'none' : f.integer(events.between)} between the readings`,
      );
    if (exposed !== null) told.push(`lines concerned worth ${figure({ value: exposed, unit }, f)}`);
    if (lines > 0) told.push(f.count(lines, nouns.saleLine));
    if (possible !== null && verdict !== 'confirmed')
      told.push(`would have moved a reading by up to ${figure({ value: possible, unit, signed: true }, f)}`);
    if (told.length > 0) return sentence(told.join('; '));
    if (id === 'stale' && isZero(amount)) return 'No earlier state is needed to explain the readings.';
    if (id in movements) return isZero(amount) ? 'Nothing of the kind between the readings.' : '';
    return isZero(amount) ? 'It would have changed neither reading.' : '';
  },
  refutedBy: ({ prediction, refutation }) => `Expected: ${prediction} Refuted by: ${refutation}.`,
  untestableColumns: { hypothesis: 'Hypothesis', reason: 'What is lacking' },
  inShort: ({ hypotheses: all }, f) => {
    const count = (verdict: string) => all.filter((tested) => tested.verdict === verdict).length;
    return `Of ${f.count(all.length, hypothesis)}, ${f.integer(count('confirmed'))} confirmed, ${f.integer(count('inconclusive'))} inconclusive, ${f.integer(count('refuted'))} refuted and ${f.integer(count('untestable'))} that could not be tested. The report’s JSON document holds each of them.`;
  },
};

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
