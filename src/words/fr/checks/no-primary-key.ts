import type { FindingSentences } from '../../words.ts';
import { nouns } from '../nouns.ts';
import { fr } from '../typography.ts';

export const noPrimaryKey: FindingSentences<'no-primary-key'> = {
  label: 'Pas de clé primaire',
  title: ({ table, candidateKeys }) =>
    candidateKeys.length === 0
      ? fr`Aucune clé trouvée pour les lignes de ${table}`
      : fr`La base ne déclare pas de clé primaire pour ${table}`,
  criteria: () =>
    fr`Chaque ligne se distingue de toutes les autres par la valeur d'une clé, et la base déclare cette clé.`,
  condition: ({ table, rows, inDatabase, candidateKeys }, f) => {
    if (candidateKeys.length > 0)
      return fr`La table ${table} n'a pas de clé primaire déclarée. Sur ses ${f.count(rows, nouns.row)}, conviendrait aujourd'hui chacune de celles-ci : ${f.list(candidateKeys.map((columns) => columns.join(' + ')))}.`;
    const declared = inDatabase ? fr` La base ne déclare pas non plus de clé primaire.` : '';
    return fr`La table ${table} compte ${f.count(rows, nouns.row)}. Aucune colonne, ni aucune combinaison de colonnes essayée, n'est renseignée et différente sur chacune.${declared}`;
  },
  cause: ({ candidateKeys }) =>
    candidateKeys.length === 0
      ? fr`Non établie : des lignes peuvent être enregistrées deux fois, la colonne qui les identifie ne pas avoir été remise, ou n'avoir jamais existé.`
      : fr`Établi : la déclaration manque. Non établi : si les valeurs sont uniques par règle ou par hasard.`,
  effect: ({ candidateKeys }) =>
    candidateKeys.length === 0
      ? fr`Une ligne présente deux fois ne se distingue pas de deux événements égaux ; aucune ne peut être corrigée, supprimée ou suivie d'un jour à l'autre isolément.`
      : fr`Rien n'empêche la prochaine écriture de répéter une valeur ; dès lors, les jointures comptent des lignes deux fois.`,
};
