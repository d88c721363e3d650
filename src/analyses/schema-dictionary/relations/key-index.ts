import { isSameConcept, type Name } from './names.ts';
import type { RelationColumn, RelationTable } from './table.ts';

export interface KeyEntry {
  to: RelationTable;
  key: RelationColumn;
  isBestKey: boolean;
  isCalendar: boolean;
  table: Name;
  name: Name;
}

/** A word that more keys than this bear says nothing of any of them: `code`, `col_4`. */
const mostBearers = 12;

/** Finds the keys that a name may speak of without reading all of them for each column. */
export class KeyIndex {
  /** The best keys by what their tables are called, all keys by what they are called themselves. */
  readonly #byTable = new Map<string, KeyEntry[]>();
  readonly #byKey = new Map<string, KeyEntry[]>();
  readonly #byType = new Map<string, KeyEntry[]>();
  readonly #alike = new Map<string, KeyEntry[]>();

  constructor(keys: readonly KeyEntry[]) {
    for (const entry of keys) {
      for (const concept of entry.isBestKey ? entry.table.concepts : []) add(this.#byTable, concept, entry);
      for (const concept of entry.name.concepts) add(this.#byKey, concept, entry);
      if (entry.isBestKey) add(this.#byType, entry.key.type, entry);
    }
  }

  /** The keys whose table or column speaks of the same thing. */
  byName(name: Name): KeyEntry[] {
    return [...new Set(name.concepts.flatMap((concept) => this.#keysLike(concept)))];
  }

  /** The best keys of a type. */
  byType(type: string): readonly KeyEntry[] {
    return this.#byType.get(type) ?? [];
  }

  #keysLike(concept: string): KeyEntry[] {
    const known = this.#alike.get(concept);
    if (known !== undefined) return known;
    // Where one key bears the very word, another one that is spelt nearly so means something else.
    const exact = this.#keysOf(concept);
    const alike =
      exact.length > 0 ? exact : this.#conceptsLike(concept).flatMap((other) => this.#keysOf(other));
    this.#alike.set(concept, alike);
    return alike;
  }

  #keysOf(concept: string): KeyEntry[] {
    const called = this.#byKey.get(concept) ?? [];
    return [...(this.#byTable.get(concept) ?? []), ...(called.length > mostBearers ? [] : called)];
  }

  #conceptsLike(concept: string): string[] {
    const concepts = new Set([...this.#byTable.keys(), ...this.#byKey.keys()]);
    return [...concepts].filter((other) => isSameConcept(concept, other));
  }
}

function add(map: Map<string, KeyEntry[]>, key: string, entry: KeyEntry): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entry]);
  else list.push(entry);
}
