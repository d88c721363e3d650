import type { ActorsWords } from '../actors-words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';
import { fr } from './typography.ts';

export const actors: ActorsWords = {
  headings: {
    actors: 'Qui écrit quoi',
    concentration: 'La concentration',
    unexpected: fr`Qui écrit là où on ne l'attend pas`,
    times: fr`Les écritures hors des heures et des jours d'ouverture`,
    presence: fr`Des auteurs qui ne pouvaient pas être là`,
    duties: 'La séparation des tâches',
    rights: 'Les droits et leur usage',
  },
  intro: ({ actorCount, rows, anonymousRows }, f) =>
    fr`Dans la période, ${f.count(actorCount, nouns.actor)} ${agree(actorCount, 'signe', 'signent')} ${f.count(rows, nouns.logRow)}.` +
    (anonymousRows === 0
      ? ''
      : fr` ${f.count(anonymousRows, nouns.logRow)} ${agree(anonymousRows, 'ne nomme', 'ne nomment')} personne.`),
  noActor: fr`Le journal ne nomme pas les auteurs de ses écritures : rien n'en peut être dit ici.`,
  kindRule: ({ employeesKnown }) =>
    fr`Un auteur est un service s'il est déclaré tel dans la configuration ; une personne si sa clé figure parmi les employés${employeesKnown ? '' : fr` (aucune liste d'employés n'a été remise, si bien qu'aucune personne ne peut être reconnue)`}. À défaut, il est tenu pour un service s'il signe au moins neuf dixièmes du journal, s'il dépasse un jour une écriture par seconde pendant huit heures, ou si son nom est d'usage pour un programme ou un compte commun : c'est alors une déduction, et elle est dite. Les autres sont inconnus. Une personne n'est désignée que par sa clé.`,
  kinds: {
    person: 'Personne',
    service: 'Service déclaré',
    'inferred-service': 'Service déduit',
    unknown: 'Inconnu',
  },
  classes: { person: 'Personnes', service: 'Services', unknown: 'Inconnus' },
  inferred: ({ from }, f) => fr`déduit de ${f.list(from)}`,
  inferences: { share: 'sa part du journal', cadence: 'sa cadence', name: 'son nom' },
  malformed: 'hors format',
  actorColumns: {
    actor: 'Auteur et nature',
    rows: 'Lignes de journal',
    days: 'Jours actifs',
    writes: 'Écritures, par table et action',
  },
  moments: ({ first, last }) => (first === last ? first : `${first} – ${last}`),
  write: ({ table, action, rows, events }, f) =>
    rows === events
      ? fr`${table} ${action} : ${f.count(rows, nouns.logRow)}`
      : fr`${table} ${action} : ${f.count(rows, nouns.logRow)} (${f.count(events, nouns.event)})`,
  others: ({ actors: count, rows }, f) =>
    fr`Et ${f.count(count, { one: 'autre auteur', many: 'autres auteurs' })}, pour ${f.count(rows, nouns.logRow)}.`,
  concentration: ({ shareOfFirst, herfindahl, actorsForFourFifths, actors: count }, f) =>
    fr`Le premier auteur signe ${f.percent(shareOfFirst)} des lignes de journal. Il suffit de ${f.count(actorsForFourFifths, nouns.actor)} sur ${f.integer(count)} pour en réunir quatre cinquièmes.` +
    (herfindahl === null
      ? ''
      : fr` L'indice de Herfindahl-Hirschman, somme des carrés des parts, vaut ${f.decimal(herfindahl)} : il va de l'inverse du nombre d'auteurs, si tous écrivent autant, à 1, si un seul écrit tout.`),
  tableColumns: { table: 'Table', person: 'Personnes', service: 'Services', unknown: 'Inconnus' },
  rowsBy: ({ rows, actors: count }, f) =>
    rows === 0 ? '–' : fr`${f.integer(rows)} (${f.count(count, nouns.actor)})`,
  unexpectedRule: fr`Règles : toute personne qui change un prix du catalogue, écrit dans la liste des employés ou supprime une ligne est signalée ; dans une table d'au moins 100 lignes de journal que des services écrivent à 99 %, les quelques personnes le sont aussi, et l'inverse de même. Être signalé n'est pas être en faute : l'écriture est à rapprocher des habilitations.`,
  sensitive: ({ people, rows, employeesKnown }, f) =>
    !employeesKnown
      ? fr`Sans liste d'employés, les personnes ne se distinguent pas des autres auteurs : la question reste ouverte.`
      : rows === 0
        ? fr`Aucune personne reconnue n'a changé de prix, écrit dans la liste des employés ni supprimé de ligne.`
        : fr`${f.count(rows, nouns.logRow)} de cette sorte ${agree(rows, 'est signée', 'sont signées')} par des personnes (au plus ${f.integer(people)} par table et action).`,
  sensitiveColumns: {
    duty: 'Écriture surveillée',
    table: 'Table et action',
    person: 'Personnes',
    service: 'Services',
    unknown: 'Inconnus',
  },
  duties: {
    'price-update': fr`Changement d'un prix du catalogue`,
    'employee-write': fr`Écriture dans la liste des employés`,
    delete: 'Suppression',
  },
  closedDays: ({ days, rows, byServices }, f) => {
    if (rows === 0)
      return fr`Aucune ligne de journal n'est enregistrée un jour déclaré fermé (${f.list(days.map(f.date))}).`;
    const written = fr`${f.count(rows, nouns.logRow)} ${agree(rows, 'est enregistrée', 'sont enregistrées')} un jour déclaré fermé`;
    return byServices === rows
      ? fr`${written}, ${agree(rows, 'signée', 'toutes signées')} par des services. Un traitement automatique peut tourner un jour de fermeture ; reste à savoir s'il devait écrire ces lignes.`
      : fr`${written}, dont ${f.integer(byServices)} par des services et ${f.integer(rows - byServices)} par des personnes ou des inconnus.`;
  },
  noClosedDays: fr`Aucun jour fermé n'est déclaré pour la période.`,
  closedColumns: { day: 'Jour', table: 'Table et action', by: 'Auteurs', rows: 'Lignes de journal' },
  hours: ({ known, opening, outside }, f) => {
    if (!known)
      return fr`L'heure des écritures ne peut pas être jugée : le journal ne connaît que le jour. La figure montre à défaut les jours de la semaine.`;
    if (opening === null)
      return fr`Les heures d'ouverture ne sont pas déclarées : la figure montre quand on écrit, sans que rien soit jugé hors des heures.`;
    const hours = fr`les heures déclarées (de ${opening.from} à ${opening.to})`;
    const of = (by: 'person' | 'service' | 'unknown') => outside.find((entry) => entry.by === by);
    const people = (['person', 'unknown'] as const).flatMap((by) => of(by) ?? []);
    const service = of('service');
    const told =
      people.length === 0
        ? fr`Ni personne ni auteur inconnu n'écrit hors ${hours}.`
        : fr`Hors ${hours}, ${f.list(
            people.map(
              ({ by, actors: count, events }) =>
                fr`${f.count(count, by === 'person' ? { one: 'personne', many: 'personnes' } : { one: 'auteur inconnu', many: 'auteurs inconnus' })} pour ${f.count(events, nouns.event)}`,
            ),
          )}.`;
    return service === undefined
      ? told
      : fr`${told} Les services y signent ${f.count(service.events, nouns.event)} : des traitements de nuit sont ordinaires, et ne sont pas comptés comme anomalie.`;
  },
  absent: ({ beforeHire, afterDeletion, outsiders }, f) => {
    const said = (
      part: { actors: number; rows: number } | null,
      words: { none: string; some: string; unknown: string },
    ) =>
      part === null
        ? words.unknown
        : part.actors === 0
          ? words.none
          : fr`${f.count(part.actors, nouns.actor)} ${words.some} (${f.count(part.rows, nouns.logRow)}).`;
    return [
      said(beforeHire, {
        none: fr`Aucun employé n'écrit avant son entrée.`,
        some: fr`avant la date d'entrée`,
        unknown: fr`La date d'entrée des employés n'étant pas désignée, les écritures antérieures ne se voient pas.`,
      }),
      said(afterDeletion, {
        none: fr`Aucun auteur n'écrit après le jour où le journal le supprime de la liste des employés.`,
        some: fr`après le jour de sa suppression`,
        unknown: '',
      }),
      said(outsiders, {
        none: fr`Aucun auteur inconnu n'écrit parmi des employés.`,
        some: fr`hors de la liste des employés, alors que la plupart des auteurs y figurent`,
        unknown: '',
      }),
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  },
  noEmployees: fr`Sans liste d'employés, on ne peut dire d'aucun auteur s'il pouvait être là.`,
  absentColumns: { actor: 'Auteur', why: 'Motif', rows: 'Lignes de journal' },
  why: {
    'before-hire': ({ limit }) => (limit === null ? fr`avant son entrée` : fr`avant son entrée le ${limit}`),
    'after-deletion': ({ limit }) =>
      limit === null ? fr`après sa suppression` : fr`après sa suppression le ${limit}`,
    outsider: () => fr`absent de la liste des employés`,
  },
  mixed: ({ actors: count }, f) =>
    count === 0
      ? fr`Aucun auteur n'insère des ventes et ne change aussi des prix ou ne supprime des lignes.`
      : fr`${f.count(count, { one: 'auteur insère', many: 'auteurs insèrent' })} des ventes et ${agree(count, 'change', 'changent')} aussi des prix ou ${agree(count, 'supprime', 'suppriment')} des lignes : la même main peut faire la vente, son prix et sa disparition.`,
  mixedColumns: {
    actor: 'Auteur',
    kind: 'Nature',
    sales: 'Insertions de ventes (lignes de journal)',
    prices: 'Changements de prix',
    deletions: 'Suppressions',
  },
  rights: ({ rolesSeen, shown }, f) =>
    shown.length === 0
      ? fr`Aucun rôle de la base n'a reçu de droit d'écriture sur les tables désignées, hors leur propriétaire.`
      : fr`Droits d'écriture accordés par la base, et ce que le journal montre sous le même nom. ${
          rolesSeen === 0
            ? fr`Aucun auteur du journal ne porte le nom d'un rôle : on ne peut pas dire quels droits servent.`
            : fr`${f.count(rolesSeen, { one: 'rôle apparaît', many: 'rôles apparaissent' })} comme auteur. Un droit d'écriture dont le journal ne montre aucun usage dans la période est à revoir, au nom du moindre privilège ; il peut avoir servi avant, ou sous un autre nom.`
        }`,
  noRights: fr`Aucune base de données n'a été lue directement : ses rôles et ses droits ne sont pas connus.`,
  rightsColumns: {
    role: 'Rôle',
    table: 'Table',
    privileges: 'Droits d’écriture',
    rows: 'Lignes de journal sous ce nom',
  },
};
