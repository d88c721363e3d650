import type { DefectWords } from '../../hypotheses-words.ts';
import { fr } from '../typography.ts';

export const defects: DefectWords = {
  stale: {
    title: fr`Chiffre lu avant la fin du chargement`,
    prediction: fr`La lecture égale le registre tel qu'il était à un moment antérieur.`,
    refutation: fr`une lecture qui n'égale aucun état antérieur`,
  },
  'missing-store': {
    title: 'Magasin manquant',
    prediction: fr`Il manque à la lecture exactement ce qu'un magasin a vendu.`,
    refutation: fr`aucun magasin dont le montant manque à la lecture`,
  },
  'missing-category': {
    title: fr`Catégorie exclue`,
    prediction: fr`Il manque à la lecture exactement une catégorie.`,
    refutation: fr`aucune catégorie dont le montant manque à la lecture`,
  },
  'missing-department': {
    title: 'Rayon exclu',
    prediction: fr`Il manque à la lecture exactement un rayon.`,
    refutation: fr`aucun rayon dont le montant manque à la lecture`,
  },
  'missing-employee': {
    title: fr`Caisse ou employé manquant`,
    prediction: fr`Il manque à la lecture exactement ce qu'un employé a vendu.`,
    refutation: fr`aucun employé dont le montant manque à la lecture`,
  },
  'missing-partition': {
    title: 'Chargement manquant',
    prediction: fr`Il manque à la lecture ce qui a été enregistré un jour donné, alors qu'elle a ce qui l'a été plus tard.`,
    refutation: fr`aucun jour d'enregistrement dont le montant manque à la lecture`,
  },
  'orphans-lost': {
    title: fr`Orphelins perdus dans une jointure`,
    prediction: fr`Les lignes dont la clé n'est pas dans la dimension manquent à la lecture.`,
    refutation: fr`toutes les clés se résolvent, ou les orphelins sont dans la lecture`,
  },
  'fan-out': {
    title: fr`Démultiplication par une jointure`,
    prediction: fr`Les lignes dont la dimension porte plusieurs fois la clé sont comptées autant de fois.`,
    refutation: fr`des clés uniques dans chaque dimension, ou une lecture qui les compte une fois`,
  },
  'returns-excluded': {
    title: 'Retours laissés de côté',
    prediction: fr`Les lignes négatives ne sont pas déduites dans la lecture.`,
    refutation: fr`aucune ligne négative, ou une lecture qui les déduit`,
  },
  cancelled: {
    title: fr`Ventes annulées`,
    prediction: fr`La lecture traite les ventes annulées autrement que la mesure.`,
    refutation: fr`aucune ligne annulée, ou une lecture qui les traite comme la mesure`,
  },
  'duplicates-once': {
    title: fr`Doublons comptés une fois`,
    prediction: fr`Ce que la table porte deux fois est une fois dans la lecture.`,
    refutation: fr`aucune ligne et aucun lot en double`,
  },
  'unlogged-lines': {
    title: fr`Lignes sans trace au journal`,
    prediction: fr`Les lignes que le journal ne connaît pas n'étaient pas encore là à la lecture.`,
    refutation: fr`chaque ligne a son insertion au journal`,
  },
  'lost-lines': {
    title: 'Lignes disparues',
    prediction: fr`Des lignes écrites selon le journal, et disparues sans suppression, étaient encore dans la lecture.`,
    refutation: fr`chaque ligne journalisée est dans la table ou a été supprimée selon le journal`,
  },
  'units-instead-of-lines': {
    title: fr`Lignes prises pour des unités`,
    prediction: fr`La lecture compte chaque ligne pour un article, quelle que soit sa quantité, ou l'inverse.`,
    refutation: fr`des quantités toutes égales à un, ou une lecture qui multiplie`,
  },
  discount: {
    title: 'Remises',
    prediction: fr`La lecture traite les remises autrement que la mesure.`,
    refutation: fr`aucune remise, ou une lecture qui les traite comme la mesure`,
  },
  'price-basis': {
    title: 'Autre prix',
    prediction: fr`La lecture prend le prix du catalogue là où la mesure prend celui de la ligne, ou l'inverse.`,
    refutation: fr`des prix qui concordent, ou une lecture au prix de la mesure`,
  },
  'vat-in': {
    title: fr`TVA comprise`,
    prediction: fr`La lecture comprend la TVA que la mesure exclut.`,
    refutation: fr`une lecture qui n'est pas le chiffre avec TVA`,
  },
  'vat-out': {
    title: 'TVA exclue',
    prediction: fr`La lecture est nette de la TVA que la mesure comprend.`,
    refutation: fr`une lecture qui n'est pas le chiffre sans TVA`,
  },
  currency: {
    title: 'Devises',
    prediction: fr`La lecture additionne des montants de plusieurs devises autrement que la mesure.`,
    refutation: fr`une seule devise, ou une lecture qui convertit comme la mesure`,
  },
  'day-boundary': {
    title: fr`Fuseau horaire et limite du jour`,
    prediction: fr`La lecture découpe les jours selon une autre horloge : les ventes proches de minuit changent de jour.`,
    refutation: fr`aucune vente proche de minuit, ou une lecture découpée à la date de vente`,
  },
  rounding: {
    title: 'Arrondi',
    prediction: fr`La lecture additionne des lignes arrondies, ou montre moins de décimales que le registre.`,
    refutation: fr`une lecture exacte au centime`,
  },
};
