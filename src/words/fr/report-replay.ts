import type { Formatter } from '../formatter.ts';
import type { ReplayWords } from '../replay-words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';
import { fr } from './typography.ts';

export const characters = { one: 'caractère', many: 'caractères' };
export const writes = { one: 'écriture du journal', many: 'écritures du journal' };
const keys = { one: 'clé possible', many: 'clés possibles' };
export const damages: ReplayWords['damages'] = {
  'number-as-date': fr`un nombre qu'un tableur a pris pour une date`,
  'decimal-comma': 'une virgule décimale à la place du point',
  'date-order': fr`une date dont le jour et le mois sont dans un autre ordre`,
  scientific: 'une notation scientifique à la place des chiffres',
  'leading-zeros': 'des zéros de tête perdus ou ajoutés',
  truncated: 'un texte coupé dans le journal',
  'truncated-in-table': 'un texte coupé dans la table',
  encoding: 'des lettres accentuées lues dans un mauvais encodage',
  spelling: fr`d'autres majuscules, ou des espaces aux bords`,
};

const firstOf = (first: readonly string[], f: Formatter) =>
  first.length === 0 ? '' : fr` D'abord ${f.list(first)}.`;

export const replay: ReplayWords = {
  headings: {
    rows: fr`Chaque ligne des tables s'explique-t-elle par le journal ?`,
    writes: fr`Les insertions et suppressions du journal se retrouvent-elles dans les tables ?`,
    values: fr`Les tables montrent-elles les valeurs du journal ?`,
    damage: fr`Quelles valeurs ont été abîmées en chemin ?`,
    chain: fr`Les anciennes valeurs concordent-elles avec les écritures précédentes ?`,
    orphans: fr`Des ventes renvoient-elles à des lignes supprimées ?`,
    identifiers: fr`Quels identifiants n'égalent aucune clé et rompent leur forme ?`,
  },
  intro: fr`Le journal entier, quelle que soit la période auditée, est appliqué aux tables telles qu'elles ont été remises. Chaque ligne d'une table s'explique par une insertion du journal ou compte comme non journalisée ; chaque écriture du journal est retrouvée, ou classée dans l'un des groupes ci-dessous. Les groupes de chaque ligne donnent son total.`,
  unspoken: ({ tables }, f) =>
    fr`Le journal ne parle jamais de ${f.list(tables)} : rien ne peut y être rejoué.`,
  rowColumns: {
    table: 'Table',
    total: 'Lignes',
    logged: 'Insertion au journal',
    before: 'Plus anciennes que le journal',
    within: 'Hors journal, dans ses jours',
    after: 'Plus récentes que le journal',
    undated: 'Hors journal, sans date',
  },
  rowsSum: fr`Une ligne plus ancienne que le journal n'y est pas attendue. Une ligne sans date peut être aussi ancienne : la table n'a pas de date qui le dise.`,
  within: ({ table, rows, logged }, f) => {
    const days = logged === null ? '' : ` (du ${f.date(logged.from)} au ${f.date(logged.to)})`;
    const amount = rows.withinAmount === null ? '' : fr`, pour ${f.money(rows.withinAmount)}`;
    return fr`${table} : ${f.count(rows.within, { one: 'ligne datée', many: 'lignes datées' })} des jours du journal${days} sans insertion au journal${amount}.${firstOf(rows.first, f)}`;
  },
  undated: ({ table, rows }, f) =>
    fr`${table} : le journal aurait-il dû connaître l'insertion de ${f.count(rows, { one: 'ligne non journalisée', many: 'lignes non journalisées' })} ? Rien ne permet de le dire, faute d'une date qui donne ${agree(rows, 'son âge', 'leur âge')}.`,
  allLogged: fr`Aucune ligne datée des jours du journal n'est sans insertion.`,
  lost: ({ table, inserts }, f) =>
    fr`${table} : sur ${f.count(inserts.total, { one: 'insertion du journal', many: 'insertions du journal' })}, ${f.integer(inserts.lost)} ${agree(inserts.lost, 'n’a', 'n’ont')} ni ligne, ni suppression au journal.${firstOf(inserts.first, f)}`,
  ignored: ({ table, deletes }, f) =>
    fr`${table} : sur ${f.count(deletes.total, { one: 'suppression du journal', many: 'suppressions du journal' })}, ${f.integer(deletes.ignored)} ${agree(deletes.ignored, 'porte sur une ligne', 'portent sur des lignes')} toujours là.${firstOf(deletes.first, f)}`,
  insertColumns: {
    table: 'Table',
    total: 'Insertions au journal',
    found: 'Retrouvées dans la table',
    deleted: 'Supprimées ensuite, au journal',
    lost: 'Perdues',
  },
  deleteColumns: {
    table: 'Table',
    total: 'Suppressions au journal',
    applied: 'Appliquées',
    reinserted: 'Insérées de nouveau',
    ignored: 'Ligne toujours là',
    unseen: 'De lignes jamais vues',
  },
  noDeletes: fr`Le journal ne contient aucune suppression.`,
  unseen: fr`Une ligne jamais vue est absente, comme il se doit ; mais ni insertion, ni mise à jour, ni vente ne dit qu'elle ait existé. Elle peut être plus ancienne que le journal.`,
  fieldColumns: {
    field: 'Champ',
    operation: 'Écrit par',
    total: 'Valeurs au journal',
    applied: 'Comme dans la table',
    superseded: 'Remplacées, au journal',
    damaged: 'Abîmées, seraient égales',
    differing: 'Table différente',
    unreadable: 'Illisibles',
    other: 'Non comparables',
  },
  operations: { insert: 'insertion', update: 'mise à jour' },
  fieldsNote: fr`Les nombres sont comparés comme nombres et les dates comme dates. Seule la dernière écriture d'un champ peut se voir dans la table ; les précédentes comptent comme remplacées. Non comparables : la ligne a disparu, le journal ne donne pas de valeur, ou aucune colonne de la table n'est rattachée. Pour les lignes de vente insérées, l'unité est une ligne de la table dont l'insertion est au journal.`,
  noFields: fr`Le journal ne nomme aucun champ qui puisse être comparé.`,
  differing: ({ field, writes: number, example }, f) =>
    fr`${field} : ${f.count(number, writes)} ${agree(number, 'diffère', 'diffèrent')} de la table, ou ne se ${agree(number, 'lit', 'lisent')} pas. Ligne ${example.row} : le journal porte « ${example.logged} », la table ${example.stored === null ? 'ne porte pas de valeur' : fr`porte « ${example.stored} »`}.`,
  damages,
  damage: ({ field, writes: number, damage, example, cutAt }, f) =>
    fr`${field} : ${f.count(number, writes)}, ${damages[damage]}${cutAt === null ? '' : `, toujours à ${f.count(cutAt, characters)}`}.` +
    (example === null
      ? ''
      : fr` Ligne ${example.row} : le journal porte « ${example.logged} », la table « ${example.stored ?? ''} ».`),
  damageNote: fr`Chacune est une hypothèse tirée des deux côtés : le dommage défait, la valeur du journal égalerait celle de la table. Laquelle des deux a été altérée, les valeurs seules ne le disent pas, sauf si l'une d'elles n'est pas une valeur de son espèce.`,
  noDamage: fr`Aucune valeur du journal ne diffère de la table d'une façon qu'un dommage connu explique.`,
  chain: ({ table, chain }, f) => {
    const tested = fr`${table} : sur ${f.count(chain.tested, { one: fr`mise à jour d'un champ déjà journalisé`, many: fr`mises à jour d'un champ déjà journalisé` })}, ${f.integer(chain.broken)} ${agree(chain.broken, 'porte', 'portent')} une ancienne valeur qui n'est pas celle journalisée avant.`;
    return chain.witness === null
      ? tested
      : fr`${tested} Ligne ${chain.witness.row} : journalisée à « ${chain.witness.before} », puis mise à jour depuis « ${chain.witness.old} ».`;
  },
  noChain: fr`Le journal ne garde pas l'ancienne valeur des mises à jour : qu'une écriture ait eu lieu hors journal entre deux autres ne peut pas être vérifié.`,
  orphans: ({ table, orphans }, f) => {
    if (orphans.lines === 0)
      return fr`${table} : aucune ligne de vente ne renvoie à une ligne disparue dont la suppression est au journal.`;
    const amount = orphans.amount === null ? ', sans prix' : fr`, pour ${f.money(orphans.amount)}`;
    return fr`${table} : ${f.count(orphans.lines, nouns.saleLine)}${amount}, ${agree(orphans.lines, 'renvoie', 'renvoient')} à ${f.count(orphans.keys, { one: 'ligne supprimée', many: 'lignes supprimées' })} : ${f.list(orphans.first)}${orphans.keys > orphans.first.length ? '…' : ''}.`;
  },
  noOrphans: fr`Le journal ne contient aucune suppression de produit, de client ou d'employé.`,
  places: {
    'row-key': 'clé dans le journal',
    reference: 'référence dans les ventes',
    actor: 'auteur du journal',
  },
  alphabets: {
    digits: 'chiffres',
    hexadecimal: 'chiffres hexadécimaux',
    'hexadecimal-upper': 'chiffres hexadécimaux en majuscules',
    upper: 'chiffres et majuscules',
    lower: 'chiffres et minuscules',
  },
  form: ({ place, table, bearer, expected, unmatched, damaged }, f) => {
    const length = expected.length === null ? [] : [f.count(expected.length, characters)];
    const alphabet =
      expected.alphabet === null ? [] : [replay.alphabets[expected.alphabet] ?? expected.alphabet];
    const parts = [...length, ...alphabet];
    const form =
      parts.length === 0 ? fr`n'ont pas de forme commune` : fr`ont une même forme (${parts.join(', ')})`;
    const who = place === 'actor' ? 'Auteurs du journal' : `${bearer} (${replay.places[place]})`;
    return fr`${who} : ${f.count(unmatched, { one: fr`valeur n'égale`, many: fr`valeurs n'égalent` })} aucune clé de ${table}. Presque ${place === 'actor' ? 'tous les auteurs' : 'toutes les clés'} ${form} ; ${f.integer(damaged)} de ces valeurs ${agree(damaged, 'la rompt', 'la rompent')}, ou ${agree(damaged, 'égalerait', 'égaleraient')} une clé une fois ${agree(damaged, 'réparée', 'réparées')}.`;
  },
  identifierColumns: {
    value: 'Valeur',
    place: 'Où',
    rows: 'Lignes',
    faults: fr`Ce qui ne va pas`,
    repair: 'Égalerait',
  },
  fault: (fault, f) =>
    fault.fault === 'length'
      ? fr`${f.count(fault.length, characters)} au lieu de ${f.integer(fault.expected)}`
      : fr`« ${fault.character} » en position ${f.integer(fault.position)}`,
  noFault: 'la forme est gardée',
  repairs: {
    'leading-zeros': 'des zéros de tête ajoutés ou ôtés',
    scientific: 'avec les chiffres que la notation scientifique a perdus',
    truncated: fr`si elle a été coupée`,
    'one-too-many': 'un caractère ôté',
    'foreign-character': 'un autre caractère à la place de celui qui est étranger',
    spelling: fr`avec d'autres majuscules, ou sans espaces aux bords`,
  },
  repair: ({ how, key, keys: number }, f) =>
    key === null
      ? fr`${f.count(number, keys)}, ${replay.repairs[how]} : ambigu`
      : `${key}, ${replay.repairs[how]}`,
  noRepair: 'aucune clé',
  noIdentifiers: fr`Chaque identifiant du journal et des ventes égale une clé, ou garde la forme des clés.`,
};
