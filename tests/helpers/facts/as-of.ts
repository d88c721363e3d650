import type { AsOfFacts } from '../../../src/report/facts/as-of.ts';

/** The real case's figures, with invented names. */
export const sampleAsOf: AsOfFacts = {};
