import type { DeclaredTable } from '../declared.ts';
import type { Decimal } from '../report/decimal.ts';
import type { ColumnFacts, DictionaryFacts, TableFacts } from '../report/facts/dictionary.ts';
import type { Formatter } from './formatter.ts';
import type { Say } from './say.ts';

type Documentation = DictionaryFacts['documentation'];

/** What a row of the dictionary holds: the headings of its exports. */
export type DictionaryHeading =
  | 'businessName'
  | 'name'
  | 'type'
  | 'length'
  | 'key'
  | 'nullable'
  | 'unit'
  | 'description'
  | 'example'
  | 'nulls'
  | 'distinct'
  | 'min'
  | 'max'
  | 'sensitivity'
  | 'remark'
  | 'origin'
  | 'status';

/** Words of the dictionary, in the report and in its exports. */
export interface DictionaryWords {
  schemaIntro: string;
  intro: Say<{ tables: number; columns: number }>;
  coverage: Say<Documentation>;
  gone: Say<{ names: readonly string[]; hidden: number }>;
  /** Where the whole dictionary stands for those who want to keep it. */
  exports: string;
  moreTables: Say<{ hidden: number }>;
  moreColumns: Say<{ hidden: number }>;
  roles: Record<TableFacts['role'], string>;
  origin: Say<Pick<TableFacts, 'rows' | 'file' | 'sheet' | 'system' | 'sqlName'> & { isDatabase: boolean }>;
  grain: (columns: readonly string[] | null, f: Formatter) => string;
  keys: (keys: readonly (readonly string[])[], f: Formatter) => string;
  /** The remark on normal forms: what one column determines. */
  dependency: Say<{ determinant: string; dependents: readonly string[] }>;
  declared: Say<DeclaredTable>;
  columns: Record<'column' | 'type' | 'filled' | 'values' | 'meaning', string>;
  headings: Record<DictionaryHeading, string>;
  cover: Record<
    | 'title'
    | 'tables'
    | 'table'
    | 'role'
    | 'rows'
    | 'columns'
    | 'described'
    | 'grain'
    | 'file'
    | 'relations'
    | 'madeBy',
    string
  >;
  types: Record<ColumnFacts['type'], string>;
  meanings: Record<NonNullable<ColumnFacts['meaning']>, string>;
  scale: Say<{ scale: number }>;
  dateOrders: Record<NonNullable<NonNullable<ColumnFacts['writing']>['dateOrder']>, string>;
  decimalComma: string;
  keyKinds: Record<'primary' | 'foreign', string>;
  unique: string;
  nullable: Record<'yes' | 'no', string>;
  noNulls: string;
  nulls: Say<{ share: Decimal | null }>;
  distinct: Say<{ distinct: number; isExact: boolean }>;
  range: Say<{ min: string; max: string }>;
  onlyValue: Say<{ value: string }>;
  spread: Say<{ q1: string; median: string; q3: string; mean: string | null }>;
  mean: Say<{ mean: string }>;
  top: Say<{ value: string; share: Decimal | null }>;
  /** The most frequent shape of the values, `AA-9999`; null where all have it. */
  mask: Say<{ mask: string; share: Decimal | null }>;
  examples: Say<{ values: readonly string[] }>;
  outliers: Say<{ rows: number }>;
  misfits: Say<{ rows: number }>;
  unit: Say<{ unit: string }>;
  sensitivities: Record<ColumnFacts['sensitivity'], string>;
  /** Short, for a cell; `''` where there is nothing to remark. */
  remarks: Record<ColumnFacts['sensitivity'], string>;
  /** Whole sentences, for the exports. */
  remarksInFull: Record<ColumnFacts['sensitivity'], string>;
  withheld: string;
  undescribed: string;
  describedBy: Record<NonNullable<ColumnFacts['describedBy']>, string>;
  statuses: Record<ColumnFacts['status'], string>;
  length: Say<{ min: number; max: number }>;
  foreignKeys: string;
  noForeignKeys: string;
  foreignKeyColumns: Record<'from' | 'to' | 'rows' | 'matched' | 'coverage' | 'used', string>;
  usedKeys: Say<{ used: number; keys: number }>;
}
