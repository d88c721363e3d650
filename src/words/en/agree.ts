import { notation } from './notation.ts';

/** The form of a verb or article that goes with a count: “1 row lacks”, “2 rows lack”. */
export const agree = (count: number, one: string, many: string): string =>
  notation.isPlural(count) ? many : one;
