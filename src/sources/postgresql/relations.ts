import { z } from 'zod';
import { ExpectedError } from '../../errors.ts';
import type { PassedOver } from '../source.ts';
import { type Address, placeOf } from './address.ts';
import { choiceOf } from './choice.ts';
import type { Transaction } from './transaction.ts';

const kinds = {
  r: 'table',
  p: 'partitioned-table',
  v: 'view',
  m: 'materialized-view',
  f: 'foreign-table',
} as const;

const relation = z.object({
  oid: z.number(),
  schema: z.string(),
  name: z.string(),
  kind: z.enum(['r', 'p', 'v', 'm', 'f']).transform((letter) => kinds[letter]),
  owner: z.string(),
  comment: z.string().nullable(),
  rowSecurity: z.boolean(),
  /** Do policies hide rows from us? */
  hidesRows: z.boolean(),
  mayUseSchema: z.boolean(),
  /** The whole of it; single columns may be granted besides. */
  maySelect: z.boolean(),
  isPopulated: z.boolean(),
  isOfExtension: z.boolean(),
});

/** A table or view of the database, chosen and readable as far as its own rights tell. */
export type Relation = z.infer<typeof relation>;

export interface ChosenRelations {
  relations: Relation[];
  passedOver: PassedOver[];
}

/** Constat's own: its history, and what runs have loaded. Patterns with a wildcard do not mean them. */
const ownSchema = /^constat(_run_[0-9a-f]{12})?$/;

/**
 * The tables and views that the patterns choose, by schema and name. Partitions are read with their parent; tables
 * that an extension brought are nobody's data.
 *
 * @throws ExpectedError when a pattern, or all of them together, choose nothing
 */
export async function chooseRelations(
  transaction: Transaction,
  address: Address,
  patterns: { schemas: readonly string[]; tables: readonly string[] },
): Promise<ChosenRelations> {
  const place = placeOf(address);
  const schemas = await schemasOf(transaction);
  const schemaChoice = choiceOf(patterns.schemas);
  const chosenSchemas = schemas.filter(
    (name) => schemaChoice.has(name) && (patterns.schemas.includes(name) || !ownSchema.test(name)),
  );
  const [idleSchema] = schemaChoice.idle(schemas);
  if (idleSchema !== undefined || chosenSchemas.length === 0) {
    throw new ExpectedError(
      `No schema of the database ${place} is chosen by ${told(idleSchema, 'schemas', patterns.schemas)}: it has ${listed(schemas)}.`,
    );
  }
  const found = (await relationsOf(transaction)).filter(({ schema }) => chosenSchemas.includes(schema));
  const tableChoice = choiceOf(patterns.tables);
  const spellings = ({ schema, name }: Relation) => [name, `${schema}.${name}`];
  const chosen = found.filter((candidate) => tableChoice.has(...spellings(candidate)));
  const [idleTable] = tableChoice.idle(found.flatMap(spellings));
  if (idleTable !== undefined || chosen.length === 0) {
    throw new ExpectedError(
      `No table of the database ${place}, in ${listed(chosenSchemas)}, is chosen by ${told(idleTable, 'tables', patterns.tables)}: there ${found.length === 0 ? 'is none' : `are ${listed(found.map(({ name }) => name))}`}.`,
    );
  }
  const passedOver: PassedOver[] = [];
  const relations = chosen.filter((candidate) => {
    const reason = obstacleOf(candidate);
    if (reason === null) return true;
    passedOver.push({ table: `${candidate.schema}.${candidate.name}`, columns: [], reason });
    return false;
  });
  return { relations, passedOver };
}

function obstacleOf(found: Relation): PassedOver['reason'] | null {
  if (found.isOfExtension) return 'of-extension';
  if (!found.mayUseSchema) return 'no-right';
  if (!found.isPopulated) return 'never-filled';
  return found.hidesRows ? 'rows-hidden' : null;
}

const told = (idle: string | undefined, setting: string, patterns: readonly string[]): string =>
  idle !== undefined
    ? `"${idle}"`
    : `"${setting}"${patterns.length === 0 ? '' : ` (${patterns.join(', ')})`}`;

/** At most ten names. */
function listed(names: readonly string[]): string {
  const more = names.length - 10;
  return `${names.slice(0, 10).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

async function schemasOf(transaction: Transaction): Promise<string[]> {
  const rows = await transaction.query(`
    SELECT nspname::text AS name FROM pg_namespace
    WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY nspname`);
  return z
    .array(z.object({ name: z.string() }))
    .parse(rows)
    .map(({ name }) => name);
}

async function relationsOf(transaction: Transaction): Promise<Relation[]> {
  const rows = await transaction.query(`
    SELECT c.oid, n.nspname::text AS schema, c.relname::text AS name, c.relkind::text AS kind,
      pg_get_userbyid(c.relowner)::text AS owner, obj_description(c.oid, 'pg_class') AS comment,
      c.relrowsecurity AS "rowSecurity", row_security_active(c.oid) AS "hidesRows",
      has_schema_privilege(n.oid, 'USAGE') AS "mayUseSchema", has_table_privilege(c.oid, 'SELECT') AS "maySelect",
      c.relispopulated AS "isPopulated",
      EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid
        AND d.deptype = 'e') AS "isOfExtension"
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition AND c.relpersistence <> 't'
      AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    ORDER BY n.nspname, c.relname`);
  return z.array(relation).parse(rows);
}
