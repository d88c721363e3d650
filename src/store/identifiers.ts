/** PostgreSQL cuts longer names silently, and two cut names may then be the same. */
const longestNameBytes = 63;

/**
 * The name that a table or a column of the data gets in the store: its own where that is possible, else its own cut
 * and numbered. `taken` holds the names in use and grows by the new one.
 */
export function storeName(name: string, taken: Set<string>): string {
  const clean = name.replaceAll('\0', '');
  // PostgreSQL looks into pg_catalog first, where an unqualified pg_… could mean a system table.
  const base = clean === '' || /^pg_/i.test(clean) ? `data_${clean}` : clean;
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : `_${number}`;
    const candidate = cutToBytes(base, longestNameBytes - suffix.length) + suffix;
    if (taken.has(candidate)) continue;
    taken.add(candidate);
    return candidate;
  }
}

function cutToBytes(text: string, bytes: number): string {
  let cut = '';
  let used = 0;
  for (const character of text) {
    used += Buffer.byteLength(character);
    if (used > bytes) return cut;
    cut += character;
  }
  return cut;
}
