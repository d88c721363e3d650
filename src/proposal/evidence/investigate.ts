import { recogniseShape } from '../../model/log/recognise.ts';
import type { DictionaryFacts, TableFacts } from '../../report/facts/dictionary.ts';
import type { LoadedTable } from '../../store/loaded-table.ts';
import type { Store } from '../../store/store.ts';
import { columnOf, dateKind } from '../columns.ts';
import type { SeenLog } from '../log/captured.ts';
import { assignLogColumns, keyRole, proposeChange } from '../log/change.ts';
import { logTables } from '../log/log-table.ts';
import { isLogged } from '../log/meanings.ts';
import { proposeShapedLog } from '../log/shaped.ts';
import { dimensionGuesses, factGuesses, proposeRelations } from '../model.ts';
import { type ProposedPeriod, proposePeriod } from '../period.ts';
import type { ChangeProposal, ModelProposal, RelationProposal, ShapedLogProposal } from '../proposal.ts';
import type { LogContext } from '../roles/change.ts';
import { askMonths } from './days.ts';
import { type Agreement, type DataEvidence, type LogEvidence, nothingAsked } from './evidence.ts';
import { askGroups } from './groups.ts';
import { askAgreement, askCombinations, askKeys, askNames, type KeyedTable } from './log.ts';
import { askProducts } from './products.ts';
import { askSamples } from './samples.ts';

/** So many tables are looked at as sales, and so many as a log; each costs some scans. */
const mostFacts = 3;
const mostLogs = 2;
/** A table that is this surely a log is not looked at as anything else. */
const sureFrom = 0.75;
/** Columns of a log that may name the row. */
const mostKeyColumns = 6;
/** Columns of a log that may hold what was written. */
const mostValueColumns = 3;

export interface Investigated {
  model: ModelProposal;
  period: ProposedPeriod;
}

/**
 * Turns the description of the tables into proposals, and asks the store what the description does not hold. What is
 * proposed from the answers is decided by pure functions.
 */
export async function investigate(
  store: Store,
  facts: DictionaryFacts,
  loaded: readonly LoadedTable[],
): Promise<Investigated> {
  const inStore = (table: string): LoadedTable => {
    const found = loaded.find(({ name }) => name === table);
    if (found === undefined) throw new Error(`${table} was described and not loaded`);
    return found;
  };
  const seen = await recogniseLogs(store, facts, inStore);
  const sure = seen.filter(({ recognised }) => recognised.confidence >= sureFrom).map(({ table }) => table);
  const candidates = logTables(without(facts, sure)).slice(0, mostLogs);
  let relations = await investigateRelations(store, without(facts, [...sure, ...candidates]), inStore);
  const free = seen.filter(({ table }) => !relations.some((relation) => relation.table === table.name));
  const shaped = free.flatMap((log) => proposeShapedLog(log, relations, facts.tables) ?? []);
  const isShaped = (table: TableFacts) => shaped.some((log) => log.table === table.name);
  const logs = new Map<TableFacts, LogEvidence>();
  for (const table of candidates.filter((candidate) => !isShaped(candidate))) {
    const asked = await askNames(store, table, inStore(table.name));
    if (isLog(table, facts, logContext(asked, table, facts, relations))) logs.set(table, asked);
  }
  // A sale may have a status that looks like an action, and a catalogue versions that look like a history.
  const kept = [...logs.keys(), ...facts.tables.filter(isShaped)];
  if ([...sure, ...candidates].some((table) => !kept.includes(table)))
    relations = await investigateRelations(store, without(facts, kept), inStore);
  const changes: ChangeProposal[] = [];
  for (const [table, asked] of logs) {
    const context = logContext(asked, table, facts, relations);
    changes.push(await investigateLog(store, facts, table, context, inStore));
  }
  const change = changes.sort((a, b) => b.confidence - a.confidence)[0] ?? null;
  const used = new Set(
    [...relations, ...shaped, ...(change === null ? [] : [change])].map(({ table }) => table),
  );
  const unused = facts.tables.flatMap(({ name }) => (used.has(name) ? [] : [name]));
  const recorded = change?.roles.find(({ role }) => role === 'recorded')?.column;
  const written =
    change !== null && recorded !== undefined
      ? { table: change.table, column: recorded }
      : recordedIn(shaped);
  return {
    model: { relations, change, logs: change?.settled === true ? [] : shaped, unused },
    period: await investigatePeriod(store, facts, relations, written, inStore),
  };
}

/** The tables that are logs of another shape than one row per field, as their first rows tell. */
async function recogniseLogs(store: Store, facts: DictionaryFacts, inStore: InStore): Promise<SeenLog[]> {
  const found: SeenLog[] = [];
  for (const table of facts.tables.filter(({ rows, columns }) => rows > 0 && columns.length > 1)) {
    const samples = await askSamples(store, table, inStore(table.name));
    const recognised = recogniseShape(table.name, samples.columns);
    if (recognised !== null && recognised.shape !== 'field-level')
      found.push({ table, ...samples, recognised });
  }
  return found;
}

/** Where a log says when it wrote. */
function recordedIn(logs: readonly ShapedLogProposal[]): { table: string; column: string } | null {
  const [found] = logs.flatMap(({ table, mapping: { columns } }) => {
    const roles = new Map(Object.entries(columns ?? {}));
    const column = roles.get('recorded') ?? roles.get('validFrom');
    return column === undefined ? [] : [{ table, column }];
  });
  return found ?? null;
}

type InStore = (table: string) => LoadedTable;

async function askFacts(store: Store, facts: DictionaryFacts, inStore: InStore): Promise<DataEvidence> {
  const guesses = factGuesses(facts, nothingAsked, dimensionGuesses(facts, nothingAsked));
  const asked: { -readonly [Key in keyof DataEvidence]: DataEvidence[Key][number][] } = {
    groups: [],
    products: [],
  };
  for (const { table } of guesses.slice(0, mostFacts)) {
    asked.groups.push(...(await askGroups(store, table, inStore(table.name))));
    asked.products.push(...(await askProducts(store, table, inStore(table.name))));
  }
  return asked;
}

/** The description as it would be without some of its tables. */
function without(facts: DictionaryFacts, left: readonly TableFacts[]): DictionaryFacts {
  const tables = facts.tables.filter((table) => !left.includes(table));
  const isThere = (name: string) => tables.some((table) => table.name === name);
  return {
    ...{ ...facts, tables },
    foreignKeys: facts.foreignKeys.filter(({ fromTable, toTable }) => isThere(fromTable) && isThere(toTable)),
  };
}

async function investigateRelations(
  store: Store,
  facts: DictionaryFacts,
  inStore: InStore,
): Promise<RelationProposal[]> {
  return proposeRelations(facts, await askFacts(store, facts, inStore));
}

/** The columns by which a log is known, besides the key and the value that its rows are joined by. */
const naming: readonly string[] = ['action', 'table', 'field', 'recorded'];

function logContext(
  asked: LogEvidence,
  table: TableFacts,
  facts: DictionaryFacts,
  relations: readonly RelationProposal[],
): LogContext {
  const others = facts.tables.filter((other) => other !== table);
  const columns = others.flatMap((other) => other.columns.map(({ name }) => name));
  return { asked, joins: { keys: [], values: [] }, relations, columns };
}

function isLog(table: TableFacts, facts: DictionaryFacts, context: LogContext): boolean {
  const { roles } = assignLogColumns(table, facts, context);
  return ['action', 'table', 'recorded'].every((role) => roles.some((each) => each.role === role));
}

async function investigateLog(
  store: Store,
  facts: DictionaryFacts,
  table: TableFacts,
  first: LogContext,
  inStore: InStore,
): Promise<ChangeProposal> {
  const log = inStore(table.name);
  const targets = first.relations.flatMap((relation) => keyedTable(relation, facts, inStore) ?? []);
  const named = assignLogColumns(table, facts, first).roles.filter(({ role }) => naming.includes(role));
  const free = table.columns
    .filter((column) => column.distinct > 0 && dateKind(column) !== 'date')
    .filter(({ name }) => !named.some(({ column }) => column === name));
  const keys = await askKeys(
    store,
    log,
    free.slice(0, mostKeyColumns).map(({ name }) => name),
    targets,
  );
  const second: LogContext = { ...first, joins: { keys, values: [] } };
  const assigned = assignLogColumns(table, facts, second);
  const columnFor = (role: string) => assigned.roles.find((each) => each.role === role)?.column;
  const [tableColumn, field, row] = ['table', 'field', 'row'].map(columnFor);
  if (tableColumn === undefined || field === undefined) return proposeChange(table, assigned, second, [], []);
  const combinations = await askCombinations(store, log, { table: tableColumn, field });
  const agreements: Agreement[] = [];
  const values = free
    .filter(({ name, type }) => name !== row && type === 'text')
    .sort((a, b) => b.distinct - a.distinct)
    .slice(0, mostValueColumns)
    .map(({ name }) => name);
  if (row !== undefined) {
    for (const target of targets)
      agreements.push(
        ...(await askAgreement(store, log, { table: tableColumn, field, row }, values, target)),
      );
  }
  const context: LogContext = { ...second, joins: { keys, values: valueShares(values, agreements) } };
  return proposeChange(table, assignLogColumns(table, facts, context), context, combinations, agreements);
}

/** Of each column that may hold the new value: how often it is what some column of the table holds. */
const valueShares = (columns: readonly string[], agreements: readonly Agreement[]) =>
  columns.map((column) => {
    const own = agreements.filter(({ value }) => value === column);
    const rows = own.reduce((sum, each) => sum + each.rows, 0);
    const equal = own.reduce((sum, each) => sum + Math.max(0, ...each.equal.values()), 0);
    return { column, share: rows === 0 ? 0 : equal / rows };
  });

/** The table of a relation that the log may speak of, if its key is known. */
function keyedTable(relation: RelationProposal, facts: DictionaryFacts, inStore: InStore): KeyedTable | null {
  const key = relation.roles.find(({ role }) => role === keyRole(relation.relation))?.column;
  const table = facts.tables.find(({ name }) => name === relation.table);
  if (!relation.settled || !isLogged(relation.relation) || key === undefined || table === undefined)
    return null;
  return {
    ...{ relation: relation.relation, facts: table, loaded: inStore(table.name), key },
    columns: relation.roles.map(({ column }) => column),
  };
}

async function investigatePeriod(
  store: Store,
  facts: DictionaryFacts,
  relations: readonly RelationProposal[],
  written: { table: string; column: string } | null,
  inStore: InStore,
): Promise<ProposedPeriod> {
  const monthsOf = async (name: string | undefined, column: string | undefined) => {
    const table = facts.tables.find((each) => each.name === name);
    if (column === undefined || table === undefined || columnOf(table, column) === undefined) return [];
    return askMonths(store, table, inStore(table.name), column);
  };
  const sales = relations.find(({ relation }) => relation === 'sale_line');
  const sold = sales?.roles.find(({ role }) => role === 'businessDate')?.column;
  return proposePeriod(await monthsOf(sales?.table, sold), await monthsOf(written?.table, written?.column));
}
