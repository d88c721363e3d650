import type { AsOfWords } from '../as-of-words.ts';

export const asOf: AsOfWords = { headings: {} };
