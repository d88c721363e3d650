import type { FindingWords } from '../words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';
import { fr } from './typography.ts';

/** What could not be read. */
export const sourceFindings: Pick<FindingWords, 'unreadable-values'> = {
  'unreadable-values': {
    label: 'Valeurs illisibles',
    title: ({ values, file }, f) =>
      fr`${f.count(values, { one: 'valeur illisible', many: 'valeurs illisibles' })} dans ${file}`,
    criteria: () => fr`Chaque valeur se lit selon le type de sa colonne.`,
    condition: ({ sheet, column, values, rows }, f) => {
      const place = [
        ...(sheet === null ? [] : [fr`feuille « ${sheet} »`]),
        ...(column === null ? [] : [fr`colonne « ${column} »`]),
      ].join(', ');
      return fr`${f.count(values, nouns.value)} sur ${f.count(rows, nouns.row)} n'${agree(values, 'a', 'ont')} pas pu être ${agree(values, 'lue', 'lues')}${place === '' ? '' : ` (${place})`}.`;
    },
    cause: () =>
      fr`Non établie : saisie libre, conversion par un tableur, ou export mal réglé. L'annexe donne les premières valeurs en cause et leur place.`,
    effect: () =>
      fr`Ces valeurs sont traitées comme absentes ; les chiffres qui auraient dû les compter ne les comptent pas.`,
  },
};
