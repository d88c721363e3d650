import type { actorsKinds } from '../../findings/actors-kinds.ts';
import type { FindingArgs } from '../../findings/kinds.ts';
import type { FindingWords } from '../words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';
import { actors as section } from './report-actors.ts';

const person = { one: 'person', many: 'people' };
const service = { one: 'service', many: 'services' };

type Reason = FindingArgs['unexpected-writer']['reason'];
const expected: Record<Reason, string> = {
  'price-update': 'Catalogue prices are changed by the process or the people named for it.',
  'employee-write': 'The list of employees is written by human resources or their process alone.',
  delete:
    'A row is deleted by a procedure that is named for it; an employee does not delete on his own account.',
  'few-people': 'A table that a process feeds is not written by hand.',
  'few-services': 'A table that people keep is not written by a process unless that is intended.',
};

export const actorsFindings: Pick<FindingWords, keyof typeof actorsKinds> = {
  'unexpected-writer': {
    label: 'Unexpected writer',
    title: ({ table, reason, writers }, f) =>
      `${f.count(writers, reason === 'few-services' ? service : person)} ${agree(writers, 'writes', 'write')} to “${table}” where ${agree(writers, 'it is', 'they are')} not expected`,
    criteria: ({ reason }) => expected[reason],
    condition: ({ table, rows, total, actor, reason }, f) => {
      const what =
        reason === 'few-people' || reason === 'few-services'
          ? `of the table “${table}”`
          : `of this sort in the table “${table}” (${lowerCase(section.duties[reason])})`;
      const who = actor === null ? '' : ` The first of these actors has the key “${actor}”.`;
      return `Of ${f.count(total, nouns.logRow)} ${what}, ${f.integer(rows)} ${agree(rows, 'is', 'are')} signed by ${reason === 'few-services' ? 'services' : 'people'}.${who}`;
    },
    cause: () =>
      'Not established: a right that is intended, a right that is too wide, or a borrowed account. The list of entitlements settles it.',
    effect: () => 'Until that is checked it is not known whether these writes were allowed.',
  },
  'mixed-duties': {
    label: 'Duties not separated',
    title: ({ actors }, f) =>
      `${f.count(actors, { one: 'actor records', many: 'actors record' })} sales and also ${agree(actors, 'changes', 'change')} prices or ${agree(actors, 'deletes', 'delete')}`,
    criteria: () =>
      'Whoever records a sale is not the one who sets its price, nor the one who can delete it.',
    condition: ({ actor, kind, saleRows, priceRows, deletedRows }, f) =>
      `The actor “${actor}” (${lowerCase(section.kinds[kind])}) signs ${f.count(saleRows, nouns.logRow)} of inserted sales, ${f.count(priceRows, nouns.priceUpdate)} and ${f.count(deletedRows, { one: 'row of deletion', many: 'rows of deletion' })}.`,
    cause: ({ kind }) =>
      kind === 'person'
        ? 'Not established: several offices in one hand, rights that are too wide, or a borrowed account.'
        : kind === 'unknown'
          ? 'Not established: whether this actor is a person or a program is not known.'
          : 'Inferred: several programs or several people write under one account. To be confirmed by those who run it.',
    effect: () => 'No cross-check is possible: an error or a fraud of this hand meets no second signature.',
  },
  'writes-outside-hours': {
    label: 'Writes outside opening',
    title: ({ events, closedRows }, f) =>
      events > 0
        ? `${f.count(events, nouns.event)} outside of the opening hours`
        : `${f.count(closedRows, nouns.logRow)} recorded on a closed day`,
    criteria: () =>
      'Nobody writes when everything is closed; an automatic process does so at its hour, known and documented.',
    condition: ({ events, actors, from, to, closedDays, closedRows, closedRowsByServices }, f) => {
      const hours = from === null || to === null ? '' : ` (${from} to ${to})`;
      const night =
        events === 0
          ? ''
          : `${f.count(actors, { one: 'person or unknown actor signs', many: 'people or unknown actors sign' })} ${f.count(events, nouns.event)} outside of the declared hours${hours}.`;
      const closed =
        closedRows === 0
          ? ''
          : `${f.count(closedRows, nouns.logRow)} ${agree(closedRows, 'is', 'are')} recorded on a day declared closed (${f.list(closedDays.map(f.date))}), ${f.integer(closedRowsByServices)} of them by services.`;
      return [night, closed].filter((part) => part !== '').join(' ') || 'No write is concerned.';
    },
    cause: ({ closedRows, closedRowsByServices, events }) =>
      events === 0 && closedRows === closedRowsByServices
        ? 'Inferred: a deferred process ran on that day. What it caught up with is to be asked of those who run it.'
        : 'Not established: work at night, a clock that is off, an account used by somebody else, or a process that is not declared as a service.',
    effect: () => 'These writes escaped the eyes of those who are there during opening hours.',
  },
  'impossible-writer': {
    label: 'Impossible writer',
    title: ({ beforeHire, afterDeletion, outsiders }, f) =>
      `${f.count(beforeHire + afterDeletion + outsiders, { one: 'actor writes', many: 'actors write' })} without being able to be there`,
    criteria: () =>
      'An account is opened when a person is hired and closed when the person leaves; each actor stands in a list.',
    condition: (
      { beforeHire, beforeHireRows, afterDeletion, afterDeletionRows, outsiders, outsiderRows, actor },
      f,
    ) => {
      const parts = [
        { count: beforeHire, rows: beforeHireRows, words: 'before the employee was hired' },
        { count: afterDeletion, rows: afterDeletionRows, words: 'after the employee was deleted' },
        { count: outsiders, rows: outsiderRows, words: 'outside the list of employees' },
      ].flatMap(({ count, rows, words }) =>
        count === 0 ? [] : [`${f.count(rows, nouns.logRow)} ${words} (${f.count(count, nouns.actor)})`],
      );
      return parts.length === 0
        ? 'No log row is concerned.'
        : `The log shows ${f.list(parts)}. First actor concerned: “${actor}”.`;
    },
    cause: () =>
      'Not established: a wrong day of hiring, an account taken over by somebody else, an account left open, or an incomplete list.',
    effect: () => 'These writes can be laid to nobody who is known.',
  },
};

const lowerCase = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
