import { toDecimal } from '../report/decimal.ts';
import type { Formatter } from '../words/formatter.ts';
import { widest } from './text.ts';
import { fontSize } from './theme.ts';

/** Round numbers (1, 2 or 5 times a power of ten) within a range, about `wanted` of them. */
export function ticks(low: number, high: number, wanted = 5): { values: number[]; decimals: number } {
  const raw = (high - low) / wanted;
  if (!(raw > 0)) return { values: [low], decimals: 0 };
  const power = Math.floor(Math.log10(raw));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * 10 ** power >= raw * (1 - 1e-9)) ?? 10;
  const decimals = Math.max(0, -power - (factor === 10 ? 1 : 0));
  const step = Number((factor * 10 ** power).toFixed(decimals));
  const values: number[] = [];
  // Multiples, not sums: adding up would carry rounding errors along.
  const last = Math.floor(high / step + 1e-9);
  for (let index = Math.ceil(low / step - 1e-9); index <= last; index++)
    values.push(Number((index * step).toFixed(decimals)) + 0);
  return { values, decimals };
}

/** Scale and axis of an amount or a count, its labels written the reader's way. */
export function numberAxis(domain: [number, number], format: Formatter) {
  const { values, decimals } = ticks(domain[0], domain[1]);
  const labels = values.map((value) =>
    decimals === 0 ? format.integer(value) : format.decimal(toDecimal(value.toFixed(decimals))),
  );
  return {
    scale: { domain, nice: false, zero: false },
    axis: {
      values,
      // Only figures that the formatter wrote get into this expression, never a client's text.
      labelExpr: `${JSON.stringify(labels)}[indexof(${JSON.stringify(values)}, datum.value)]`,
      title: null,
      domain: false,
      ticks: false,
      labelPadding: 8,
      labelOverlap: false,
    },
    /** Pixels that the labels need beside the plot. */
    width: widest(labels, fontSize.small) + 8,
  };
}

/** From zero to a little above the largest value, so that its label has room. */
export const fromZero = (values: readonly number[], headroom = 0.12): [number, number] => {
  const high = Math.max(0, ...values);
  const low = Math.min(0, ...values);
  const range = high - low || 1;
  return [low < 0 ? low - range * headroom : 0, high + range * headroom];
};

/**
 * A range that makes the differences between levels visible. Where they are small beside the levels, the axis does
 * not begin at zero; `broken` then, and the figure must say so.
 */
export function levelDomain(levels: readonly number[]): { domain: [number, number]; broken: boolean } {
  const low = Math.min(...levels);
  const high = Math.max(...levels);
  if (low <= 0 || high - low >= high / 4) return { domain: fromZero(levels), broken: false };
  const range = high - low || high / 100;
  return { domain: [Math.max(0, low - range * 0.6), high + range * 0.3], broken: true };
}
