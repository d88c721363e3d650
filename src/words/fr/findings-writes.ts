import type { FindingArgs } from '../../findings/kinds.ts';
import type { Formatter } from '../formatter.ts';
import type { FindingWords } from '../words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';
import { atomicity } from './report-atomicity.ts';
import { fr } from './typography.ts';

/** When and how completely the sale lines were written. */
export const writeFindings: Pick<
  FindingWords,
  | 'late-writes'
  | 'split-writes'
  | 'unlogged-lines'
  | 'missing-lines'
  | 'partial-events'
  | 'log-contradicts-table'
  | 'contradictory-tickets'
> = {
  'late-writes': {
    label: 'Écritures tardives',
    title: ({ lines, amount }, f) =>
      fr`${f.count(lines, { one: 'ligne de vente enregistrée', many: 'lignes de vente enregistrées' })} en retard, pour ${f.money(amount)}`,
    criteria: () =>
      fr`Une vente est enregistrée le jour où elle a lieu, ou dans le délai constant d'un chargement. Une fois la journée close, seule une correction datée et signée peut la modifier.`,
    condition: (
      { lines, tickets, amount, shareOfLines, closedDayLines, closedDays, longestDelayDays, usualDelayDays },
      f,
    ) => {
      const share = shareOfLines === null ? '' : fr` (${f.percent(shareOfLines)} des lignes de la période)`;
      const all = fr`Selon le journal, ${f.count(lines, nouns.saleLine)}${share} ${agree(lines, 'a été enregistrée', 'ont été enregistrées')} en retard, jusqu'à ${f.count(longestDelayDays, nouns.day)} après la date de vente. Une ligne compte comme tardive lorsqu'elle est enregistrée ${lateFrom(usualDelayDays, f)}. ${f.count(tickets, nouns.ticket)} ${agree(tickets, 'est touché', 'sont touchés')}, pour ${f.money(amount)}.`;
      if (closedDayLines === 0) return all;
      const days = fr`${agree(closedDays.length, 'le', 'les')} ${f.list(closedDays.map(f.date))}, ${agree(closedDays.length, 'jour déclaré fermé', 'jours déclarés fermés')}`;
      return closedDayLines === lines
        ? fr`${all} ${agree(lines, 'Elle a été enregistrée', 'Toutes ont été enregistrées')} ${days}.`
        : fr`${all} ${f.integer(closedDayLines)} d'entre elles ${agree(closedDayLines, 'a été enregistrée', 'ont été enregistrées')} ${days}.`;
    },
    cause: ({ closedDayLines }) =>
      fr`Établi : le jour d'enregistrement. Non établi : la raison du retard. ` +
      (closedDayLines > 0
        ? fr`Aucune caisse ne vend un jour de fermeture : ces écritures viennent vraisemblablement d'un traitement différé (file d'attente, reprise, rejeu), à confirmer avec l'exploitant.`
        : fr`Une transmission différée depuis les caisses est l'hypothèse la plus simple ; elle reste à confirmer avec l'exploitant.`),
    effect: ({ amount }, f) =>
      fr`Le chiffre d'une journée déjà publiée change quand ces lignes arrivent. Une lecture faite avant elles ne les compte pas : ${f.money(amount)} en tout.`,
  },
  'split-writes': {
    label: 'Tickets écrits en plusieurs fois',
    title: ({ tickets, ticketsTotal }, f) =>
      fr`${f.count(tickets, { one: 'ticket écrit', many: 'tickets écrits' })} en plusieurs fois, sur ${f.integer(ticketsTotal)}`,
    criteria: () =>
      fr`L'écriture d'un ticket est atomique : toutes ses lignes sont enregistrées ensemble, ou aucune ne l'est.`,
    condition: (
      { tickets, lines, lateLines, amount, witnessTicket, proven, acrossDays, withinDay, bySeveralActors },
      f,
    ) => {
      const shown = [
        ...(proven > 0 ? [fr`${f.integer(proven)} par plusieurs numéros de transaction`] : []),
        ...(acrossDays > 0 ? [fr`${f.integer(acrossDays)} par plusieurs jours d'enregistrement`] : []),
        ...(withinDay > 0 ? [fr`${f.integer(withinDay)} par une longue pause dans la journée`] : []),
      ];
      const by = shown.length === 0 ? '' : fr` (${f.list(shown)})`;
      const actors =
        bySeveralActors === null || bySeveralActors === 0
          ? ''
          : fr` Plusieurs auteurs ont écrit des lignes de ${f.count(bySeveralActors, nouns.ticket)} d'entre eux.`;
      const example =
        witnessTicket === null
          ? ''
          : fr` Le ticket ${witnessTicket} sert d'exemple dans l'analyse des écritures.`;
      return fr`${f.count(tickets, nouns.ticket)} ${agree(tickets, 'a été écrit', 'ont été écrits')} en plusieurs fois${by}. Sur ${f.count(lines, nouns.saleLine)} de ces tickets, ${f.integer(lateLines)} ${agree(lateLines, 'est venue', 'sont venues')} après les premières, pour ${f.money(amount)}.${actors}${example}`;
    },
    cause: ({ grade, proven, thresholdSeconds }, f) => {
      if (grade === 'proven')
        return fr`Établi : les lignes d'un même ticket portent plusieurs numéros de transaction ; elles n'ont pas été validées ensemble. Non établi : si l'application écrit les tickets par morceaux, ou si elle a été interrompue.`;
      const pause =
        thresholdSeconds === null
          ? ''
          : fr` ou avec une pause de plus de ${f.count(thresholdSeconds, { one: 'seconde', many: 'secondes' })}`;
      const part = proven > 0 ? fr` Déduit, pour les tickets sans numéro de transaction :` : fr` Déduit :`;
      return fr`Établi : les lignes d'un même ticket n'ont pas toutes été enregistrées au même moment.${part} des lignes enregistrées sur plusieurs jours${pause} n'ont pas été validées dans une même transaction, sans quoi elles porteraient le même moment. La déduction repose sur le numéro de ticket et le moment d'enregistrement, non sur un numéro de transaction.`;
    },
    effect: () =>
      fr`Entre la première et la dernière écriture, le ticket existe à moitié : son montant, le panier moyen et le chiffre de la journée sont faux sans qu'aucune erreur ne soit signalée.`,
  },
  'unlogged-lines': {
    label: 'Ventes absentes du journal',
    title: ({ lines }, f) => fr`${f.count(lines, nouns.saleLine)} sans trace dans le journal`,
    criteria: () => fr`Toute ligne de la table des ventes a son insertion dans le journal.`,
    condition: ({ lines, total, amount }, f) =>
      fr`Sur ${f.count(total, nouns.saleLine)} de la période, ${f.integer(lines)} ne ${agree(lines, 'figure', 'figurent')} dans aucune insertion du journal, pour ${f.money(amount)}.`,
    cause: () =>
      fr`Non établie : ou bien ces lignes ont été écrites par un chemin que le journal ne surveille pas, ou bien le journal remis ne couvre pas le moment de leur écriture.`,
    effect: () =>
      fr`On ne sait ni quand ni par qui ces lignes ont été écrites. Le chiffre reconstitué à une date passée les suppose présentes depuis le début.`,
  },
  'missing-lines': {
    label: 'Ventes journalisées absentes de la table',
    title: ({ lines }, f) =>
      fr`${f.count(lines, { one: 'ligne de vente journalisée, absente', many: 'lignes de vente journalisées, absentes' })} de la table`,
    criteria: () => fr`Une ligne insérée reste dans la table, ou le journal enregistre sa suppression.`,
    condition: ({ lines, tickets, wholeTickets, amount }, f) =>
      fr`Le journal a vu insérer ${f.count(lines, nouns.saleLine)} de ${f.count(tickets, nouns.ticket)}, ${agree(lines, 'datée', 'datées')} de la période, que la table des ventes ne contient pas, et n'en a vu supprimer aucune. Selon le journal, ${agree(lines, 'elle vaut', 'elles valent')} ${f.money(amount)}.` +
      (wholeTickets === 0
        ? ''
        : fr` ${f.count(wholeTickets, nouns.ticket)} ${agree(wholeTickets, 'manque', 'manquent')} en entier.`),
    cause: () =>
      fr`Non établie : suppression faite directement en base, transaction annulée après sa journalisation, ou extrait incomplet.`,
    effect: ({ lines }) =>
      fr`Le chiffre d'affaires recalculé ne compte pas ${agree(lines, 'cette ligne', 'ces lignes')} ; s'il s'agit de ventes réelles, il est incomplet.`,
  },
  'partial-events': {
    label: 'Insertions incomplètes',
    title: ({ events }, f) =>
      fr`${f.count(events, { one: 'insertion incomplète', many: 'insertions incomplètes' })} dans le journal`,
    criteria: ({ fieldsExpected }, f) =>
      fr`Dans un journal tenu au grain du champ, l'insertion d'une ligne de vente produit toujours ${fieldsExpected === 0 ? 'autant de lignes de journal' : f.count(fieldsExpected, nouns.logRow)}, une par champ.`,
    condition: ({ events, fieldsExpected, empty, roles, stillEmpty }, f) => {
      const fewer = events - empty;
      const than =
        fieldsExpected === 0
          ? 'moins de champs que les autres'
          : fr`moins de ${f.count(fieldsExpected, { one: 'champ journalisé', many: 'champs journalisés' })}`;
      const parts = [
        ...(fewer > 0 || empty === 0
          ? [
              fr`${f.count(Math.max(0, fewer), { one: 'insertion de ligne de vente compte', many: 'insertions de lignes de vente comptent' })} ${than}`,
            ]
          : []),
        ...(empty > 0
          ? [
              fr`${f.count(empty, { one: 'insertion a', many: 'insertions ont' })} tous ses champs, mais un vide`,
            ]
          : []),
      ];
      const named =
        roles.length === 0 ? '' : fr` Il y manque ${f.list(roles.map((role) => atomicity.roles[role]))}.`;
      const table =
        stillEmpty === 0
          ? ''
          : fr` Dans la table, ${f.count(stillEmpty, { one: 'ligne reste incomplète', many: 'lignes restent incomplètes' })} à ce jour.`;
      return fr`${f.list(parts)}.${named}${table}`;
    },
    cause: () =>
      fr`Non établie. Le journal écrit chaque champ séparément : une interruption entre deux champs est l'hypothèse la plus simple.`,
    effect: () => fr`Ces lignes ne peuvent pas être reconstituées entièrement à partir du journal.`,
  },
  'log-contradicts-table': {
    label: 'Journal et table en désaccord',
    title: ({ lines }, f) =>
      fr`${f.count(lines, { one: 'ligne de vente décrite', many: 'lignes de vente décrites' })} autrement par le journal que par la table`,
    criteria: () => fr`La dernière valeur journalisée d'un champ est celle que porte la table.`,
    condition: ({ lines }, f) =>
      fr`Pour ${f.count(lines, nouns.saleLine)}, un champ au moins n'a pas la même valeur dans le journal et dans la table.`,
    cause: () =>
      fr`Non établie : une modification a échappé au journal, ou l'export de l'un des deux a altéré la valeur.`,
    effect: () => fr`Pour ces lignes, ni la table ni le journal ne peut, à lui seul, servir de preuve.`,
  },
  'contradictory-tickets': {
    label: 'Tickets contradictoires',
    title: ({ tickets, ticketsTotal }, f) =>
      fr`${f.count(tickets, { one: 'ticket contradictoire', many: 'tickets contradictoires' })}, sur ${f.integer(ticketsTotal)}`,
    criteria: () => fr`Un ticket a un seul employé, un seul client, un seul magasin et une seule date.`,
    condition: (args, f) => {
      const also = (count: number | null, what: string) =>
        count === null || count === 0
          ? ''
          : fr` ${f.count(count, nouns.ticket)} ${agree(count, 'porte', 'portent')} plusieurs ${what}.`;
      return fr`${people(args, f)}${also(args.severalStores, 'magasins')}${also(args.severalDates, 'dates de vente')}`;
    },
    cause: () =>
      fr`Établi : ce qui vaut pour tout le ticket est répété sur chaque ligne, où il peut diverger. Non établi : pourquoi il diverge ; si le numéro de ticket est réutilisé d'une caisse ou d'un magasin à l'autre, c'est lui qui est en cause.`,
    effect: () =>
      fr`Pour ces tickets, les ventes par employé, par client, par magasin ou par jour, et ce qui en dépend (primes, fidélité), ne sont pas sûres.`,
  },
};

/** Employees and customers of contradictory tickets. */
function people(
  { ticketsTotal, severalEmployees, severalCustomers }: FindingArgs['contradictory-tickets'],
  f: Formatter,
): string {
  const of = fr`Sur ${f.count(ticketsTotal, nouns.ticket)}, `;
  const part = (count: number, what: string) =>
    fr`${f.integer(count)} ${agree(count, 'porte', 'portent')} plusieurs ${what}`;
  if (severalEmployees !== null && severalCustomers !== null)
    return fr`${of}${part(severalEmployees, 'employés')} et ${f.integer(severalCustomers)} plusieurs clients ; un même ticket peut compter dans les deux.`;
  if (severalEmployees !== null)
    return fr`${of}${part(severalEmployees, 'employés')}. Les lignes de vente lues ne portent pas de client.`;
  if (severalCustomers !== null)
    return fr`${of}${part(severalCustomers, 'clients')}. Les lignes de vente lues ne portent pas d'employé.`;
  return fr`${of}aucun ne peut être testé sur l'employé et le client, que les lignes de vente lues ne portent pas.`;
}

/** From which delay on a line counts as late: a load that always takes a day makes no line late. */
function lateFrom(usualDelayDays: number, f: Formatter): string {
  if (usualDelayDays === 0) return fr`après le jour de sa vente, où la plupart le sont`;
  return usualDelayDays > 0
    ? fr`plus de ${f.count(usualDelayDays, nouns.day)} après sa vente, délai de la plupart des lignes`
    : fr`plus tard que la plupart, qui le sont ${f.count(-usualDelayDays, nouns.day)} avant la date de leur vente`;
}
