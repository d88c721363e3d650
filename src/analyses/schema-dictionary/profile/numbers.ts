import { groupingSigns, spacing } from './forms.ts';
import type { Typing } from './reading.ts';
import type { Shapes } from './shapes.ts';
import { type Fitting, fitting, isNearlyAll, kindOf } from './shares.ts';

/** A way to write numbers: which forms it allows, what it must leave out and replace, and the forms that show it. */
interface NumberWriting {
  forms: readonly string[];
  /** Without one of these the column may as well be written in a simpler way. */
  evidence: readonly string[];
  decimalMark: 'point' | 'comma';
  grouping: 'point' | 'comma' | 'space' | null;
}

const spaced = (ending: string) => Object.keys(groupingSigns).map((sign) => `${sign}-${ending}`);

const writings: readonly NumberWriting[] = [
  { forms: ['point', 'point-3'], evidence: ['point', 'point-3'], decimalMark: 'point', grouping: null },
  { forms: ['comma', 'comma-3'], evidence: ['comma', 'comma-3'], decimalMark: 'comma', grouping: null },
  {
    forms: ['comma-3', 'commas', 'commas-point', 'point', 'point-3'],
    evidence: ['comma-3', 'commas', 'commas-point'],
    ...{ decimalMark: 'point', grouping: 'comma' },
  },
  {
    forms: ['point-3', 'points', 'points-comma', 'comma', 'comma-3'],
    evidence: ['points', 'points-comma', 'comma', 'comma-3'],
    ...{ decimalMark: 'comma', grouping: 'point' },
  },
  {
    forms: [...spaced('whole'), ...spaced('point'), 'point', 'point-3'],
    evidence: [...spaced('whole'), ...spaced('point')],
    ...{ decimalMark: 'point', grouping: 'space' },
  },
  {
    forms: [...spaced('whole'), ...spaced('comma'), 'comma', 'comma-3'],
    evidence: spaced('comma'),
    ...{ decimalMark: 'comma', grouping: 'space' },
  },
];

/** Forms that only numbers with digits behind the mark have, in the writing that allows them. */
const whole = new Set(['integer', 'commas', 'points', ...spaced('whole')]);

/**
 * The number that nearly all values are, in the one writing that most of them allow. Two writings that allow as many
 * and would not give the same numbers (`1,234`) give none: nothing is guessed.
 */
export function asNumber(shapes: Shapes): (Typing & Fitting) | null {
  if (isFixedWithZeros(shapes)) return null;
  const integers = fitting(shapes, (form) => kindOf(form) === 'integer');
  if (isNearlyAll(integers.rows, shapes) && integers.rows === shapes.filled) return plainInteger(integers);
  const candidates = writings
    .map((writing) => ({
      writing,
      fit: fitting(shapes, (form) => kindOf(form) === 'integer' || writing.forms.includes(kindOf(form))),
      shown: fitting(shapes, (form) => writing.evidence.includes(kindOf(form))).rows,
    }))
    .filter(({ fit, shown }) => shown > 0 && isNearlyAll(fit.rows, shapes));
  // Of writings that fit as many rows the first, simplest one stands, but for the comma that both may be.
  const best = candidates.reduce<(typeof candidates)[number] | undefined>(
    (kept, next) => (kept === undefined || next.fit.rows > kept.fit.rows ? next : kept),
    undefined,
  );
  if (best === undefined || best.fit.rows === integers.rows)
    return isNearlyAll(integers.rows, shapes) ? plainInteger(integers) : null;
  const isTied = candidates.some(
    ({ writing, fit }) => writing.decimalMark !== best.writing.decimalMark && fit.rows === best.fit.rows,
  );
  if (isTied && fitting(shapes, (form) => kindOf(form) === 'comma-3').rows > 0) return null;
  return written(best.writing, best.fit, shapes);
}

/** Every number of a column that was loaded as numbers, however long. */
export function asLoadedNumber(shapes: Shapes, isInteger: boolean): Typing & Fitting {
  const fit = fitting(shapes, (form) =>
    ['integer', 'long-digits', 'point', 'point-3'].includes(kindOf(form)),
  );
  return { ...plainInteger(fit), type: isInteger ? 'integer' : 'decimal' };
}

const plainInteger = (fit: Fitting): Typing & Fitting => ({
  ...{ ...fit, type: 'integer', writing: null, conversion: { kind: 'number', from: '', to: '' } },
});

function written({ decimalMark, grouping }: NumberWriting, fit: Fitting, shapes: Shapes): Typing & Fitting {
  const kinds = fit.forms.map(kindOf);
  const isWhole = kinds.every(
    (kind) =>
      whole.has(kind) ||
      (kind === 'comma-3' && grouping === 'comma') ||
      (kind === 'point-3' && grouping === 'point'),
  );
  const sign =
    grouping === 'space'
      ? spaceOf(fit, shapes)
      : grouping === 'comma'
        ? ','
        : grouping === 'point'
          ? '.'
          : null;
  const isUsual = decimalMark === 'point' && grouping === null;
  const left = grouping === 'space' ? spacing : (sign ?? '');
  return {
    ...{ ...fit, type: isWhole ? 'integer' : 'decimal' },
    writing: isUsual ? null : { decimalMark: isWhole ? null : decimalMark, grouping: sign, dateOrder: null },
    conversion: {
      kind: 'number',
      from: decimalMark === 'comma' ? `,${left}` : left,
      to: decimalMark === 'comma' ? '.' : '',
    },
  };
}

/** The sign that stands between thousands on most rows. */
function spaceOf(fit: Fitting, shapes: Shapes): string | null {
  const signs = Object.entries(groupingSigns).map(([name, sign]) => ({
    sign,
    rows: fitting(shapes, (form) => fit.forms.includes(form) && form.startsWith(`${name}-`)).rows,
  }));
  return signs.reduce((kept, next) => (next.rows > kept.rows ? next : kept)).sign;
}

/** Digits of one length, some with a zero in front: they name something, and count nothing. */
function isFixedWithZeros({ forms }: Shapes): boolean {
  const digits = forms.filter(({ form }) => ['integer', 'digits'].includes(kindOf(form)));
  const zeros = digits.some(({ form }) => kindOf(form) === 'digits');
  const lengths = digits.flatMap(({ shortest, longest }) => [shortest, longest]);
  return zeros && new Set(lengths).size === 1;
}
