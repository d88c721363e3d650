import type { MovementWords } from '../../hypotheses-words.ts';
import { fr } from '../typography.ts';

export const movements: MovementWords = {
  'late-writes': {
    title: 'Écritures tardives',
    prediction: fr`Des lignes de la journée sont enregistrées après la première lecture et au plus tard à la dernière.`,
    refutation: fr`aucune ligne enregistrée entre les lectures, ou un montant autre que l'écart`,
  },
  'closed-days': {
    title: fr`Jours de fermeture`,
    prediction: fr`Les lignes tardives sont enregistrées des jours où tous les magasins étaient fermés ; c'est une part des écritures tardives.`,
    refutation: fr`aucune ligne tardive enregistrée un jour de fermeture`,
  },
  duplicates: {
    title: 'Doublons',
    prediction: fr`Un lot écrit entre les lectures contient les mêmes articles qu'un lot antérieur de son ticket.`,
    refutation: fr`aucun ticket avec deux lots de mêmes articles, quantités et montants`,
  },
  returns: {
    title: 'Retours',
    prediction: fr`Des lignes de quantité ou de montant négatif sont enregistrées entre les lectures.`,
    refutation: fr`aucune ligne négative enregistrée entre les lectures`,
  },
  deletions: {
    title: 'Suppressions',
    prediction: fr`Des lignes que la première lecture comptait sont supprimées avant la dernière.`,
    refutation: fr`aucune suppression journalisée de ligne de cette date entre les lectures`,
  },
  'quantity-updates': {
    title: fr`Quantités modifiées`,
    prediction: fr`Le journal montre des quantités de lignes de cette date modifiées entre les lectures.`,
    refutation: fr`aucune mise à jour de ce genre, ou des valeurs qui ne font pas l'écart`,
  },
  'line-price-updates': {
    title: fr`Prix ou montants modifiés sur la ligne`,
    prediction: fr`Le journal montre des prix ou des montants de lignes de cette date modifiés entre les lectures.`,
    refutation: fr`aucune mise à jour de ce genre, ou des valeurs qui ne font pas l'écart`,
  },
  'catalogue-prices': {
    title: fr`Prix du catalogue, ancien prix connu`,
    prediction: fr`Des prix du catalogue changent entre les lectures, et les lignes déjà vendues valent plus ou moins.`,
    refutation: fr`aucune mise à jour de prix entre les lectures, ou des différences de prix qui ne font pas l'écart`,
  },
  'catalogue-prices-unvalued': {
    title: fr`Prix du catalogue, ancien prix inconnu`,
    prediction: fr`Des prix du catalogue changent entre les lectures, sans que le journal dise de combien.`,
    refutation: fr`aucune mise à jour de prix entre les lectures, ou des lectures égales au registre sans elles`,
  },
  'date-updates': {
    title: fr`Dates de vente modifiées`,
    prediction: fr`Des lignes entrent dans la journée ou en sortent entre les lectures.`,
    refutation: fr`aucun changement journalisé de date de vente entre les lectures`,
  },
  'line-updates': {
    title: fr`Autres modifications de lignes`,
    prediction: fr`D'autres champs des lignes (produit, statut, devise…) changent entre les lectures, et leur valeur avec eux.`,
    refutation: fr`aucune mise à jour de ce genre entre les lectures`,
  },
};
