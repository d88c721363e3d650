import type { ActorsWords } from '../actors-words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';

export const actors: ActorsWords = {
  headings: {
    actors: 'Who writes what',
    concentration: 'Concentration',
    unexpected: 'Who writes where it is not expected',
    times: 'Writes outside opening hours and days',
    presence: 'Actors who could not be there',
    duties: 'Separation of duties',
    rights: 'Rights and their use',
  },
  intro: ({ actorCount, rows, anonymousRows }, f) =>
    `In the period ${f.count(actorCount, nouns.actor)} ${agree(actorCount, 'signs', 'sign')} ${f.count(rows, nouns.logRow)}.` +
    (anonymousRows === 0
      ? ''
      : ` ${f.count(anonymousRows, nouns.logRow)} ${agree(anonymousRows, 'names', 'name')} nobody.`),
  noActor: 'The log does not name the actors of its writes: nothing can be said of them here.',
  kindRule: ({ employeesKnown }) =>
    `An actor is a service where the configuration declares it; a person where the key is found among the employees${employeesKnown ? '' : ' (no list of employees was handed over, so that no person can be recognised)'}. Otherwise it is taken for a service where it signs at least nine tenths of the log, where on some day it exceeds one write per second for eight hours, or where its name is one that programs or shared accounts bear: that is an inference, and it is said to be one. The others are unknown. A person is shown by the key alone.`,
  kinds: {
    person: 'Person',
    service: 'Declared service',
    'inferred-service': 'Inferred service',
    unknown: 'Unknown',
  },
  classes: { person: 'People', service: 'Services', unknown: 'Unknown' },
  inferred: ({ from }, f) => `inferred from ${f.list(from)}`,
  inferences: { share: 'its share of the log', cadence: 'its pace', name: 'its name' },
  malformed: 'malformed',
  actorColumns: {
    actor: 'Actor and kind',
    rows: 'Log rows',
    days: 'Active days',
    writes: 'Writes, by table and action',
  },
  moments: ({ first, last }) => (first === last ? first : `${first} – ${last}`),
  write: ({ table, action, rows, events }, f) =>
    rows === events
      ? `${table} ${action}: ${f.count(rows, nouns.logRow)}`
      : `${table} ${action}: ${f.count(rows, nouns.logRow)} (${f.count(events, nouns.event)})`,
  others: ({ actors: count, rows }, f) =>
    `And ${f.count(count, { one: 'other actor', many: 'other actors' })}, with ${f.count(rows, nouns.logRow)}.`,
  concentration: ({ shareOfFirst, herfindahl, actorsForFourFifths, actors: count }, f) =>
    `The first actor signs ${f.percent(shareOfFirst)} of the log rows. ${f.count(actorsForFourFifths, nouns.actor)} of ${f.integer(count)} ${agree(actorsForFourFifths, 'makes', 'make')} four fifths of them.` +
    (herfindahl === null
      ? ''
      : ` The Herfindahl-Hirschman index, the sum of the squared shares, is ${f.decimal(herfindahl)}: it goes from one over the number of actors, where all write alike, to 1, where one writes everything.`),
  tableColumns: { table: 'Table', person: 'People', service: 'Services', unknown: 'Unknown' },
  rowsBy: ({ rows, actors: count }, f) =>
    rows === 0 ? '–' : `${f.integer(rows)} (${f.count(count, nouns.actor)})`,
  unexpectedRule:
    'Rules: each person who changes a catalogue price, writes to the list of employees or deletes a row is flagged; in a table of at least 100 log rows of which services write 99%, the few people are flagged too, and the other way round. To be flagged is not to be at fault: the write is to be held against what the actor is entitled to.',
  sensitive: ({ people, rows, employeesKnown }, f) =>
    !employeesKnown
      ? 'Without a list of employees people cannot be told from other actors: the question stays open.'
      : rows === 0
        ? 'No recognised person changed a price, wrote to the list of employees or deleted a row.'
        : `${f.count(rows, nouns.logRow)} of this sort ${agree(rows, 'is', 'are')} signed by people (at most ${f.integer(people)} per table and action).`,
  sensitiveColumns: {
    duty: 'Watched write',
    table: 'Table and action',
    person: 'People',
    service: 'Services',
    unknown: 'Unknown',
  },
  duties: {
    'price-update': 'Change of a catalogue price',
    'employee-write': 'Write to the list of employees',
    delete: 'Deletion',
  },
  closedDays: ({ days, rows, byServices }, f) => {
    if (rows === 0) return `No log row is recorded on a day declared closed (${f.list(days.map(f.date))}).`;
    const written = `${f.count(rows, nouns.logRow)} ${agree(rows, 'is', 'are')} recorded on a day declared closed`;
    return byServices === rows
      ? `${written}, ${agree(rows, 'signed', 'all signed')} by services. An automatic process may run on a closed day; whether it was to write these rows is to be asked.`
      : `${written}, ${f.integer(byServices)} of them by services and ${f.integer(rows - byServices)} by people or unknown actors.`;
  },
  noClosedDays: 'No closed day is declared for the period.',
  closedColumns: { day: 'Day', table: 'Table and action', by: 'Actors', rows: 'Log rows' },
  hours: ({ known, opening, outside }, f) => {
    if (!known)
      return 'The time of day of the writes cannot be told: the log knows no time of day. The figure shows the days of the week in its place.';
    if (opening === null)
      return 'The opening hours are not declared: the figure shows when it is written, and nothing is judged to be outside of the hours.';
    const hours = `the declared hours (${opening.from} to ${opening.to})`;
    const of = (by: 'person' | 'service' | 'unknown') => outside.find((entry) => entry.by === by);
    const people = (['person', 'unknown'] as const).flatMap((by) => of(by) ?? []);
    const service = of('service');
    const told =
      people.length === 0
        ? `Neither people nor unknown actors write outside ${hours}.`
        : `Outside ${hours}: ${f.list(
            people.map(
              ({ by, actors: count, events }) =>
                `${f.count(count, by === 'person' ? { one: 'person', many: 'people' } : { one: 'unknown actor', many: 'unknown actors' })} with ${f.count(events, nouns.event)}`,
            ),
          )}.`;
    return service === undefined
      ? told
      : `${told} Services sign ${f.count(service.events, nouns.event)} there: batches at night are ordinary, and do not count as an anomaly.`;
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
          : `${f.count(part.actors, nouns.actor)} ${words.some} (${f.count(part.rows, nouns.logRow)}).`;
    return [
      said(beforeHire, {
        none: 'No employee writes before being hired.',
        some: 'before the day of hiring',
        unknown: 'As the day of hiring is not named, writes before it cannot be seen.',
      }),
      said(afterDeletion, {
        none: 'No actor writes after the day on which the log deletes him from the list of employees.',
        some: 'after the day of deletion',
        unknown: '',
      }),
      said(outsiders, {
        none: 'No unknown actor writes among employees.',
        some: 'outside the list of employees, although most actors stand in it',
        unknown: '',
      }),
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  },
  noEmployees: 'Without a list of employees it cannot be said of any actor whether he could be there.',
  absentColumns: { actor: 'Actor', why: 'Reason', rows: 'Log rows' },
  why: {
    'before-hire': ({ limit }) => (limit === null ? 'before being hired' : `before being hired on ${limit}`),
    'after-deletion': ({ limit }) =>
      limit === null ? 'after being deleted' : `after being deleted on ${limit}`,
    outsider: () => 'not in the list of employees',
  },
  mixed: ({ actors: count }, f) =>
    count === 0
      ? 'No actor inserts sales and also changes prices or deletes rows.'
      : `${f.count(count, { one: 'actor records', many: 'actors record' })} sales and also ${agree(count, 'changes', 'change')} prices or ${agree(count, 'deletes', 'delete')} rows: the same hand can make the sale, its price and its disappearance.`,
  mixedColumns: {
    actor: 'Actor',
    kind: 'Kind',
    sales: 'Inserts of sales (log rows)',
    prices: 'Price changes',
    deletions: 'Deletions',
  },
  rights: ({ rolesSeen, shown }, f) =>
    shown.length === 0
      ? 'No role of the database was granted the right to write to the mapped tables, but for their owner.'
      : `Rights to write that the database grants, and what the log shows under the same name. ${
          rolesSeen === 0
            ? 'No actor of the log bears the name of a role: which rights are used cannot be told.'
            : `${f.count(rolesSeen, { one: 'role appears', many: 'roles appear' })} as an actor. A right to write of which the log shows no use in the period is to be reviewed, by the rule of least privilege; it may have served before, or under another name.`
        }`,
  noRights: 'No database was read directly: its roles and rights are not known.',
  rightsColumns: {
    role: 'Role',
    table: 'Table',
    privileges: 'Rights to write',
    rows: 'Log rows under this name',
  },
};
