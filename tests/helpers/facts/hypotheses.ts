import type { HypothesesFacts } from '../../../src/report/facts/hypotheses.ts';

/** The real case's figures, with invented names. */
export const sampleHypotheses: HypothesesFacts = {};
