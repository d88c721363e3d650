import type { z } from 'zod';
import type { LogShapeId, logSchema } from '../config/log/index.ts';
import type { RelationName } from '../model/mapping.ts';

/** Why something is proposed, with what the sentence about it needs. */
export interface EvidenceArgs {
  /** The name says so, exactly. */
  name: { word: string };
  /** The name nearly says so: misspelt, cut, or one word among others. */
  'near-name': { word: string };
  'table-name': { word: string };
  unique: Record<never, never>;
  /** It is the one column of its table whose every row has a value of its own. */
  'only-unique': Record<never, never>;
  /** Mean rows per value, rounded to one decimal. */
  'several-rows': { rowsPerValue: number };
  /** Columns that nearly always hold one value within one value of this column. */
  'constant-within': { columns: readonly string[] };
  'refers-to': { table: string };
  'referred-by': { table: string };
  money: Record<never, never>;
  'small-counts': Record<never, never>;
  /** `amount` is `quantity` times `price` on this share of the rows, in percent. */
  'product-of': { quantity: string; price: string; amount: string; percent: number };
  /** Within one of its values the price stays the same, while the date changes. */
  'sets-price': { price: string };
  /** One value per product. */
  'follows-product': { product: string };
  dates: { from: string; to: string };
  /** Days of a spreadsheet, as numbers. */
  serials: { from: string; to: string };
  'only-date': Record<never, never>;
  'constant-in-ticket': { ticket: string };
  consecutive: { days: number };
  meaning: { meaning: string };
  'few-values': { values: number };
  'many-labels': Record<never, never>;
  range: { from: string; to: string };
  secret: Record<never, never>;
  /** No other column is left for it. */
  'only-left': Record<never, never>;
  /** No other table is left for it. */
  'only-table-left': Record<never, never>;
  /** What the table holds besides: a price, names, a hash. */
  holds: { columns: readonly string[] };
  /** These columns are those of a log of its shape. */
  'log-columns': { columns: readonly string[] };
  'log-actions': { values: readonly string[] };
  'log-tables': { values: readonly string[] };
  'log-fields': { values: readonly string[] };
  /** This share of its values is found in the key, in percent. */
  'in-key': { table: string; column: string; percent: number };
  /** What the log wrote is what the table holds, on this share of the rows, in percent. */
  'as-in-tables': { percent: number };
  /** The log and the table hold the same value on this share of the rows, in percent. */
  agrees: { column: string; percent: number };
}
export type EvidenceCode = keyof EvidenceArgs;
export type Evidence = { [Code in EvidenceCode]: { code: Code } & EvidenceArgs[Code] }[EvidenceCode];

/** A piece of evidence with the chance that it alone is right. */
export type Signal = Evidence & { weight: number };

export interface Candidate {
  column: string;
  /** From 0 to 1. */
  confidence: number;
  evidence: readonly Evidence[];
}

export interface RoleProposal extends Candidate {
  role: string;
  /** The next best column, where it came close. */
  runnerUp: Candidate | null;
}

/**
 * Why a role is left open: no column fits, none fits well enough, two fit alike, the dates of the column can be read
 * in two ways, or the date stands in the table that the ticket refers to.
 */
export type Reason =
  | { code: 'nothing-fits' }
  | { code: 'too-weak' }
  | { code: 'tie'; other: string }
  | { code: 'undecidable-dates' }
  | { code: 'in-header'; table: string };

export interface OpenRole {
  role: string;
  required: boolean;
  reason: Reason;
  best: Candidate | null;
}

export interface RelationProposal {
  relation: RelationName;
  table: string;
  confidence: number;
  evidence: readonly Evidence[];
  roles: readonly RoleProposal[];
  open: readonly OpenRole[];
  /** Other tables that came close, best first. */
  alternatives: readonly { table: string; confidence: number }[];
  /** False where a required role is open or the table itself is too uncertain: it is then written as a comment. */
  settled: boolean;
}

/** What a name or value of the log means. */
export interface ValueProposal {
  value: string;
  meaning: string;
  confidence: number;
  evidence: readonly Evidence[];
  /** False where the data hold no such value, and it is written as the others are. */
  seen: boolean;
}

export type LoggedRelation = 'sale_line' | 'product' | 'customer' | 'employee';

export interface ChangeProposal extends RelationProposal {
  relation: 'change';
  actions: readonly ValueProposal[];
  tables: readonly (ValueProposal & { meaning: LoggedRelation })[];
  fields: readonly {
    relation: LoggedRelation;
    fields: readonly ValueProposal[];
    unknown: readonly string[];
  }[];
}

/** A log that is written otherwise than with one row per field, as it would be mapped. */
export interface ShapedLogProposal {
  table: string;
  shape: LogShapeId;
  confidence: number;
  evidence: readonly Evidence[];
  mapping: z.input<typeof logSchema>;
}

export interface ModelProposal {
  relations: readonly RelationProposal[];
  change: ChangeProposal | null;
  /** Logs of other shapes; none where `change` is settled. */
  logs: readonly ShapedLogProposal[];
  /** Tables that no relation took. */
  unused: readonly string[];
}

/** From here on a proposal is written as settled. */
export const settledFrom = 0.6;
/** Below that a candidate is not worth a word. */
export const mentionedFrom = 0.25;
/** A runner-up this near is mentioned. */
export const closeWithin = 0.2;
/** Two candidates this near cannot be told apart: neither is taken. */
export const tieWithin = 0.03;
