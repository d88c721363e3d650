import type { FindingSentences } from '../../words.ts';
import { fr } from '../typography.ts';

export const brokenKey: FindingSentences<'broken-key'> = {
  label: 'Clé non respectée',
  title: ({ table, column }) => fr`La clé ${table}.${column} n'identifie pas chaque ligne`,
  criteria: () => fr`Une clé est renseignée sur chaque ligne et n'a jamais deux fois la même valeur.`,
  condition: ({ column, duplicates, duplicatesAreExact, nulls }, f) =>
    fr`La colonne ${column} compte ${duplicatesAreExact ? '' : 'environ '}${f.count(duplicates, { one: 'valeur en double', many: 'valeurs en double' })} et ${f.count(nulls, { one: 'ligne vide', many: 'lignes vides' })}.`,
  cause: () =>
    fr`Déduit : la base d'origine n'impose pas l'unicité de cette colonne, ou l'extrait ne la respecte pas.`,
  effect: () =>
    fr`Une jointure sur cette clé compte des lignes deux fois ou les perd : les totaux qui en dépendent ne sont pas sûrs.`,
};
