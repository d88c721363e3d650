import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { fr } from '../typography.ts';
import { listed } from './listed.ts';

export const unusedIndex: FindingSentences<'unused-index'> = {
  label: 'Index inutilisé',
  title: ({ table, indexes, more }, f) =>
    fr`${f.count(indexes.length + more, { one: 'index', many: 'index' })} de ${table} sans une seule utilisation`,
  criteria: () => fr`Un index sert une requête ou une contrainte.`,
  condition: ({ indexes, more, bytes }, f) =>
    fr`Depuis que le serveur compte, aucune requête n'a utilisé ${listed(indexes, more, f)}.` +
    (bytes === null
      ? ''
      : fr` ${agree(indexes.length + more, 'Il occupe', 'Ils occupent')} ${f.count(bytes, nouns.byte)}.`),
  cause: () =>
    fr`Établi : le compteur du serveur est à zéro. Non établi : depuis quand il compte, et si une tâche rare (une clôture annuelle) ou un réplica, qui compte pour lui-même, a besoin de l'index.`,
  effect: () =>
    fr`Chaque écriture doit tenir l'index à jour, et il occupe de la place sur le disque, sans avoir servi une requête.`,
};
