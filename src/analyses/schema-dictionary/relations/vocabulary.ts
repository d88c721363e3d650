/**
 * Words of column and table names, French and English, in the singular and without accents. Those of one line are one
 * thing; the first stands for all.
 */
const synonyms = [
  'customer client cust cst clt cli acheteur buyer',
  'product produit prod prd article art item sku ean gtin upc',
  'employee employe emp salarie staff vendeur seller salesperson matricule collaborateur cashier caissier manager responsable superieur supervisor',
  'user utilisateur usr',
  'store magasin mag shop boutique etablissement pdv outlet',
  'supplier fournisseur vendor fourn frs',
  'order commande cmd cde ord',
  'invoice facture inv fac',
  'category categorie cat famille family',
  'department rayon departement dept',
  'country pays',
  'city ville commune town',
  'date jour day dt calendrier calendar temps',
  'month mois',
  'year annee an',
  'ticket receipt recu',
  'sale vente vte',
  'line ligne lig detail rang rank position pos sequence seq',
  'account compte acct cpt',
  'warehouse entrepot depot wh',
  'brand marque',
  'currency devise',
  'payment paiement reglement',
  'delivery livraison shipment expedition',
  'project projet proj',
  'company societe entreprise cie siren siret',
  'person personne people',
  'address adresse addr adr',
  'contract contrat',
  'register caisse till',
  'status statut',
  'parent pere mere',
  'team equipe',
  'group groupe',
  'vehicle vehicule voiture',
  'student etudiant eleve',
  'teacher professeur enseignant',
  'course cours',
  'task tache',
  'room salle chambre',
  'name nom libelle label lib designation intitule',
  'description desc comment commentaire note remarque',
  'email mail courriel',
  'phone telephone tel',
  'price prix tarif pu cost cout',
  'amount montant mt mnt total revenue ca',
  'quantity quantite qte qty nb count nombre stock',
  'rate taux discount remise tax tva weight poids',
  'title titre',
  'action operation op event evenement verb',
  'field champ colonne column attribut attribute property',
  'table entite entity objet object',
  'log journal audit trace history historique',
] as const;

/** Say "this identifies", whatever it identifies. */
const keyWords =
  'id ident identifiant identifier code cod key cle no num numero number nr ref reference pk fk sk uid uuid guid';
/** Say what kind of table it is, or nothing at all. */
const noiseWords =
  'dim fact fct fait tbl tab t d f stg raw ods dwh dw vw v mart referentiel master liste list base bdd db data extract extraction export public feuille sheet de du des la le les of the';

const words = (line: string): string[] => line.split(' ');

/** A word, and the thing that it means. */
export const conceptOfWord: ReadonlyMap<string, string> = new Map(
  synonyms.flatMap((line) => {
    const [concept = '', ...others] = words(line);
    return [concept, ...others].map((word): [string, string] => [word, concept]);
  }),
);
export const isKeyWord = (word: string): boolean => keys.has(word);
export const isNoise = (word: string): boolean => noise.has(word);
const keys = new Set(words(keyWords));
const noise = new Set(words(noiseWords));

/** Things that are said of something; a name that holds one speaks of that, and not of the thing itself. */
export const attributes: ReadonlySet<string> = new Set(
  words('name description email phone price amount quantity rate title type status date month year'),
);
/** Attributes that are added up. */
export const measures: ReadonlySet<string> = new Set(words('price amount quantity rate'));
