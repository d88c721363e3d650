import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { fr } from '../typography.ts';
import { withArticle } from './columns.ts';

export const derivedColumnDiffers: FindingSentences<'derived-column-differs'> = {
  label: 'Colonne dérivée divergente',
  title: ({ table, values }, f) =>
    fr`${f.count(values, nouns.value)} de ${table} ${agree(values, 'contredit', 'contredisent')} le reste de la ligne`,
  criteria: () => fr`Une valeur qui découle d'autres valeurs de sa ligne s'accorde avec elles.`,
  condition: (args, f) => {
    const { table, values, total, example } = args;
    const differing = fr`${withArticle(args, f)} de la table ${table} : ${f.count(values, nouns.value)} sur ${f.integer(total)} comparées ${agree(values, 's\u2019écarte', 's\u2019écartent')} de ce que dit la ligne elle-même.`;
    if (example === null) return differing;
    return fr`${differing} ${example.row === null ? 'Sur une ligne' : fr`À la ligne ${f.integer(example.row)}`}, ${example.column} vaut « ${example.stored} », là où ${f.list(example.from)} ${agree(example.from.length, 'vaut', 'valent')} ${example.beside}.`;
  },
  cause: () =>
    fr`Établi : la valeur est enregistrée, et rien ne la lie à celles dont elle découle. Non établi : laquelle des deux a été changée, ou mal calculée.`,
  effect: () =>
    fr`Deux rapports sur les mêmes lignes donnent deux totaux, selon la colonne que chacun emploie.`,
};
