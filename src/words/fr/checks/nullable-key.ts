import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { fr } from '../typography.ts';
import { listed } from './listed.ts';

const uses = { key: 'clé', reference: 'renvoi' };

export const nullableKey: FindingSentences<'nullable-key'> = {
  label: 'Clé ou renvoi pouvant être vide',
  title: ({ table, columns, more }, f) =>
    fr`${f.count(columns.length + more, { one: 'clé ou renvoi', many: 'clés ou renvois' })} de ${table} ${agree(columns.length + more, 'peut être vide', 'peuvent être vides')}`,
  criteria: () =>
    fr`Une clé est renseignée sur chaque ligne. Un renvoi aussi, sauf si la relation est facultative et documentée comme telle.`,
  condition: ({ table, columns, more }, f) =>
    fr`Dans ${table} : ${listed(
      columns.map(
        ({ column, use, nulls }) =>
          fr`${column} (${uses[use]}, ${nulls === 0 ? fr`aucune ligne vide aujourd'hui` : f.count(nulls, { one: 'ligne vide', many: 'lignes vides' })})`,
      ),
      more,
      f,
    )}.`,
  cause: () =>
    fr`Établi : ces colonnes sont vides sur certaines lignes, ou leur base le permet. Non établi : si la valeur vide veut dire quelque chose.`,
  effect: () =>
    fr`Une valeur vide n'est égale à rien : une jointure interne écarte sa ligne sans le dire, et les totaux par axe restent en deçà du total général.`,
};
