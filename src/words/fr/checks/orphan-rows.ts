import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { fr } from '../typography.ts';

export const orphanRows: FindingSentences<'orphan-rows'> = {
  label: 'Lignes orphelines',
  title: ({ table, rows, toTable }, f) =>
    fr`${f.count(rows, nouns.row)} de ${table} ${agree(rows, 'renvoie', 'renvoient')} à un élément absent de ${toTable}`,
  criteria: ({ table, column, toTable, toColumn }) =>
    fr`Chaque valeur de ${table}.${column} existe dans ${toTable}.${toColumn}.`,
  condition: ({ table, column, rows, total }, f) =>
    fr`Sur ${f.count(total, { one: 'ligne renseignée', many: 'lignes renseignées' })} de ${table}.${column}, ${f.integer(rows)} ${agree(rows, 'ne trouve', 'ne trouvent')} pas de correspondance.`,
  cause: () =>
    fr`Établi : aucune clé étrangère n'a empêché ces lignes. Non établi : si l'élément a été supprimé, n'a jamais existé ou manque à l'extrait.`,
  effect: () =>
    fr`Ces lignes disparaissent d'une jointure ordinaire, ou s'y retrouvent sans libellé ni prix : les totaux par axe ne rejoignent pas le total général.`,
};
