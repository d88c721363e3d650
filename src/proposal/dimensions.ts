import type { DictionaryFacts, TableFacts } from '../report/facts/dictionary.ts';
import { dateKind, isKey, isMoney } from './columns.ts';
import type { DataEvidence } from './evidence/evidence.ts';
import type { Concept } from './lexicon/index.ts';
import type { Evidence, RoleProposal, Signal } from './proposal.ts';
import { settledFrom } from './proposal.ts';
import { calendarDayRules } from './roles/calendar-day.ts';
import { customerRules } from './roles/customer.ts';
import { employeeRules } from './roles/employee.ts';
import { productRules } from './roles/product.ts';
import { contestsOf, type KnownDimension, nameSignal, type RoleRule } from './roles/role.ts';
import { assign, combine } from './scores.ts';

export type DimensionName = KnownDimension['dimension'];

interface DimensionKind {
  tableConcept: Concept;
  keyRole: string;
  rules: readonly RoleRule[];
  /** What else the table shows of what it is, from the roles that its columns were given. */
  content(roles: readonly RoleProposal[], table: TableFacts): Signal[];
}

/** A name of a table that says it exactly is right this often. */
const tableNameWeight = 0.7;

const held = (roles: readonly RoleProposal[], wanted: readonly string[], weight: number): Signal[] => {
  const found = roles.filter(({ role }) => wanted.includes(role));
  return found.length === 0
    ? []
    : [
        {
          code: 'holds',
          columns: found.map(({ column }) => column),
          weight: 1 - (1 - weight) ** found.length,
        },
      ];
};

export const dimensionKinds: Record<DimensionName, DimensionKind> = {
  product: {
    ...{ tableConcept: 'productTable', keyRole: 'product', rules: productRules },
    content: (roles, table) => [
      ...held(roles, ['price'], 0.65),
      ...held(roles, ['label', 'category', 'department'], 0.1),
      ...(table.columns.some(({ meaning, unique }) => meaning === 'ean' && unique)
        ? [{ code: 'meaning' as const, meaning: 'ean', weight: 0.5 }]
        : []),
    ],
  },
  customer: {
    ...{ tableConcept: 'customerTable', keyRole: 'customer', rules: customerRules },
    content: (roles) => held(roles, ['registeredOn'], 0.1),
  },
  employee: {
    ...{ tableConcept: 'employeeTable', keyRole: 'employee', rules: employeeRules },
    content: (roles) => [
      ...held(roles, ['password'], 0.55),
      ...held(roles, ['mail', 'firstName', 'lastName', 'hiredOn'], 0.12),
    ],
  },
  calendar_day: {
    ...{ tableConcept: 'calendarTable', keyRole: 'date', rules: calendarDayRules },
    content: (roles) => [
      ...(roles.find(({ role }) => role === 'date')?.evidence ?? []).flatMap((evidence): Signal[] =>
        evidence.code === 'consecutive' ? [{ ...evidence, weight: 0.7 }] : [],
      ),
      ...held(roles, ['year', 'month', 'dayOfMonth', 'weekday', 'quarter'], 0.3),
    ],
  },
};

export interface DimensionGuess {
  dimension: DimensionName;
  table: string;
  confidence: number;
  evidence: readonly Evidence[];
  roles: readonly RoleProposal[];
  open: ReturnType<typeof assign>['open'];
}

/** Roles whose name alone says of which dimension they are. */
const telling: Record<DimensionName, Concept> = {
  product: 'product',
  customer: 'customer',
  employee: 'employee',
  calendar_day: 'day',
};

/** What a table would be as that dimension; null where it has no key for it. */
export function guessDimension(
  dimension: DimensionName,
  table: TableFacts,
  facts: DictionaryFacts,
  asked: DataEvidence,
): DimensionGuess | null {
  const kind = dimensionKinds[dimension];
  const { roles, open } = assign(contestsOf(kind.rules, { table, facts, asked, dimensions: [] }));
  const key = roles.find(({ role }) => role === kind.keyRole);
  if (key === undefined) return null;
  const tableName = nameSignal(table.name, kind.tableConcept, tableNameWeight);
  const keyName = nameSignal(key.column, telling[dimension], 0.45);
  const referring = facts.foreignKeys.find(
    ({ toTable, toColumn }) => toTable === table.name && toColumn === key.column,
  );
  const isCalendar = dimension === 'calendar_day';
  const signals: Signal[] = [
    ...(tableName === null ? [] : [tableNameOf(tableName)]),
    ...(keyName === null || (isCalendar && dateKindOf(table, key.column) === null) ? [] : [keyName]),
    ...kind.content(roles, table),
    // How a column of the sales calls it tells what it is.
    ...(referring === undefined
      ? []
      : [
          { code: 'referred-by' as const, table: referring.fromTable, weight: 0.2 },
          ...[nameSignal(referring.fromColumn, telling[dimension], 0.4)].flatMap((signal) => signal ?? []),
        ]),
  ];
  const confidence = combine(signals.map(({ weight }) => weight));
  const sorted = [...signals].sort((a, b) => b.weight - a.weight);
  return {
    ...{ dimension, table: table.name, confidence, roles, open },
    evidence: sorted.map(({ weight: _, ...evidence }): Evidence => evidence),
  };
}

const tableNameOf = (signal: Signal): Signal =>
  signal.code === 'name' || signal.code === 'near-name' ? { ...signal, code: 'table-name' } : signal;

const dateKindOf = (table: TableFacts, column: string) => {
  const found = table.columns.find(({ name }) => name === column);
  return found === undefined ? null : dateKind(found);
};

/** Could the table be a dimension at all: does some column identify its rows? */
export const mayBeDimension = (table: TableFacts): boolean =>
  table.columns.some((column) => isKey(column, table.rows)) && !looksMeasured(table);

/** Many columns of money make a fact, not a catalogue. */
const looksMeasured = (table: TableFacts): boolean => table.columns.filter(isMoney).length > 4;

/** What the tables are taken for, with the keys that columns may refer to. */
export const knownDimensions = (guesses: readonly DimensionGuess[]): KnownDimension[] =>
  guesses.flatMap(({ table, dimension, confidence, roles }) => {
    const key = roles.find(({ role }) => role === dimensionKinds[dimension].keyRole)?.column;
    return key === undefined ? [] : [{ table, dimension, key, confidence }];
  });

/** Customers are what is left when all other dimensions of the sales are known. */
export function byElimination(
  guesses: readonly DimensionGuess[],
  facts: DictionaryFacts,
  fact: string,
): DimensionGuess[] {
  const settled = guesses.filter(({ confidence }) => confidence >= settledFrom);
  const left = new Set(
    facts.foreignKeys
      .filter(
        ({ fromTable, toTable }) => fromTable === fact && !settled.some(({ table }) => table === toTable),
      )
      .map(({ toTable }) => toTable),
  );
  const dimensions = new Set(settled.map(({ dimension }) => dimension));
  const [table, ...others] = [...left];
  const isLast =
    table !== undefined &&
    others.length === 0 &&
    dimensions.has('product') &&
    dimensions.has('employee') &&
    !dimensions.has('customer');
  if (!isLast) return [...guesses];
  return guesses.map((guess) =>
    guess.table === table && guess.dimension === 'customer'
      ? {
          ...guess,
          confidence: combine([guess.confidence, 0.6]),
          evidence: [...guess.evidence, { code: 'only-table-left' as const }],
        }
      : guess,
  );
}
