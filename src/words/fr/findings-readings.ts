import { absolute, compare, isZero, subtract } from '../../report/decimal.ts';
import type { FindingWords } from '../words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';
import { fr } from './typography.ts';

/** What was published, and what a published figure rests on. */
export const readingFindings: Pick<
  FindingWords,
  'reading-moved' | 'reading-unexplained' | 'mutable-price' | 'unpriced-lines'
> = {
  'reading-moved': {
    label: 'Chiffre publié qui a bougé',
    title: ({ businessDate, first, last }, f) =>
      fr`Le chiffre d'affaires du ${f.date(businessDate)} a été lu à ${f.money(first.value)}, puis à ${f.money(last.value)}`,
    criteria: () =>
      fr`Le chiffre d'affaires d'une journée close est définitif : relu plus tard, ou par un autre outil, il est le même au centime près.`,
    condition: ({ businessDate, first, last, gap }, f) =>
      fr`Pour la journée du ${f.date(businessDate)}, la lecture du ${f.date(first.readAt)} (${first.system}) donne ${f.money(first.value)} ; celle du ${f.date(last.readAt)} (${last.system}) donne ${f.money(last.value)}. L'écart est de ${f.money(gap, { signed: true })}.`,
    cause: ({ gap, unexplained }, f) => {
      if (isZero(unexplained))
        return fr`Établi : les lignes de vente enregistrées entre les deux lectures égalent l'écart au centime près ; rien ne reste inexpliqué.`;
      if (compare(gap, unexplained) === 0)
        return fr`Non établie : rien, dans les données remises, n'explique cet écart.`;
      return fr`Établie en partie : les lignes de vente enregistrées entre les deux lectures pèsent ${f.money(subtract(gap, unexplained), { signed: true })} ; ${f.money(unexplained, { signed: true })} restent inexpliqués.`;
    },
    effect: ({ first, last, gap, businessDate }, f) =>
      fr`La première lecture était ${compare(first.value, last.value) < 0 ? 'inférieure' : 'supérieure'} à la dernière de ${f.money(absolute(gap))}. Tout tableau de bord, objectif ou décision qui cite la première valeur du ${f.date(businessDate)} est à revoir.`,
  },
  'reading-unexplained': {
    label: 'Lecture inexpliquée',
    title: ({ reading, businessDate }, f) =>
      fr`La valeur lue dans ${reading.system} pour le ${f.date(businessDate)} ne se retrouve pas dans les données`,
    criteria: () =>
      fr`Un chiffre publié se recalcule à partir des lignes de vente présentes au moment de sa lecture.`,
    condition: ({ reading, recomputed, asOf }, f) =>
      fr`La lecture du ${f.date(reading.readAt)} donne ${f.money(reading.value)} ; les lignes de vente donnent ${f.money(recomputed)}, soit un écart de ${f.money(subtract(reading.value, recomputed), { signed: true })}. ` +
      (asOf === null
        ? fr`Aucun journal ne permet de reconstituer le chiffre tel qu'il était au moment de la lecture.`
        : fr`Reconstitué au moment de la lecture d'après le journal, le chiffre était de ${f.money(asOf)} : la lecture s'en écarte de ${f.money(subtract(reading.value, asOf), { signed: true })}.`),
    cause: () =>
      fr`Non établie. Restent à vérifier : un filtre propre à l'outil de lecture, des lignes supprimées ou modifiées sans trace, un prix changé depuis.`,
    effect: ({ reading }, f) =>
      fr`La valeur de ${f.money(reading.value)} ne peut être ni confirmée ni corrigée ; elle ne doit pas servir de référence.`,
  },
  'mutable-price': {
    label: 'Prix de vente non figé',
    title: () => fr`Le chiffre d'affaires passé dépend du prix actuel du catalogue`,
    criteria: () =>
      fr`Le prix appliqué à une vente est conservé avec elle ; modifier le catalogue ne change que les ventes à venir.`,
    condition: ({ amount, priceUpdates }, f) =>
      fr`Les lignes de vente ne portent ni prix ni montant : les ${f.money(amount)} de la période ne se calculent qu'avec le prix du catalogue tel qu'il est aujourd'hui. ` +
      (priceUpdates === null
        ? fr`Aucun journal ne dit combien de fois ces prix ont changé sur la période.`
        : priceUpdates === 0
          ? fr`Aucune mise à jour de prix n'est journalisée sur la période.`
          : fr`Le journal compte ${f.count(priceUpdates, nouns.priceUpdate)} sur la période.`),
    cause: () =>
      fr`Établi : le modèle de données ne conserve pas le prix au moment de la vente, et le catalogue ne garde qu'un prix par produit.`,
    effect: ({ amount, risePercent, stressed, moved }, f) =>
      fr`Une hausse de ${f.integer(risePercent)} % de tous les prix porterait le chiffre d'affaires déjà réalisé de ${f.money(amount)} à ${f.money(stressed)} (${f.money(moved, { signed: true })}), sans qu'une seule vente ait changé. Tant qu'il en est ainsi, aucune période n'est vraiment close.`,
  },
  'unpriced-lines': {
    label: 'Lignes sans prix',
    title: ({ lines }, f) =>
      fr`${f.count(lines, nouns.saleLine)} sans prix ni montant ${agree(lines, 'utilisable', 'utilisables')}`,
    criteria: () => fr`Chaque ligne de vente se chiffre : un prix et une quantité, ou un montant.`,
    condition: ({ lines, total }, f) =>
      fr`Sur ${f.count(total, nouns.saleLine)} de la période, ${f.integer(lines)} ne ${agree(lines, 'peut être chiffrée', 'peuvent être chiffrées')} : le prix, la quantité ou le montant y manque.`,
    cause: () =>
      fr`Non établie : produit absent du catalogue, prix vide ou valeur illisible dans l'extrait. Les feuilles de travail donnent les lignes en cause.`,
    effect: ({ lines }, f) =>
      fr`${f.count(lines, nouns.saleLine)} ${agree(lines, 'compte', 'comptent')} pour zéro dans le chiffre d'affaires recalculé ; s'il s'agit de ventes réelles, il est incomplet d'un montant que les données ne permettent pas de connaître.`,
  },
};
