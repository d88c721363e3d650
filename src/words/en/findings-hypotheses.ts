import type { hypothesesKinds } from '../../findings/hypotheses-kinds.ts';
import { compare, subtract } from '../../report/decimal.ts';
import type { Formatter } from '../formatter.ts';
import type { FindingWords } from '../words.ts';
import { nouns } from './nouns.ts';
import { hypotheses } from './report-hypotheses.ts';

const { component, figure } = hypotheses;
const sets = { one: 'combination', many: 'combinations' };
const listOf = (set: Parameters<typeof component>[0][], f: Formatter) =>
  f.list(set.map((each) => component(each, f)));

export const hypothesesFindings: Pick<FindingWords, keyof typeof hypothesesKinds> = {
  'gap-unexplained': {
    label: 'Unexplained gap',
    title: ({ businessDate, unexplained, unit }, f) =>
      `${figure({ value: unexplained, unit, signed: true }, f)} of the gap of ${f.date(businessDate)} remains unexplained`,
    criteria: () =>
      'The gap between two figures of one business date is explained by named rows, down to the last cent.',
    condition: ({ gap, unexplained, unit }, f) =>
      `Of the gap of ${figure({ value: gap, unit, signed: true }, f)}, ${figure({ value: unexplained, unit, signed: true }, f)} is neither recorded in the log nor made by any combination of the defects that were tried.`,
    cause: ({ nearest, distance, unit }, f) =>
      nearest.length === 0
        ? 'Not established; no single cause comes nearer to it than none.'
        : `Not established. The nearest single cause is ${listOf(nearest, f)}, ${figure({ value: distance, unit, signed: true }, f)} away: it is named as a lead, not as an explanation.`,
    effect: ({ businessDate }, f) =>
      `The figure of ${f.date(businessDate)} can be neither confirmed nor corrected as long as its gap has no cause.`,
  },
  'gap-ambiguous': {
    label: 'Gap with several explanations',
    title: ({ businessDate }, f) =>
      `The gap of ${f.date(businessDate)} has an explanation that is not proven`,
    criteria: () => 'One explanation alone makes the gap, and the data rule out the others.',
    condition: ({ sets: explanations, setCount, setsTried, amount, unit }, f) =>
      `The reading differs by ${figure({ value: amount, unit, signed: true }, f)} from the figure rebuilt from the log. Of ${f.count(setsTried, sets)} tried, ${f.integer(setCount)} ${setCount === 1 ? 'agrees' : 'agree equally well'}: ${explanations.map((set) => listOf(set, f)).join('; ')}.`,
    cause: ({ setCount }) =>
      setCount === 1
        ? 'Not established: so many combinations were tried that one may agree by chance.'
        : 'Not established: the data do not decide between them.',
    effect: () => 'Correcting one of the causes may leave the true one in place.',
  },
  'reading-defect': {
    label: 'Figure made otherwise than declared',
    title: ({ businessDate, system, hypothesis, part }, f) =>
      `${component({ hypothesis, part }, f)}: the figure of ${f.date(businessDate)} in ${system}`,
    criteria: () =>
      'A reported figure follows the definition of its measure and covers all sales of the day.',
    condition: ({ readAt, system, value, amount, unit, lines }, f) =>
      `The reading of ${f.date(readAt)} (${system}) gives ${figure({ value, unit }, f)} instead of ${figure({ value: subtract(value, amount), unit }, f)}: ${figure({ value: amount, unit, signed: true }, f)}${lines > 0 ? `, on ${f.count(lines, nouns.saleLine)}` : ''}.`,
    cause: () =>
      'Established by the amount: of all combinations tried, this one alone makes the reading, to its last digit. Not established: where between database and report it happens.',
    effect: ({ amount, unit }, f) =>
      `Whoever read the figure read ${figure({ value: amount, unit, signed: true }, f)} ${compare(amount, subtract(amount, amount)) < 0 ? 'too little' : 'too much'}; other days made the same way are wrong as well.`,
  },
};
