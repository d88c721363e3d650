import type { DictionaryFacts, TableFacts } from '../report/facts/dictionary.ts';
import {
  byElimination,
  type DimensionGuess,
  type DimensionName,
  dimensionKinds,
  guessDimension,
  knownDimensions,
  mayBeDimension,
} from './dimensions.ts';
import type { DataEvidence } from './evidence/evidence.ts';
import { closeWithin, type RelationProposal, type Signal, settledFrom } from './proposal.ts';
import { contestsOf, nameSignal } from './roles/role.ts';
import { saleLineRules } from './roles/sale-line.ts';
import { assign, combine } from './scores.ts';

const dimensionNames: readonly DimensionName[] = ['product', 'customer', 'employee', 'calendar_day'];
/** A fact that looks less like sales than this is not worth a comment. */
const worthAWord = 0.35;

interface FactGuess {
  table: TableFacts;
  confidence: number;
  tableName: Signal | null;
  roles: ReturnType<typeof assign>['roles'];
  open: ReturnType<typeof assign>['open'];
}

/** The tables that the sale lines may be, best first; which table is the log is known by then. */
export function factGuesses(
  facts: DictionaryFacts,
  asked: DataEvidence,
  guesses: readonly DimensionGuess[],
): FactGuess[] {
  const settledTables = new Set(
    guesses.filter(({ confidence }) => confidence >= settledFrom).map(({ table }) => table),
  );
  return facts.tables
    .filter(({ rows, columns }) => rows > 0 && columns.length >= 3)
    .map((table): FactGuess => {
      const dimensions = knownDimensions(byElimination(guesses, facts, table.name));
      const found = assign(contestsOf(saleLineRules, { table, facts, asked, dimensions }));
      const required = saleLineRules.filter((rule) => rule.required === true).map(({ role }) => role);
      const sum = found.roles
        .filter(({ role }) => required.includes(role))
        .reduce((total, { confidence }) => total + confidence, 0);
      const tableName = nameSignal(table.name, 'saleTable', 0.5);
      // A catalogue has an article, a date and a key as well.
      const isDimension = settledTables.has(table.name) && found.open.some((open) => open.required);
      const confidence = combine([
        (sum / required.length) * (isDimension ? 0.4 : 0.9),
        (tableName?.weight ?? 0) * 0.5,
      ]);
      return { table, confidence, tableName, ...found };
    })
    .sort(
      (a, b) =>
        b.confidence - a.confidence || b.table.rows - a.table.rows || (a.table.name < b.table.name ? -1 : 1),
    );
}

/** What each table may be as a dimension. */
export const dimensionGuesses = (facts: DictionaryFacts, asked: DataEvidence): DimensionGuess[] =>
  facts.tables
    .filter(mayBeDimension)
    .flatMap((table) => dimensionNames.flatMap((name) => guessDimension(name, table, facts, asked) ?? []));

/**
 * Which table is which relation, and which column which role: the sales first, then what they refer to.
 *
 * @param facts of all tables but the logs
 */
export function proposeRelations(facts: DictionaryFacts, asked: DataEvidence): RelationProposal[] {
  const first = dimensionGuesses(facts, asked);
  const [best, ...otherFacts] = factGuesses(facts, asked, first);
  const fact =
    best !== undefined && best.confidence >= worthAWord && best.roles.length > 1 ? best : undefined;
  const guesses = (fact === undefined ? first : byElimination(first, facts, fact.table.name)).filter(
    ({ table }) => table !== fact?.table.name,
  );
  const chosen = chooseDimensions(guesses, fact, facts);
  const proposals = chosen.map((guess) => dimensionProposal(guess, guesses));
  if (fact === undefined) return proposals;
  const isComplete = fact.open.every(({ required }) => !required);
  const sales: RelationProposal = {
    ...{ relation: 'sale_line', table: fact.table.name, confidence: fact.confidence },
    evidence: saleEvidence(fact),
    ...{ roles: fact.roles, open: fact.open, settled: isComplete },
    alternatives: otherFacts
      .filter(
        ({ confidence, open }) =>
          fact.confidence - confidence < closeWithin && !open.some((role) => role.required),
      )
      .map(({ table, confidence }) => ({ table: table.name, confidence })),
  };
  return [sales, ...proposals];
}

function saleEvidence({ tableName, roles }: FactGuess): RelationProposal['evidence'] {
  const columns = roles
    .filter(({ role }) => saleLineRules.some((rule) => rule.role === role && rule.required === true))
    .map(({ column }) => column);
  const named = tableName?.code === 'name' || tableName?.code === 'near-name' ? tableName.word : null;
  return [
    ...(named === null ? [] : [{ code: 'table-name' as const, word: named }]),
    ...(columns.length === 0 ? [] : [{ code: 'holds' as const, columns }]),
  ];
}

/** One table for each dimension and one dimension for each table, the surest first. */
function chooseDimensions(
  guesses: readonly DimensionGuess[],
  fact: FactGuess | undefined,
  facts: DictionaryFacts,
): DimensionGuess[] {
  const isReferred = (table: string) =>
    facts.foreignKeys.some(({ fromTable, toTable }) => fromTable === fact?.table.name && toTable === table);
  const ranked = guesses
    .filter(({ confidence }) => confidence >= worthAWord)
    .sort(
      (a, b) =>
        b.confidence + (isReferred(b.table) ? 0.2 : 0) - (a.confidence + (isReferred(a.table) ? 0.2 : 0)) ||
        (a.table < b.table ? -1 : 1),
    );
  const tables = new Set<string>();
  const dimensions = new Map<DimensionName, DimensionGuess>();
  for (const guess of ranked) {
    if (tables.has(guess.table) || dimensions.has(guess.dimension)) continue;
    tables.add(guess.table);
    dimensions.set(guess.dimension, guess);
  }
  return dimensionNames.flatMap((name) => dimensions.get(name) ?? []);
}

function dimensionProposal(guess: DimensionGuess, all: readonly DimensionGuess[]): RelationProposal {
  const { dimension, table, confidence, evidence, roles, open } = guess;
  const isComplete = roles.some(({ role }) => role === dimensionKinds[dimension].keyRole);
  return {
    ...{ relation: dimension, table, confidence, evidence, roles, open },
    settled: isComplete && confidence >= settledFrom,
    alternatives: all
      .filter(
        (other) =>
          other.dimension === dimension &&
          other.table !== table &&
          confidence - other.confidence < closeWithin,
      )
      .map((other) => ({ table: other.table, confidence: other.confidence })),
  };
}
