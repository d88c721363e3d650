import type { Config } from '../../config/schema.ts';
import { ExpectedError } from '../../errors.ts';
import type { PassedOver, SourceFile } from '../source.ts';
import { placeOf, readAddress } from './address.ts';
import { type Described, readCatalogue } from './catalogue/read.ts';
import { type DatabaseIdentity, identify, isSameDatabase } from './identity.ts';
import { chooseRelations } from './relations.ts';
import { mayReadInPlace } from './store-rights.ts';
import { sourceTable } from './table.ts';
import { openTransaction } from './transaction.ts';

/** A database among the sources of the configuration. */
export type DatabaseSource = Extract<Config['sources'][number], { database: string }>;

export interface DatabaseContext {
  /** The environment, for `env:NAME`. */
  env: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths start from: the configuration's own. */
  baseDir: string;
  /** The clock that moments with a zone are told by, such as Europe/Paris: a day begins at its midnight. */
  timeZone: string;
  /** The database that is the store; null where nothing is to be read in place. */
  store: DatabaseIdentity | null;
}

/**
 * Opens a live PostgreSQL database (12 or newer): its chosen tables and views with all that its catalogue declares of
 * them. Everything is read in one read-only transaction, so that all tables are of one moment; it lasts until `close`.
 * Where the database is the store itself its tables are marked to be read in place, at the moment of each question.
 *
 * @throws ExpectedError when the address is none, the server refuses us, or nothing is chosen or may be read
 */
export async function openPostgresql(source: DatabaseSource, context: DatabaseContext): Promise<SourceFile> {
  const address = await readAddress(source.database, context.env, context.baseDir);
  const transaction = await openTransaction(address);
  try {
    const { relations, passedOver } = await chooseRelations(transaction, address, {
      schemas: source.schemas ?? ['public'],
      tables: source.tables ?? [],
    });
    const { tables, roles } = await readCatalogue(transaction, relations);
    const readable = tables.filter((table) => isReadable(table, passedOver));
    if (readable.length === 0) {
      throw new ExpectedError(
        `No chosen table of the database ${placeOf(address)} can be read: GRANT SELECT on them to this user, or choose others with "schemas:" and "tables:".`,
      );
    }
    const isStore =
      context.store !== null && isSameDatabase(await identify(transaction.query), context.store);
    const inPlace =
      isStore && context.store !== null
        ? await mayReadInPlace(transaction, readable, context.store.user)
        : new Set<number>();
    const names = namesOf(readable);
    return {
      ...{ file: address.database, format: 'postgresql', bytes: null, sha256: null, parts: [] },
      tables: readable.map((table, index) =>
        sourceTable(transaction, table, {
          name: names[index] ?? table.relation.name,
          timeZone: context.timeZone,
          isInPlace: inPlace.has(table.relation.oid),
        }),
      ),
      ...{ roles, passedOver },
      close: transaction.close,
    };
  } catch (error) {
    await transaction.close();
    throw error;
  }
}

/** Notes what cannot be read of a table; false where that is all of it. */
function isReadable({ relation, columns }: Described, passedOver: PassedOver[]): boolean {
  const table = `${relation.schema}.${relation.name}`;
  if (columns.length === 0) {
    passedOver.push({ table, columns: [], reason: 'no-columns' });
    return false;
  }
  const hidden = columns.filter((column) => !column.isReadable).map(({ name }) => name);
  if (hidden.length === 0) return true;
  const isAll = hidden.length === columns.length;
  passedOver.push({ table, columns: isAll ? [] : hidden, reason: 'no-right' });
  return !isAll;
}

/** The table's own name where only one chosen schema holds it, else with its schema. */
function namesOf(tables: readonly Described[]): string[] {
  const seen = new Map<string, number>();
  for (const { relation } of tables) seen.set(relation.name, (seen.get(relation.name) ?? 0) + 1);
  return tables.map(({ relation: { schema, name } }) =>
    (seen.get(name) ?? 0) > 1 ? `${schema}.${name}` : name,
  );
}
