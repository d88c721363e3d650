import { createHash } from 'node:crypto';

/**
 * An id for a name: readable, the same in every run, and different for different names. A name that does not survive
 * as it is gets a piece of its hash, so that `Ventes` and `ventes` do not meet.
 */
export function slug(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  if (plain !== '' && plain === name) return plain;
  const mark = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return plain === '' ? mark : `${plain}-${mark}`;
}
