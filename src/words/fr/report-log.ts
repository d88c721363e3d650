import { compare, isZero } from '../../report/decimal.ts';
import type { Noun } from '../formatter.ts';
import type { LogWords } from '../log-words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';
import { fr } from './typography.ts';

/** The event behind a log action, whatever the letter case in which the log writes it. */
const eventNoun = (action: string): Noun => {
  switch (action.toLowerCase()) {
    case 'insert':
      return { one: 'insertion', many: 'insertions' };
    case 'update':
      return { one: 'mise à jour', many: 'mises à jour' };
    case 'delete':
      return { one: 'suppression', many: 'suppressions' };
    default:
      return { one: `écriture ${action}`, many: `écritures ${action}` };
  }
};
const closedNote = fr`, jour déclaré fermé`;

export const log: LogWords = {
  headings: {
    shape: 'Forme et grain',
    volumes: 'Volumes',
    actors: 'Auteurs',
    lines: 'Ventes et journal rapprochés',
    late: 'Écritures tardives et partagées',
    witness: fr`L'histoire d'un ticket`,
    disputes: 'Journées en litige',
    quality: 'Prix et tickets',
    other: 'Autres tables',
  },
  shape: ({ shape, rows, firstRecorded, lastRecorded }, f) => {
    const span =
      firstRecorded === null || lastRecorded === null
        ? ''
        : fr`, du ${f.date(firstRecorded)} au ${f.date(lastRecorded)}`;
    const counted = fr`Le journal compte ${f.count(rows, nouns.row)}${span}.`;
    switch (shape) {
      case 'field-level':
        return fr`${counted} Il est tenu au grain du champ : une ligne de journal par champ écrit, et non par vente.`;
      case 'row-level':
        return fr`${counted} Il est tenu au grain de la ligne : une ligne de journal par ligne de table écrite.`;
      case 'unrecognised':
        return fr`${counted} Sa forme n'est pas reconnue ; ses lignes ne sont rapportées à aucune écriture.`;
    }
  },
  lacks: ({ timeGrain, hasOldValue, hasTransaction, hasActor }, f) => {
    const missing = [
      ...(timeGrain === 'day' ? [fr`l'heure`] : []),
      ...(hasOldValue ? [] : [fr`l'ancienne valeur`]),
      ...(hasTransaction ? [] : ['le numéro de transaction']),
      ...(hasActor ? [] : [fr`l'auteur`]),
    ];
    return missing.length === 0
      ? fr`Il porte l'heure, l'ancienne valeur, la transaction et l'auteur.`
      : fr`Il y manque ${f.list(missing)}.`;
  },
  notSales: fr`Les lignes de journal ne sont jamais comptées comme des ventes ; voici la conversion.`,
  conversion: ({ table, action, rows, events, fieldsPerEvent }, f) =>
    fieldsPerEvent === null
      ? fr`${f.count(rows, nouns.logRow)} pour ${f.count(events, eventNoun(action))} dans ${table}, dont le nombre de champs varie`
      : fr`${f.count(rows, nouns.logRow)} = ${f.count(events, eventNoun(action))} dans ${table} × ${f.count(fieldsPerEvent, nouns.field)}`,
  grainColumns: {
    table: 'Table',
    action: 'Opération',
    rows: 'Lignes de journal',
    events: 'Écritures',
    fields: 'Champs par écriture',
    conversion: 'Conversion',
  },
  varying: 'variable',
  dayColumns: {
    day: fr`Jour d'enregistrement`,
    table: 'Table',
    rows: 'Lignes de journal',
    events: 'Écritures',
  },
  countColumns: {
    byTable: 'Lignes de journal par table',
    byAction: 'Lignes de journal par opération',
    table: 'Table',
    action: 'Opération',
    rows: 'Lignes de journal',
  },
  actorColumns: {
    actor: 'Auteur',
    rows: 'Lignes de journal',
    share: 'Part',
    tables: 'Tables',
    form: 'Forme',
  },
  malformed: 'hors format',
  wellFormed: 'régulière',
  actors: ({ total, shown }, f) =>
    total === shown
      ? fr`${f.count(total, { one: 'auteur signe', many: 'auteurs signent' })} le journal.`
      : fr`${f.count(total, { one: 'auteur signe', many: 'auteurs signent' })} le journal ; voici ${agree(shown, 'le premier', fr`les ${f.integer(shown)} premiers`)}.`,
  noActor: fr`Le journal ne porte pas d'auteur.`,
  lineColumns: { question: 'Rapprochement', lines: 'Lignes de vente' },
  lineQuestions: {
    total: 'Dans la table, pour la période',
    logged: 'dont insérées selon le journal',
    unlogged: 'dont sans trace dans le journal',
    unloggedAmount: 'montant de ces dernières lignes',
    missing: 'Insérées selon le journal, absentes de la table',
    partial: 'Insérées avec moins de champs journalisés que les autres',
    contradicted: 'Dont un champ diffère entre le journal et la table',
  },
  late: ({ lines, tickets, amount, onClosedDays, longestDelayDays, usualDelayDays }, f) => {
    const usual =
      usualDelayDays === 0
        ? fr`La plupart des lignes sont enregistrées le jour de la vente.`
        : fr`La plupart des lignes sont enregistrées ${f.count(usualDelayDays, nouns.day)} après la vente ; est en retard ce qui l'est davantage.`;
    if (lines === 0) return fr`${usual} Aucune ligne de vente journalisée ne l'a été plus tard.`;
    const closed =
      onClosedDays.lines === 0
        ? ''
        : fr` ${f.count(onClosedDays.lines, nouns.saleLine)} (${f.money(onClosedDays.amount)}) ${agree(onClosedDays.lines, 'l’a été', 'l’ont été')} un jour déclaré fermé : ${f.list(onClosedDays.days.map(f.date))}.`;
    return fr`${usual} ${f.count(lines, nouns.saleLine)} de ${f.count(tickets, nouns.ticket)}, pour ${f.money(amount)}, ${agree(lines, 'a été enregistrée', 'ont été enregistrées')} plus tard, jusqu'à ${f.count(longestDelayDays, nouns.day)} après la date de vente.${closed}`;
  },
  split: ({ tickets, lines, lateLines, amount, timeGrain, hasTransaction }, f) => {
    if (tickets === 0) return fr`Aucun ticket n'a de lignes enregistrées sur plus d'un jour.`;
    const found = fr`${f.count(tickets, nouns.ticket)} (${f.count(lines, nouns.saleLine)}) ${agree(tickets, 'a', 'ont')} été ${agree(tickets, 'enregistré', 'enregistrés')} sur plus d'un jour : ${f.count(lateLines, { one: 'ligne est venue', many: 'lignes sont venues' })} après les autres, pour ${f.money(amount)}.`;
    return timeGrain === 'day' || !hasTransaction
      ? fr`${found} C'est une déduction : le journal ${hasTransaction ? '' : 'ne porte pas de numéro de transaction'}${!hasTransaction && timeGrain === 'day' ? ' et ' : ''}${timeGrain === 'day' ? 'ne connaît que le jour' : ''}. Les tickets partagés à l'intérieur d'une même journée échappent à ce décompte.`
      : found;
  },
  noWitness: fr`Aucun ticket ne sert d'exemple.`,
  witnessIntro: ({ ticket, businessDate, steps }, f) =>
    fr`Le ticket ${ticket}, vendu le ${f.date(businessDate)}, a été enregistré en ${f.count(steps, { one: 'étape', many: 'étapes' })} :`,
  witnessFirst: ({ recordedDay, lines, amount, closed }, f) =>
    fr`Le ${f.date(recordedDay)}${closed ? closedNote : ''}, ${f.count(lines, { one: 'ligne est enregistrée', many: 'lignes sont enregistrées' })}, pour ${f.money(amount)}.`,
  witnessNext: ({ recordedDay, lines, amount, cumulative, closed }, f) =>
    fr`Le ${f.date(recordedDay)}${closed ? closedNote : ''}, ${f.count(lines, { one: fr`ligne s'y ajoute`, many: fr`lignes s'y ajoutent` })}, pour ${f.money(amount)} : le ticket vaut désormais ${f.money(cumulative)}.`,
  witnessEnd: ({ before, after }, f) =>
    fr`Qui lit le chiffre d'affaires entre le ${f.date(before.recordedDay)} et le ${f.date(after.recordedDay)} compte ce ticket pour ${f.money(before.cumulative)} ; qui le lit ensuite, pour ${f.money(after.cumulative)}.`,
  dispute: ({ firstReading, lastReading, gap, steps, unexplained, recomputed }, f) => {
    const lines = steps.reduce((sum, step) => sum + step.lines, 0);
    const read = fr`De ${f.money(firstReading.value)} (${firstReading.system}, ${f.date(firstReading.readAt)}) à ${f.money(lastReading.value)} (${lastReading.system}, ${f.date(lastReading.readAt)}), l'écart est de ${f.money(gap, { signed: true })}.`;
    const explained = isZero(unexplained)
      ? fr`${f.count(lines, { one: 'ligne de vente enregistrée', many: 'lignes de vente enregistrées' })} entre les deux ${agree(lines, 'l’explique', 'l’expliquent')} au centime près.`
      : fr`${f.count(lines, { one: 'ligne de vente enregistrée', many: 'lignes de vente enregistrées' })} entre les deux ${agree(lines, 'laisse', 'laissent')} ${f.money(unexplained, { signed: true })} sans explication.`;
    const now =
      compare(recomputed, lastReading.value) === 0
        ? fr`Le recalcul égale la dernière lecture.`
        : fr`Le recalcul donne aujourd'hui ${f.money(recomputed)}.`;
    return `${read} ${explained} ${now}`;
  },
  disputeTitle: ({ businessDate }, f) => fr`Journée du ${f.date(businessDate)}`,
  noDisputes: fr`Aucune journée n'a été lue avec deux valeurs différentes.`,
  stepColumns: { step: 'Étape', lines: 'Lignes de vente', amount: 'Montant' },
  stepFirst: ({ system, readAt }, f) => fr`Première lecture, ${system}, ${f.date(readAt)}`,
  stepLast: ({ system, readAt }, f) => fr`Dernière lecture, ${system}, ${f.date(readAt)}`,
  stepRecorded: ({ recordedDay }, f) => fr`Enregistrées le ${f.date(recordedDay)}`,
  stepUnexplained: 'Sans explication',
  priceUpdates: ({ priceUpdatesBetween, unexplained }, f) => {
    if (priceUpdatesBetween === 0)
      return fr`Aucune mise à jour de prix n'est journalisée entre les deux lectures : les prix ne sont pas la cause de l'écart.`;
    return isZero(unexplained)
      ? fr`${f.count(priceUpdatesBetween, nouns.priceUpdate)} entre les deux lectures, sans effet visible sur l'écart : les lignes enregistrées l'expliquent déjà en entier.`
      : fr`${f.count(priceUpdatesBetween, nouns.priceUpdate)} entre les deux lectures : leur part dans l'écart ne peut pas être mesurée, l'ancien prix n'étant pas connu.`;
  },
  curveTitle: ({ businessDate }, f) => fr`Chiffre du ${f.date(businessDate)} selon le jour où on le lit`,
  curveColumns: {
    day: fr`À la fin du jour d'enregistrement`,
    lines: 'Lignes ajoutées',
    added: 'Montant ajouté',
    amount: 'Chiffre de la journée',
  },
  closed: 'jour déclaré fermé',
  unlogged: ({ lines }, f) =>
    fr`${f.count(lines, nouns.saleLine)} sans trace dans le journal, ${agree(lines, 'supposée présente', 'supposées présentes')} depuis le début.`,
  damaged: ({ updates, damaged, decodedEqual, example }, f) => {
    if (damaged === 0)
      return updates === 0
        ? fr`Aucune mise à jour de prix n'est journalisée.`
        : fr`${f.count(updates, { one: 'mise à jour de prix journalisée, lisible', many: 'mises à jour de prix journalisées, toutes lisibles' })}.`;
    const shown =
      example === null
        ? ''
        : fr` Exemple : produit ${example.product}, journalisé « ${example.logged} »` +
          (example.decoded === null ? '' : fr`, qui se lit ${f.decimal(example.decoded)}`) +
          (example.catalogue === null ? '.' : fr` ; le catalogue porte ${f.decimal(example.catalogue)}.`);
    return fr`Sur ${f.count(updates, nouns.priceUpdate)}, ${f.integer(damaged)} ${agree(damaged, 'porte', 'portent')} une date au lieu d'un prix, ou une autre valeur qui n'est pas un nombre. Lues comme jour.mois, ${f.integer(decodedEqual)} ${agree(decodedEqual, 'égale', 'égalent')} le prix du catalogue.${shown}`;
  },
  contradictory: ({ ticketCount, severalEmployees, severalCustomers }, f) => {
    const part = (count: number | null, what: string) =>
      count === null
        ? fr`on ne sait pas combien portent ${what}`
        : fr`${f.integer(count)} ${agree(count, 'porte', 'portent')} ${what}`;
    return fr`Sur ${f.count(ticketCount, nouns.ticket)}, ${part(severalEmployees, 'plusieurs employés')} et ${part(severalCustomers, 'plusieurs clients')}.`;
  },
  otherTables: (facts, f) => [
    fr`Clients : ${f.count(facts.customersInserted, { one: 'insertion journalisée', many: 'insertions journalisées' })}, dont ${f.integer(facts.customersMissing)} ${agree(facts.customersMissing, 'absente', 'absentes')} de la table.`,
    fr`Employés : ${f.count(facts.employeesDeleted, { one: 'suppression', many: 'suppressions' })}, dont ${f.integer(facts.employeesDeletedInUse)} d'un identifiant encore cité par des ventes et ${f.integer(facts.employeesDeletedMalformed)} d'un identifiant hors format.`,
    fr`Mots de passe : ${f.count(facts.passwordUpdates, nouns.passwordUpdate)}, dont ${f.integer(facts.passwordUpdatesMatching)} ${agree(facts.passwordUpdatesMatching, 'se retrouve', 'se retrouvent')} dans la table.`,
  ],
};
