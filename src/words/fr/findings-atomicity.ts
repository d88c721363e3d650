import type { FindingWords } from '../words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';
import { fr } from './typography.ts';

const series = {
  sequence: 'les numéros de séquence',
  line: 'les numéros de ligne',
  ticket: 'les numéros de ticket',
} as const;

/** What else was wrong with the writing of tickets: too early, twice, with numbers missing. */
export const atomicityFindings: Pick<FindingWords, 'early-writes' | 'duplicated-writes' | 'sequence-gaps'> = {
  'early-writes': {
    label: 'Écritures anticipées',
    title: ({ lines, amount }, f) =>
      fr`${f.count(lines, { one: 'ligne de vente enregistrée', many: 'lignes de vente enregistrées' })} avant la date de vente, pour ${f.money(amount)}`,
    criteria: () => fr`Une vente n'est pas enregistrée avant d'avoir eu lieu.`,
    condition: ({ lines, tickets, amount, longestLeadDays }, f) =>
      fr`Selon le journal, ${f.count(lines, nouns.saleLine)} de ${f.count(tickets, nouns.ticket)}, pour ${f.money(amount)}, ${agree(lines, 'a été enregistrée', 'ont été enregistrées')} jusqu'à ${f.count(longestLeadDays, nouns.day)} avant la date de vente qu'${agree(lines, 'elle porte', 'elles portent')}.`,
    cause: () =>
      fr`Établi : l'ordre des deux dates. Non établi : laquelle est fausse. Horloge déréglée, date saisie à la main, ou commande datée du jour de sa livraison : à vérifier avec l'exploitant.`,
    effect: () =>
      fr`Ces montants sont comptés à une date qui n'est peut-être pas celle de la vente, et figurent dans le chiffre d'une journée avant qu'elle ait commencé.`,
  },
  'duplicated-writes': {
    label: 'Écritures répétées',
    title: ({ lines, repeatedInserts }, f) =>
      lines > 0
        ? fr`${f.count(lines, { one: 'ligne de vente écrite', many: 'lignes de vente écrites' })} une seconde fois`
        : fr`${f.count(repeatedInserts, { one: 'insertion journalisée', many: 'insertions journalisées' })} plusieurs fois`,
    criteria: () => fr`Chaque ligne d'un ticket est écrite une fois, et son insertion journalisée une fois.`,
    condition: ({ lines, tickets, amount, repeatedInserts, witnessTicket }, f) => {
      const batches =
        lines === 0
          ? ''
          : fr`Dans ${f.count(tickets, nouns.ticket)}, ${f.count(lines, nouns.saleLine)} ${agree(lines, 'fait partie', 'font partie')} d'un lot qui reprend sous d'autres clés, article pour article, un lot déjà écrit du même ticket, pour ${f.money(amount)}. `;
      const example = witnessTicket === null ? '' : fr`Le ticket ${witnessTicket} en est un exemple. `;
      const inserts =
        repeatedInserts === 0
          ? fr`Aucune insertion n'est journalisée deux fois sous la même clé.`
          : fr`${f.count(repeatedInserts, { one: 'insertion est journalisée', many: 'insertions sont journalisées' })} plusieurs fois sous la même clé, sans suppression entre-temps ; la table n'en tient qu'une ligne.`;
      return `${batches}${example}${inserts}`;
    },
    cause: ({ lines }) =>
      lines > 0
        ? fr`Établi : les lots sont identiques. Déduit : une reprise a réécrit des lignes déjà validées. Deux achats identiques successifs sur un même ticket ne sont pas exclus ; l'exploitant peut trancher.`
        : fr`Non établie : le journal a été alimenté deux fois, ou l'insertion a été rejouée sur une clé existante.`,
    effect: ({ lines, amount }, f) =>
      lines > 0
        ? fr`Si ces lignes sont des répétitions, le chiffre d'affaires est trop élevé de ${f.money(amount)}.`
        : fr`Compter les insertions du journal donne plus de ventes qu'il n'y en a ; le chiffre d'affaires n'est pas touché.`,
  },
  'sequence-gaps': {
    label: 'Numéros manquants',
    title: ({ missing, of }, f) =>
      fr`${f.count(missing, { one: 'numéro manque', many: 'numéros manquent' })} parmi ${series[of]}`,
    criteria: () =>
      fr`Une série de numéros attribués à la suite n'a pas de trou : chaque numéro appartient à une ligne ou à un ticket, présent ou dont la suppression est journalisée.`,
    condition: ({ of, gaps, missing, numbers, example }, f) => {
      const ticket = example?.ticket == null ? '' : fr` du ticket ${example.ticket}`;
      const shown =
        example === null
          ? ''
          : fr` Le plus large${ticket} va de ${example.after} à ${example.before} (${f.count(example.missing, { one: 'numéro', many: 'numéros' })}).`;
      return fr`Parmi ${series[of]} (${f.count(numbers, { one: 'numéro', many: 'numéros' })}), ${f.integer(missing)} ne ${agree(missing, 'se trouve', 'se trouvent')} ni dans la table ni dans le journal, en ${f.count(gaps, { one: 'trou', many: 'trous' })} à côté de dates de la période.${shown}`;
    },
    cause: () =>
      fr`Non établie : suppression sans trace, extrait incomplet, ticket annulé avant d'être enregistré, transaction annulée ou saut du compteur au redémarrage du serveur. Les deux dernières ne perdent aucune vente.`,
    effect: () =>
      fr`On ne peut pas affirmer que toutes les ventes sont là : un numéro manquant peut être une vente de moins, que rien d'autre ne signale.`,
  },
};
