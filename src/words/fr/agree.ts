import { notation } from './notation.ts';

/** The form of a verb, participle or article that goes with a count: « 1 ligne manque », « 2 lignes manquent ». */
export const agree = (count: number, one: string, many: string): string =>
  notation.isPlural(count) ? many : one;
