import type { HypothesesWords } from '../hypotheses-words.ts';

export const hypotheses: HypothesesWords = { headings: {} };
