import { z } from 'zod';

const n = z.number().int().nonnegative();
const text = z.string();
/** Of a list that names at most 20, the number of the rest. */
const more = n;

/** What the checks on structure find: keys, relations, names, rights. Each kind is the id of its check. */
export const structureKinds = {
  /** A key column that holds the same value twice, or none. */
  'broken-key': z.strictObject({
    table: text,
    column: text,
    duplicates: n,
    /** False where `duplicates` follows from an estimated number of distinct values. */
    duplicatesAreExact: z.boolean(),
    nulls: n,
  }),
  /** A declared constraint that the data break, or that the database never verified. */
  'declared-key-broken': z.strictObject({
    table: text,
    constraints: z.array(
      z.strictObject({
        /** Null for a primary key, whose name is not known. */
        name: text.nullable(),
        kind: z.enum(['primary-key', 'unique', 'foreign-key', 'check']),
        columns: z.array(text),
        state: z.enum(['broken', 'not-validated']),
        /** Rows that break it; null where they were not counted. */
        rows: n.nullable(),
      }),
    ),
    more,
  }),
  /** A trigger that is declared and does not fire. */
  'disabled-trigger': z.strictObject({ table: text, triggers: z.array(text), more }),
  /** Password hashes or other secrets among the data that were read. */
  'exposed-secrets': z.strictObject({
    table: text,
    column: text,
    values: n,
    /** Read in a database, which may be the very one that authenticates; else in an extract. */
    inDatabase: z.boolean(),
  }),
  /** The same column is spelt in two ways. */
  'inconsistent-names': z.strictObject({ names: z.array(text), tables: z.array(text) }),
  /** The two ends of a reference are not of one type. */
  'joined-type-mismatch': z.strictObject({
    table: text,
    references: z.array(
      z.strictObject({
        column: text,
        toTable: text,
        toColumn: text,
        /** Where the types are seen: in the database's declarations, or in the values of an extract. */
        seenIn: z.enum(['declaration', 'values']),
        type: text,
        toType: text,
        /** Rows whose value finds no match. */
        unmatched: n,
      }),
    ),
    more,
  }),
  /** Tables and columns that nobody has described. */
  'missing-description': z.strictObject({
    tables: n,
    describedTables: n,
    columns: n,
    describedColumns: n,
    /** The tables with most columns to describe. */
    least: z.array(z.strictObject({ table: text, columns: n })),
    more,
  }),
  /** No set of columns identifies the rows, or the database declares none though one does. */
  'no-primary-key': z.strictObject({
    table: text,
    rows: n,
    /** Is it a table of a database, which could declare one? */
    inDatabase: z.boolean(),
    /** The smallest sets of columns that identify every row today; empty where none was found. */
    candidateKeys: z.array(z.array(text)),
  }),
  /** A column determines another one that is not part of any key. */
  'normal-form': z.strictObject({
    table: text,
    rows: n,
    dependencies: z.array(z.strictObject({ determinant: text, dependent: text })),
    more,
  }),
  /** A column of a key or of a reference that may be empty, or is. */
  'nullable-key': z.strictObject({
    table: text,
    columns: z.array(z.strictObject({ column: text, use: z.enum(['key', 'reference']), nulls: n })),
    more,
  }),
  /** Rows that refer to nothing. */
  'orphan-rows': z.strictObject({
    table: text,
    column: text,
    toTable: text,
    toColumn: text,
    rows: n,
    total: n,
  }),
  /** Rights that reach further than a separation of duties allows. */
  'over-wide-rights': z.strictObject({
    problem: z.enum(['public-write', 'public-read', 'superusers', 'row-security']),
    /** The tables concerned, with what everybody may do to them. */
    tables: z.array(z.strictObject({ table: text, privileges: z.array(text) })),
    moreTables: n,
    /** The roles concerned, other than everybody. */
    roles: z.array(text),
    moreRoles: n,
  }),
  /** Personal data among the data that were read. */
  'personal-data': z.strictObject({ tables: n, columns: z.array(text), more }),
  /** Relations that the data show and the database does not declare. */
  'undeclared-foreign-key': z.strictObject({
    table: text,
    references: z.array(z.strictObject({ column: text, toTable: text, toColumn: text, unmatched: n })),
    more,
  }),
  /** Referring columns of a large table that no index begins with. */
  'unindexed-foreign-key': z.strictObject({
    table: text,
    rows: n,
    references: z.array(z.strictObject({ columns: z.array(text), toTable: text })),
    more,
  }),
  /** Indexes that no query has used since the statistics began. */
  'unused-index': z.strictObject({
    table: text,
    indexes: z.array(text),
    more,
    /** Size of all of them; null where it could not be read. */
    bytes: n.nullable(),
  }),
} as const;
