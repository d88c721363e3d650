import type { DictionaryWords } from '../dictionary-words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';
import { declared } from './report-declared.ts';
import { fr } from './typography.ts';

export const dictionary: DictionaryWords = {
  schemaIntro: fr`Tables, colonnes clés et relations telles que les données les montrent, et non telles qu'une documentation les déclare.`,
  intro: ({ tables, columns }, f) =>
    fr`${f.count(tables, nouns.table)} et ${f.count(columns, nouns.column)}, décrites d'après leur contenu : type, valeurs manquantes, clés et relations sont constatés sur toutes les lignes.`,
  coverage: ({ described, columns, coverage }, f) =>
    fr`Couverture de la documentation : ${f.percent(coverage)}, soit ${f.count(described, { one: 'colonne décrite', many: 'colonnes décrites' })} sur ${f.integer(columns)}.`,
  gone: ({ names, hidden }, f) =>
    fr`${agree(names.length + hidden, 'Décrite au dictionnaire et absente', 'Décrites au dictionnaire et absentes')} des données : ${f.list(hidden === 0 ? names : [...names, f.count(hidden, { one: 'autre', many: 'autres' })])}.`,
  exports: fr`Le dictionnaire entier accompagne ce rapport, dans le dossier « dictionary » : classeur XLSX, Markdown (une page par table), JSON et DBML.`,
  moreTables: ({ hidden }, f) =>
    fr`${f.count(hidden, { one: 'autre table figure', many: 'autres tables figurent' })} dans le classeur et les pages du dossier « dictionary ».`,
  moreColumns: ({ hidden }, f) =>
    fr`${f.count(hidden, { one: 'autre colonne figure', many: 'autres colonnes figurent' })} dans le classeur et les pages du dossier « dictionary ».`,
  roles: {
    fact: 'table de faits',
    dimension: 'dimension',
    calendar: 'calendrier',
    log: 'journal',
    unmapped: 'sans rôle désigné',
  },
  origin: ({ rows, file, sheet, system, sqlName, isDatabase }, f) =>
    fr`${f.count(rows, nouns.row)}, ${isDatabase ? 'base' : 'fichier'} ${file}` +
    (sheet === null ? '' : fr`, feuille « ${sheet} »`) +
    (system === null ? '' : fr`, système ${system}`) +
    fr` ; nommée ${sqlName} dans les feuilles de travail.`,
  grain: (columns, f) =>
    columns === null
      ? fr`Grain inconnu : aucune combinaison de colonnes examinée n'identifie une ligne.`
      : fr`Grain : une ligne par ${f.list(columns)}.`,
  keys: (keys, f) =>
    keys.length === 0
      ? fr`Aucune clé candidate.`
      : fr`${agree(keys.length, 'Clé candidate', 'Clés candidates')} : ${f.list(keys.map((key) => key.join(' + ')))}.`,
  dependency: ({ determinant, dependents }, f) =>
    fr`Forme normale : ${determinant} détermine ${f.list(dependents)} sur toutes les lignes, sans en être la clé ; une table à part dirait chaque valeur une fois.`,
  declared,
  columns: {
    column: 'Colonne',
    type: 'Type',
    filled: 'Remplissage',
    values: 'Valeurs',
    meaning: 'Description',
  },
  headings: {
    businessName: 'Nom métier',
    name: 'Nom technique',
    type: 'Type',
    length: 'Longueur',
    key: 'Clé',
    nullable: 'Vide admis',
    unit: 'Unité',
    description: 'Description',
    example: 'Exemple',
    nulls: 'Vides',
    distinct: 'Valeurs distinctes',
    min: 'Minimum',
    max: 'Maximum',
    sensitivity: 'Sensibilité',
    remark: 'Remarque RGPD',
    origin: 'Origine de la description',
    status: 'État',
  },
  cover: {
    title: 'Dictionnaire des données',
    tables: 'Tables',
    table: 'Table',
    role: 'Rôle',
    rows: 'Lignes',
    columns: 'Colonnes',
    described: 'Colonnes décrites',
    grain: 'Grain',
    file: 'Provenance',
    relations: 'Relations',
    madeBy: fr`Écrit par constat ; les mots viennent de dictionary.yaml et des commentaires de la base, et chaque exécution réécrit ces fichiers.`,
  },
  types: {
    integer: 'entier',
    decimal: 'décimal',
    date: 'date',
    timestamp: 'date et heure',
    boolean: 'booléen',
    text: 'texte',
    empty: 'vide',
  },
  meanings: {
    ean: 'code-barres EAN',
    uuid: 'UUID',
    md5: 'empreinte MD5',
    'sha-1': 'empreinte SHA-1',
    'sha-256': 'empreinte SHA-256',
    'password-hash': 'empreinte de mot de passe',
    email: 'adresse électronique',
    phone: 'téléphone',
    'postal-code': 'code postal',
    url: 'adresse web',
    'ip-address': 'adresse IP',
    code: 'code',
    category: 'catégorie',
    label: 'libellé',
    'free-text': 'texte libre',
  },
  scale: ({ scale }, f) => f.count(scale, { one: 'décimale', many: 'décimales' }),
  dateOrders: {
    'year-first': fr`écrite année d'abord`,
    'day-first': fr`écrite jour d'abord`,
    'month-first': fr`écrite mois d'abord`,
    undecidable: fr`ordre du jour et du mois indécidable`,
  },
  decimalComma: 'virgule décimale',
  keyKinds: { primary: 'clé primaire', foreign: 'clé étrangère' },
  unique: 'unique',
  nullable: { yes: 'oui', no: 'non' },
  noNulls: 'aucun vide',
  nulls: ({ share }, f) => fr`vides : ${f.percent(share)}`,
  distinct: ({ distinct, isExact }, f) =>
    `${isExact ? '' : '≈\u00a0'}${f.count(distinct, { one: 'distincte', many: 'distinctes' })}`,
  range: ({ min, max }) => fr`${min} à ${max}`,
  onlyValue: ({ value }) => fr`toujours ${value}`,
  spread: ({ q1, median, q3, mean }) =>
    fr`quartiles ${q1} | ${median} | ${q3}` + (mean === null ? '' : fr` ; moyenne ${mean}`),
  mean: ({ mean }) => fr`moyenne ${mean}`,
  top: ({ value, share }, f) => fr`le plus souvent ${value} (${f.percent(share)})`,
  mask: ({ mask, share }, f) =>
    share === null ? fr`forme ${mask}` : fr`forme ${mask} (${f.percent(share)})`,
  examples: ({ values }) => fr`ex. ${values.join(' · ')}`,
  outliers: ({ rows }, f) =>
    f.count(rows, { one: 'valeur hors des bornes usuelles', many: 'valeurs hors des bornes usuelles' }),
  misfits: ({ rows }, f) => f.count(rows, { one: 'valeur hors du type', many: 'valeurs hors du type' }),
  unit: ({ unit }) => fr`en ${unit}`,
  sensitivities: { none: '–', personal: 'personnelle', secret: 'secrète' },
  remarks: { none: '', personal: 'RGPD, art. 4 et 5', secret: 'RGPD, art. 32' },
  remarksInFull: {
    none: '',
    personal: fr`Donnée à caractère personnel (RGPD, art. 4) : à limiter à ce que la finalité exige, avec une durée de conservation (art. 5).`,
    secret: fr`Secret : n'a pas sa place dans une couche d'analyse ; à retirer et à renouveler (RGPD, art. 32).`,
  },
  withheld: 'non montré',
  undescribed: 'non décrite',
  describedBy: { people: 'dictionary.yaml', database: 'commentaire de la base' },
  statuses: { known: '', new: 'nouvelle', changed: 'modifiée' },
  length: ({ min, max }, f) =>
    (min === max || min === 0 ? '' : `${f.integer(min)} à `) +
    f.count(max, { one: 'caractère', many: 'caractères' }),
  foreignKeys: 'Clés étrangères',
  noForeignKeys: fr`Aucune relation entre les tables n'a été constatée.`,
  foreignKeyColumns: {
    from: 'De',
    to: 'Vers',
    rows: 'Lignes renseignées',
    matched: 'Lignes résolues',
    coverage: 'Couverture',
    used: 'Clés utilisées',
  },
  usedKeys: ({ used, keys }, f) => fr`${f.integer(used)} sur ${f.integer(keys)}`,
};
