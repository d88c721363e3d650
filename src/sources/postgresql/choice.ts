/** `*` stands for any characters, `?` for one; a leading `!` leaves out what the rest of it fits. */
export interface Choice {
  /** @param spellings the ways in which one thing may be named, such as `orders` and `sales.orders` */
  has(...spellings: readonly string[]): boolean;
  /** Patterns that were to choose something and fit none of these spellings. */
  idle(spellings: readonly string[]): string[];
}

/**
 * What a list of patterns chooses: whatever one of them fits, or everything where all of them only leave out, and
 * never what a `!` pattern fits. Capitals count.
 */
export function choiceOf(patterns: readonly string[]): Choice {
  const chosen = patterns.filter((pattern) => !pattern.startsWith('!'));
  const regExps = chosen.map(asRegExp);
  const out = patterns
    .filter((pattern) => pattern.startsWith('!'))
    .map((pattern) => asRegExp(pattern.slice(1)));
  const fits = (patterns: readonly RegExp[], spellings: readonly string[]) =>
    patterns.some((pattern) => spellings.some((spelling) => pattern.test(spelling)));
  return {
    has: (...spellings) => (regExps.length === 0 || fits(regExps, spellings)) && !fits(out, spellings),
    idle: (spellings) =>
      chosen.filter((_, index) => !spellings.some((spelling) => regExps[index]?.test(spelling))),
  };
}

function asRegExp(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'su');
}
