/** A source of reproducible choices: the same seed and stream give the same choices on every machine. */
export interface Random {
  /** An integer from 0 up to, and without, `limit`. */
  below(limit: number): number;
  /** An integer from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** True `part` times out of `whole`. */
  chance(part: number, whole: number): boolean;
  /** One of the first `limit` elements; of all of them by default. */
  pick<Item extends object | string>(list: readonly Item[], limit?: number): Item;
  /** Like `pick`, but the nearer the front of the list, the likelier. */
  pickFavouring<Item extends object | string>(list: readonly Item[], limit?: number): Item;
  /** Lower-case hexadecimal digits. */
  hex(length: number): string;
}

/** The largest limit for which `draw * limit` stays an exact integer. */
const largestLimit = 2 ** 21;

/**
 * Each concern draws from a stream of its own, so that, say, a longer catalogue does not reshuffle the sales.
 * The generator is sfc32, integer arithmetic throughout.
 */
export function createRandom(seed: number, stream: string): Random {
  const next = sfc32(seed, stream);

  const below = (limit: number): number => {
    if (limit < 1 || limit > largestLimit) throw new RangeError(`cannot draw below ${limit}`);
    return Math.floor((next() * limit) / 2 ** 32);
  };
  const elementAt = <Item extends object | string>(list: readonly Item[], index: number): Item => {
    const item = list[index];
    if (item === undefined) throw new RangeError(`no element ${index} in a list of ${list.length}`);
    return item;
  };

  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (part, whole) => below(whole) < part,
    pick: (list, limit = list.length) => elementAt(list, below(limit)),
    pickFavouring: (list, limit = list.length) => elementAt(list, Math.min(below(limit), below(limit))),
    hex(length) {
      let digits = '';
      while (digits.length < length) digits += next().toString(16).padStart(8, '0');
      return digits.slice(0, length);
    },
  };
}

/** Chris Doty-Humphrey's small fast counting generator: 128 bits of state, 32 bits a draw. */
function sfc32(seed: number, stream: string): () => number {
  const scatter = splitmix32(seed ^ fnv1a(stream));
  let a = scatter();
  let b = scatter();
  let c = scatter();
  let counter = 1;
  return () => {
    const draw = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + draw) | 0;
    return draw >>> 0;
  };
}

/** Turns neighbouring seeds into unrelated states. */
function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash;
}
