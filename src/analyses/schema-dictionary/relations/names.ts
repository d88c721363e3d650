import { distance } from 'fastest-levenshtein';
import { attributes, conceptOfWord, isKeyWord, isNoise } from './vocabulary.ts';

/** Are these two spellings of one name? */
export function isSimilar(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x === y || (x.length > 4 && y.length > 4 && distance(x, y) <= 2);
}

/** What a table's or column's name says. */
export interface Name {
  /** Its words, without accents and in lower case, in one piece. */
  plain: string;
  /** The things that it speaks of, in the vocabulary's words where it knows them. */
  concepts: readonly string[];
  /** Does it say "identifier", "code", "number"? */
  isIdentifier: boolean;
}

const read = new Map<string, Name>();

/** Reads a name: `custumerID`, `Code client` and `dim_customers` all speak of a customer. */
export function nameOf(text: string): Name {
  const known = read.get(text);
  if (known !== undefined) return known;
  const words = wordsOf(text).flatMap(withoutGluedKey);
  const telling = words.filter((word) => !isKeyWord(word) && !isNoise(word) && !/^[0-9]+$/.test(word));
  const name = {
    plain: words.join(''),
    concepts: [...new Set(telling.map(conceptOf))],
    isIdentifier: words.some(isKeyWord),
  };
  if (read.size > 100_000) read.clear();
  read.set(text, name);
  return name;
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([\p{Ll}0-9])(\p{Lu})/gu, '$1 $2')
    // `col_7` is not `col_8`; the year or month of a table is no part of its name.
    .replace(/([\p{L}])[^\p{L}0-9]*([0-9]{1,3})(?![0-9])/gu, '$1$2')
    .toLowerCase()
    .split(/[^\p{L}0-9]+/u)
    .filter((word) => word !== '');

/** `idclient` and `clientid` are two words. */
function withoutGluedKey(word: string): string[] {
  if (conceptOfWord.has(word)) return [word];
  for (const key of ['id', 'code', 'num', 'no', 'ref']) {
    for (const rest of [
      word.startsWith(key) ? word.slice(key.length) : '',
      word.endsWith(key) ? word.slice(0, -key.length) : '',
    ]) {
      if (rest.length > 2 && conceptOfWord.has(singular(rest))) return [key, rest];
    }
  }
  return [word];
}

function singular(word: string): string {
  if (word.length < 4 || conceptOfWord.has(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:[^s]s|eaux)$/.test(word) ? word.slice(0, -1) : word;
}

/** The vocabulary's word for it, also where it is misspelt; else the word itself in the singular. */
function conceptOf(word: string): string {
  const one = singular(word);
  const known = conceptOfWord.get(one);
  if (known !== undefined || one.length < 5) return known ?? one;
  for (const [other, concept] of conceptOfWord) if (isMisspelt(one, other)) return concept;
  return one;
}

function isMisspelt(word: string, other: string): boolean {
  if (other.length < 5 || word[0] !== other[0] || Math.abs(word.length - other.length) > 2) return false;
  return distance(word, other) <= (Math.min(word.length, other.length) < 8 ? 1 : 2);
}

/** Do two words mean one thing: the same, misspelt, or one cut short? */
export const isSameConcept = (a: string, b: string): boolean =>
  a === b ||
  isMisspelt(a, b) ||
  (Math.min(a.length, b.length) >= 4 &&
    !conceptOfWord.has(a) &&
    !conceptOfWord.has(b) &&
    (a.startsWith(b) || b.startsWith(a)));

const covers = (concepts: readonly string[], wanted: readonly string[]): boolean =>
  wanted.length > 0 && wanted.every((concept) => concepts.some((other) => isSameConcept(other, concept)));

/**
 * How well a column's name says that it refers to a key, from 0 (not at all) to 1. From 0.6 on the names fit; from
 * 0.85 on they leave little doubt.
 *
 * @param isOwn whether the key is in the column's own table
 */
export function nameFit(column: Name, table: Name, key: Name, isOwn: boolean): number {
  const said = column.concepts;
  const told = key.concepts.filter((concept) => !covers(table.concepts, [concept]));
  const besides = said.filter((concept) => attributes.has(concept) && !covers(key.concepts, [concept]));
  // The name of a customer or the day of an order is no customer and no order.
  if (besides.length > 0 && !covers(table.concepts, besides)) return 0.1;
  if (isOwn) return ownFit(column, table);
  const isQualified = column.isIdentifier ? 0.9 : 0.5;
  // `client_id` and `clients.id`; `delivery_client_id` too; `category_id` and `product_categories.id` with less certainty.
  let byTable = 0;
  if (covers(said, table.concepts)) byTable = covers(table.concepts, said) ? 1 : isQualified;
  else if (covers(table.concepts, said)) byTable = column.isIdentifier ? 0.7 : 0.4;
  // `customer_id` is hardly `customers.email`.
  if (told.length > 0 && !covers(said, told)) byTable *= 0.6;
  return Math.max(byTable, keyFit(column, key, isQualified));
}

function keyFit(column: Name, key: Name, qualified: number): number {
  const speaksOfThings = key.concepts.some((concept) => !attributes.has(concept) || concept === 'date');
  if (!speaksOfThings) return key.plain === column.plain ? 0.3 : 0;
  if (isSimilar(column.plain, key.plain)) return 1;
  if (!covers(column.concepts, key.concepts)) return 0;
  if (covers(key.concepts, column.concepts)) return 0.95;
  return key.concepts.includes('date') ? 0.8 : qualified;
}

/** `parent_id` refers to the own table's key, and so does an employee's `manager`. */
function ownFit(column: Name, table: Name): number {
  if (column.concepts.includes('parent')) return 0.9;
  if (!covers(column.concepts, table.concepts)) return 0;
  return column.isIdentifier ? 0.7 : 0.6;
}
