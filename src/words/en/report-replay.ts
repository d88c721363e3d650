import type { ReplayWords } from '../replay-words.ts';

export const replay: ReplayWords = { headings: {} };
