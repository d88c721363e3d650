import type { LoadedColumn } from '../../../store/loaded-table.ts';
import { asLoadedMoment, asMoment } from './moments.ts';
import { asLoadedNumber, asNumber } from './numbers.ts';
import type { Typing } from './reading.ts';
import type { Shapes } from './shapes.ts';
import { type Fitting, fitting, isNearlyAll } from './shares.ts';

/** A letter alone answers a question only beside the other answer. */
const questions: readonly { answers: readonly string[]; needsBoth: boolean }[] = [
  { answers: ['true', 'false'], needsBoth: false },
  { answers: ['yes', 'no'], needsBoth: false },
  { answers: ['oui', 'non'], needsBoth: false },
  { answers: ['vrai', 'faux'], needsBoth: false },
  { answers: ['t', 'f'], needsBoth: true },
  { answers: ['y', 'n'], needsBoth: true },
  { answers: ['o', 'n'], needsBoth: true },
];

/**
 * The narrowest type that all values of a column have, or nearly all (99 %): then the others are misfits. What the store has loaded as a number, a date or a moment stays that.
 *
 * @param declaredType as its database writes it; null where there is none
 */
export function typingOf(
  column: Pick<LoadedColumn, 'name' | 'type'>,
  declaredType: string | null,
  shapes: Shapes,
): Typing & Fitting {
  const text = textTyping(shapes);
  if (shapes.filled === 0) return { ...text, type: 'empty' };
  if (column.type === 'numeric')
    return asLoadedNumber(shapes, /^(small|big)?int|^serial|^bigserial/.test(declaredType ?? ''));
  if (column.type === 'date' || column.type === 'timestamp') return asLoadedMoment(shapes, column.type);
  const moment = asMoment(shapes, /dat|jour|day|(^|_)d[dt](_|$)/i.test(column.name));
  if (moment !== null && moment.type !== 'text') return moment;
  return asNumber(shapes) ?? asBoolean(shapes) ?? { ...text, writing: moment?.writing ?? null };
}

/** Any values are text. */
export const textTyping = (shapes: Shapes): Typing & Fitting => ({
  ...fitting(shapes, () => true),
  ...{ type: 'text', writing: null, conversion: { kind: 'text' } },
});

function asBoolean(shapes: Shapes): (Typing & Fitting) | null {
  for (const { answers, needsBoth } of questions) {
    const forms = new Set(answers.map((answer) => `answer:${answer}`));
    const fit = fitting(shapes, (form) => forms.has(form));
    if (isNearlyAll(fit.rows, shapes) && (!needsBoth || fit.forms.length === 2))
      return { ...fit, type: 'boolean', writing: null, conversion: { kind: 'boolean' } };
  }
  return null;
}
