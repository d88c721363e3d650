/**
 * A cell's number as plain decimal text: `6.473630445822E12` is `6473630445822`, `45518.0` is `45518`.
 * Whole numbers keep their digits, however many there are. Others are the shortest decimal that names the same
 * double, because spreadsheets write 3.11 as 3.1099999999999999 at times.
 * @returns null when the text is no finite number.
 */
export function plainNumber(raw: string): string | null {
  if (/^-?[1-9][0-9]*$/.test(raw)) return raw;
  if (!/^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?\s*$/.test(raw)) return null;
  const value = Number(raw);
  if (!Number.isFinite(value)) return null;
  const text = String(value);
  return text.includes('e') ? withoutExponent(text) : text;
}

/** From 1 January 1900 to 1 January 1904, as spreadsheets count days. */
const daysTo1904 = 1462;

/**
 * A day that is counted from 1904, counted from 1900; digit by digit, so that the time of day stays what it is.
 * What is less than a day is a time of day, which has no date to be moved.
 */
export function dayFrom1900(plain: string): string {
  const [whole = '', fraction] = plain.split('.');
  if (!/^[1-9][0-9]{0,6}$/.test(whole)) return plain;
  return `${Number(whole) + daysTo1904}${fraction === undefined ? '' : `.${fraction}`}`;
}

function withoutExponent(text: string): string {
  const [mantissa = '', exponent = '0'] = text.split('e');
  const negative = mantissa.startsWith('-');
  const [whole = '', fraction = ''] = (negative ? mantissa.slice(1) : mantissa).split('.');
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  const plain = point <= 0 ? `0.${'0'.repeat(-point)}${digits}` : digits.padEnd(point, '0');
  return negative ? `-${plain}` : plain;
}
