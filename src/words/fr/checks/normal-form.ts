import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { fr } from '../typography.ts';
import { inTurn } from './listed.ts';

export const normalForm: FindingSentences<'normal-form'> = {
  label: 'Faits répétés (troisième forme normale)',
  title: ({ table, dependencies, more }, f) => {
    const all = dependencies.length + more;
    return fr`${f.count(all, { one: 'colonne', many: 'colonnes' })} de ${table} ${agree(all, 'découle', 'découlent')} d'une colonne qui n'est pas une clé`;
  },
  criteria: () =>
    fr`En troisième forme normale, une colonne ne dépend que de la clé. Une dimension d'un schéma en étoile peut s'en écarter à dessein.`,
  condition: ({ rows, dependencies, more }, f) =>
    fr`Sur chaque ligne (${f.count(rows, nouns.row)}) : ${inTurn(
      dependencies.map(({ determinant, dependent }) => fr`${determinant} détermine ${dependent}`),
      more,
      f,
    )}.`,
  cause: () =>
    fr`Établi : cela vaut pour chaque ligne lue. Non établi : s'il s'agit d'une règle du métier ou du hasard.`,
  effect: () =>
    fr`Le même fait est écrit sur de nombreuses lignes : un changement qui ne les atteint pas toutes laisse des lignes qui se contredisent.`,
};
