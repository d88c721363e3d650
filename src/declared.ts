import { z } from 'zod';

const count = z.number().int().nonnegative();
const names = z.array(z.string());

/**
 * What a database declares of one of its tables or views: its own catalogue, not what the data show. Names are the
 * database's. A source that declares nothing (a file) has none of this.
 */
export const declaredTable = z.strictObject({
  schema: z.string(),
  name: z.string(),
  kind: z.enum(['table', 'partitioned-table', 'view', 'materialized-view', 'foreign-table']),
  owner: z.string(),
  comment: z.string().nullable(),
  /** A view's own query; null for a table. */
  definition: z.string().nullable(),
  columns: z.array(
    z.strictObject({
      name: z.string(),
      /** As the database writes it: `character varying(40)`, `numeric(10,2)`. */
      type: z.string(),
      nullable: z.boolean(),
      default: z.string().nullable(),
      comment: z.string().nullable(),
    }),
  ),
  primaryKey: names.nullable(),
  uniques: z.array(z.strictObject({ name: z.string(), columns: names })),
  foreignKeys: z.array(
    z.strictObject({
      name: z.string(),
      columns: names,
      toSchema: z.string(),
      toTable: z.string(),
      toColumns: names,
      /** False where rows from before the constraint were never checked (`NOT VALID`), or it is not enforced. */
      validated: z.boolean(),
    }),
  ),
  checks: z.array(z.strictObject({ name: z.string(), expression: z.string(), validated: z.boolean() })),
  indexes: z.array(
    z.strictObject({
      name: z.string(),
      /** Columns in order; an expression stands as its text. */
      columns: names,
      unique: z.boolean(),
      /** Does it belong to a primary key, a unique or an exclusion constraint? */
      ofConstraint: z.boolean(),
      /** False where it covers a part of the rows only. */
      complete: z.boolean(),
      valid: z.boolean(),
      /**
       * Has any query used it since the statistics were reset? Not how often: that would differ from run to run. Null
       * where the statistics may not be read, and for a constraint's index, which our own reading uses.
       */
      used: z.boolean().nullable(),
      bytes: count.nullable(),
    }),
  ),
  triggers: z.array(
    z.strictObject({ name: z.string(), enabled: z.boolean(), definition: z.string(), function: z.string() }),
  ),
  grants: z.array(
    z.strictObject({
      /** `PUBLIC` for everybody. */
      role: z.string(),
      /** `SELECT`, `INSERT`… in alphabetical order. */
      privileges: names,
      grantable: z.boolean(),
    }),
  ),
  rowSecurity: z.boolean(),
});

/** A role of the database that can do something to the chosen tables, or to everything. */
export const declaredRole = z.strictObject({
  name: z.string(),
  superuser: z.boolean(),
  canLogin: z.boolean(),
  createsRoles: z.boolean(),
  createsDatabases: z.boolean(),
  bypassesRowSecurity: z.boolean(),
  memberOf: names,
});

export type DeclaredTable = z.infer<typeof declaredTable>;
export type DeclaredRole = z.infer<typeof declaredRole>;
