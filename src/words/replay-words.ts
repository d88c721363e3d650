import type {
  DamageId,
  EntityReplay,
  IdentifierFacts,
  IdentifierFault,
  RepairId,
} from '../report/facts/replay.ts';
import type { Say } from './say.ts';

type Example = { row: string; logged: string; stored: string | null };

/** Words of the section `replay`. */
export interface ReplayWords {
  headings: Record<'rows' | 'writes' | 'values' | 'damage' | 'chain' | 'orphans' | 'identifiers', string>;
  intro: string;
  /** Mapped tables that the log never speaks of. */
  unspoken: Say<{ tables: readonly string[] }>;
  rowColumns: Record<'table' | 'total' | 'logged' | 'before' | 'within' | 'after' | 'undated', string>;
  rowsSum: string;
  /** Rows of one table that the log should know, with the days that it covers. */
  within: Say<Pick<EntityReplay, 'table' | 'rows' | 'logged'>>;
  undated: Say<{ table: string; rows: number }>;
  allLogged: string;
  lost: Say<Pick<EntityReplay, 'table' | 'inserts'>>;
  ignored: Say<Pick<EntityReplay, 'table' | 'deletes'>>;
  insertColumns: Record<'table' | 'total' | 'found' | 'deleted' | 'lost', string>;
  deleteColumns: Record<'table' | 'total' | 'applied' | 'reinserted' | 'ignored' | 'unseen', string>;
  noDeletes: string;
  unseen: string;
  fieldColumns: Record<
    | 'field'
    | 'operation'
    | 'total'
    | 'applied'
    | 'superseded'
    | 'damaged'
    | 'differing'
    | 'unreadable'
    | 'other',
    string
  >;
  operations: Record<'insert' | 'update', string>;
  fieldsNote: string;
  noFields: string;
  differing: Say<{ field: string; writes: number; example: Example }>;
  damages: Record<DamageId, string>;
  damage: Say<{
    field: string;
    writes: number;
    damage: DamageId;
    example: Example | null;
    cutAt: number | null;
  }>;
  damageNote: string;
  noDamage: string;
  chain: Say<{ table: string; chain: NonNullable<EntityReplay['chain']> }>;
  noChain: string;
  orphans: Say<{ table: string; orphans: NonNullable<EntityReplay['orphans']> }>;
  noOrphans: string;
  places: Record<IdentifierFacts['place'], string>;
  alphabets: Record<string, string>;
  form: Say<
    Pick<IdentifierFacts, 'place' | 'table' | 'bearer' | 'expected' | 'unmatched'> & { damaged: number }
  >;
  identifierColumns: Record<'value' | 'place' | 'rows' | 'faults' | 'repair', string>;
  fault: Say<IdentifierFault>;
  noFault: string;
  repairs: Record<RepairId, string>;
  repair: Say<{ how: RepairId; key: string | null; keys: number }>;
  noRepair: string;
  noIdentifiers: string;
}
