import type { Formatter } from './formatter.ts';

/** A sentence of the facts that it tells; the formatter writes their figures and dates. */
export type Say<Args> = (args: Args, f: Formatter) => string;
