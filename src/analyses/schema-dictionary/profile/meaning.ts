import type { ColumnFacts } from '../../../report/facts/dictionary.ts';
import type { Typing } from './reading.ts';
import type { Shapes } from './shapes.ts';
import { type Fitting, fitting, isNearlyAll, kindOf, readingsOf } from './shares.ts';

/** What the values are, and which of them are not; a code has a length or a pattern beside its forms. */
export interface Meaning {
  meaning: ColumnFacts['meaning'];
  /** Forms of the values that fit; null where the type's own forms are all that is asked. */
  forms: readonly string[] | null;
  fixed: { by: 'length'; length: number } | { by: 'pattern'; pattern: string } | null;
  /** Rows that fit, of those with a value. */
  rows: number;
}

const hashes = { 'hex-32': 'md5', 'hex-40': 'sha-1', 'hex-64': 'sha-256' } as const;
const saidByForm = ['uuid', 'email', 'url', 'ip-address', 'phone', 'password-hash'] as const;

const productName = /(^|[_\s-])(ean|gtin|upc|barcode|code.?barres?)([_\s0-9-]|$)/i;
const phoneName = /(^|[_\s-])(t[eé]l|t[eé]l[eé]phone|phone|mobile|portable|gsm|fax)([_\s0-9-]|$)/i;
const postalName = /(^|[_\s-])(cp|zip|plz|post.?code|postal|code.?post(al)?|zip.?code)([_\s-]|$)/i;

/** A check digit holds by chance for one number in ten: this many numbers in a row do not pass by chance. */
const fewestChecked = 4;
/** A category has few values, each on many rows. */
const mostCategories = 500;
const rowsPerCategory = 10;
/** Longer texts are read and not looked up. */
const longestLabel = 120;
const meanLabel = 60;

/** What the values of a column mean, where their form shows it to 99 % of the rows; narrower than the type. */
export function meaningOf(name: string, typing: Typing, shapes: Shapes): Meaning {
  const none = noMeaning(shapes);
  if (!['text', 'integer'].includes(typing.type) || typing.writing?.dateOrder === 'undecidable') return none;
  const found = identified(name, shapes);
  if (found !== null || typing.type !== 'text') return found ?? none;
  return codeOf(shapes) ?? { ...none, meaning: wordsOf(shapes) };
}

export const noMeaning = ({ filled }: Shapes): Meaning => ({
  meaning: null,
  forms: null,
  fixed: null,
  rows: filled,
});

function identified(name: string, shapes: Shapes): Meaning | null {
  const said = (meaning: Meaning['meaning'], fit: Fitting): Meaning => ({ ...fit, meaning, fixed: null });
  for (const [kind, meaning] of Object.entries(hashes)) {
    // Digits alone may be such a hash too, once in some millions.
    const fit = fitting(
      shapes,
      (form) => kind === kindOf(form) || (readingsOf(form) === 'h' && kindOf(form).endsWith('digits')),
    );
    const own = fitting(shapes, (form) => kindOf(form) === kind);
    if (isNearlyAll(own.rows, shapes)) return said(meaning, fit);
  }
  for (const meaning of saidByForm) {
    const fit = fitting(shapes, (form) => kindOf(form) === meaning);
    if (isNearlyAll(fit.rows, shapes)) return said(meaning, fit);
  }
  const checked = fitting(shapes, (form) => readingsOf(form).includes('e'));
  if (isNearlyAll(checked.rows, shapes) && (checked.values >= fewestChecked || productName.test(name)))
    return said('ean', checked);
  const phones = fitting(shapes, (form) => ['phone', 'digits', 'integer', 'code'].includes(kindOf(form)));
  const onlySigns =
    shapes.masks.length > 0 && shapes.masks.every(({ mask }) => /^[9 ().+/-]{8,20}$/.test(mask));
  if (phoneName.test(name) && onlySigns && isNearlyAll(phones.rows, shapes)) return said('phone', phones);
  const postal = fitting(shapes, (form) => ['digits', 'integer', 'code'].includes(kindOf(form)));
  if (
    postalName.test(name) &&
    shapes.minLength >= 4 &&
    shapes.maxLength <= 8 &&
    isNearlyAll(postal.rows, shapes)
  )
    return said('postal-code', postal);
  return null;
}

/** Letters and digits without a space, of one length or in one pattern; or digits with leading zeros. */
function codeOf(shapes: Shapes): Meaning | null {
  const numbered = fitting(shapes, (form) =>
    ['code', 'digits', 'long-digits', 'integer'].includes(kindOf(form)),
  );
  const short = fitting(shapes, (form) => kindOf(form) === 'capitals');
  const fit = fitting(
    shapes,
    (form) => kindOf(form) === 'token' || [...numbered.forms, ...short.forms].includes(form),
  );
  // Drawn from letters and digits, some codes have no digit; where most have none these are words.
  if (!isNearlyAll(fit.rows, shapes) || (short.rows < fit.rows && numbered.rows * 2 < fit.rows)) return null;
  const coded = (rows: number, fixed: Meaning['fixed']): Meaning => ({
    meaning: 'code',
    forms: fit.forms,
    fixed,
    rows,
  });
  const { length, lengthRows, pattern, patternRows } = shapes;
  // What all have in common is asked for first: a pattern says more than a length.
  if (pattern !== null && isNearlyAll(patternRows, shapes) && pattern !== 'A' && patternRows >= lengthRows)
    return coded(Math.min(patternRows, fit.rows), { by: 'pattern', pattern });
  if (length !== null && length > 1 && isNearlyAll(lengthRows, shapes))
    return coded(Math.min(lengthRows, fit.rows), { by: 'length', length });
  const digits = fitting(shapes, (form) => ['digits', 'long-digits', 'integer'].includes(kindOf(form)));
  if (isNearlyAll(digits.rows, shapes)) return { ...coded(digits.rows, null), forms: digits.forms };
  return null;
}

function wordsOf(shapes: Shapes): 'category' | 'label' | 'free-text' {
  const { filled, values, maxLength, meanLength } = shapes;
  if (maxLength > longestLabel || meanLength > meanLabel) return 'free-text';
  return values <= mostCategories && values * rowsPerCategory <= filled ? 'category' : 'label';
}
