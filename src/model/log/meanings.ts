import { type SQL, sql } from 'drizzle-orm';
import {
  keyRoles,
  type LoggedEntity,
  type LoggedFields,
  type LoggedTables,
  loggedEntities,
  type Writings,
  writingsOf,
} from '../../config/log/names.ts';

// What the words of a log mean. A word that is written as the configuration has it costs one comparison, on a log of
// millions of rows; the others are looked at again without case and blanks.

type Operation = 'insert' | 'update' | 'delete';
export type Actions = Record<Operation, Writings>;

/** The words for actions that need no configuration. */
export const commonActions: Actions = {
  insert: [
    'INSERT',
    'INSERTED',
    'I',
    'CREATE',
    'CREATED',
    'C',
    'ADD',
    'ADDED',
    'AJOUT',
    'CRÉATION',
    'CREATION',
  ],
  update: ['UPDATE', 'UPDATED', 'U', 'MODIFY', 'MODIFIED', 'M', 'CHANGE', 'MODIF', 'MODIFICATION'],
  delete: ['DELETE', 'DELETED', 'D', 'REMOVE', 'REMOVED', 'SUPPR', 'SUPPRESSION'],
};

const texts = (words: readonly string[]): SQL =>
  sql.join(
    [...new Set(words)].map((word) => sql`${word}`),
    sql`, `,
  );

const cases = (word: SQL, whens: SQL[], otherwise: SQL): SQL =>
  whens.length === 0 ? otherwise : sql`CASE ${word} ${sql.join(whens, sql` `)} ELSE ${otherwise} END`;

/** Blanks around a word, of all widths. */
const trimmed = (word: SQL): SQL => sql`btrim(${word}, E' \\t\\r\\n\\u00a0\\u202f')`;

/** What an action of the log means: `insert`, `update`, `delete`, or null. */
export function operationOf(word: SQL, actions: Actions): SQL {
  const named = Object.entries(actions);
  const exact = named.flatMap(([operation, written]) =>
    writingsOf(written).map((each) => sql`WHEN ${each} THEN ${operation}`),
  );
  const folded = named.map(
    ([operation, written]) =>
      sql`WHEN upper(${trimmed(word)}) IN (${texts(writingsOf(written).map((each) => each.trim().toUpperCase()))}) THEN ${operation}`,
  );
  return cases(word, exact, sql`CASE ${sql.join(folded, sql` `)} END`);
}

/** A name of a table without its quotes, in lower case. */
const plainName = (name: string): string =>
  name
    .replace(/[[\]"`]/g, '')
    .trim()
    .toLowerCase();
const plainWord = (word: SQL): SQL => sql`lower(translate(${trimmed(word)}, '[]"\`', ''))`;

/**
 * What follows from the table that a word of the log names; null where it names none that is known. A configured name
 * holds for the word with any schema before it, or where it has one itself, with that schema or none.
 */
export function byEntity(word: SQL, tables: LoggedTables, result: (entity: LoggedEntity) => SQL): SQL {
  const named = loggedEntities.flatMap((entity) =>
    writingsOf(tables[entity]).map((name) => ({ entity, name })),
  );
  if (named.length === 0) return sql`NULL::text`;
  const exact = named.map(({ entity, name }) => sql`WHEN ${name} THEN ${result(entity)}`);
  const whole = named.flatMap(({ entity, name }) => {
    const [plain, bare] = [plainName(name), plainName(name).split('.').at(-1) ?? ''];
    return [sql`WHEN ${plainWord(word)} IN (${texts([plain, bare])}) THEN ${result(entity)}`];
  });
  const prefixed = named
    .filter(({ name }) => !plainName(name).includes('.'))
    .map(
      ({ entity, name }) =>
        sql`WHEN ${plainWord(word)} LIKE '%.%' AND split_part(${plainWord(word)}, '.', -1) = ${plainName(name)} THEN ${result(entity)}`,
    );
  return cases(word, exact, sql`CASE ${sql.join([...whole, ...prefixed], sql` `)} END`);
}

export const entityOf = (word: SQL, tables: LoggedTables): SQL =>
  byEntity(word, tables, (entity) => sql`${entity}`);

/** What follows from an entity by its name in the model, among those that a log speaks of. */
export const byName = (
  entity: SQL,
  { tables }: { tables: LoggedTables },
  result: (entity: LoggedEntity) => SQL,
): SQL =>
  cases(
    entity,
    loggedEntities
      .filter((each) => tables[each] !== undefined)
      .map((each) => sql`WHEN ${each} THEN ${result(each)}`),
    sql`NULL::text`,
  );

/** The role of a field of one entity. */
export const fieldRole = (field: SQL, entity: LoggedEntity, fields: LoggedFields): SQL =>
  cases(
    field,
    Object.entries(fields[entity] ?? {}).map(([name, role]) => sql`WHEN ${name} THEN ${role}`),
    sql`NULL::text`,
  );

/** The names of the fields that are the key of an entity, as the log writes them. */
export const keyFields = (entity: LoggedEntity, fields: LoggedFields): string[] =>
  Object.entries(fields[entity] ?? {}).flatMap(([name, role]) => (role === keyRoles[entity] ? [name] : []));
