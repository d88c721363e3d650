import type { asOfKinds } from '../../findings/as-of-kinds.ts';
import type { FindingWords } from '../words.ts';
import { nouns } from './nouns.ts';
import { asOf, figure, span } from './report-as-of.ts';
import { fr } from './typography.ts';

export const asOfFindings: Pick<FindingWords, keyof typeof asOfKinds> = {
  'stale-reading': {
    label: 'Lecture en retard sur les données',
    title: ({ system, businessDate, readAt }, f) =>
      fr`La lecture de ${system} du ${f.date(readAt)} donne un état antérieur de la journée du ${f.date(businessDate)}`,
    criteria: () =>
      fr`Un chiffre publié tient compte de tout ce qui est enregistré au moment où on le lit, ou dit jusqu'à quel moment il va.`,
    condition: ({ value, unit, from, until, asOf: then, difference, measure }, f) =>
      fr`La valeur lue (${asOf.measure(measure)}), ${figure({ value, unit }, f)}, est celle que donnaient les données ${span({ from, until }, f)}. Au moment de la lecture, elles donnaient ${figure({ value: then, unit }, f)} : l'écart est de ${figure({ value: difference, unit, signed: true }, f)}.`,
    cause: () =>
      fr`Déduit : la valeur égale un état passé et non celui du moment. Un cube, un extrait ou un rapport qui n'a pas été rafraîchi depuis l'explique ; les données ne disent pas lequel des trois.`,
    effect: ({ system, difference, unit }, f) =>
      fr`Qui lit ${system} décide sur un chiffre dépassé, de ${figure({ value: difference, unit, signed: true }, f)}, sans que rien ne l'en avertisse.`,
  },
  'past-rewritten': {
    label: 'Passé réécrit',
    title: ({ days }, f) =>
      fr`${f.count(days, { one: 'journée close a été modifiée', many: 'journées closes ont été modifiées' })} autrement que par des lignes tardives`,
    criteria: () =>
      fr`Après la clôture d'une journée, ses lignes et leurs prix ne changent plus ; une correction s'enregistre comme telle, à sa propre date.`,
    condition: ({ days, causes, risen, fallen, longestDays, closingDelayDays }, f) => {
      const parts = causes.map(
        (part) =>
          fr`${asOf.causes[part.cause].toLowerCase()} (${f.count(part.days, { one: 'journée', many: 'journées' })}, ${f.money(part.risen, { signed: true })} et ${f.money(part.fallen)} en moins)`,
      );
      const closing =
        closingDelayDays === 0
          ? ''
          : fr` La clôture est comptée ${f.count(closingDelayDays, nouns.day)} après la fin de la journée, délai de la plupart des écritures.`;
      return fr`Après leur clôture, ${f.count(days, { one: 'journée a bougé', many: 'journées ont bougé' })} de ${f.money(risen, { signed: true })} à la hausse et de ${f.money(fallen)} à la baisse, jusqu'à ${f.count(longestDays, nouns.day)} plus tard : ${f.list(parts)}.${closing}`;
    },
    cause: () =>
      fr`Établi par le journal, qui garde la trace de ces modifications. Rien n'interdit de modifier une journée close ; le journal ne dit pas si chaque modification était justifiée.`,
    effect: () =>
      fr`Un chiffre publié pour ces journées ne se retrouve plus dans les données, même compte tenu des lignes tardives. Deux lectures honnêtes, à deux dates, donnent deux chiffres.`,
  },
};
