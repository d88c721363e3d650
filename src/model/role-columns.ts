import { type SQL, sql } from 'drizzle-orm';
import { type LoadedTable, rowNumberColumn } from '../store/loaded-table.ts';
import type { MappedTable } from './mapping.ts';

/** The stored columns behind the roles of one mapped table. */
export class RoleColumns {
  readonly #mapping: MappedTable;
  readonly #loaded: LoadedTable;

  /** Throws where the table is not among the loaded ones; `checkMapping` has looked before. */
  constructor(mapping: MappedTable, tables: readonly LoadedTable[]) {
    const found = tables.find(({ name }) => name === mapping.table);
    if (found === undefined) throw new Error(`table ${mapping.table} was checked and is gone`);
    this.#mapping = mapping;
    this.#loaded = found;
  }

  get table(): SQL {
    return sql`${sql.identifier(this.#loaded.sqlName)}`;
  }

  has(role: string): boolean {
    return this.#mapping.columns[role] !== undefined;
  }

  /** The number of the row in its source. */
  position(alias?: string): SQL {
    const name = sql.identifier(rowNumberColumn);
    return alias === undefined ? sql`${name}` : sql`${sql.raw(alias)}.${name}`;
  }

  /** The stored column as a type, or a typed null where the role is not mapped. */
  expression(role: string, type: string, alias?: string): SQL {
    const name = this.#mapping.columns[role];
    if (name === undefined) return sql`NULL::${sql.raw(type)}`;
    const column = this.#loaded.columns.find((candidate) => candidate.name === name);
    if (column === undefined) throw new Error(`column ${name} was checked and is gone`);
    const reference =
      alias === undefined
        ? sql.identifier(column.sqlName)
        : sql`${sql.raw(alias)}.${sql.identifier(column.sqlName)}`;
    return column.type === type ? sql`${reference}` : sql`${reference}::${sql.raw(type)}`;
  }

  /** The same with a name, for a list of columns. */
  pick(role: string, type: string, as: string = role, alias?: string): SQL {
    return sql`${this.expression(role, type, alias)} AS ${sql.identifier(as)}`;
  }
}
