import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { fr } from '../typography.ts';
import { listed } from './listed.ts';

export const personalData: FindingSentences<'personal-data'> = {
  label: 'Données personnelles',
  title: ({ columns, more, tables }, f) =>
    fr`${f.count(columns.length + more, { one: 'colonne de données personnelles', many: 'colonnes de données personnelles' })} dans ${f.count(tables, nouns.table)}`,
  criteria: () =>
    fr`Les données personnelles sont limitées à ce que la finalité exige (RGPD, article 5, paragraphe 1, point c).`,
  condition: ({ columns, more }, f) =>
    fr`${agree(columns.length + more, 'Colonne en cause', 'Colonnes en cause')} : ${listed(columns, more, f)}.`,
  cause: () =>
    fr`Déduit : les colonnes ont été recopiées sans que leur nécessité pour l'analyse ait été examinée. La finalité reste à demander au responsable du traitement.`,
  effect: () =>
    fr`Sans finalité établie, leur présence expose l'entreprise à un manquement au RGPD et étend inutilement les suites d'une fuite.`,
};
