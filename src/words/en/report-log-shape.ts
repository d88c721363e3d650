import type { LogShapeWords } from '../log-shape-words.ts';

export const logShape: LogShapeWords = { headings: {} };
