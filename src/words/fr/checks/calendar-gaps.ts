import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { fr } from '../typography.ts';

export const calendarGaps: FindingSentences<'calendar-gaps'> = {
  label: 'Calendrier incomplet',
  title: ({ table, missing, outside }, f) =>
    missing > 0
      ? fr`Il manque ${f.count(missing, nouns.day)} au calendrier ${table}`
      : fr`${f.count(outside, nouns.day)} de vente ${agree(outside, 'se trouve', 'se trouvent')} hors du calendrier ${table}`,
  criteria: () =>
    fr`Un calendrier contient chaque jour, du premier au dernier, et couvre toutes les dates des faits.`,
  condition: ({ table, column, from, to, missing, firstMissing, outside, outsideColumns }, f) => {
    const gaps =
      missing === 0
        ? fr`${table}.${column} va du ${f.date(from)} au ${f.date(to)} sans interruption.`
        : fr`Entre le ${f.date(from)} et le ${f.date(to)}, il manque ${f.count(missing, nouns.day)} dans ${table}.${column}${firstMissing.length === 0 ? '' : fr` (en premier : ${f.list(firstMissing.map(f.date))})`}.`;
    if (outside === 0 || outsideColumns.length === 0) return gaps;
    return fr`${gaps} ${f.list(outsideColumns)} ${agree(outsideColumns.length, 'porte', 'portent')} ${f.count(outside, nouns.day)} avant son premier jour ou après son dernier.`;
  },
  cause: () =>
    fr`Non établie : calendrier rempli à la main ou d'après les seuls jours de vente, jours retirés à dessein, ou chargement arrêté trop tôt.`,
  effect: () =>
    fr`Les rapports qui partent du calendrier omettent un tel jour sans le dire, et les comparaisons d'une période à l'autre se décalent.`,
};
