import type { FindingArgs, Severity } from '../../findings/kinds.ts';
import type { ActorKind, ActorsFacts } from '../../report/facts/actors.ts';
import { type AuditContext, type Judged, type Judgement, judged } from '../analysis.ts';

/** A table is written by one class of actors where it has so much of at least so many rows; the others are the few. */
const nearlyAll = 0.99;
const fewestRows = 100;

const severityOfMixed: Record<ActorKind, Severity> = {
  person: 'major',
  unknown: 'moderate',
  'inferred-service': 'moderate',
  // A load that applies what others decided does all of it by nature.
  service: 'minor',
};

/** What the log says of who writes. Malformed and single actors are findings of the analysis of the log itself. */
export function judge(facts: ActorsFacts, _context: AuditContext): Judgement<ActorsFacts> {
  if (facts.rows + facts.anonymousRows === 0) return { verdict: 'unknown', because: 'log-empty', facts };
  if (facts.actorCount === 0) return { verdict: 'unknown', because: 'log-without-actors', facts };
  const findings = [
    ...unexpectedWriters(facts),
    ...mixedDuties(facts),
    ...outsideHours(facts),
    ...impossibleWriters(facts),
  ];
  const unknown = facts.kinds.some(({ kind }) => kind === 'unknown');
  if (findings.length === 0 && !facts.employeesKnown && unknown)
    return { verdict: 'unknown', because: 'no-employee', facts };
  return judged(facts, findings);
}

function unexpectedWriters({ sensitive, tables }: ActorsFacts): Judged[] {
  const finding = (
    subject: string,
    severity: Severity,
    papers: string[],
    args: FindingArgs['unexpected-writer'],
  ): Judged => ({ kind: 'unexpected-writer', severity, subject, args, amount: null, papers });
  const watched = sensitive
    .filter(({ person }) => person.rows > 0)
    .map(({ duty, table, action, person, service, unknown, actor }) =>
      finding(
        `${table} ${action}`,
        // Where people do all of it they may be meant to; beside a service they are the exception.
        service.rows > person.rows ? 'moderate' : 'minor',
        ['actors-sensitive'],
        {
          ...{ table, reason: duty, writers: person.actors, rows: person.rows },
          ...{ total: person.rows + service.rows + unknown.rows, actor },
        },
      ),
    );
  const told = new Set(sensitive.filter(({ person }) => person.rows > 0).map(({ table }) => table));
  const few = tables.flatMap(({ table, person, service, unknown }) => {
    const total = person.rows + service.rows + unknown.rows;
    if (total < fewestRows || told.has(table)) return [];
    const args = (reason: 'few-people' | 'few-services', of: typeof person) =>
      finding(table, 'minor', ['actors-tables'], {
        ...{ table, reason, writers: of.actors, rows: of.rows, total, actor: null },
      });
    if (person.rows > 0 && service.rows >= nearlyAll * total) return [args('few-people', person)];
    if (service.rows > 0 && person.rows >= nearlyAll * total) return [args('few-services', service)];
    return [];
  });
  return [...watched, ...few];
}

function mixedDuties({ mixed }: ActorsFacts): Judged[] {
  const [first] = mixed.shown;
  if (first === undefined) return [];
  return [
    {
      ...{ kind: 'mixed-duties', severity: severityOfMixed[first.kind], subject: 'change', amount: null },
      args: { actors: mixed.actors, ...first },
      papers: ['actors-mixed-duties'],
    },
  ];
}

/** The batches of services at night are what they are there for; on a day of closing they are told, and no more. */
function outsideHours({ closedDays, hours }: ActorsFacts): Judged[] {
  const outside = hours.outside.filter(({ by }) => by !== 'service');
  const sum = (rows: readonly { rows: number }[]) => rows.reduce((total, entry) => total + entry.rows, 0);
  const closedRows = sum(closedDays.writes);
  if (outside.length === 0 && closedRows === 0) return [];
  const byServices = sum(closedDays.writes.filter(({ by }) => by === 'service'));
  return [
    {
      kind: 'writes-outside-hours',
      severity: outside.length > 0 || closedRows > byServices ? 'moderate' : 'minor',
      ...{ subject: 'change', amount: null },
      args: {
        events: outside.reduce((total, { events }) => total + events, 0),
        actors: outside.reduce((total, { actors }) => total + actors, 0),
        ...{ from: hours.opening?.from ?? null, to: hours.opening?.to ?? null },
        ...{
          closedDays: [...new Set(closedDays.writes.map(({ day }) => day))],
          closedRows,
          closedRowsByServices: byServices,
        },
      },
      papers: [
        ...(outside.length > 0 ? ['actors-hours'] : []),
        ...(closedRows > 0 ? ['actors-closed-days'] : []),
      ],
    },
  ];
}

function impossibleWriters({ absent }: ActorsFacts): Judged[] {
  const none = { actors: 0, rows: 0 };
  const [first] = absent.shown;
  if (first === undefined) return [];
  const { beforeHire, afterDeletion, outsiders } = absent;
  const isImpossible = (beforeHire ?? none).rows + (afterDeletion ?? none).rows > 0;
  return [
    {
      kind: 'impossible-writer',
      // A key that stands in no list may be an account that nobody listed; the others contradict a date.
      severity: isImpossible ? 'major' : 'moderate',
      ...{ subject: 'change', amount: null },
      args: {
        ...{ beforeHire: (beforeHire ?? none).actors, beforeHireRows: (beforeHire ?? none).rows },
        ...{ afterDeletion: (afterDeletion ?? none).actors, afterDeletionRows: (afterDeletion ?? none).rows },
        ...{ outsiders: (outsiders ?? none).actors, outsiderRows: (outsiders ?? none).rows },
        actor: first.actor,
      },
      papers: ['actors-absent'],
    },
  ];
}
