import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { fr } from '../typography.ts';
import { withArticle } from './columns.ts';

export const misfitValues: FindingSentences<'misfit-values'> = {
  label: 'Valeurs hors type',
  title: ({ table, values }, f) =>
    fr`${f.count(values, nouns.value)} de ${table} ${agree(values, 'ne convient', 'ne conviennent')} pas à ${agree(values, 'sa', 'leur')} colonne`,
  criteria: () =>
    fr`Toutes les valeurs d'une colonne sont d'un seul type, et désignent la même sorte de chose.`,
  condition: (args, f) => {
    const { table, values, total, example } = args;
    const unfit = fr`${withArticle(args, f)} de la table ${table} : ${f.count(values, nouns.value)} sur ${f.integer(total)} ${agree(values, 'n\u2019est', 'ne sont')} pas ce que sont presque toutes les autres.`;
    if (example === null) return unfit;
    const row = example.row === null ? '' : fr`, ligne ${f.integer(example.row)}`;
    return fr`${unfit} La première : « ${example.value} » (${example.column}${row}).`;
  },
  cause: () => fr`Non établie : saisie libre, marque pour « inconnu », ou colonnes décalées à l'export.`,
  effect: () =>
    fr`Un calcul laisse ces valeurs de côté ou s'y arrête, et ce qu'elles désignent manque à son résultat.`,
};
