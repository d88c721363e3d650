import type { ActorClass, ActorKind, ActorsFacts, Duty, Inference } from '../report/facts/actors.ts';
import type { Say } from './say.ts';

type Absent = ActorsFacts['absent'];

/** Words of the section `actors`. */
export interface ActorsWords {
  headings: Record<
    'actors' | 'concentration' | 'unexpected' | 'times' | 'presence' | 'duties' | 'rights',
    string
  >;
  intro: Say<ActorsFacts>;
  noActor: string;
  /** How each kind is told from the others; `employeesKnown` is false where there is no list to find people in. */
  kindRule: Say<{ employeesKnown: boolean }>;
  kinds: Record<ActorKind, string>;
  classes: Record<ActorClass, string>;
  inferred: Say<{ from: readonly string[] }>;
  inferences: Record<Inference, string>;
  malformed: string;
  actorColumns: Record<'actor' | 'rows' | 'days' | 'writes', string>;
  moments: (t: { first: string; last: string }) => string;
  write: Say<ActorsFacts['actors'][number]['writes'][number]>;
  others: Say<ActorsFacts['others']>;
  concentration: Say<ActorsFacts['concentration'] & { actors: number }>;
  tableColumns: Record<'table' | ActorClass, string>;
  rowsBy: Say<{ rows: number; actors: number }>;
  unexpectedRule: string;
  sensitive: Say<{ people: number; rows: number; employeesKnown: boolean }>;
  sensitiveColumns: Record<'duty' | 'table' | ActorClass, string>;
  duties: Record<Duty, string>;
  closedDays: Say<{ days: readonly string[]; rows: number; byServices: number }>;
  noClosedDays: string;
  closedColumns: Record<'day' | 'table' | 'by' | 'rows', string>;
  hours: Say<ActorsFacts['hours']>;
  absent: Say<Absent>;
  noEmployees: string;
  absentColumns: Record<'actor' | 'why' | 'rows', string>;
  why: Record<Absent['shown'][number]['why'], Say<{ limit: string | null }>>;
  mixed: Say<ActorsFacts['mixed']>;
  mixedColumns: Record<'actor' | 'kind' | 'sales' | 'prices' | 'deletions', string>;
  rights: Say<NonNullable<ActorsFacts['rights']>>;
  noRights: string;
  rightsColumns: Record<'role' | 'table' | 'privileges' | 'rows', string>;
}
