/** The files of the demo and their columns, as the audited company writes them. */
export const tables = {
  sales: {
    file: 'ventes.csv',
    columns: ['no_ligne', 'code_client', 'matricule', 'ean', 'date_achat', 'no_ticket'],
  },
  products: { file: 'articles.csv', columns: ['ean', 'famille', 'rayon', 'libelle', 'prix'] },
  /** `code_cliant` is misspelt on purpose: a fault to be found. */
  customers: { file: 'clients.csv', columns: ['code_cliant', 'date_adhesion'] },
  calendar: {
    file: 'calendrier.csv',
    columns: ['jour', 'annee', 'mois', 'quantieme', 'nom_mois', 'jour_semaine', 'trimestre'],
  },
  employees: {
    file: 'employes.csv',
    columns: ['matricule', 'identifiant', 'prenom', 'nom', 'courriel', 'mot_de_passe_md5', 'date_entree'],
  },
  log: {
    file: 'journal.csv',
    columns: ['auteur', 'jour_ecriture', 'operation', 'table_cible', 'cle_ligne', 'champ', 'valeur'],
  },
} as const;

export type Table = (typeof tables)[keyof typeof tables];

export const configurationFile = 'audit.yaml';
/** Lies beside the configuration, whose first line names it to the editor. */
export const schemaFile = 'audit.schema.json';
export const truthFile = 'truth.json';

/** How the log names tables and operations. */
export const logTables = {
  saleLine: 'Vente',
  product: 'Article',
  customer: 'Client',
  employee: 'Employe',
} as const;
export const operations = { insert: 'AJOUT', update: 'MODIF', delete: 'SUPPR' } as const;

export type LogTable = (typeof logTables)[keyof typeof logTables];
export type Operation = (typeof operations)[keyof typeof operations];

/** One record. No value of the demo holds a semicolon, a quote or a line end, so that none is quoted. */
export const record = (...values: readonly string[]): string => `${values.join(';')}\n`;
