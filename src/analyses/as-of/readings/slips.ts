import Big from 'big.js';
import { type Decimal, toDecimal } from '../../../report/decimal.ts';

export interface Slip {
  slip: 'transposed' | 'sign' | 'factor';
  /** The figure that was meant. */
  amount: Decimal;
}

/** With fewer digits, exchanging two of them or moving the point hits some figure by chance too often. */
const fewestDigits = 4;

/**
 * Whether a reported figure is another one written wrongly: the sign forgotten, the decimal point moved by up to three
 * places, or two digits beside each other exchanged.
 *
 * @param value the reported figure
 * @param meant the figures that it may have been, such as that of the moment and that of today
 */
export function slipOf(value: Decimal, meant: readonly Decimal[]): Slip | null {
  const digits = value.replace(/\D/g, '').replace(/^0+/, '').length;
  if (digits < fewestDigits) return null;
  const scale = value.split('.')[1]?.length ?? 0;
  for (const amount of meant) {
    if (Big(amount).eq(0)) continue;
    const rounded = Big(amount).round(scale, Big.roundHalfUp);
    if (rounded.times(-1).eq(value)) return { slip: 'sign', amount };
    const factors = [10, 100, 1000].flatMap((factor) => [Big(amount).times(factor), Big(amount).div(factor)]);
    if (factors.some((moved) => moved.round(scale, Big.roundHalfUp).eq(value)))
      return { slip: 'factor', amount };
    if (exchanged(toDecimal(rounded.toFixed(scale))).some((text) => Big(text).eq(value)))
      return { slip: 'transposed', amount };
  }
  return null;
}

/** The figure with each pair of neighbouring digits exchanged in turn. */
function exchanged(figure: string): string[] {
  const places = [...figure].flatMap((character, index) => (/\d/.test(character) ? [index] : []));
  return places.slice(1).flatMap((right, index) => {
    const left = places[index];
    if (left === undefined || figure[left] === figure[right]) return [];
    const characters = [...figure];
    [characters[left], characters[right]] = [figure[right] ?? '', figure[left] ?? ''];
    return [characters.join('')];
  });
}
