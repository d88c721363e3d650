import type { LogWords } from '../log-words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';
import { atomicity } from './report-atomicity.ts';
import { fr } from './typography.ts';

export const log: LogWords = {
  headings: { late: 'Écritures tardives et anticipées' },
  atomicity,
  late: ({ lines, tickets, amount, onClosedDays, longestDelayDays, usualDelayDays }, f) => {
    const usual =
      usualDelayDays === 0
        ? fr`La plupart des lignes sont enregistrées le jour de la vente.`
        : fr`La plupart des lignes sont enregistrées ${f.count(usualDelayDays, nouns.day)} après la vente ; est en retard ce qui l'est davantage.`;
    if (lines === 0) return fr`${usual} Aucune ligne de vente journalisée ne l'a été plus tard.`;
    const closed =
      onClosedDays.lines === 0
        ? ''
        : fr` ${f.count(onClosedDays.lines, nouns.saleLine)} (${f.money(onClosedDays.amount)}) ${agree(onClosedDays.lines, 'l’a été', 'l’ont été')} un jour déclaré fermé : ${f.list(onClosedDays.days.map(f.date))}.`;
    return fr`${usual} ${f.count(lines, nouns.saleLine)} de ${f.count(tickets, nouns.ticket)}, pour ${f.money(amount)}, ${agree(lines, 'a été enregistrée', 'ont été enregistrées')} plus tard, jusqu'à ${f.count(longestDelayDays, nouns.day)} après la date de vente.${closed}`;
  },
};
