/** The tables of the demo as somebody who knows these files would declare them. */
export const floorTables = {
  ventes: {
    no_ligne: 'bigint',
    code_client: 'text',
    matricule: 'text',
    ean: 'text',
    date_achat: 'date',
    no_ticket: 'text',
  },
  articles: { ean: 'text', famille: 'text', rayon: 'text', libelle: 'text', prix: 'numeric' },
  clients: { code_cliant: 'text', date_adhesion: 'date' },
  calendrier: {
    jour: 'date',
    annee: 'integer',
    mois: 'integer',
    quantieme: 'integer',
    nom_mois: 'text',
    jour_semaine: 'integer',
    trimestre: 'text',
  },
  employes: {
    matricule: 'text',
    identifiant: 'text',
    prenom: 'text',
    nom: 'text',
    courriel: 'text',
    mot_de_passe_md5: 'text',
    date_entree: 'date',
  },
  journal: {
    auteur: 'text',
    jour_ecriture: 'date',
    operation: 'text',
    table_cible: 'text',
    cle_ligne: 'text',
    champ: 'text',
    valeur: 'text',
  },
} as const satisfies Record<string, Record<string, 'text' | 'bigint' | 'integer' | 'numeric' | 'date'>>;

export type FloorTable = keyof typeof floorTables;
export const floorTableNames = Object.keys(floorTables) as FloorTable[];
