import type { FindingWords } from '../words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';
import { fr } from './typography.ts';

/** What the structure of the data allows, and what it exposes. */
export const schemaFindings: Pick<
  FindingWords,
  | 'exposed-secrets'
  | 'personal-data'
  | 'broken-key'
  | 'orphan-rows'
  | 'inconsistent-names'
  | 'unreadable-values'
> = {
  'exposed-secrets': {
    label: 'Secrets exposés',
    title: ({ table, column }) => fr`Des secrets sont lisibles dans ${table}.${column}`,
    criteria: () => fr`Un mot de passe, même sous forme d'empreinte, ne sort pas du système qui authentifie.`,
    condition: ({ table, column, values }, f) =>
      fr`La colonne ${column} de la table ${table} contient ${f.count(values, { one: 'empreinte de mot de passe ou autre secret', many: 'empreintes de mots de passe ou autres secrets' })}, dans une table remise pour l'analyse.`,
    cause: () =>
      fr`Déduit : l'alimentation recopie la table entière au lieu de choisir les colonnes utiles à l'analyse.`,
    effect: () =>
      fr`Toute personne qui lit ces données peut emporter les empreintes et chercher les mots de passe hors ligne, sans laisser de trace. Le présent rapport ne les reproduit pas.`,
  },
  'personal-data': {
    label: 'Données personnelles',
    title: ({ columns, tables }, f) =>
      fr`${f.count(columns.length, { one: 'colonne de données personnelles', many: 'colonnes de données personnelles' })} dans ${f.count(tables, nouns.table)}`,
    criteria: () =>
      fr`Les données personnelles sont limitées à ce que la finalité exige (RGPD, article 5, paragraphe 1, point c).`,
    condition: ({ columns }, f) =>
      fr`${agree(columns.length, 'Colonne en cause', 'Colonnes en cause')} : ${f.list(columns)}.`,
    cause: () =>
      fr`Déduit : les colonnes ont été recopiées sans que leur nécessité pour l'analyse ait été examinée. La finalité reste à demander au responsable du traitement.`,
    effect: () =>
      fr`Sans finalité établie, leur présence expose l'entreprise à un manquement au RGPD et étend inutilement les suites d'une fuite.`,
  },
  'broken-key': {
    label: 'Clé non respectée',
    title: ({ table, column }) => fr`La clé ${table}.${column} n'identifie pas chaque ligne`,
    criteria: () => fr`Une clé est renseignée sur chaque ligne et n'a jamais deux fois la même valeur.`,
    condition: ({ column, duplicates, nulls }, f) =>
      fr`La colonne ${column} compte ${f.count(duplicates, { one: 'valeur en double', many: 'valeurs en double' })} et ${f.count(nulls, { one: 'ligne vide', many: 'lignes vides' })}.`,
    cause: () =>
      fr`Déduit : la base d'origine n'impose pas l'unicité de cette colonne, ou l'extrait ne la respecte pas.`,
    effect: () =>
      fr`Une jointure sur cette clé compte des lignes deux fois ou les perd : les totaux qui en dépendent ne sont pas sûrs.`,
  },
  'orphan-rows': {
    label: 'Lignes orphelines',
    title: ({ table, rows, toTable }, f) =>
      fr`${f.count(rows, nouns.row)} de ${table} ${agree(rows, 'renvoie', 'renvoient')} à un élément absent de ${toTable}`,
    criteria: ({ table, column, toTable, toColumn }) =>
      fr`Chaque valeur de ${table}.${column} existe dans ${toTable}.${toColumn}.`,
    condition: ({ table, column, rows, total }, f) =>
      fr`Sur ${f.count(total, { one: 'ligne renseignée', many: 'lignes renseignées' })} de ${table}.${column}, ${f.integer(rows)} ${agree(rows, 'ne trouve', 'ne trouvent')} pas de correspondance.`,
    cause: () =>
      fr`Établi : aucune clé étrangère n'a empêché ces lignes. Non établi : si l'élément a été supprimé, n'a jamais existé ou manque à l'extrait.`,
    effect: () =>
      fr`Ces lignes disparaissent d'une jointure ordinaire, ou s'y retrouvent sans libellé ni prix : les totaux par axe ne rejoignent pas le total général.`,
  },
  'inconsistent-names': {
    label: 'Noms divergents',
    title: ({ names }, f) =>
      fr`Une même donnée porte plusieurs noms : ${f.list(names.map((name) => fr`« ${name} »`))}`,
    criteria: () => fr`Une donnée porte le même nom partout où elle apparaît.`,
    condition: ({ names, tables }, f) =>
      fr`Les noms ${f.list(names.map((name) => fr`« ${name} »`))} désignent la même donnée dans ${f.list(tables)}.`,
    cause: () =>
      fr`Déduit : aucun dictionnaire de données ne fait référence ; chaque table a été nommée à part.`,
    effect: () =>
      fr`Un rapprochement automatique par nom échoue sans le dire ; chaque jointure se fait à la main, avec le risque d'erreur que cela comporte.`,
  },
  'unreadable-values': {
    label: 'Valeurs illisibles',
    title: ({ values, file }, f) =>
      fr`${f.count(values, { one: 'valeur illisible', many: 'valeurs illisibles' })} dans ${file}`,
    criteria: () => fr`Chaque valeur se lit selon le type de sa colonne.`,
    condition: ({ sheet, column, values, rows }, f) => {
      const place = [
        ...(sheet === null ? [] : [fr`feuille « ${sheet} »`]),
        ...(column === null ? [] : [fr`colonne « ${column} »`]),
      ].join(', ');
      return fr`${f.count(values, nouns.value)} sur ${f.count(rows, nouns.row)} n'${agree(values, 'a', 'ont')} pas pu être ${agree(values, 'lue', 'lues')}${place === '' ? '' : ` (${place})`}.`;
    },
    cause: () =>
      fr`Non établie : saisie libre, conversion par un tableur, ou export mal réglé. L'annexe donne les premières valeurs en cause et leur place.`,
    effect: () =>
      fr`Ces valeurs sont traitées comme absentes ; les chiffres qui auraient dû les compter ne les comptent pas.`,
  },
};
