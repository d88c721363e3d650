import type { hypothesesKinds } from '../../findings/hypotheses-kinds.ts';
import { compare, subtract } from '../../report/decimal.ts';
import type { Formatter } from '../formatter.ts';
import type { FindingWords } from '../words.ts';
import { nouns } from './nouns.ts';
import { hypotheses } from './report-hypotheses.ts';
import { fr } from './typography.ts';

const { component, figure } = hypotheses;
const sets = { one: 'combinaison', many: 'combinaisons' };
const listOf = (set: Parameters<typeof component>[0][], f: Formatter) =>
  f.list(set.map((each) => component(each, f)));

export const hypothesesFindings: Pick<FindingWords, keyof typeof hypothesesKinds> = {
  'gap-unexplained': {
    label: fr`Écart inexpliqué`,
    title: ({ businessDate, unexplained, unit }, f) =>
      fr`De l'écart du ${f.date(businessDate)}, ${figure({ value: unexplained, unit, signed: true }, f)} reste sans explication`,
    criteria: () =>
      fr`L'écart entre deux chiffres d'une même journée s'explique par des lignes désignées, au centime près.`,
    condition: ({ gap, unexplained, unit }, f) =>
      fr`Sur l'écart de ${figure({ value: gap, unit, signed: true }, f)}, ${figure({ value: unexplained, unit, signed: true }, f)} n'est ni enregistré au journal, ni obtenu par aucune combinaison des défauts mis à l'essai.`,
    cause: ({ nearest, distance, unit }, f) =>
      nearest.length === 0
        ? fr`Non établie ; aucune cause seule n'en rapproche.`
        : fr`Non établie. La cause seule la plus proche est : ${listOf(nearest, f)}, à ${figure({ value: distance, unit, signed: true }, f)} ; elle est citée comme piste, non comme explication.`,
    effect: ({ businessDate }, f) =>
      fr`Le chiffre du ${f.date(businessDate)} ne peut être ni confirmé ni corrigé tant que son écart est sans cause.`,
  },
  'gap-ambiguous': {
    label: fr`Écart à plusieurs explications`,
    title: ({ businessDate }, f) =>
      fr`L'écart du ${f.date(businessDate)} a une explication qui n'est pas prouvée`,
    criteria: () => fr`Une seule explication fait l'écart, et les données excluent les autres.`,
    condition: ({ sets: explanations, setCount, setsTried, amount, unit }, f) =>
      fr`La lecture diffère de ${figure({ value: amount, unit, signed: true }, f)} du chiffre reconstitué d'après le journal. Sur ${f.count(setsTried, sets)} à l'essai, ${f.integer(setCount)} ${setCount === 1 ? 'concorde' : 'concordent aussi bien'} : ${explanations.map((set) => listOf(set, f)).join(fr` ; `)}.`,
    cause: ({ setCount }) =>
      setCount === 1
        ? fr`Non établie : tant de combinaisons ont été essayées que l'une peut concorder par hasard.`
        : fr`Non établie : les données ne les départagent pas.`,
    effect: () => fr`Corriger l'une des causes peut laisser la vraie en place.`,
  },
  'reading-defect': {
    label: fr`Chiffre établi autrement que déclaré`,
    title: ({ businessDate, system, hypothesis, part }, f) =>
      fr`${component({ hypothesis, part }, f)} : le chiffre du ${f.date(businessDate)} dans ${system}`,
    criteria: () =>
      fr`Un chiffre publié suit la définition de sa mesure et porte sur toutes les ventes de la journée.`,
    condition: ({ readAt, system, value, amount, unit, lines }, f) =>
      fr`La lecture du ${f.date(readAt)} (${system}) donne ${figure({ value, unit }, f)} au lieu de ${figure({ value: subtract(value, amount), unit }, f)}, soit ${figure({ value: amount, unit, signed: true }, f)}` +
      (lines > 0 ? fr` pour ${f.count(lines, nouns.saleLine)}.` : '.'),
    cause: () =>
      fr`Établie par le montant : de toutes les combinaisons essayées, celle-ci seule donne la lecture, jusqu'à sa dernière décimale. Non établi : où, entre la base et le rapport, cela se produit.`,
    effect: ({ amount, unit }, f) =>
      fr`Le chiffre lu est ${compare(amount, subtract(amount, amount)) < 0 ? 'trop faible' : fr`trop élevé`} (${figure({ value: amount, unit, signed: true }, f)}) ; les autres journées établies de la même façon sont fausses aussi.`,
  },
};
