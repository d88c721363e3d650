import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { fr } from '../typography.ts';
import { countOf, withArticle } from './columns.ts';

export const constantColumn: FindingSentences<'constant-column'> = {
  label: 'Colonne constante',
  title: (args, f) =>
    fr`${f.count(countOf(args), nouns.column)} de ${args.table} ${agree(countOf(args), 'ne prend', 'ne prennent')} qu'une seule valeur`,
  criteria: () =>
    fr`Une colonne distingue des lignes ; ce qui est le même pour toutes a sa place dans la description de la table.`,
  condition: (args, f) =>
    fr`${withArticle(args, f)} de la table ${args.table} ${agree(countOf(args), 'a', 'ont')} la même valeur sur toutes les lignes (${f.count(args.rows, nouns.row)}).`,
  cause: () =>
    fr`Non établie : valeur par défaut que personne ne change, attribut qui n'est plus tenu, ou extrait limité à un seul cas.`,
  effect: () =>
    fr`Aucune analyse ne peut se faire selon une telle colonne, alors que son nom en suggère une.`,
};
