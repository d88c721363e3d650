import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { fr } from '../typography.ts';
import { countOf, withArticle } from './columns.ts';

export const floatMoney: FindingSentences<'float-money'> = {
  label: 'Montants en virgule flottante',
  title: (args, f) =>
    fr`${f.count(countOf(args), { one: 'colonne de montants', many: 'colonnes de montants' })} en virgule flottante dans ${args.table}`,
  criteria: () =>
    fr`Un montant est un nombre décimal exact : un centime vaut 0,01, ce qu'aucune fraction binaire ne vaut.`,
  condition: (args, f) => {
    const { table, types, values, example } = args;
    const parts = [
      ...(types.length === 0
        ? []
        : [
            fr`${agree(countOf(args), 'a', 'ont')} dans la base un type à virgule flottante (${f.list(types)})`,
          ]),
      ...(values === 0 && types.length > 0
        ? []
        : [
            fr`${agree(countOf(args), 'contient', 'contiennent')} ${f.count(values, nouns.value)} avec des restes de fraction binaire${example === null ? '' : fr`, par exemple ${example}`}`,
          ]),
    ];
    return fr`${withArticle(args, f)} de la table ${table} ${f.list(parts)}.`;
  },
  cause: ({ types }) =>
    types.length > 0
      ? fr`Établi : la colonne a été créée avec un type à virgule flottante.`
      : fr`Déduit : les valeurs sont passées par un programme ou un tableur qui calcule en virgule flottante.`,
  effect: () =>
    fr`Les sommes dépendent de l'ordre des lignes, des montants égaux ne se comparent pas comme tels, et les totaux de deux systèmes s'écartent de quelques centimes.`,
};
