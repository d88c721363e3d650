import type { replayKinds } from '../../findings/replay-kinds.ts';
import type { FindingWords } from '../words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';
import { characters, damages, writes } from './report-replay.ts';
import { fr } from './typography.ts';

const identifiers = { one: 'identifiant', many: 'identifiants' };
const exampleOf = (example: string | null) => (example === null ? '' : fr` Par exemple ${example}.`);

export const replayFindings: Pick<FindingWords, keyof typeof replayKinds> = {
  'unlogged-rows': {
    label: 'Lignes absentes du journal',
    title: ({ table, rows }, f) => fr`${table} : ${f.count(rows, nouns.row)} sans trace au journal`,
    criteria: () => fr`Toute ligne qui naît pendant que le journal est tenu y a son insertion.`,
    condition: ({ rows, total, from, to, example }, f) =>
      fr`Sur ${f.count(total, nouns.row)}, ${f.integer(rows)} ${agree(rows, 'est datée', 'sont datées')} entre le ${f.date(from)} et le ${f.date(to)}, jours que le journal couvre, sans insertion au journal.${exampleOf(example)} Les lignes plus anciennes ne sont pas comptées.`,
    cause: () =>
      fr`Non établie : écriture par un chemin que le journal n'observe pas, date autre que celle de l'écriture, ou lignes omises du journal remis.`,
    effect: () => fr`Nul ne peut dire quand ni par qui ces lignes ont été écrites.`,
  },
  'lost-rows': {
    label: 'Lignes du journal absentes de la table',
    title: ({ table, rows }, f) =>
      fr`${table} : ${f.count(rows, { one: 'ligne journalisée mais absente', many: 'lignes journalisées mais absentes' })}`,
    criteria: () => fr`Une ligne insérée reste dans la table, ou le journal porte sa suppression.`,
    condition: ({ rows, inserts, example }, f) =>
      fr`Sur ${f.count(inserts, { one: 'insertion du journal', many: 'insertions du journal' })}, ${f.integer(rows)} ${agree(rows, 'n’a', 'n’ont')} ni ligne dans la table, ni suppression au journal.${exampleOf(example)}`,
    cause: () =>
      fr`Non établie : suppression directe dans la base, transaction annulée après journalisation, ou extraction incomplète.`,
    effect: () => fr`Ce qui renvoie à ces lignes ne trouve rien, et la table compte trop peu de lignes.`,
  },
  'lost-updates': {
    label: 'Valeurs du journal que la table ne montre pas',
    title: ({ table, column, writes: number }, f) =>
      fr`${table}.${column} : ${f.count(number, writes)} que la table ne montre pas`,
    criteria: () => fr`La dernière valeur journalisée d'un champ est celle que porte la table.`,
    condition: ({ writes: number, updates: total, example }, f) =>
      fr`Sur ${f.count(total, writes)} de ce champ, ${f.integer(number)} ${agree(number, 'est la dernière de sa ligne et n’est pas', 'sont les dernières de leur ligne et ne sont pas')} ce que montre la table ; ne comptent pas les valeurs qu'une écriture ultérieure du journal remplace, ni celles qu'un dommage connu explique.` +
      (example === null
        ? ''
        : fr` Ligne ${example.row} : le journal porte « ${example.logged} », la table ${example.stored === null ? 'ne porte pas de valeur' : fr`porte « ${example.stored} »`}.`),
    cause: () => fr`Non établie : mise à jour journalisée sans être appliquée, ou remplacée hors journal.`,
    effect: () => fr`Pour ces champs, ni le journal ni la table ne fait preuve à lui seul.`,
  },
  'overwritten-writes': {
    label: 'Écritures entre deux écritures du journal',
    title: ({ table, updates: number }, f) =>
      fr`${table} : ${f.count(number, { one: 'mise à jour', many: 'mises à jour' })} dont l'ancienne valeur n'a jamais été journalisée`,
    criteria: () => fr`L'ancienne valeur d'une mise à jour est celle de l'écriture précédente du journal.`,
    condition: ({ updates: number, tested, example }, f) =>
      fr`Sur ${f.count(tested, { one: fr`mise à jour d'un champ déjà journalisé`, many: fr`mises à jour d'un champ déjà journalisé` })}, ${f.integer(number)} ${agree(number, 'porte', 'portent')} une autre ancienne valeur que celle journalisée avant.` +
      (example === null
        ? ''
        : fr` Ligne ${example.row} : journalisée à « ${example.before} », puis mise à jour depuis « ${example.old} ».`),
    cause: () =>
      fr`Établi, pour autant que l'ordre du journal soit juste : la valeur a changé entre deux écritures du journal, et celui-ci ignore ce changement. Non établi : par qui, et par quel chemin.`,
    effect: () =>
      fr`Le journal ne contient pas toutes les écritures ; un état reconstruit par lui diffère de celui qui existait.`,
  },
  'ignored-deletes': {
    label: 'Lignes supprimées et toujours là',
    title: ({ table, rows }, f) =>
      fr`${table} : ${f.count(rows, { one: 'ligne supprimée selon le journal et toujours là', many: 'lignes supprimées selon le journal et toujours là' })}`,
    criteria: () =>
      fr`Une ligne dont la suppression est au journal a disparu, ou le journal dit qu'elle a été insérée de nouveau.`,
    condition: ({ rows, deletes, example }, f) =>
      fr`Sur ${f.count(deletes, { one: 'suppression du journal', many: 'suppressions du journal' })}, ${f.integer(rows)} ${agree(rows, 'porte sur une ligne', 'portent sur des lignes')} que la table contient toujours, sans nouvelle insertion.${exampleOf(example)}`,
    cause: () =>
      fr`Non établie : transaction annulée après journalisation, nouvelle insertion hors journal, ou extraction faite avant la suppression.`,
    effect: () => fr`Les chiffres tirés de la table comptent ce qui devrait avoir disparu.`,
  },
  'orphaned-children': {
    label: 'Ventes de lignes supprimées',
    title: ({ table, lines }, f) => fr`${f.count(lines, nouns.saleLine)} de lignes supprimées de ${table}`,
    criteria: () =>
      fr`Une ligne à laquelle des ventes renvoient n'est pas supprimée, ou ses ventes sont traitées d'abord.`,
    condition: ({ keys, lines, amount, example }, f) =>
      fr`Le journal porte la suppression de ${f.count(keys, nouns.row)} à ${agree(keys, 'laquelle', 'lesquelles')} ${f.count(lines, nouns.saleLine)} ${agree(lines, 'renvoie', 'renvoient')} encore${amount === null ? ', sans prix' : fr`, pour ${f.money(amount)}`}.${exampleOf(example)}`,
    cause: () =>
      fr`Établi : la ligne a été supprimée alors que des ventes y renvoyaient ; aucune clé étrangère ne l'a empêché.`,
    effect: () =>
      fr`Ces ventes sortent de tout chiffre qui joint la table : par produit, par client ou par employé, et du chiffre d'affaires même si le prix s'y trouve.`,
  },
  'damaged-values': {
    label: 'Valeurs abîmées dans le journal',
    title: ({ table, column, writes: number }, f) =>
      fr`${table}.${column} : ${f.count(number, { one: 'valeur abîmée', many: 'valeurs abîmées' })}`,
    criteria: () =>
      fr`Le journal et la table conservent la valeur telle qu'elle a été écrite, sans conversion.`,
    condition: ({ writes: number, total, damages: all, example }, f) =>
      fr`Sur ${f.count(total, writes)} de ce champ, ${f.integer(number)} ${agree(number, 'diffère', 'diffèrent')} de la table ainsi : ${f.list(all.map((damage) => damages[damage]))} ; le dommage défait, les valeurs seraient égales.` +
      (example === null
        ? ''
        : fr` Ligne ${example.row} : le journal porte « ${example.logged} », la table « ${example.stored ?? ''} ».`),
    cause: () =>
      fr`Déduit des deux côtés : passage par un tableur, colonne trop courte ou mauvais encodage. Lequel, cela n'est pas établi.`,
    effect: () =>
      fr`Prises à la lettre, ces valeurs feraient croire à des changements qui n'ont pas eu lieu ; une jointure sur elles perd des lignes.`,
  },
  'damaged-identifiers': {
    label: 'Identifiants abîmés',
    title: ({ values, table }, f) => fr`${f.count(values, identifiers)} sans clé égale dans ${table}`,
    criteria: ({ expectedLength }, f) =>
      fr`Les identifiants d'une table ont une même forme${expectedLength === null ? '' : ` (ici ${f.count(expectedLength, characters)})`}, et chacun est une clé de la table.`,
    condition: ({ place, values, rows, value, length, expectedLength, foreign }, f) => {
      const where = place === 'row-key' ? f.count(rows, nouns.logRow) : f.count(rows, nouns.saleLine);
      const faults = [
        ...(expectedLength === null || expectedLength === length
          ? []
          : [fr`${f.count(length, characters)} au lieu de ${f.integer(expectedLength)}`]),
        ...(foreign === null
          ? []
          : [fr`« ${foreign.character} » en position ${f.integer(foreign.position)}`]),
      ];
      return fr`${f.count(values, identifiers)}, sur ${where}, ${agree(values, 'n’égale', 'n’égalent')} aucune clé et ${agree(values, 'rompt', 'rompent')} la forme des clés, ou ${agree(values, 'égalerait', 'égaleraient')} une clé une fois ${agree(values, 'réparé', 'réparés')}. Par exemple « ${value} »${faults.length === 0 ? '' : fr` : ${faults.join(', ')}`}.`;
    },
    cause: ({ repairable, values, key }, f) =>
      repairable === 0
        ? fr`Non établie : aucun dommage connu, une fois défait, ne mène à une clé et une seule. Ces identifiants ont pu être saisis à la main, ou n'appartenir à aucune ligne.`
        : fr`Hypothèse pour ${f.integer(repairable)} sur ${f.integer(values)} : altération en chemin ; le dommage défait, ${agree(repairable, 'l’identifiant égale', 'chacun égale')} une clé et une seule${key === null ? '' : fr`, la première étant ${key}`}. À confirmer avant toute réparation.`,
    effect: () =>
      fr`Ce que ces identifiants désignent ne peut être dit avec certitude ; les jointures sur eux perdent des lignes.`,
  },
};
