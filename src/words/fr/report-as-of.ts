import type { VariantId } from '../../findings/hypothesis-ids.ts';
import { absolute, compare, isZero, ratio, subtract, toDecimal } from '../../report/decimal.ts';
import type { AsOfWords } from '../as-of-words.ts';
import { agree } from './agree.ts';
import { measures } from './measures.ts';
import { nouns } from './nouns.ts';
import { fr } from './typography.ts';

const names: Readonly<Record<string, string>> = measures.names;
const measure = (id: string) => names[id] ?? fr`mesure « ${id} »`;

export const figure: AsOfWords['figure'] = ({ value, unit, signed = false }, f) => {
  if (unit === 'currency') return f.money(value, { signed });
  const plus = signed && compare(value, toDecimal('0')) > 0 ? '+' : '';
  return plus + measures.value({ value, unit }, f);
};

/** Ways of computing otherwise, as they complete « le chiffre, … ». */
const variants: Record<VariantId, string> = {
  'missing-store': 'sans un magasin',
  'missing-department': 'sans un rayon',
  'missing-category': 'sans une catégorie',
  'missing-employee': 'sans un employé',
  'missing-partition': 'sans un chargement',
  'orphans-lost': 'sans les lignes perdues dans une jointure',
  'fan-out': 'multiplié par une jointure',
  'returns-excluded': 'sans les retours',
  cancelled: 'avec un autre traitement des annulations',
  'duplicates-once': 'les doublons comptés une fois',
  'unlogged-lines': 'sans les lignes que le journal ignore',
  'lost-lines': 'avec les lignes disparues de la table',
  'units-instead-of-lines': 'en articles au lieu de lignes, ou inversement',
  discount: 'avec un autre traitement des remises',
  'price-basis': 'à un autre prix',
  'vat-in': 'toutes taxes comprises',
  'vat-out': 'hors taxes',
  currency: 'avec un autre traitement des devises',
  'day-boundary': 'la journée coupée à une autre heure',
  rounding: 'arrondi ligne par ligne',
};
const columns = {
  store: 'le magasin',
  department: 'le rayon',
  category: 'la catégorie',
  employee: fr`l'employé`,
  currency: 'la devise',
  status: fr`l'état`,
} as const;

export const span = (
  { from, until }: { from: string | null; until: string | null },
  f: Parameters<AsOfWords['candidate']>[1],
): string => {
  if (from === null && until === null) return 'de tout temps';
  if (from === null) return fr`avant le ${f.date(until ?? '')}`;
  if (until === null) return fr`depuis le ${f.date(from)}`;
  return fr`du ${f.date(from)} au ${f.date(until)}`;
};

const candidate: AsOfWords['candidate'] = (found, f) => {
  switch (found.id) {
    case 'own-moment':
      return fr`la journée telle qu'elle était au moment de la lecture`;
    case 'other-moment':
      return found.until === null
        ? fr`la journée telle qu'elle est aujourd'hui`
        : fr`la journée telle qu'elle était ${span(found, f)}`;
    case 'variant':
      return fr`le chiffre du moment, ${variants[found.variant]}${found.part === null ? '' : ` (${found.part})`}`;
    case 'part':
      return found.part === null
        ? fr`les seules lignes où ${columns[found.column]} manque`
        : fr`les seules lignes où ${columns[found.column]} est « ${found.part} »`;
    case 'other-day':
      return fr`le chiffre du ${f.date(found.businessDate)}`;
    case 'other-measure':
      return fr`une autre mesure : ${measure(found.measure)}`;
    case 'slip':
      return {
        transposed: fr`le chiffre, deux signes voisins intervertis`,
        sign: fr`le chiffre, au signe près`,
        factor: fr`le chiffre, la virgule déplacée`,
      }[found.slip];
  }
};

export const asOf: AsOfWords = {
  headings: {
    stability: fr`Quand le passé est-il au repos ?`,
    curve: 'Le chiffre selon le moment de lecture',
    triangle: fr`Délai entre la vente et l'enregistrement`,
    causes: 'Ce qui a bougé après la clôture',
    readings: fr`Quel état du chiffre chaque lecture a-t-elle vu ?`,
  },
  basis: ({ source, hasTime, lines, undatedLines, observedUntil }, f) => {
    const grain = hasTime ? 'jour et heure' : 'au jour près';
    const from =
      source === 'log'
        ? fr`Le journal dit quand chaque ligne de vente a été écrite, ${grain}`
        : fr`La table des ventes porte le moment d'écriture de chaque ligne, ${grain} ; elle ne garde trace ni des modifications ni des suppressions`;
    const undated =
      undatedLines === 0
        ? ''
        : fr` Pour ${f.count(undatedLines, nouns.saleLine)} sur ${f.integer(lines)}, rien ne le dit : ${agree(undatedLines, 'elle est tenue pour présente', 'elles sont tenues pour présentes')} depuis le début.`;
    const until =
      observedUntil === null
        ? ''
        : fr` Il n'y a d'observation que jusqu'au ${f.date(observedUntil)} : ce qui a bougé ensuite ne se voit pas.`;
    return fr`${from} : le chiffre d'une journée se reconstitue donc tel qu'il se lisait à tout moment.${undated}${until}`;
  },
  closing: ({ closingDelayDays }, f) =>
    closingDelayDays === 0
      ? fr`La clôture d'une journée est ici sa fin : tout ce qui s'enregistre un autre jour bouge un passé clos.`
      : fr`La plupart des lignes étant enregistrées ${f.count(closingDelayDays, nouns.day)} après la vente, la clôture d'une journée est ici comptée ${f.count(closingDelayDays, nouns.day)} après sa fin.`,
  measure,
  capitalised: capital,
  figure,
  stability: ({ id, unit, now, stableSince, observedUntil }, f) => {
    const today = fr`${capital(measure(id))} de la période, aujourd'hui : ${figure({ value: now, unit }, f)}.`;
    if (stableSince === null) return today;
    const quiet =
      observedUntil !== null && observedUntil.slice(0, 10) > stableSince.slice(0, 10)
        ? fr` Rien n'a plus bougé depuis, jusqu'à la fin des observations (${f.date(observedUntil)}).`
        : fr` Les observations s'arrêtent là : rien ne dit que le chiffre soit au repos.`;
    return fr`${today} Dernier mouvement connu : ${f.date(stableSince)}.${quiet}`;
  },
  latest: ({ latest }, f) =>
    latest === null
      ? fr`Aucune journée n'a bougé après sa clôture.`
      : fr`La journée qui a bougé en dernier est celle du ${f.date(latest.businessDate)} : ${f.count(latest.movedForDays, nouns.day)} après sa clôture (${f.date(latest.lastChanged)}).`,
  distribution: ({ distribution: { never, oneDay, week, later }, days }, f) => {
    if (days.length < 2) return '';
    const parts = [
      ...(never > 0
        ? [
            fr`${f.integer(never)} ${agree(never, fr`n'a jamais bougé`, fr`n'ont jamais bougé`)} après clôture`,
          ]
        : []),
      ...(oneDay > 0
        ? [
            fr`${f.integer(oneDay)} ${agree(oneDay, 'a bougé', 'ont bougé')} pour la dernière fois le lendemain`,
          ]
        : []),
      ...(week > 0 ? [fr`${f.integer(week)} de 2 à 7 jours après`] : []),
      ...(later > 0 ? [fr`${f.integer(later)} plus tard encore`] : []),
    ];
    return fr`Sur ${f.count(days.length, { one: 'journée', many: 'journées' })} : ${f.list(parts)}.`;
  },
  dayColumns: {
    day: 'Journée',
    closing: 'À la clôture',
    now: fr`Aujourd'hui`,
    movement: 'Bougé depuis',
    movedFor: 'Jours après clôture',
    lastChanged: 'Dernier mouvement',
  },
  movement: ({ risen, fallen, closing, now, unit }, f) => {
    const share = ratio(absolute(subtract(now, closing)), absolute(closing));
    const part = share === null ? '' : f.percent(share);
    if (isZero(risen) || isZero(fallen)) return part;
    const down = subtract(toDecimal('0'), fallen);
    const ways = fr`${figure({ value: risen, unit, signed: true }, f)} et ${figure({ value: down, unit }, f)}`;
    return part === '' ? ways : `${part} ; ${ways}`;
  },
  daysCaption: 'Journées qui ont bougé après leur clôture',
  noMovedDays: fr`Chaque journée vaut aujourd'hui ce qu'elle valait à sa clôture, et n'a pas bougé entre-temps.`,
  causeColumns: {
    cause: 'Cause',
    days: 'Journées touchées',
    risen: 'Hausses',
    fallen: 'Baisses',
    longest: 'Au plus tard, jours après clôture',
  },
  causes: {
    insert: 'Lignes insérées après clôture',
    delete: 'Lignes supprimées',
    'quantity-update': 'Quantités modifiées',
    'price-update': 'Prix ou montants de ligne modifiés',
    'date-update': 'Dates de vente modifiées',
    'line-update': 'Autres champs de ligne modifiés',
    'catalogue-price': 'Prix du catalogue modifiés',
  },
  stepCauses: {
    insert: 'insertion',
    delete: 'suppression',
    'quantity-update': 'quantité modifiée',
    'price-update': 'prix de ligne modifié',
    'date-update': 'date de vente modifiée',
    'line-update': 'autre champ modifié',
    'catalogue-price': 'prix du catalogue modifié',
  },
  noCauses: fr`Rien n'a bougé après la clôture, pour autant que les données le disent.`,
  curveTitle: ({ businessDate, measure: id }, f) =>
    id === 'revenue'
      ? fr`Le chiffre du ${f.date(businessDate)}, selon le moment où on le lit`
      : fr`${capital(measure(id))} du ${f.date(businessDate)}, selon le moment où on lit`,
  curveColumns: {
    at: 'Enregistré',
    added: 'Mouvement',
    amount: 'Chiffre de la journée',
    cause: 'Cause',
  },
  steps: {
    hour: fr`Un palier par heure d'enregistrement.`,
    day: fr`Un palier par jour d'enregistrement.`,
    week: fr`Un palier par semaine d'enregistrement (à partir du lundi indiqué).`,
    month: fr`Un palier par mois d'enregistrement.`,
    quarter: fr`Un palier par trimestre d'enregistrement.`,
    year: fr`Un palier par année d'enregistrement.`,
    century: fr`Un palier par siècle d'enregistrement.`,
  },
  beginning: 'Depuis le début',
  triangle: fr`Chaque ligne est une journée de vente qui n'a pas été enregistrée en entier à temps ; les colonnes disent combien de jours plus tard ses montants ont été enregistrés.`,
  noDelay: fr`Chaque journée a été enregistrée en entier avant sa clôture, pour autant que les données le disent.`,
  triangleCaption: 'Journées enregistrées en partie avant leur date ou après leur clôture',
  triangleColumns: { day: 'Journée', before: 'Avant', later: '7 jours et plus' },
  delay: ({ days }, f) => (days === 0 ? 'Le jour même' : fr`${f.count(days, nouns.day)} après`),
  readingColumns: {
    reading: 'Lecture',
    value: 'Valeur lue',
    asOf: 'Chiffre du moment',
    now: fr`Chiffre d'aujourd'hui`,
    equals: 'Ce que vaut la lecture',
  },
  readingOf: ({ businessDate, readAt, measure: id }, f) =>
    fr`lu le ${f.date(readAt)} : ${measure(id)} du ${f.date(businessDate)}`,
  verdict: (reading, f) => {
    const [best] = reading.candidates;
    const { unit } = reading;
    if (best === undefined) return fr`Rien ne s'en approche.`;
    const name = candidate({ ...best, unit }, f);
    if (!best.exact)
      return fr`N'égale rien de ce qui a été essayé. Au plus près : ${name}, à ${figure({ value: best.distance, unit, signed: true }, f)}.`;
    const stable = best.id === 'own-moment' && compare(reading.asOf, reading.now) === 0;
    const same = stable ? fr`, inchangée depuis` : '';
    return fr`Égale ${name}${same}.`;
  },
  candidate,
  candidateColumns: {
    reading: 'Lecture',
    candidate: 'Ce qui a été essayé',
    amount: 'Valeur',
    distance: 'Écart de la lecture',
  },
  tested: ({ tested }, f) => f.count(tested, { one: 'valeur essayée', many: 'valeurs essayées' }),
  nearest: fr`Lectures qui n'égalent pas leur propre moment : ce qu'elles égalent, et ce qui s'en approche le plus. Une égalité parmi beaucoup d'essais peut tenir au hasard, surtout pour de petits nombres.`,
  noReadings: fr`Aucune lecture de la période n'a été remise.`,
  notSearched: ({ readings }, f) =>
    fr`Pour ${f.count(readings, { one: 'lecture', many: 'lectures' })} de plus, seuls les états de la journée ont été comparés : les autres calculs ne sont essayés que pour les premières lectures sans égalité.`,
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
