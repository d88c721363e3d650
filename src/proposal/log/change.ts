import type { DictionaryFacts, TableFacts } from '../../report/facts/dictionary.ts';
import { type Agreement, nothingAsked } from '../evidence/evidence.ts';
import type { ChangeProposal, LoggedRelation, RelationProposal, Signal, ValueProposal } from '../proposal.ts';
import { settledFrom } from '../proposal.ts';
import { changeRules, type LogContext } from '../roles/change.ts';
import { contestsOf, nameSignal } from '../roles/role.ts';
import { assign, candidateOf, combine } from '../scores.ts';
import { readActions } from './actions.ts';
import { fieldSignals, isLogged, loggedRelations, rulesOf, tableSignals } from './meanings.ts';

/** What each column of a log is, before the tables and fields that it names are looked up. */
export function assignLogColumns(table: TableFacts, facts: DictionaryFacts, context: LogContext) {
  return assign(contestsOf(changeRules(context), { table, facts, asked: nothingAsked, dimensions: [] }));
}

export interface Combination {
  table: string;
  field: string | null;
  rows: number;
}

/** The whole proposal for a log, from its columns and from what joining it to the tables showed. */
export function proposeChange(
  table: TableFacts,
  columns: ReturnType<typeof assignLogColumns>,
  context: LogContext,
  combinations: readonly Combination[],
  agreements: readonly Agreement[],
): ChangeProposal {
  const columnOf = (role: string) => columns.roles.find((mapped) => mapped.role === role)?.column;
  const actionValues = context.asked.values.find(({ column }) => column === columnOf('action'))?.values ?? [];
  const actions = readActions(actionValues.map(({ value }) => value));
  const relations = context.relations.filter(({ relation, settled }) => settled && isLogged(relation));
  const tables = proposeTables(relations, combinations, agreements);
  const value = columnOf('value');
  const fields = loggedRelations.flatMap((name) => {
    const proposal = relations.find(({ relation }) => relation === name);
    const logged = tables.find(({ meaning }) => meaning === name);
    if (proposal === undefined || logged === undefined) return [];
    const names = combinations.flatMap((each) =>
      each.table === logged.value && each.field !== null ? [each.field] : [],
    );
    const own = agreements.filter(
      (each) => each.relation === name && each.table === logged.value && each.value === value,
    );
    return [proposeFields(proposal, name, names, own)];
  });
  const tableName = nameSignal(table.name, 'logName', 0.5);
  const isComplete =
    columns.open.every(({ required }) => !required) &&
    actions.length === 3 &&
    tables.some(({ meaning }) => meaning === 'sale_line');
  return {
    ...{ relation: 'change', table: table.name, roles: columns.roles, open: columns.open },
    confidence: combine([
      tableName?.weight ?? 0,
      columns.roles.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(6, columns.roles.length),
    ]),
    evidence: [
      ...(tableName?.code === 'name' || tableName?.code === 'near-name'
        ? [{ code: 'table-name' as const, word: tableName.word }]
        : []),
      { code: 'log-actions', values: actions.filter(({ seen }) => seen).map((action) => action.value) },
    ],
    ...{ alternatives: [], settled: isComplete, actions, tables, fields },
  };
}

/** One name of the log for each relation, the surest first. */
function proposeTables(
  relations: readonly RelationProposal[],
  combinations: readonly Combination[],
  agreements: readonly Agreement[],
): ChangeProposal['tables'] {
  const names = [...new Set(combinations.map(({ table }) => table))];
  const rowsOf = (table: string) =>
    combinations.filter((each) => each.table === table).reduce((sum, { rows }) => sum + rows, 0);
  const pairs = relations
    .flatMap((proposal) =>
      names.map((value) => {
        const joined = agreements
          .filter((each) => each.relation === proposal.relation && each.table === value)
          .filter((each, _, all) => each.value === all[0]?.value)
          .reduce((sum, { rows }) => sum + rows, 0);
        const share = joined / Math.max(1, rowsOf(value));
        const key = proposal.roles.find(({ role }) => role === keyRole(proposal.relation))?.column ?? '';
        const found: Signal[] =
          share >= 0.2
            ? [
                {
                  ...{ code: 'in-key', table: proposal.table, column: key },
                  ...{ percent: Math.round(share * 100), weight: 0.8 * Math.min(1, share) },
                },
              ]
            : [];
        return {
          value,
          relation: proposal.relation,
          ...candidateOf(value, [...tableSignals(value, proposal), ...found]),
        };
      }),
    )
    .filter(({ confidence }) => confidence >= settledFrom)
    .sort(
      (a, b) =>
        b.confidence - a.confidence || rowsOf(b.value) - rowsOf(a.value) || (a.value < b.value ? -1 : 1),
    );
  const taken = new Map<LoggedRelation, ChangeProposal['tables'][number]>();
  for (const { value, relation, confidence, evidence } of pairs) {
    if (!isLogged(relation) || taken.has(relation)) continue;
    if ([...taken.values()].some((other) => other.value === value)) continue;
    taken.set(relation, { value, meaning: relation, confidence, evidence, seen: true });
  }
  return loggedRelations.flatMap((relation) => taken.get(relation) ?? []);
}

export const keyRole = (relation: string): string =>
  relation === 'sale_line' ? 'line' : relation === 'calendar_day' ? 'date' : relation;

/** One field for each role, the surest first; a field that fits none is named as unknown. */
export function proposeFields(
  proposal: RelationProposal,
  relation: LoggedRelation,
  names: readonly string[],
  agreements: readonly Agreement[],
): ChangeProposal['fields'][number] {
  const roles = rulesOf[relation].map(({ role }) => role);
  const pairs = names
    .flatMap((field) =>
      roles.map((role) => {
        const column = proposal.roles.find((mapped) => mapped.role === role)?.column;
        const agreed = agreements.find((each) => each.field === field);
        const share =
          agreed === undefined || column === undefined
            ? 0
            : (agreed.equal.get(column) ?? 0) / Math.max(1, agreed.rows);
        const found: Signal[] =
          column !== undefined && share >= 0.05
            ? [{ code: 'agrees', column, percent: Math.round(share * 100), weight: 0.85 * Math.sqrt(share) }]
            : [];
        return { field, role, ...candidateOf(field, [...fieldSignals(field, role, proposal), ...found]) };
      }),
    )
    .filter(({ confidence }) => confidence >= settledFrom)
    .sort((a, b) => b.confidence - a.confidence || (a.field < b.field ? -1 : 1));
  const fields = new Map<string, ValueProposal>();
  for (const { field, role, confidence, evidence } of pairs) {
    if (fields.has(field) || [...fields.values()].some(({ meaning }) => meaning === role)) continue;
    fields.set(field, { value: field, meaning: role, confidence, evidence, seen: true });
  }
  return {
    relation,
    fields: names.flatMap((name) => fields.get(name) ?? []),
    unknown: names.filter((name) => !fields.has(name)),
  };
}
