import type { DeclaredRole, DeclaredTable } from '../../../declared.ts';
import type { Relation } from '../relations.ts';
import type { Transaction } from '../transaction.ts';
import { type Column, columnsOf } from './columns.ts';
import { type Constraint, constraintsOf } from './constraints.ts';
import { definitionsOf } from './definitions.ts';
import { grantsOf } from './grants.ts';
import { indexesOf } from './indexes.ts';
import { rolesOf } from './roles.ts';
import { triggersOf } from './triggers.ts';

/** A chosen table with all that its database says of it. */
export interface Described {
  relation: Relation;
  columns: Column[];
  declared: DeclaredTable;
}

/** Asks the catalogue about these tables: a handful of questions, however many tables there are. */
export async function readCatalogue(
  transaction: Transaction,
  relations: readonly Relation[],
): Promise<{ tables: Described[]; roles: DeclaredRole[] }> {
  const oids = `{${relations.map(({ oid }) => oid).join(',')}}`;
  const columns = byTable(await columnsOf(transaction, oids));
  const constraints = byTable(await constraintsOf(transaction, oids));
  const indexes = byTable(await indexesOf(transaction, oids));
  const triggers = byTable(await triggersOf(transaction, oids));
  const grants = byTable(await grantsOf(transaction, oids));
  const definitions = byTable(await definitionsOf(transaction, oids));
  const roles = await rolesOf(transaction, oids);
  const tables = relations.map((relation): Described => {
    const { oid, schema, name, kind, owner, comment, rowSecurity } = relation;
    const own = columns.get(oid) ?? [];
    return {
      ...{ relation, columns: own },
      declared: {
        ...{ schema, name, kind, owner, comment, rowSecurity },
        definition: definitions.get(oid)?.[0]?.definition ?? null,
        columns: own.map(({ oid: _, baseType: __, isReadable: ___, ...column }) => column),
        ...keysOf(constraints.get(oid) ?? []),
        indexes: withoutTable(indexes.get(oid)),
        triggers: withoutTable(triggers.get(oid)),
        grants: withoutTable(grants.get(oid)),
      },
    };
  });
  return { tables, roles };
}

function keysOf(
  constraints: readonly Constraint[],
): Pick<DeclaredTable, 'primaryKey' | 'uniques' | 'foreignKeys' | 'checks'> {
  return {
    primaryKey: constraints.find(({ kind }) => kind === 'p')?.columns ?? null,
    uniques: constraints.filter(({ kind }) => kind === 'u').map(({ name, columns }) => ({ name, columns })),
    foreignKeys: constraints
      .filter(({ kind }) => kind === 'f')
      .map(({ name, columns, toSchema, toTable, toColumns, validated }) => ({
        ...{ name, columns, toColumns, validated },
        ...{ toSchema: toSchema ?? '', toTable: toTable ?? '' },
      })),
    checks: constraints
      .filter(({ kind }) => kind === 'c')
      .map(({ name, expression, validated }) => ({ name, expression: expression ?? '', validated })),
  };
}

const withoutTable = <Row extends { oid: number }>(rows: readonly Row[] = []): Omit<Row, 'oid'>[] =>
  rows.map(({ oid: _, ...rest }) => rest);

function byTable<Row extends { oid: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const tables = new Map<number, Row[]>();
  for (const row of rows) {
    const known = tables.get(row.oid);
    if (known === undefined) tables.set(row.oid, [row]);
    else known.push(row);
  }
  return tables;
}
