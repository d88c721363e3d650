import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { fr } from '../typography.ts';
import { listed } from './listed.ts';

export const missingDescription: FindingSentences<'missing-description'> = {
  label: 'Descriptions manquantes',
  title: ({ tables, describedTables, columns, describedColumns }, f) =>
    fr`${f.count(tables - describedTables + columns - describedColumns, { one: 'table ou colonne', many: 'tables ou colonnes' })} sans description, sur ${f.integer(tables + columns)}`,
  criteria: () =>
    fr`Ce que désigne chaque table et chaque colonne est écrit là où tous le trouvent : en commentaire dans la base, ou dans un dictionnaire tenu à jour.`,
  condition: ({ tables, describedTables, columns, describedColumns, least, more }, f) =>
    fr`Sur ${f.count(tables, nouns.table)}, ${f.integer(describedTables)} ${agree(describedTables, 'a', 'ont')} une description ; sur ${f.count(columns, nouns.column)}, ${f.integer(describedColumns)} en ${agree(describedColumns, 'a', 'ont')} une.` +
    (least.length === 0
      ? ''
      : fr` Colonnes qui restent à décrire, par table : ${listed(
          least.map((table) => `${table.table} (${f.integer(table.columns)})`),
          more,
          f,
        )}.`),
  cause: () =>
    fr`Établi : ni les sources ni le dictionnaire de cet audit ne les décrivent. Non établi : si elles sont documentées ailleurs.`,
  effect: () =>
    fr`Chaque lecteur doit deviner le sens d'une colonne : deux personnes peuvent, de bonne foi, calculer le même chiffre sur des colonnes différentes.`,
};
