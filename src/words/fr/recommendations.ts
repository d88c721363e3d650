import type { Words } from '../words.ts';
import { fr } from './typography.ts';

/** A remedy is worded by its mechanism, so that the reader can check that it meets the defect it is tied to. */
export const recommendations: Words['recommendations'] = {
  'log-table': {
    title: fr`Tenir un journal des écritures qui fasse preuve`,
    action: fr`Créer une table de journal en ajout seul, alimentée par des déclencheurs de la base elle-même. Pour chaque écriture : l'instant en temps universel, à la microseconde, l'identité de l'utilisateur final, le numéro de transaction, la table, la clé de la ligne, l'opération, l'ancienne valeur et la nouvelle, dans leur type d'origine. La remettre aux auditeurs sans passer par un tableur.`,
    why: fr`Un journal écrit dans la transaction qu'il décrit ne peut ni la manquer ni la précéder. Il n'empêche aucune écriture : il en fait la preuve.`,
    success: fr`À la prochaine exécution, le journal porte l'heure, l'auteur, la transaction et l'ancienne valeur ; aucun prix journalisé n'est illisible ; chaque ligne de vente y a son insertion.`,
    answers: {
      'weak-log': fr`il porte les éléments qui manquent aujourd'hui`,
      'damaged-log-values': fr`une valeur gardée dans son type, remise sans tableur, ne devient pas une date`,
      'unlogged-lines': fr`un déclencheur journalise chaque insertion, quel que soit le programme qui écrit`,
      'split-writes': fr`un ticket qui porte deux numéros de transaction se voit aussitôt, même dans une seule journée`,
      'late-writes': fr`l'instant d'écriture se compare à la date de vente`,
      'log-contradicts-table': fr`l'ancienne valeur et l'auteur disent d'où vient le désaccord`,
      'updates-not-applied': fr`le journal et la mise à jour sont validés ensemble : un écart désigne une écriture ultérieure`,
      'missing-lines': fr`la suppression y figure avec son auteur`,
    },
  },
  'atomic-transactions': {
    title: fr`Écrire chaque ticket dans une seule transaction`,
    action: fr`Ouvrir la transaction à l'encaissement, y écrire l'en-tête du ticket (employé, client, date, nombre de lignes) et toutes ses lignes, vérifier le compte, et ne valider qu'une fois. En cas d'échec, tout annuler et reprendre le ticket entier, avec un numéro de ticket unique qui rend la reprise sans danger.`,
    why: fr`Des lignes validées ensemble sont visibles ensemble : une lecture voit tout le ticket ou n'en voit rien. La mesure n'empêche pas, à elle seule, qu'un ticket entier arrive en retard.`,
    success: fr`À la prochaine exécution, aucun ticket n'a de lignes enregistrées sur plus d'un jour, et chaque numéro de transaction du journal couvre des tickets entiers.`,
    answers: {
      'split-writes': fr`des lignes validées ensemble ne peuvent pas porter deux jours d'enregistrement`,
      'partial-events': fr`une insertion interrompue est annulée en entier, journal compris`,
      'missing-lines': fr`une ligne annulée l'est avec sa trace, si le journal est écrit dans la même transaction`,
      'contradictory-tickets': fr`l'employé et le client sont écrits une fois, dans l'en-tête du ticket`,
    },
  },
  'integrity-constraints': {
    title: fr`Faire respecter les règles par la base`,
    action: fr`Déclarer clés primaires, clés étrangères, unicité, valeurs obligatoires et bornes ; créer une table des tickets (un employé, un client, une date) à laquelle les lignes renvoient ; contraindre la forme des identifiants ; donner, par convention écrite, un seul nom à chaque donnée.`,
    why: fr`Une règle déclarée dans la base refuse l'écriture qui l'enfreint, quel que soit le programme qui écrit. Elle ne voit pas le temps : une ligne tardive mais bien formée passe.`,
    success: fr`À la prochaine exécution, aucun ticket ne porte plusieurs employés ou clients, chaque clé est unique et renseignée, et toutes les clés étrangères sont couvertes à 100 %.`,
    answers: {
      'broken-key': fr`la base refuse la valeur vide ou en double`,
      'orphan-rows': fr`la base refuse une ligne qui renvoie à un élément absent`,
      'unpriced-lines': fr`prix et quantité obligatoires, produit connu du catalogue`,
      'malformed-actor': fr`la base refuse un auteur absent de la liste des comptes`,
      'contradictory-tickets': fr`une ligne renvoie au ticket, qui n'a qu'un employé et qu'un client`,
      'inconsistent-names': fr`la convention de nommage, vérifiée à chaque changement de schéma, impose un seul nom`,
    },
  },
  'access-rights': {
    title: fr`Donner à chacun son compte, et à chaque compte le strict nécessaire`,
    action: fr`Séparer les rôles : alimentation, application, analyse, audit. Transmettre à la base l'identité de l'utilisateur final. Désactiver les identifiants hors format. Retirer les mots de passe et les données personnelles inutiles des tables remises à l'analyse ; renouveler les mots de passe dont l'empreinte a circulé.`,
    why: fr`Une colonne qui n'est pas copiée ne peut pas fuir ; une écriture faite sous un compte nominatif dit de qui elle vient. La mesure n'empêche ni le retard ni l'écriture partielle.`,
    success: fr`À la prochaine exécution, aucune colonne secrète n'est présente dans les tables d'analyse, aucun auteur hors format n'écrit, et aucune identité n'écrit à elle seule neuf dixièmes du journal.`,
    answers: {
      'exposed-secrets': fr`la colonne n'est plus copiée dans la couche analytique`,
      'personal-data': fr`seules les colonnes dont la finalité est établie sont copiées`,
      'single-actor': fr`chaque traitement et chaque utilisateur écrit sous sa propre identité`,
      'malformed-actor': fr`la revue des comptes fait apparaître un identifiant qui n'y figure pas`,
    },
  },
  'etl-monitoring': {
    title: fr`Rapprocher chaque jour la base, le cube et la lecture`,
    action: fr`Tenir un registre des chargements avec leurs totaux de contrôle et leur heure. Après chaque chargement, comparer par journée le nombre de lignes, de tickets et le montant entre la base, le cube et le tableau de bord ; alerter quand une journée déjà publiée change ; rejeter au chargement la valeur qui n'a pas le type attendu.`,
    why: fr`Une journée relue chaque jour ne peut plus changer sans que quelqu'un le sache : l'écart apparaît au chargement suivant, avec son montant. La mesure montre le défaut, elle ne l'empêche pas.`,
    success: fr`À la prochaine exécution, chaque journée de la période a ses lectures, toutes égales au chiffre recalculé ou au chiffre tel qu'il était, et aucune valeur n'est illisible.`,
    answers: {
      'unreadable-values': fr`le chargement contrôle les types et refuse la valeur à la source`,
      'reading-moved': fr`la comparaison quotidienne signale la journée qui change, avec l'écart`,
      'reading-unexplained': fr`la lecture est comparée à la base le jour même, quand la cause se trouve encore`,
      'late-writes': fr`le total d'une journée passée change d'un chargement à l'autre`,
      'missing-lines': fr`le nombre de lignes chargées ne rejoint pas celui de la source`,
      'unlogged-lines': fr`le nombre de lignes ne rejoint pas celui des insertions journalisées`,
      'updates-not-applied': fr`la table chargée est comparée aux mises à jour journalisées`,
      'unpriced-lines': fr`le contrôle compte les lignes sans prix à chaque chargement`,
    },
  },
  triggers: {
    title: fr`Verrouiller les journées closes et figer les prix`,
    action: fr`Clore chaque journée à heure fixe, avant sa publication. Ensuite, un déclencheur refuse d'écrire dans la table des ventes une ligne dont la date de vente est close : il la dirige vers une table de régularisations, avec son auteur et son motif, et alerte. Un autre recopie sur chaque ligne le prix du catalogue au moment de la vente.`,
    why: fr`La règle compare la date de vente au jour d'écriture : elle se déclenche sur toute ligne écrite après la clôture. Refuser les seules ventes datées du futur n'en arrêterait aucune. Rien n'est perdu : la ligne attend une décision.`,
    success: fr`À la prochaine exécution, aucune ligne de la table des ventes n'est enregistrée après la clôture de sa journée, et le chiffre d'affaires se calcule au prix de la ligne.`,
    answers: {
      'late-writes': fr`la ligne écrite après la clôture est détournée vers les régularisations`,
      'reading-moved': fr`une journée verrouillée avant sa première lecture ne change plus ; la régularisation se lit à part`,
      'mutable-price': fr`le prix est figé sur la ligne : modifier le catalogue ne change plus le passé`,
      'log-contradicts-table': fr`le déclencheur voit toute modification d'une journée close et alerte`,
    },
  },
};
