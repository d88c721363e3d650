import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { checks } from '../../../../src/analyses/schema-dictionary/checks/index.ts';
import type { CheckId } from '../../../../src/findings/checks.ts';
import type { DictionaryFacts, TableFacts } from '../../../../src/report/facts.ts';
import { answerOf, argsOf } from '../../../helpers/checked.ts';
import { column, dictionaryOf, link, table } from '../../../helpers/sample-dictionary.ts';
import { withAudited, withOpened } from '../../../sources/postgresql/audited.ts';

// The checks on what a database declares, against the catalogue of a real server: the shapes on which the literals of
// the other tests rest are those that the source delivers.

/** A dictionary of the audited schema: what the database declares, and of the data no more than names and counts. */
const declaredIn = (statements: string, rows: number): Promise<DictionaryFacts> =>
  withAudited(async (audited) => {
    await audited.run(statements);
    return withOpened(audited, async ({ tables, roles }) => ({
      ...dictionaryOf(
        tables.map(
          ({ name, columns, declared }): TableFacts => ({
            ...table(
              name,
              'fact',
              rows,
              columns.map((each) => column(each, 'integer')),
            ),
            ...{ file: 'shop', sheet: null, declared: declared ?? null },
            candidateKeys: [['id']],
          }),
        ),
        [
          {
            ...link('sales', 'client', 'clients', 'id'),
            declaredBy: 'database' as const,
            rows: 10,
            matched: 10,
          },
        ],
      ),
      roles: [...roles],
    }));
  });

const answers = (facts: DictionaryFacts, ...ids: CheckId[]) =>
  ids.map((id) => answerOf(checks[id], facts).slice(0, 1).concat(answerOf(checks[id], facts).slice(2)));

const sound = `
  CREATE TABLE $schema.clients (id int PRIMARY KEY);
  CREATE TABLE $schema.sales (id int PRIMARY KEY, client int NOT NULL REFERENCES $schema.clients);
  CREATE INDEX sales_client ON $schema.sales (client);
  CREATE FUNCTION $schema.note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
  CREATE TRIGGER noted AFTER INSERT ON $schema.sales FOR EACH ROW EXECUTE FUNCTION $schema.note();`;

test('a sound database passes', async () => {
  const facts = await declaredIn(sound, 5000);
  const ids = ['declared-key-broken', 'disabled-trigger', 'no-primary-key', 'nullable-key'] as const;
  const more = ['undeclared-foreign-key', 'unindexed-foreign-key', 'joined-type-mismatch'] as const;
  assert.equal(
    answers(facts, ...ids, ...more),
    [...ids, ...more].map(() => ['pass']),
  );
});

test('each fault of a database is seen in its catalogue', async () => {
  const facts = await declaredIn(
    `${sound}
    ALTER TABLE $schema.sales DISABLE TRIGGER noted;
    ALTER TABLE $schema.sales DROP CONSTRAINT sales_pkey;
    ALTER TABLE $schema.sales DROP CONSTRAINT sales_client_fkey;
    ALTER TABLE $schema.sales ADD CONSTRAINT later FOREIGN KEY (client) REFERENCES $schema.clients NOT VALID;
    ALTER TABLE $schema.sales ALTER client DROP NOT NULL, ALTER client TYPE bigint;
    DROP INDEX $schema.sales_client;
    CREATE INDEX some_sales_client ON $schema.sales (client) WHERE id > 5;
    GRANT UPDATE ON $schema.sales TO PUBLIC;
    GRANT SELECT ON $schema.clients TO $role`,
    5000,
  );
  const ids = ['declared-key-broken', 'disabled-trigger', 'no-primary-key', 'nullable-key'] as const;
  assert.equal(answers(facts, ...ids, 'unindexed-foreign-key', 'joined-type-mismatch'), [
    ['fail', 'moderate sales'],
    ['fail', 'moderate sales'],
    ['fail', 'minor sales'],
    ['fail', 'minor sales'],
    ['fail', 'minor sales'],
    ['fail', 'minor sales'],
  ]);
  assert.equal(argsOf(checks['over-wide-rights'], facts), {
    ...{ problem: 'public-write', tables: [{ table: 'sales', privileges: ['UPDATE'] }], moreTables: 0 },
    ...{ roles: [], moreRoles: 0 },
  });
});

test('an index counts as unused once the server has counted others', async () => {
  const untouched = await declaredIn(sound, 5000);
  assert.equal(answerOf(checks['unused-index'], untouched), ['unknown', 'no-statistics']);
  // Not that of a key, which our own reading uses.
  const used = `CREATE INDEX clients_half ON $schema.clients ((id / 2)); SET enable_seqscan = off;
    SELECT FROM $schema.clients WHERE id / 2 = 1; SELECT pg_stat_force_next_flush(); RESET enable_seqscan`;
  assert.equal(answers(await declaredIn(`${sound}; ${used}`, 5000), 'unused-index'), [
    ['fail', 'minor sales'],
  ]);
});

test.run();
