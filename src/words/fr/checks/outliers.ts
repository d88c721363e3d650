import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { fr } from '../typography.ts';
import { withArticle } from './columns.ts';

export const outliers: FindingSentences<'outliers'> = {
  label: 'Valeurs très écartées',
  title: ({ table, values }, f) =>
    fr`${f.count(values, nouns.value)} de ${table} très ${agree(values, 'écartée', 'écartées')} des autres`,
  criteria: () =>
    fr`Prix, montants et quantités restent à moins de trois écarts interquartiles de leurs quartiles (bornes extrêmes de Tukey, en rapports pour les montants positifs), ou quelqu'un a regardé ceux qui en sortent.`,
  condition: (args, f) => {
    const { table, values, total, example } = args;
    return fr`${withArticle(args, f)} de la table ${table} : ${f.count(values, nouns.value)} sur ${f.integer(total)} ${agree(values, 'sort', 'sortent')} des bornes. La plus écartée de ${example.column} est ${f.decimal(example.value)}, pour des bornes de ${f.decimal(example.low)} et ${f.decimal(example.high)}.`;
  },
  cause: () =>
    fr`Non établie : article réellement cher, virgule mal placée, prix dans une autre unité ou une autre monnaie.`,
  effect: () =>
    fr`Une seule de ces valeurs peut déplacer une moyenne ou un total ; la médiane et les quartiles ne bougent guère.`,
};
