import type { ActorsWords } from '../actors-words.ts';

export const actors: ActorsWords = { headings: {} };
