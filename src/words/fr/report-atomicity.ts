import { isZero } from '../../report/decimal.ts';
import type { AtomicityWords } from '../atomicity-words.ts';
import type { Formatter } from '../formatter.ts';
import { momentText } from '../moment.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';
import { fr } from './typography.ts';

const second = { one: 'seconde', many: 'secondes' };
const number = { one: 'numéro', many: 'numéros' };
const dated = (businessDate: string | null, f: Formatter) =>
  businessDate === null ? '' : fr`, vendu le ${f.date(businessDate)},`;
const part = (count: number | null, what: string, f: Formatter) =>
  count === null
    ? fr`on ne sait pas combien portent ${what}`
    : fr`${f.integer(count)} ${agree(count, 'porte', 'portent')} ${what}`;

export const atomicity: AtomicityWords = {
  headings: {
    evidence: 'Le ticket face à la transaction',
    repeats: 'Écritures incomplètes, perdues ou répétées',
    contradictions: 'Tickets contradictoires',
    sequences: 'Numéros manquants',
    actors: 'Auteurs et ordre des écritures',
    stories: fr`L'histoire de quelques tickets`,
  },
  grades: {
    proven: fr`Le journal porte des numéros de transaction : un ticket dont les lignes en portent plusieurs a été écrit en plusieurs fois, et c'est prouvé.`,
    inferred: fr`Le journal ne porte pas de numéro de transaction : qu'un ticket ait été écrit en plusieurs fois se déduit de son numéro et du moment où ses lignes ont été enregistrées.`,
    undeterminable: fr`Rien ne dit quand ni dans quelle transaction les lignes de vente ont été écrites : on ne peut pas savoir si les tickets l'ont été en une fois.`,
  },
  limits: {
    'no-transaction': fr`Sans numéro de transaction, rien n'est prouvé.`,
    'some-without-transaction': fr`Une partie des lignes ne porte pas de transaction ; pour elles, seul le moment d'enregistrement parle.`,
    'day-grain': fr`Le journal ne connaît que le jour : un ticket écrit en plusieurs fois dans une même journée ne se voit pas.`,
    'some-unlogged': fr`Des lignes de vente sont sans trace dans le journal ; un ticket qui en contient peut être partagé sans que cela se voie.`,
    'no-insert': fr`Le journal ne contient aucune insertion de ligne de vente.`,
    'no-row-key': fr`Le journal ne dit pas quelle ligne il a écrite (journal d'instructions, sans clé).`,
    'no-moment': fr`Les insertions du journal ne portent pas de moment lisible.`,
  },
  threshold: ({ usualSpreadSeconds, thresholdSeconds }, f) =>
    fr`La moitié des tickets de plusieurs lignes s'écrivent en ${f.count(usualSpreadSeconds, second)} au plus ; une pause de plus de ${f.count(thresholdSeconds, second)} entre deux lignes (dix fois cette durée, une minute au moins) ou un changement de jour vaut partage.`,
  evidenceColumns: { question: 'Écriture', tickets: 'Tickets' },
  evidenceQuestions: {
    tickets: fr`Dont une écriture au moins est connue`,
    proven: 'Écrits dans plusieurs transactions (prouvé)',
    acrossDays: 'Écrits sur plusieurs jours (déduit)',
    withinDay: 'Écrits avec une longue pause dans la journée (déduit)',
    slowButWhole: 'Écrits longuement, mais dans une seule transaction (entiers)',
    undetermined: 'Dont on ne sait rien de leur écriture',
  },
  untestable: 'non testable',
  torn: ({ lines }, f) =>
    fr`Les champs de ${f.count(lines, nouns.saleLine)} ont été écrits dans plusieurs transactions.`,
  split: ({ tickets, lines, lateLines, amount }, f) =>
    tickets === 0
      ? fr`Aucun ticket ne se révèle écrit en plusieurs fois.`
      : fr`${f.count(tickets, nouns.ticket)} (${f.count(lines, nouns.saleLine)}) ${agree(tickets, 'a été écrit', 'ont été écrits')} en plusieurs fois : ${f.count(lateLines, { one: 'ligne est venue', many: 'lignes sont venues' })} après les premières, pour ${f.money(amount)}.`,
  early: ({ lines, tickets, amount, longestLeadDays }, f) =>
    lines === 0
      ? fr`Aucune ligne n'est enregistrée avant la date de sa vente.`
      : fr`${f.count(lines, nouns.saleLine)} de ${f.count(tickets, nouns.ticket)}, pour ${f.money(amount)}, ${agree(lines, 'a été enregistrée', 'ont été enregistrées')} avant la date de vente, jusqu'à ${f.count(longestLeadDays, nouns.day)} plus tôt.`,
  partial: ({ events, empty, roles }, f) => {
    if (events === 0)
      return fr`Aucune insertion journalisée ne manque d'un champ que les autres portent. Un champ laissé vide compte s'il est rempli dans 99 % des insertions au moins ; sinon il est tenu pour facultatif.`;
    const named = roles.map(({ role, absent, empty: blank, stillEmpty }) => {
      const still =
        stillEmpty === 0
          ? ''
          : fr`, ${f.count(stillEmpty, { one: 'encore vide', many: 'encore vides' })} dans la table`;
      return fr`${atomicity.roles[role]} (${f.count(absent + blank, { one: 'insertion', many: 'insertions' })}${still})`;
    });
    const of =
      empty === 0
        ? ''
        : fr`, dont ${f.integer(empty)} ${agree(empty, 'a', 'ont')} tous ses champs mais un vide`;
    const lacking =
      named.length === 0
        ? fr`les champs en cause ne sont pas désignés dans le modèle`
        : fr`il y manque ${f.list(named)}`;
    return fr`${f.count(events, { one: 'insertion est incomplète', many: 'insertions sont incomplètes' })}${of} : ${lacking}.`;
  },
  roles: {
    ticket: 'le ticket',
    product: 'le produit',
    customer: 'le client',
    employee: fr`l'employé`,
    businessDate: 'la date de vente',
    quantity: 'la quantité',
    unitPrice: 'le prix unitaire',
    amount: 'le montant',
    discount: 'la remise',
    vatRate: 'le taux de TVA',
    unitCost: 'le coût unitaire',
    currency: 'la devise',
    store: 'le magasin',
    status: 'le statut',
  },
  lost: ({ lines, tickets, wholeTickets, amount }, f) =>
    lines === 0
      ? fr`Toutes les insertions journalisées se retrouvent dans la table, ou leur suppression est journalisée.`
      : fr`${f.count(lines, nouns.saleLine)} de ${f.count(tickets, nouns.ticket)} (dont ${f.integer(wholeTickets)} en entier), pour ${f.money(amount)} selon le journal, ${agree(lines, 'a été insérée et manque', 'ont été insérées et manquent')} dans la table sans suppression journalisée.`,
  duplicates: ({ repeatedInserts, lines, tickets, amount }, f) => {
    const batches =
      lines === 0
        ? fr`Aucun lot de lignes n'est écrit deux fois dans un ticket sous d'autres clés (un lot compte à partir de deux articles différents, de trois là où les lignes n'ont pas de quantité et où rien ne sépare les deux fois, ou s'il reprend un autre jour tout le ticket).`
        : fr`${f.count(lines, nouns.saleLine)} de ${f.count(tickets, nouns.ticket)}, pour ${f.money(amount)}, ${agree(lines, 'répète', 'répètent')} sous d'autres clés un lot de lignes déjà écrit du même ticket.`;
    const inserts =
      repeatedInserts === 0
        ? fr`Aucune insertion n'est journalisée deux fois.`
        : fr`${f.count(repeatedInserts, { one: 'insertion est journalisée', many: 'insertions sont journalisées' })} plusieurs fois sous la même clé ; la table n'en tient qu'une ligne.`;
    return fr`${batches} ${inserts}`;
  },
  contradictory: ({ ticketCount, severalEmployees, severalCustomers, severalStores, severalDates }, f) => {
    const dates =
      severalDates === null
        ? fr`Les numéros de ticket reviennent d'un jour à l'autre : on ne peut pas dire si un ticket porte plusieurs dates.`
        : severalDates === 0
          ? fr`Aucun ne porte plusieurs dates de vente.`
          : fr`${f.count(severalDates, nouns.ticket)} ${agree(severalDates, 'porte', 'portent')} plusieurs dates de vente sur des lignes enregistrées le même jour.`;
    return fr`Sur ${f.count(ticketCount, nouns.ticket)}, ${f.list([
      part(severalEmployees, 'plusieurs employés', f),
      part(severalCustomers, 'plusieurs clients', f),
      part(severalStores, 'plusieurs magasins', f),
    ])}. ${dates}`;
  },
  sequence: ({ of, untested, numbers, gaps, missing }, f) => {
    const name = atomicity.series[of];
    if (untested === 'not-numbered')
      return fr`${name} : non testé, ces identifiants ne forment pas de série numérotée.`;
    if (untested === 'not-consecutive')
      return fr`${name} : non testé, ${f.count(numbers, number)} ne se ${agree(numbers, 'suit', 'suivent')} pas à 95 % ; un trou n'y voudrait rien dire.`;
    return missing === 0
      ? fr`${name} : ${f.count(numbers, number)}, sans trou.`
      : fr`${name} : sur ${f.count(numbers, number)}, ${f.count(missing, { one: 'manque', many: 'manquent' })} sans que la table ni le journal le${agree(missing, '', 's')} connaisse${agree(missing, '', 'nt')}, en ${f.count(gaps, { one: 'trou', many: 'trous' })}.`;
  },
  sequenceColumns: {
    series: 'Série',
    after: 'Dernier avant le trou',
    before: 'Premier après',
    missing: 'Numéros manquants',
    days: 'Dates de vente de part et d’autre',
  },
  series: { sequence: 'Numéros de séquence', line: 'Numéros de ligne', ticket: 'Numéros de ticket' },
  inTicket: ({ ticket }) => fr`ticket ${ticket}`,
  actors: ({ several, splitBySeveral, interleaved }, f) => {
    if (several === null)
      return fr`Le journal ne nomme pas les auteurs : on ne peut pas savoir si plusieurs ont écrit un même ticket.`;
    const written =
      several === 0
        ? fr`Aucun ticket n'a été écrit par plusieurs auteurs.`
        : fr`${f.count(several, nouns.ticket)} ${agree(several, 'a été écrit', 'ont été écrits')} par plusieurs auteurs, dont ${f.integer(splitBySeveral ?? 0)} en plusieurs fois.`;
    const order =
      interleaved === null
        ? fr`L'ordre des écritures entre plusieurs journaux n'est pas connu.`
        : interleaved === 0
          ? fr`Dans le journal, les lignes d'un ticket se suivent sans qu'un autre ticket du même auteur s'y mêle.`
          : fr`Pour ${f.count(interleaved, nouns.ticket)}, les lignes commencent dans le journal avant que celles d'un autre ticket du même auteur ne finissent : l'ordre du journal ne sépare pas ces tickets.`;
    return fr`${written} ${order}`;
  },
  faults: {
    split: 'Écrit en plusieurs fois',
    duplicated: 'Écrit deux fois',
    'several-employees': 'Plusieurs employés',
    'several-customers': 'Plusieurs clients',
    'several-stores': 'Plusieurs magasins',
    'several-dates': 'Plusieurs dates',
    late: 'Écrit en retard',
    early: 'Écrit en avance',
    partial: 'Écrit incomplet',
    lost: 'Perdu',
  },
  storyIntro: {
    split: ({ ticket, businessDate, grade, steps, more }, f) =>
      fr`Le ticket ${ticket}${dated(businessDate, f)} a été écrit en ${f.count(steps.length + more, { one: 'étape', many: 'étapes' })} (${grade === 'proven' ? 'prouvé par les transactions' : fr`déduit du moment d'enregistrement`}) :`,
    duplicated: ({ ticket, businessDate }, f) =>
      fr`Le ticket ${ticket}${dated(businessDate, f)} contient un lot de lignes deux fois :`,
    'several-employees': ({ ticket, businessDate }, f) =>
      fr`Le ticket ${ticket}${dated(businessDate, f)} nomme plusieurs employés :`,
    'several-customers': ({ ticket, businessDate }, f) =>
      fr`Le ticket ${ticket}${dated(businessDate, f)} nomme plusieurs clients :`,
    'several-stores': ({ ticket, businessDate }, f) =>
      fr`Le ticket ${ticket}${dated(businessDate, f)} nomme plusieurs magasins :`,
    'several-dates': ({ ticket }) => fr`Le ticket ${ticket} porte plusieurs dates de vente :`,
    late: ({ ticket, businessDate }, f) =>
      fr`Le ticket ${ticket}${dated(businessDate, f)} n'a été enregistré, en entier, que plus tard :`,
    early: ({ ticket, businessDate }, f) =>
      fr`Le ticket ${ticket}${dated(businessDate, f)} a été enregistré avant sa date de vente :`,
    partial: ({ ticket, businessDate }, f) =>
      fr`Le ticket ${ticket}${dated(businessDate, f)} contient une ligne dont l'insertion est incomplète :`,
    lost: ({ ticket, businessDate }, f) =>
      fr`Du ticket ${ticket}${dated(businessDate, f)} le journal a vu insérer des lignes que la table ne contient plus :`,
  },
  storyStep: (
    { recorded, lines, amount, cumulative, actor, transaction, value, closed, isFirst, fault },
    f,
  ) => {
    const when =
      recorded === null
        ? fr`À un moment inconnu`
        : fr`Le ${momentText(recorded, f)}${closed ? fr`, jour déclaré fermé` : ''}`;
    const by = [
      ...(actor === null ? [] : [fr`auteur ${actor}`]),
      ...(transaction === null ? [] : [fr`transaction ${transaction}`]),
    ];
    const signed = by.length === 0 ? '' : fr` (${by.join(', ')})`;
    if (value !== null)
      return fr`${f.count(lines, { one: 'ligne nomme', many: 'lignes nomment' })} ${value}, pour ${f.money(amount)}${recorded === null ? '' : fr` ; première écriture le ${momentText(recorded, f)}`}${signed}.`;
    const total =
      isFirst || fault === 'lost' || isZero(amount)
        ? ''
        : fr` : le ticket vaut désormais ${f.money(cumulative)}`;
    return fr`${when}${signed}, ${f.count(lines, isFirst ? { one: 'ligne est enregistrée', many: 'lignes sont enregistrées' } : { one: fr`ligne s'y ajoute`, many: fr`lignes s'y ajoutent` })}, pour ${f.money(amount)}${total}.`;
  },
  storyMore: ({ more }, f) =>
    fr`${f.count(more, { one: 'autre étape suit', many: 'autres étapes suivent' })}.`,
  storyEnd: ({ before, after }, f) =>
    before.recorded === null || after.recorded === null
      ? ''
      : fr`Qui lit le chiffre d'affaires entre le ${momentText(before.recorded, f)} et le ${momentText(after.recorded, f)} compte ce ticket pour ${f.money(before.cumulative)} ; qui le lit ensuite, pour ${f.money(after.cumulative)}.`,
};
