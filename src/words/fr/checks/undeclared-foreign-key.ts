import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { fr } from '../typography.ts';
import { inTurn } from './listed.ts';

export const undeclaredForeignKey: FindingSentences<'undeclared-foreign-key'> = {
  label: 'Clé étrangère non déclarée',
  title: ({ table, references, more }, f) =>
    fr`${f.count(references.length + more, { one: 'renvoi', many: 'renvois' })} de ${table} sans clé étrangère déclarée`,
  criteria: () =>
    fr`Une relation entre deux tables d'une base y est déclarée, sous la forme d'une clé étrangère.`,
  condition: ({ table, references, more }, f) =>
    fr`Dans ${table} : ${inTurn(
      references.map(
        ({ column, toTable, toColumn, unmatched }) =>
          fr`${column} renvoie à ${toTable}.${toColumn} (${unmatched === 0 ? fr`chaque valeur s'y trouve` : fr`${f.count(unmatched, nouns.row)} sans correspondance`})`,
      ),
      more,
      f,
    )}. La base ne déclare pas ${agree(references.length + more, 'cette clé étrangère', 'ces clés étrangères')}.`,
  cause: () =>
    fr`Établi : la déclaration manque. Déduit, là où la configuration ne le dit pas : qu'il s'agit d'une relation, d'après les valeurs et les noms.`,
  effect: () =>
    fr`Rien ne refuse une ligne qui renvoie à un élément absent, ni la suppression d'un élément auquel des lignes renvoient ; et le schéma ne dit pas comment ses tables se tiennent.`,
};
