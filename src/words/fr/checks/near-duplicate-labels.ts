import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { fr } from '../typography.ts';
import { withArticle } from './columns.ts';

export const nearDuplicateLabels: FindingSentences<'near-duplicate-labels'> = {
  label: 'Libellés presque égaux',
  title: ({ table, groups }, f) =>
    fr`${f.count(groups, { one: 'libellé', many: 'libellés' })} de ${table} ${agree(groups, 's\u2019écrit', 's\u2019écrivent')} de plusieurs façons`,
  criteria: () => fr`Une chose porte un seul libellé, écrit d'une seule façon.`,
  condition: (args, f) => {
    const { table, groups, examples } = args;
    const shown = examples.map((group) => group.map((label) => fr`« ${label} »`).join(' / '));
    return fr`${withArticle(args, f)} de la table ${table} : ${f.count(groups, { one: 'groupe de libellés ne diffère', many: 'groupes de libellés ne diffèrent' })} que par la casse, les accents, les espaces, la ponctuation ou une lettre${shown.length === 0 ? '' : fr`, par exemple ${shown.join(fr` ; `)}`}.`;
  },
  cause: () =>
    fr`Déduit : le libellé est saisi librement, ou vient de plusieurs sources. Non établi : que chaque groupe désigne une seule chose ; c'est à une personne qui connaît les données de le dire.`,
  effect: () =>
    fr`Un total par libellé se divise en plusieurs, et un filtre sur l'un d'eux laisse les autres de côté.`,
};
