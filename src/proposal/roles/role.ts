import type { ColumnFacts, DictionaryFacts, TableFacts } from '../../report/facts/dictionary.ts';
import type { DataEvidence } from '../evidence/evidence.ts';
import { type Concept, speaksOf, speaksOfAnother } from '../lexicon/index.ts';
import type { Candidate, LoggedRelation, Reason, Signal } from '../proposal.ts';
import { type Contest, candidateOf } from '../scores.ts';

/** What is known while the columns of one table are looked at. */
export interface Surroundings {
  table: TableFacts;
  facts: DictionaryFacts;
  asked: DataEvidence;
  /** What the tables that others refer to seem to be. */
  dimensions: readonly KnownDimension[];
}

/** A table taken for a dimension, with the key that is referred to. */
export interface KnownDimension {
  table: string;
  dimension: Exclude<LoggedRelation, 'sale_line'> | 'calendar_day';
  key: string;
  /** From 0 to 1. */
  confidence: number;
}

/** How one role is recognised. */
export interface RoleRule {
  role: string;
  required?: boolean;
  concept: Concept;
  /** Concepts whose names do not speak against this role: a `date` may be the date of anything. */
  kin?: readonly Concept[];
  /** What the values say; null where they cannot play the role, whatever the name says. */
  values(column: ColumnFacts, around: Surroundings): readonly Signal[] | null;
  /** Why no column fits, where the data tell. */
  because?(around: Surroundings): Reason | undefined;
}

/** A name that says it exactly is right this often. */
const nameWeight = 0.8;
/** What values say counts this much where the name clearly says something else. */
const against = 0.25;

/** The candidates of each role among the columns of a table. */
export function contestsOf(rules: readonly RoleRule[], around: Surroundings): Contest[] {
  return rules.map((rule) => ({
    role: rule.role,
    required: rule.required === true,
    candidates: around.table.columns.flatMap((column) => judge(rule, column, around) ?? []),
    because: rule.because?.(around),
  }));
}

function judge(rule: RoleRule, column: ColumnFacts, around: Surroundings): Candidate | null {
  if (column.distinct === 0) return null;
  const values = rule.values(column, around);
  if (values === null) return null;
  const named = nameSignal(column.name, rule.concept);
  const isAnother = speaksOfAnother(column.name, [rule.concept, ...(rule.kin ?? [])]);
  const damped = isAnother
    ? values.map((signal) => ({ ...signal, weight: signal.weight * against }))
    : values;
  const candidate = candidateOf(column.name, [...(named === null ? [] : [named]), ...damped]);
  return candidate.confidence > 0 ? candidate : null;
}

/** What a name says for a concept; null where it says nothing. */
export function nameSignal(name: string, concept: Concept, weight = nameWeight): Signal | null {
  const match = speaksOf(name, concept);
  if (match === null) return null;
  return {
    code: match.exact ? 'name' : 'near-name',
    word: match.phrase,
    // A name that only hints is worth less than its share.
    weight: weight * match.quality ** 1.3,
  };
}

/** The dimensions whose key a column refers to, with the share of its rows that resolve, from 0 to 1; surest first. */
export const dimensionsBehind = ({ table, facts, dimensions }: Surroundings, column: string) =>
  facts.foreignKeys
    .filter(({ fromTable, fromColumn }) => fromTable === table.name && fromColumn === column)
    .flatMap(({ toTable, toColumn, coverage }) =>
      dimensions
        .filter((known) => known.table === toTable && known.key === toColumn)
        .map((known) => ({ ...known, coverage: Number(coverage ?? 0) })),
    )
    .sort((a, b) => b.confidence - a.confidence);
