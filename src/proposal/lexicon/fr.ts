import { type Lexicon, phrases } from './lexicon.ts';

/** How French names say it, in columns, tables and logs. */
export const fr: Lexicon = {
  concepts: {
    line: phrases(
      'ligne, id ligne, ligne vente, ligne ticket, ligne commande, ligne facture, id vente, id bdd, ligne panier, no sequence',
      'cle, identifiant, id, numero, vente',
    ),
    ticket: phrases(
      'ticket, ticket caisse, panier, caddie, chariot, commande, facture, recu, no piece, bon commande, id transaction',
      'transaction, piece, bordereau, vente, passage',
    ),
    product: phrases(
      'produit, article, ean, ean13, code barre, gtin, sku, plu, ref produit, reference article, ref article, id produit, code article',
      'reference, ref, designation, marchandise, cle, identifiant, id, code',
    ),
    customer: phrases(
      'client, adherent, carte fidelite, fidelite, porteur carte, acheteur, abonne, consommateur, no carte, code client',
      'carte, compte, societaire, cle, identifiant, id, code',
    ),
    employee: phrases(
      'employe, vendeur, caissier, caissiere, matricule, salarie, collaborateur, agent, hote caisse, conseiller, operateur caisse',
      'operateur, personnel, utilisateur, cle, identifiant, id, code',
    ),
    saleDate: phrases(
      'date achat, date vente, date ticket, date commande, date facture, jour vente, jour achat, date transaction, date passage, date piece, date operation, dt vente',
      'date, jour, horodatage, date heure',
    ),
    quantity: phrases(
      'quantite, qte, qt, nb article, nombre article, nb unite, nb piece',
      'nb, nombre, unite',
    ),
    unitPrice: phrases(
      'prix unitaire, pu, pu ttc, pu ht, prix vente, pv, pv ttc, tarif unitaire, prix, prix ttc, prix ht',
      'tarif, montant unitaire',
    ),
    amount: phrases(
      'montant, total, montant total, prix total, total ttc, montant ttc, ca, ca ttc, chiffre affaires, ttc, total ligne, montant ligne',
      'ht, montant ht, total ht, ca ht, valeur, net',
    ),
    label: phrases(
      'libelle, designation, intitule, nom, nom produit, libelle produit, nom article',
      'description, desc',
    ),
    category: phrases(
      'categorie, famille, type produit, classe, gamme',
      'segment, type, groupe, sous famille, sous categorie',
    ),
    department: phrases('rayon, departement, secteur, univers', 'sous rayon, groupe, division'),
    price: phrases(
      'prix, prix vente, pv, tarif, prix unitaire, pu, prix ttc, pvc, prix public, prix catalogue',
      'montant, valeur, prix ht',
    ),
    registeredOn: phrases(
      'date inscription, date adhesion, date creation, date enregistrement, inscrit le, cree le, date ouverture',
      'date, inscription, adhesion, creation',
    ),
    login: phrases(
      'login, identifiant, nom utilisateur, pseudo, nom complet',
      'employe, vendeur, utilisateur, nom, libelle, compte',
    ),
    firstName: phrases('prenom'),
    lastName: phrases('nom, nom famille', 'patronyme'),
    mail: phrases('mail, email, courriel, adresse mail, adresse electronique, mel'),
    password: phrases('mot de passe, mdp, motdepasse, hash mdp, mdp hash, hash, empreinte', 'secret'),
    hiredOn: phrases(
      'date embauche, date entree, date debut, date recrutement, date arrivee, debut contrat',
      'date, embauche, anciennete, date creation',
    ),
    day: phrases('date, jour, date jour, id date, date calendrier', 'calendrier'),
    year: phrases('annee, an, exercice'),
    month: phrases('mois, no mois, numero mois'),
    dayOfMonth: phrases('jour, quantieme, jour mois, no jour, numero jour'),
    monthName: phrases('mois nom, nom mois, libelle mois, mois libelle, mois lettre', 'mois'),
    weekday: phrases('jour semaine, nom jour, jour nom, libelle jour'),
    quarter: phrases('trimestre, trim'),
    yearMonth: phrases('annee mois, mois annee, periode'),
    recorded: phrases(
      'date ecriture, jour ecriture, date enregistrement, horodatage, date heure, date modification, date log, date action, date operation, date maj, date saisie',
      'date, jour, heure, cree le, date creation, moment',
    ),
    action: phrases(
      'action, operation, type action, type operation, mouvement, evenement, ope',
      'type, ordre, nature',
    ),
    logTable: phrases('table, nom table, table cible, table concernee, entite, objet', 'cible, source'),
    logRow: phrases(
      'ligne, id ligne, cle ligne, cle, id enregistrement, enregistrement, id objet, cle primaire',
      'id, identifiant, reference, numero',
    ),
    field: phrases('champ, colonne, nom champ, nom colonne, attribut, rubrique, propriete', 'zone, donnee'),
    value: phrases(
      'valeur, nouvelle valeur, detail, apres, valeur apres, contenu, nouveau, val nouvelle',
      'donnee, texte, info',
    ),
    oldValue: phrases(
      'ancienne valeur, ancien, avant, valeur avant, valeur precedente, ancienne, val ancienne',
    ),
    actor: phrases(
      'utilisateur, auteur, operateur, id utilisateur, compte, modifie par, cree par, saisi par, par',
      'employe, matricule, agent',
    ),
    transaction: phrases('transaction, id transaction, no transaction, lot, session', 'txid'),
    saleTable: phrases(
      'vente, ligne vente, detail vente, vente detail, ligne ticket, ticket, ligne commande, ligne facture, achat, fait vente, encaissement, detail ticket, detail facture',
      'commande, facture, panier, transaction, caisse, ligne, mouvement',
    ),
    productTable: phrases(
      'produit, article, catalogue, referentiel produit, reference, marchandise',
      'stock',
    ),
    customerTable: phrases(
      'client, adherent, clientele, fidelite, carte fidelite, acheteur, abonne',
      'compte, membre',
    ),
    employeeTable: phrases(
      'employe, vendeur, personnel, salarie, caissier, collaborateur, effectif',
      'utilisateur, agent, rh',
    ),
    calendarTable: phrases('calendrier, date, temps, jour', 'periode'),
    logName: phrases(
      'journal, log, historique, trace, audit, piste audit, journal modification',
      'mouvement, evenement',
    ),
    insert: phrases('ajout, insertion, creation, cree, ajoute, nouveau, inserer, ajouter, creer'),
    update: phrases('modif, modification, maj, mise a jour, modifie, modifier, changement, mise jour'),
    delete: phrases('suppr, suppression, supprime, supprimer, effacement, efface, retrait'),
    other: phrases(
      'magasin, boutique, caisse, tva, taxe, remise, rabais, promotion, marque, stock, ville, pays, adresse, telephone, tel, fournisseur, statut, etat, cout, cout achat, prix achat, marge, poids, devise, monnaie, commentaire, region, enseigne, mode paiement, paiement, heure, canal, code postal, date naissance, genre, sexe, date fin, date sortie, fonction, poste, points fidelite, date maj, date modification, date livraison, quantite stock, nb jour',
    ),
  },
  neutral: [
    'id',
    'code',
    'cod',
    'num',
    'numero',
    'no',
    'n',
    'cle',
    'de',
    'du',
    'des',
    'la',
    'le',
    'l',
    'd',
    'et',
    'a',
    'dim',
    'fait',
    'bdd',
    'identifiant',
    'pk',
    'fk',
    'olap',
    'md5',
    'sha1',
    'sha256',
  ],
};
