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

function withoutExponent(text: string): string {
  const [mantissa = '', exponent = '0'] = text.split('e');
  const negative = mantissa.startsWith('-');
  const [whole = '', fraction = ''] = (negative ? mantissa.slice(1) : mantissa).split('.');
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  const plain = point <= 0 ? `0.${'0'.repeat(-point)}${digits}` : digits.padEnd(point, '0');
  return negative ? `-${plain}` : plain;
}
