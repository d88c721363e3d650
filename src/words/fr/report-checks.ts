import type { ChecksWords } from '../checks-words.ts';
import { nouns } from './nouns.ts';
import { fr } from './typography.ts';

export const checks: ChecksWords = {
  intro: ({ total, pass, fail, unknown, 'not-applicable': notApplicable }, f) =>
    fr`${f.count(total, { one: 'contrôle', many: 'contrôles' })} : ${f.integer(pass)} sans anomalie, ${f.integer(fail)} avec constats, ${f.integer(unknown)} sans réponse, ${f.integer(notApplicable)} sans objet. Un contrôle sans réponse n'est jamais compté comme réussi.`,
  none: fr`Aucun contrôle n'a été mené.`,
  columns: { check: 'Contrôle', verdict: 'Résultat', tested: 'Examiné', findings: 'Constats' },
  verdicts: {
    pass: 'sans anomalie',
    fail: 'constats',
    unknown: 'sans réponse',
    'not-applicable': 'sans objet',
  },
  reasons: {
    'no-declarations': fr`Les fichiers ne déclarent rien.`,
    'no-rows': 'Aucune ligne.',
    'no-keys': fr`Aucune clé.`,
    'no-relations': fr`Aucune relation entre tables.`,
    'no-calendar': fr`Aucun calendrier désigné.`,
    'no-products': fr`Aucune table de produits désignée.`,
    'no-prices': fr`Aucun prix.`,
    'no-money': fr`Aucun montant.`,
    'no-identifiers': fr`Aucun identifiant reconnu.`,
    'no-labels': fr`Aucun libellé.`,
    'no-indexes': 'Aucun index.',
    'no-triggers': fr`Aucun déclencheur.`,
    'no-statistics': fr`Les statistiques d'usage ne sont pas lisibles.`,
    'no-derived-columns': fr`Aucune colonne dérivée reconnue.`,
    'no-numbers': fr`Aucune colonne de nombres.`,
    'no-dates': fr`Aucune date.`,
    'no-spread': fr`La moitié au moins des valeurs sont égales, si bien qu'aucune n'est loin des autres.`,
    'check-failed': fr`Le contrôle a échoué ; l'erreur a été affichée pendant l'exécution.`,
    'no-text': fr`Aucune colonne de texte.`,
  },
  units: {
    tables: nouns.table,
    columns: nouns.column,
    keys: nouns.key,
    indexes: { one: 'index', many: 'index' },
    triggers: { one: 'déclencheur', many: 'déclencheurs' },
    grants: { one: 'droit', many: 'droits' },
  },
};
