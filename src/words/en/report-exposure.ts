import type { ExposureWords } from '../exposure-words.ts';

export const exposure: ExposureWords = { headings: {} };
