import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { fr } from '../typography.ts';
import { countOf, theColumns } from './columns.ts';

export const undecidableDates: FindingSentences<'undecidable-dates'> = {
  label: 'Dates indécidables',
  title: (args, f) =>
    fr`${f.count(countOf(args), nouns.column)} de ${args.table} avec des dates dont l'ordre est inconnu`,
  criteria: () =>
    fr`Une date s'écrit de telle sorte que le jour et le mois ne puissent se confondre (ISO 8601).`,
  condition: (args, f) =>
    fr`Chaque valeur ${agree(countOf(args), 'de la', 'des')} ${theColumns(args, f)} de la table ${args.table} peut se lire jour d'abord comme mois d'abord. ${agree(countOf(args), 'La colonne est restée', 'Les colonnes sont restées')} en texte, sans rien deviner.`,
  cause: () =>
    fr`Déduit : l'export écrit les dates dans l'ordre d'un pays, et aucune valeur n'a de jour après le 12.`,
  effect: () =>
    fr`Rien ne peut être calculé d'après ces dates tant que personne n'en dit l'ordre (dateOrder dans la configuration).`,
};
