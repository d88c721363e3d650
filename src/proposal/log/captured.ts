import type { z } from 'zod';
import type { logSchema } from '../../config/log/index.ts';
import type { RecognisedShape, SeenColumn } from '../../model/log/recognise.ts';
import type { TableFacts } from '../../report/facts/dictionary.ts';
import { dateKind } from '../columns.ts';
import type { Concept } from '../lexicon/index.ts';
import { similarity } from '../names.ts';
import { type LoggedRelation, type RelationProposal, settledFrom } from '../proposal.ts';
import { nameSignal } from '../roles/role.ts';
import { candidateOf } from '../scores.ts';
import { keyRole, proposeFields } from './change.ts';
import { isLogged, tableSignals } from './meanings.ts';

/** A table that was recognised as a log of a shape other than one row per field. */
export interface SeenLog {
  table: TableFacts;
  columns: readonly SeenColumn[];
  /** The first rows: their values by column, empty where there is none. */
  rows: readonly ReadonlyMap<string, string>[];
  recognised: RecognisedShape;
}

/** What is known beside a log while it is mapped. */
export interface Beside {
  /** What was found and is settled, of the tables that a log may speak of. */
  relations: readonly RelationProposal[];
  tables: readonly TableFacts[];
}

/** What a log says that a table holds: the name that it gives it, and its fields. */
export interface Captured {
  name: string;
  fields: readonly string[];
}

export interface Matched extends Captured {
  proposal: RelationProposal;
  relation: LoggedRelation;
  roles: Record<string, string>;
}

export type LogInput = z.input<typeof logSchema>;
const namedFrom = 0.5;

/** The relation that a captured table is, by its name and its fields, with the roles of these. */
export function matched(captured: Captured, relations: readonly RelationProposal[]): Matched | null {
  const [best] = relations
    .flatMap((proposal) => {
      const held = proposal.roles.filter(({ column }) =>
        captured.fields.some((field) => similarity(field, column) > 0.99),
      );
      const share = held.length / Math.max(1, proposal.roles.length);
      const { confidence } = candidateOf(captured.name, [
        ...tableSignals(captured.name, proposal),
        { code: 'holds', columns: [], weight: 0.9 * share },
      ]);
      return confidence >= settledFrom ? [{ proposal, confidence }] : [];
    })
    .sort((a, b) => b.confidence - a.confidence || (a.proposal.relation < b.proposal.relation ? -1 : 1));
  if (best === undefined || !isLogged(best.proposal.relation)) return null;
  const { proposal } = best;
  const relation = best.proposal.relation;
  const { fields } = proposeFields(proposal, relation, captured.fields, []);
  const roles = Object.fromEntries(fields.map(({ value, meaning }) => [value, meaning]));
  return { ...captured, proposal, relation, roles };
}

export const hasKey = ({ relation, roles }: Matched): boolean =>
  Object.values(roles).includes(keyRole(relation));
export const keyColumn = ({ relation, roles }: Matched): string | undefined =>
  Object.entries(roles).find(([, role]) => role === keyRole(relation))?.[0];

/** One captured table for each relation, the first that is named. */
export function allMatched(captured: readonly Captured[], relations: readonly RelationProposal[]): Matched[] {
  const found = captured.flatMap((each) => matched(each, relations) ?? []);
  return found.filter(
    (each, index) => found.findIndex(({ relation }) => relation === each.relation) === index,
  );
}

export const byRelation = <Value>(
  found: readonly Matched[],
  value: (each: Matched) => Value,
): Record<string, Value> => Object.fromEntries(found.map((each) => [each.relation, value(each)]));

/** The column whose name says best that it is this, among those that are left. */
export function columnNamed(
  { columns }: TableFacts,
  concept: Concept,
  taken: readonly (string | undefined)[],
): string | undefined {
  return columns
    .filter(({ name, distinct }) => distinct > 0 && !taken.includes(name))
    .map(({ name }) => ({ name, weight: nameSignal(name, concept)?.weight ?? 0 }))
    .filter(({ weight }) => weight >= namedFrom)
    .sort((a, b) => b.weight - a.weight)[0]?.name;
}

/** The column of moments that is called so, or the only one. */
export function recordedColumn(table: TableFacts): string | undefined {
  const moments = table.columns.filter((column) => {
    const kind = dateKind(column);
    return kind === 'date' || kind === 'serial';
  });
  return (
    columnNamed({ ...table, columns: moments }, 'recorded', []) ??
    (moments.length === 1 ? moments[0]?.name : undefined)
  );
}

export const defined = <Value>(values: Readonly<Record<string, Value | undefined>>): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]): [string, Value][] =>
      value === undefined ? [] : [[key, value]],
    ),
  );

/** The table's name without what captures and histories put around it. */
export const baseName = (name: string): string =>
  name.replace(/[_ ]?(CT|hist(ory|orique)?|archive)$/i, '').replace(/^(cdc[_.])?(dbo[_.])?/i, '');

/** A record of JSON by its members; empty where the text is none. */
export function recordOf(text: string | undefined): ReadonlyMap<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return membersOf(value);
  } catch {
    return new Map();
  }
}

export const membersOf = (value: unknown): ReadonlyMap<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value))
    : new Map();

/** The names of tables in the rows of a log, each with the fields of its records. */
export class CapturedTables {
  readonly #fields = new Map<string, Set<string>>();

  add(name: string, ...records: readonly ReadonlyMap<string, unknown>[]): void {
    const known = this.#fields.get(name) ?? new Set<string>();
    this.#fields.set(name, known);
    for (const record of records) for (const field of record.keys()) known.add(field);
  }

  get all(): Captured[] {
    return [...this.#fields].map(([name, fields]) => ({ name, fields: [...fields] }));
  }
}
