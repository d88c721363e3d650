import { characterWidth, type Weight } from './font-widths.ts';

/** Width in pixels of one line of text in the charts' font. */
export function textWidth(text: string, size: number, weight: Weight = 'regular'): number {
  let thousandths = 0;
  for (const character of text) thousandths += characterWidth(character, weight);
  return (thousandths * size) / 1000;
}

/** The widest of several lines, in whole pixels. */
export const widest = (lines: readonly string[], size: number, weight: Weight = 'regular'): number =>
  Math.ceil(lines.reduce((width, line) => Math.max(width, textWidth(line, size, weight)), 0));

/** Cuts a line that is wider than `limit` pixels and ends it with an ellipsis; never splits a code point. */
export function truncate(text: string, limit: number, size: number, weight: Weight = 'regular'): string {
  if (textWidth(text, size, weight) <= limit) return text;
  let kept = '';
  let room = limit - textWidth('…', size, weight);
  for (const character of text) {
    room -= textWidth(character, size, weight);
    if (room < 0) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Breaks text at its spaces (not at no-break ones) into lines of at most `limit` pixels; longer words are cut. */
export function wrap(text: string, limit: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \n]+/)) {
    const joined = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(joined, size) <= limit) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines.map((line) => truncate(line, limit, size));
}

/**
 * Text of the audited company made fit for one line of XML: control characters and halves of surrogate pairs, which XML
 * forbids, and the marks that turn the writing direction of what follows become spaces.
 */
export const oneLine = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]+/gu, ' ').trim();
