import type { LogShapeFacts } from '../../report/facts/log-shape.ts';
import type { Formatter } from '../formatter.ts';
import type { LogShapeWords } from '../log-shape-words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';
import { fr } from './typography.ts';

type QualityWords = Pick<
  LogShapeWords,
  'score' | 'rule' | 'qualityColumns' | 'items' | 'verdicts' | 'points' | 'seen' | 'allows'
>;

const grains = {
  day: fr`Le jour seul.`,
  second: 'À la seconde.',
  'sub-second': fr`En deçà de la seconde.`,
};
const changed = { one: 'mise à jour ou suppression', many: 'mises à jour ou suppressions' };
const entry = { one: 'entrée', many: 'entrées' };

/** The scored checklist on what the log is worth as evidence. */
export const logQuality: QualityWords = {
  score: ({ score }, f) =>
    fr`Mesuré à ce que porte un journal qui fait preuve, ce journal obtient ${f.count(score, { one: 'point', many: 'points' })} sur 100.`,
  rule: fr`Règle : ancienne valeur 16 points, heure 16, transaction 20, auteur 14, ajout seul 10, complétude 14, lisibilité 10. Un critère rempli compte en entier, rempli en partie pour moitié ; non rempli, ou impossible à montrer, il ne compte pas. Sont exigés : l'ancienne valeur sur 99 % des mises à jour et suppressions ; une heure en deçà de la seconde (à la seconde : en partie) ; la transaction et l'auteur sur 99,9 % des entrées, sous plus d'une identité (si l'une en signe 99,9 % : en partie) ; des numéros sans trou, dans l'ordre du temps, sans passage par un tableur ; l'insertion de 99,9 % des lignes de vente (95 % : en partie), sans champ ni numéro manquant ; 99,9 % des entrées comprises (95 % : en partie). Plusieurs journaux sont jugés ensemble, l'heure d'après le moins précis.`,
  qualityColumns: {
    item: 'Critère',
    verdict: 'Avis',
    points: 'Points',
    seen: 'Constaté',
    allows: fr`Ce qu'il permet dans cet audit`,
  },
  items: {
    'old-value': 'Ancienne valeur',
    time: 'Heure précise',
    transaction: 'Transaction',
    actor: 'Auteur',
    'append-only': 'Ajout seul',
    completeness: 'Complétude',
    readability: 'Lisibilité',
  },
  verdicts: {
    met: 'rempli',
    partly: 'en partie',
    'not-met': 'non rempli',
    'cannot-be-shown': 'ne peut être montré',
  },
  points: ({ points, weight }, f) => fr`${f.integer(points)} / ${f.integer(weight)}`,
  seen: {
    'old-value': ({ quality: { oldValues } }, f) =>
      oldValues.changes === 0
        ? fr`Aucune mise à jour ni suppression ne permet d'en juger.`
        : fr`${f.count(oldValues.withOldValue, changed)} sur ${f.integer(oldValues.changes)} ${agree(oldValues.withOldValue, 'la porte', 'la portent')}.`,
    time: ({ quality: { timeGrain, momentShare } }, f) =>
      timeGrain === null
        ? fr`Un journal au moins n'a aucune date lisible.`
        : fr`${grains[timeGrain]} Date lisible sur ${f.percent(momentShare)} des entrées.`,
    transaction: ({ quality: { transactions } }, f) =>
      fr`${f.count(transactions.inTransaction, entry)} sur ${f.integer(transactions.rows)} ${agree(transactions.inTransaction, 'nomme la sienne', 'nomment la leur')}.`,
    actor: ({ quality: { actors } }, f) =>
      actors.actors === 0
        ? fr`Aucune entrée n'est signée.`
        : fr`${f.percent(actors.share)} des entrées sont signées, par ${f.count(actors.actors, nouns.actor)} ; la part du premier est de ${f.percent(actors.largestShare)}.`,
    'append-only': ({ logs, completeness: { numbering, unnumbered } }) => {
      if (logs.some(({ throughSpreadsheet }) => throughSpreadsheet))
        return fr`Le journal est un classeur, ou en porte les traces : une ligne s'y retire sans rien laisser.`;
      if (numbering.length + unnumbered.length < logs.length)
        return fr`Sans numéro propre au journal, une ligne retirée ne se voit pas.`;
      if (logs.some(({ outOfOrder }) => outOfOrder !== null && outOfOrder > 0))
        return fr`L'ordre des lignes contredit celui des dates.`;
      return unnumbered.length > 0 || numbering.some(({ missing }) => missing > 0)
        ? fr`L'ordre propre du journal ne permet pas d'exclure un retrait.`
        : fr`Numéros sans trou, dans l'ordre du temps.`;
    },
    completeness: (facts, f) => completeness(facts, f),
    readability: ({ logs }, f) => {
      const rest = logs.reduce((sum, { notUnderstood }) => sum + notUnderstood, 0);
      return rest === 0
        ? fr`Toutes les entrées sur les tables connues ont été comprises.`
        : fr`${f.count(rest, { one: 'entrée n’a pas été comprise', many: 'entrées n’ont pas été comprises' })}.`;
    },
  },
  allows: {
    'old-value': ({ conversions }, f) => {
      const updates = conversions
        .filter(({ entity, operation }) => entity === 'product' && operation === 'update')
        .reduce((sum, { events }) => sum + events, 0);
      return updates === 0
        ? fr`Rétablir une ligne telle qu'elle était avant sa mise à jour.`
        : fr`Connaître les prix d'avant ${f.count(updates, { one: 'mise à jour du catalogue', many: 'mises à jour du catalogue' })}, donc le chiffre tel qu'il se lisait.`;
    },
    time: () => fr`Ordonner les écritures d'une même journée, et dater une lecture à l'heure près.`,
    transaction: () => fr`Prouver qu'un ticket a été écrit en une fois, au lieu de le déduire.`,
    actor: () => fr`Imputer chaque écriture à une personne ou à un traitement.`,
    'append-only': () => fr`Exclure qu'une ligne du journal ait été retirée ou réécrite.`,
    completeness: () => fr`Expliquer chaque ligne de vente par son insertion.`,
    readability: () => fr`Exploiter chaque ligne du journal sans rien supposer.`,
  },
};

function completeness({ completeness: found }: LogShapeFacts, f: Formatter): string {
  if (found.lines === 0) return fr`Aucune ligne de vente de la période ne permet d'en juger.`;
  const missing = found.transactions?.missing ?? 0;
  const lacks = [
    ...(found.partialInserts > 0
      ? [
          f.count(found.partialInserts, {
            one: 'insertion à laquelle manque un champ',
            many: 'insertions auxquelles manque un champ',
          }),
        ]
      : []),
    ...(missing > 0
      ? [f.count(missing, { one: 'écriture annoncée et absente', many: 'écritures annoncées et absentes' })]
      : []),
    ...(found.numbering.some((entries) => entries.missing > 0) ? [fr`des trous dans la numérotation`] : []),
  ];
  const share = fr`${f.percent(found.loggedShare)} des lignes de vente de la période ont leur insertion`;
  return lacks.length === 0 ? `${share}.` : fr`${share} ; ${f.list(lacks)}.`;
}
