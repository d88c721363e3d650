import { words as en } from './en/index.ts';
import { words as fr } from './fr/index.ts';
import type { Language, Words } from './words.ts';

const byLanguage: Record<Language, Words> = { fr, en };

/** The words of a language. Pure: the same object every time. */
export const wordsOf = (language: Language): Words => byLanguage[language];
