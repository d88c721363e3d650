const longest = 31;

/**
 * A name for each sheet that Excel takes: at most 31 characters, none of `: \ / ? * [ ]`, no apostrophe at either end,
 * and unlike all others whatever the case. A name that had to be changed into one that is taken gets a number.
 */
export function sheetNames(names: readonly string[]): string[] {
  // Excel keeps this name for itself.
  const taken = new Set(['history']);
  return names.map((name) => {
    const plain = valid(name);
    for (let number = 1; ; number++) {
      const mark = number === 1 ? '' : ` (${number})`;
      const candidate = cut(plain, longest - mark.length).trimEnd() + mark;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}

const valid = (name: string): string =>
  cut(
    name
      .replace(/[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]+/gu, ' ')
      .replace(/[:\\/?*[\]]/g, '-')
      .replace(/^[\s']+|[\s']+$/g, ''),
    longest,
  ).replace(/[\s']+$/, '') || '-';

/** Never half of a surrogate pair. */
const cut = (text: string, most: number): string =>
  text
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/(?<![\ud800-\udbff])[\udc00-\udfff]/g, '-');
