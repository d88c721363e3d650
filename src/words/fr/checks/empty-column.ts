import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { fr } from '../typography.ts';
import { countOf, withArticle } from './columns.ts';

export const emptyColumn: FindingSentences<'empty-column'> = {
  label: 'Colonne vide',
  title: (args, f) => fr`${f.count(countOf(args), nouns.column)} de ${args.table} sans aucune valeur`,
  criteria: () => fr`Une colonne que l'on garde est renseignée, au moins sur une partie des lignes.`,
  condition: (args, f) =>
    fr`${withArticle(args, f)} de la table ${args.table} ${agree(countOf(args), 'est vide', 'sont vides')} sur toutes les lignes (${f.count(args.rows, nouns.row)}).`,
  cause: () => fr`Non établie : attribut prévu et jamais saisi, ou que l'extrait ne reprend pas.`,
  effect: () =>
    fr`Qui se fie au nom de la colonne n'y trouve rien, et peut prendre ce vide pour une réponse.`,
};
