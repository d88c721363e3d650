import type { FindingSentences } from '../../words.ts';
import { nouns } from '../nouns.ts';
import { fr } from '../typography.ts';
import { listed } from './listed.ts';

export const unindexedForeignKey: FindingSentences<'unindexed-foreign-key'> = {
  label: 'Renvoi sans index',
  title: ({ table, references, more }, f) =>
    fr`${f.count(references.length + more, { one: 'renvoi', many: 'renvois' })} de ${table} sans index`,
  criteria: () =>
    fr`Dans une grande table, les colonnes qui renvoient à une autre table sont en tête d'un index.`,
  condition: ({ table, rows, references, more }, f) =>
    fr`${table} compte ${f.count(rows, nouns.row)}, et aucun index de toutes ces lignes ne commence par ${listed(
      references.map(({ columns, toTable }) => fr`${columns.join(' + ')} (vers ${toTable})`),
      more,
      f,
    )}.`,
  cause: () =>
    fr`Établi : le catalogue de la base ne contient pas un tel index. PostgreSQL n'en crée pas de lui-même pour une clé étrangère.`,
  effect: () =>
    fr`Une jointure depuis l'autre table, ou la suppression d'un élément auquel on peut renvoyer, ne peut que lire toute la table. Aucun chiffre n'est faux pour autant.`,
};
