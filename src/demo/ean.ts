/** Completes twelve digits to an EAN-13: weights 1 and 3 alternate, and the whole must be a multiple of ten. */
export function ean13(twelveDigits: string): string {
  if (!/^\d{12}$/.test(twelveDigits)) throw new RangeError('an EAN-13 begins with twelve digits');
  return twelveDigits + checkDigit(twelveDigits);
}

/** Is this thirteen digits of which the last one is right? */
export const isEan13 = (code: string): boolean =>
  /^\d{13}$/.test(code) && checkDigit(code.slice(0, 12)) === code.slice(12);

function checkDigit(digits: string): string {
  let sum = 0;
  for (const [index, digit] of [...digits].entries()) sum += Number(digit) * (index % 2 === 0 ? 1 : 3);
  return String((10 - (sum % 10)) % 10);
}
