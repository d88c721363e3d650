import { slug } from '../html/slug.ts';

/** Names that Windows keeps for devices, whatever their ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A file name without its ending for each table: letters, digits and hyphens, unlike all others. Names that would meet
 * get a piece of their hash, each of them, so that no file's name depends on what else there is in which order.
 */
export function fileNames(names: readonly string[]): string[] {
  const plain = names.map(plainName);
  const counts = new Map<string, number>();
  for (const name of plain) counts.set(name, (counts.get(name) ?? 0) + 1);
  return plain.map((name, index) => {
    if (devices.test(name)) return `${slug(names[index] ?? '')}-table`;
    return name === '' || (counts.get(name) ?? 0) > 1 ? slug(names[index] ?? '') : name;
  });
}

const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
