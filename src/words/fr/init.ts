import type { InitWords } from '../init-words.ts';
import { fr } from './typography.ts';

const list = (items: readonly string[]): string => items.map((item) => fr`« ${item} »`).join(', ');

export const init: InitWords = {
  defaults: { title: fr`Audit de l'environnement de données`, timeZone: 'Europe/Paris' },
  made: (path) => fr`La configuration proposée est prête : ${path}`,
  next: (path) => fr`Vérifiez-la, ajoutez les lectures (readings), puis : constat run ${path}`,
  noSales: fr`Aucune table de ventes n'a été reconnue : l'audit se limite au dictionnaire de données.`,
  found: (relation, table, percent) => fr`  ${relation} : ${table} (${percent})`,
  notFound: (relation) => fr`  ${relation} : non trouvé`,
  relations: {
    sale_line: 'lignes de vente',
    product: 'produits',
    customer: 'clients',
    employee: 'employés',
    calendar_day: 'calendrier',
    change: 'journal des modifications',
  },
  percent: (percent) => fr`${String(percent)} %`,
  or: (column, percent) => fr`sinon « ${column} » (${percent})`,
  alternativeTables: (tables) => fr`Ce pourrait aussi être ${tables.join(', ')}.`,
  evidence: {
    name: ({ word }) => fr`le nom dit « ${word} »`,
    'near-name': ({ word }) => fr`nom proche de « ${word} »`,
    'table-name': ({ word }) => fr`le nom de la table dit « ${word} »`,
    unique: () => 'unique et toujours rempli',
    'only-unique': () => 'seule colonne unique et toujours remplie',
    'several-rows': ({ rowsPerValue }) => fr`${comma(rowsPerValue)} lignes par valeur`,
    'constant-within': ({ columns }) => fr`à valeur égale, ne changent guère : ${list(columns)}`,
    'refers-to': ({ table }) => fr`renvoie à ${table}`,
    'referred-by': ({ table }) => fr`référencé par ${table}`,
    money: () => 'montants à décimales, positifs',
    'small-counts': () => 'petits nombres entiers',
    'product-of': ({ quantity, price, amount, percent }) =>
      fr`${quantity} × ${price} = ${amount} sur ${String(percent)} % des lignes`,
    'sets-price': ({ price }) => fr`à valeur égale, « ${price} » ne change pas, la date si`,
    'follows-product': ({ product }) => fr`une seule valeur par ${product}`,
    dates: ({ from, to }) => fr`dates, de ${from} à ${to}`,
    serials: ({ from, to }) => fr`jours écrits en nombres de tableur, de ${from} à ${to}`,
    'only-date': () => 'seule colonne de dates',
    'constant-in-ticket': ({ ticket }) => fr`une seule valeur par ${ticket}`,
    consecutive: ({ days }) => fr`${String(days)} jours qui se suivent`,
    meaning: ({ meaning }) => fr`valeurs de la forme « ${meaning} »`,
    'few-values': ({ values }) => fr`${String(values)} valeurs distinctes`,
    'many-labels': () => 'textes presque tous différents',
    range: ({ from, to }) => fr`nombres de ${from} à ${to}`,
    secret: () => 'contenu secret',
    'only-left': () => 'aucune autre colonne ne reste pour ce rôle',
    'only-table-left': () => 'aucune autre table ne reste pour ce rôle',
    holds: ({ columns }) => fr`contient ${list(columns)}`,
    'log-columns': ({ columns }) => fr`colonnes d'un journal de cette forme : ${list(columns)}`,
    'log-actions': ({ values }) => fr`actions : ${list(values)}`,
    'log-tables': ({ values }) => fr`noms de tables : ${list(values)}`,
    'log-fields': ({ values }) => fr`noms de champs : ${list(values)}`,
    'in-key': ({ table, column, percent }) =>
      fr`${String(percent)} % se retrouvent dans ${table}${column === '' ? '' : `.${column}`}`,
    'as-in-tables': ({ percent }) =>
      fr`les tables contiennent cette valeur sur ${String(percent)} % des lignes rapprochées`,
    agrees: ({ column, percent }) => fr`égal à « ${column} » sur ${String(percent)} % des lignes rapprochées`,
  },
  reasons: {
    'nothing-fits': () => 'aucune colonne ne convient',
    'too-weak': () => 'indices trop faibles',
    tie: ({ other }) => fr`« ${other} » convient tout autant`,
    'undecidable-dates': () => 'jour et mois ne se distinguent pas dans ses dates',
    'in-header': ({ table }) =>
      fr`la date se trouve sans doute dans ${table}, à laquelle la ligne renvoie : fournissez une vue ou un extrait qui les joint`,
  },
  comments: {
    head: (percent) => [
      fr`Proposé par « constat init » d'après les données. Chaque proposition porte sa confiance et ses indices.`,
      fr`En dessous de ${percent}, ou quand deux colonnes conviennent autant, elle reste en commentaire : à vous de trancher.`,
      fr`Les chemins partent du dossier de ce fichier. Dates et montants sont entre guillemets pour rester du texte.`,
    ],
    toCheck: 'à vérifier',
    asOf: fr`La date que porte le rapport : la dernière date vue dans les données.`,
    noDate: fr`Aucune date n'a été reconnue : à remplacer.`,
    period: {
      'whole-month': (example) => fr`Le dernier mois entier de ventes. Ou : ${example}`,
      part: (example) =>
        fr`Moins d'un mois de ventes : du premier jour vendu à la dernière écriture. Ou un mois : ${example}`,
    },
    closedDays: (example) =>
      fr`Jours de fermeture de tous les magasins ; rien ne devrait y être écrit. Par exemple : ${example}`,
    sources: (example) => fr`Ajoutez à chaque source le système dont elle vient : ${example}`,
    secretAddress: (address, variable) => [
      fr`L'adresse contenait un mot de passe, qui ne s'écrit pas ici : ${address}`,
      fr`Avant « constat run », mettez l'adresse entière dans la variable d'environnement ${variable}.`,
    ],
    model: fr`À gauche, les rôles dont parle l'audit ; à droite, les noms de vos tables et colonnes.`,
    relation: {
      sale_line: 'Une ligne est un article d’un ticket.',
      product: 'Une ligne est un article du catalogue.',
      customer: 'Une ligne est un client.',
      employee: 'Une ligne est un employé.',
      calendar_day: 'Une ligne est un jour.',
      change: fr`Le journal : une ligne par champ écrit.`,
    },
    logs: fr`Les journaux, chacun dans la forme où il a été reconnu.`,
    notMapped: (relation, table, percent) =>
      fr`${relation} : ${table} (${percent}) n'est pas assez sûr. Complétez puis retirez les « # » :`,
    noTableFor: (relation) => fr`${relation} : aucune table reconnue.`,
    noSales: fr`Sans lignes de vente, l'audit décrit les tables (dictionnaire) et ne recalcule ni ventes ni journal.`,
    flat: fr`Extrait à plat : ce qu'on sait des produits et des personnes reste sur la ligne de vente, sans table à part.`,
    unused: (tables) => fr`Tables sans rôle, décrites dans le dictionnaire seulement : ${tables.join(', ')}.`,
    snowflake: (column, table) =>
      fr`${column} renvoie à ${table} (flocon) : le rapport montrera ce code, pas son libellé.`,
    actions: fr`Comment le journal écrit chaque action.`,
    unseen: 'absent des données, à vérifier',
    logTables: fr`Comment le journal nomme chaque table.`,
    fields: fr`À gauche, le champ tel que le journal l'écrit ; à droite, son rôle.`,
    unknownField: 'champ sans rôle reconnu',
    open: (role, reason) => fr`${role} : ${reason}`,
    required: 'obligatoire',
    readings: fr`Les chiffres relevés par les personnes. Une date seule dans readAt vaut la fin de ce jour. Par exemple :`,
    auditor: (example) => fr`Qui signe le rapport : ${example}`,
    dialect: fr`trouvé dans les valeurs`,
  },
  errors: {
    interrupted: fr`Interrompu : aucune configuration n'a été écrite.`,
    exists: (path) =>
      fr`${path} existe déjà : choisissez un autre nom avec -o, ou remplacez-le avec --force.`,
    nothing: (input) =>
      fr`${input} ne contient aucun fichier de données : indiquez un fichier .csv, .xlsx, .jsonl ou .parquet.`,
  },
};

function comma(value: number): string {
  return String(value).replace('.', ',');
}
