import { distance } from 'fastest-levenshtein';

/** A name in the words that it is made of, without case, accents and signs. */
export function wordsOfName(name: string): string[] {
  return name
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The plural of French and English is one word with its singular. */
const singular = (word: string): string => (word.length > 3 ? word.replace(/[sx]$/, '') : word);

/** Every word that the lexicon knows, in the singular. */
export class Vocabulary {
  readonly #words: ReadonlySet<string>;

  constructor(phrases: Iterable<string>) {
    this.#words = new Set([...phrases].flatMap((phrase) => phrase.split(' ')).map(singular));
  }

  has(word: string): boolean {
    return this.#words.has(singular(word));
  }

  /** The words of a name; `codeclient` falls apart where all of its parts are known. */
  split(name: string): string[] {
    return wordsOfName(name).flatMap((word) => {
      const parts = this.has(word) ? null : this.#parts(word);
      // Out of `an`, `de` and `no` any word could be made.
      return parts?.some((part) => part.length >= 4) ? parts : [word];
    });
  }

  #parts(text: string): string[] | null {
    if (text === '') return [];
    for (let length = text.length; length >= 2; length--) {
      const head = text.slice(0, length);
      if (!this.has(head)) continue;
      const rest = this.#parts(text.slice(length));
      if (rest !== null) return [head, ...rest];
    }
    return null;
  }
}

const misspelt = 0.85;
const abbreviated = 0.8;

/** How well one word of a name stands for a word of the lexicon, from 0 to 1. */
function likeness(word: string, meant: string, vocabulary: Vocabulary): number {
  const [a, b] = [singular(word), singular(meant)];
  if (a === b) return 1;
  // A word that the lexicon knows means itself: `mois` is no slip for `mots`.
  if (vocabulary.has(a)) return 0;
  const slips = b.length >= 8 ? 2 : b.length >= 5 ? 1 : 0;
  if (a.length >= 5 && distance(a, b) <= slips) return misspelt;
  if (a.length >= 3 && b.startsWith(a)) return abbreviated;
  return 0;
}

/** Each word of the name that says something else takes this much away. */
const perOtherWord = 0.3;
const floor = 0.25;

export interface NameMatch {
  /** From 0 to 1. */
  quality: number;
  /** Is the name the phrase, word for word? */
  exact: boolean;
  phrase: string;
}

/**
 * How well a name stands for one of the phrases.
 *
 * @param neutral words that change nothing: `id`, `code`, `of`
 */
export function matchName(
  name: string,
  phrases: readonly string[],
  vocabulary: Vocabulary,
  neutral: ReadonlySet<string>,
): NameMatch | null {
  const words = vocabulary.split(name);
  let best: { quality: number; phrase: string; length: number } | null = null;
  for (const phrase of phrases) {
    const meant = phrase.split(' ');
    const free = [...words];
    let sum = 0;
    for (const part of meant) {
      const ranked = free.map((word) => likeness(word, part, vocabulary));
      const top = Math.max(0, ...ranked);
      if (top === 0) {
        sum = -1;
        break;
      }
      free.splice(ranked.indexOf(top), 1);
      sum += top;
    }
    if (sum < 0) continue;
    const others = free.filter((word) => !neutral.has(singular(word)) && !/^\d+$/.test(word)).length;
    const quality = (sum / meant.length) * Math.max(floor, 1 - perOtherWord * others);
    const isBetter =
      best === null ||
      quality > best.quality + 1e-9 ||
      (quality > best.quality - 1e-9 && meant.length > best.length);
    if (isBetter) best = { quality, phrase, length: meant.length };
  }
  return best === null ? null : { quality: best.quality, exact: best.quality > 0.99, phrase: best.phrase };
}

/** Are two names one name, written in two ways? From 0 to 1; one that holds the other counts in part. */
export function similarity(a: string, b: string): number {
  const [x, y] = [wordsOfName(a).map(singular), wordsOfName(b).map(singular)];
  const [left, right] = [x.join(''), y.join('')];
  if (left === '' || right === '') return 0;
  if (left === right) return 1;
  const longest = Math.max(left.length, right.length);
  const far = distance(left, right);
  if (longest >= 5 && far <= Math.max(1, Math.floor(longest / 5))) return 0.9 - far / longest / 2;
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short.every((word) => long.includes(word)) ? 0.5 + (0.3 * short.length) / long.length : 0;
}
