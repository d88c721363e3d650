import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { declaredTable } from '../../../src/declared.ts';
import { type Audited, tableOf, withAudited, withOpened } from './audited.ts';

const declaredIn = (audited: Audited, name: string) =>
  withOpened(audited, async (file) => declaredTable.parse(tableOf(file, name).declared));

test('columns, comments, defaults, keys and checks are told as declared', async () => {
  await withAudited(async (audited) => {
    await audited.run(`
      CREATE DOMAIN $schema.code AS text NOT NULL;
      CREATE TABLE $schema.country (iso char(2) PRIMARY KEY, name text UNIQUE);
      CREATE TABLE $schema.city (id bigint GENERATED ALWAYS AS IDENTITY, iso char(2) DEFAULT 'FR', "zip code" $schema.code,
        people numeric(10, 2) NOT NULL DEFAULT 0, double numeric GENERATED ALWAYS AS (people * 2) STORED,
        gone int, since date DEFAULT CURRENT_DATE,
        PRIMARY KEY ("zip code", id), CONSTRAINT "one ""a"" place" UNIQUE (iso, people),
        CONSTRAINT country FOREIGN KEY (iso) REFERENCES $schema.country,
        CONSTRAINT peopled CHECK (people >= 0));
      ALTER TABLE $schema.city DROP COLUMN gone;
      ALTER TABLE $schema.city ADD CONSTRAINT late CHECK (people < 1e9) NOT VALID;
      ALTER TABLE $schema.city ADD CONSTRAINT late_key FOREIGN KEY (iso) REFERENCES $schema.country (iso) NOT VALID;
      ALTER TABLE $schema.city ADD CONSTRAINT unheeded FOREIGN KEY (iso) REFERENCES $schema.country NOT ENFORCED;
      COMMENT ON TABLE $schema.city IS E'Where people\\nlive; "all" of them';
      COMMENT ON COLUMN $schema.city.people IS 'Habitants, en milliers'`);
    const city = await declaredIn(audited, 'city');
    assert.equal(
      [city.kind, city.owner, city.comment],
      ['table', 'constat', 'Where people\nlive; "all" of them'],
    );
    assert.equal(
      city.columns.map(({ name, type, nullable, default: value, comment }) => [
        name,
        type,
        nullable,
        value,
        comment,
      ]),
      [
        ['id', 'bigint', false, 'GENERATED ALWAYS AS IDENTITY', null],
        ['iso', 'character(2)', true, `'FR'::bpchar`, null],
        ['zip code', `${audited.schema}.code`, false, null, null],
        ['people', 'numeric(10,2)', false, '0', 'Habitants, en milliers'],
        ['double', 'numeric', true, `GENERATED ALWAYS AS ((people * (2)::numeric)) STORED`, null],
        ['since', 'date', true, 'CURRENT_DATE', null],
      ],
    );
    assert.equal(city.primaryKey, ['zip code', 'id']);
    assert.equal(city.uniques, [{ name: 'one "a" place', columns: ['iso', 'people'] }]);
    const target = { columns: ['iso'], toSchema: audited.schema, toTable: 'country', toColumns: ['iso'] };
    assert.equal(city.foreignKeys, [
      { ...target, name: 'country', validated: true },
      { ...target, name: 'late_key', validated: false },
      { ...target, name: 'unheeded', validated: false },
    ]);
    assert.equal(city.checks, [
      { name: 'late', expression: "(people < '1000000000'::numeric)", validated: false },
      { name: 'peopled', expression: '(people >= (0)::numeric)', validated: true },
    ]);
    const country = await declaredIn(audited, 'country');
    assert.equal([country.primaryKey, country.uniques.map(({ columns }) => columns)], [['iso'], [['name']]]);
  });
});

test('indexes are told with their columns, use and size', async () => {
  await withAudited(async (audited) => {
    await audited.run(`
      CREATE TABLE $schema.person (id int PRIMARY KEY, "full name" text, active boolean, span int4range,
        EXCLUDE USING gist (span WITH &&));
      INSERT INTO $schema.person SELECT n, 'name ' || n, true FROM generate_series(1, 1000) n;
      CREATE INDEX by_name ON $schema.person ("full name" DESC, lower("full name")) INCLUDE (active);
      CREATE UNIQUE INDEX active_only ON $schema.person ("full name") WHERE active;
      CREATE TABLE $schema.parted (n int) PARTITION BY RANGE (n);
      CREATE TABLE $schema.low PARTITION OF $schema.parted FOR VALUES FROM (0) TO (10);
      CREATE TABLE $schema.high PARTITION OF $schema.parted FOR VALUES FROM (10) TO (20);
      INSERT INTO $schema.parted VALUES (1), (11);
      CREATE INDEX parted_n ON $schema.parted (n)`);
    await audited.run(`SET enable_seqscan = off; SELECT * FROM $schema.person WHERE id = 7;
      SELECT pg_stat_force_next_flush(); RESET enable_seqscan`);
    const person = await declaredIn(audited, 'person');
    assert.equal(
      person.indexes.map(({ name, columns, unique, ofConstraint, complete, valid }) => [
        ...[name, columns.join(' | '), unique, ofConstraint, complete, valid],
      ]),
      [
        ['active_only', 'full name', true, false, false, true],
        ['by_name', 'full name | lower("full name")', false, false, true, true],
        ['person_pkey', 'id', true, true, true, true],
        ['person_span_excl', 'span', false, true, true, true],
      ],
    );
    const used = Object.fromEntries(person.indexes.map((index) => [index.name, index.used]));
    assert.equal([used.person_pkey, used.by_name], [null, false]);
    assert.ok(person.indexes.every(({ bytes }) => bytes !== null && bytes >= 8192));
    const [parted] = (await declaredIn(audited, 'parted')).indexes;
    assert.equal(
      [parted?.name, parted?.used, parted?.bytes],
      ['parted_n', false, 32_768],
      'the sum of its parts',
    );
  });
});

test('triggers are told with whether they fire, views with their query', async () => {
  await withAudited(async (audited) => {
    await audited.run(`
      CREATE TABLE $schema.t (n int PRIMARY KEY);
      CREATE TABLE $schema.u (n int REFERENCES $schema.t);
      CREATE FUNCTION $schema."log it"() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      CREATE TRIGGER fires AFTER UPDATE ON $schema.t FOR EACH ROW EXECUTE FUNCTION $schema."log it"();
      CREATE TRIGGER rests AFTER INSERT ON $schema.t FOR EACH ROW EXECUTE FUNCTION $schema."log it"();
      ALTER TABLE $schema.t DISABLE TRIGGER rests;
      CREATE TRIGGER replicates AFTER INSERT ON $schema.t FOR EACH ROW EXECUTE FUNCTION $schema."log it"();
      ALTER TABLE $schema.t ENABLE REPLICA TRIGGER replicates;
      CREATE VIEW $schema.v AS SELECT n FROM $schema.t WHERE n > 1;
      CREATE MATERIALIZED VIEW $schema.m AS SELECT n FROM $schema.t`);
    const { triggers } = await declaredIn(audited, 't');
    assert.equal(
      triggers.map(({ name, enabled }) => [name, enabled]),
      [
        ['fires', true],
        ['replicates', false],
        ['rests', false],
      ],
    );
    assert.is(triggers[0]?.function, `${audited.schema}.log it`);
    assert.match(triggers[0]?.definition ?? '', /^CREATE TRIGGER fires AFTER UPDATE ON .* EXECUTE FUNCTION/);
    assert.match(
      (await declaredIn(audited, 'v')).definition ?? '',
      /SELECT n\s+FROM audited_\w+\.t\s+WHERE \(?n > 1\)?;/,
    );
    assert.match((await declaredIn(audited, 'm')).definition ?? '', /SELECT n/);
    assert.is((await declaredIn(audited, 't')).definition, null);
  });
});

test('grants and the roles behind them are told', async () => {
  await withAudited(async (audited) => {
    const { role, run } = audited;
    const [group, member, stranger] = [`${role}_group`, `${role}_member`, `${role}_stranger`];
    await run(`CREATE ROLE ${group} CREATEDB; CREATE ROLE ${member} LOGIN BYPASSRLS IN ROLE ${group};
      CREATE ROLE ${stranger} LOGIN`);
    try {
      await run(`
        CREATE TABLE $schema.t (id int, name text, city text);
        ALTER TABLE $schema.t ENABLE ROW LEVEL SECURITY;
        GRANT SELECT ON $schema.t TO PUBLIC;
        GRANT INSERT, DELETE ON $schema.t TO ${group};
        GRANT UPDATE ON $schema.t TO ${group} WITH GRANT OPTION;
        GRANT SELECT (city, name), UPDATE (id) ON $schema.t TO $role;
        GRANT TRIGGER ON $schema.t TO pg_monitor`);
      await withOpened(audited, async (file) => {
        const declared = tableOf(file, 't').declared;
        assert.is(declared?.rowSecurity, true);
        assert.equal(
          declared?.grants.filter(({ role: holder }) => holder !== 'constat'),
          [
            { role: 'PUBLIC', privileges: ['SELECT'], grantable: false },
            { role, privileges: ['SELECT (name, city)', 'UPDATE (id)'], grantable: false },
            { role: group, privileges: ['DELETE', 'INSERT'], grantable: false },
            { role: group, privileges: ['UPDATE'], grantable: true },
            { role: 'pg_monitor', privileges: ['TRIGGER'], grantable: false },
          ],
        );
        const flags = { superuser: false, canLogin: false, createsRoles: false, createsDatabases: false };
        const known = (name: string) => file.roles.find((found) => found.name === name);
        assert.equal(known(group), {
          name: group,
          ...flags,
          createsDatabases: true,
          bypassesRowSecurity: false,
          memberOf: [],
        });
        assert.equal(known(member), {
          name: member,
          ...flags,
          canLogin: true,
          bypassesRowSecurity: true,
          memberOf: [group],
        });
        assert.is(known('constat')?.superuser, true);
        assert.is(known(role)?.canLogin, true);
        assert.ok(known('pg_monitor') !== undefined, 'something was granted to it');
        assert.ok(known('pg_read_all_data') === undefined);
        assert.ok(known(stranger) === undefined);
      });
      await run(`GRANT pg_read_all_data TO ${stranger}`);
      await withOpened(audited, async ({ roles }) => {
        assert.equal(roles.find(({ name }) => name === stranger)?.memberOf, ['pg_read_all_data']);
      });
    } finally {
      await run(`DROP TABLE IF EXISTS $schema.t; DROP ROLE ${group}, ${member}, ${stranger}`);
    }
  });
});

test('tables of one name in two schemas bear their schema', async () => {
  await withAudited(async (audited) => {
    const other = `${audited.schema}_b`;
    await audited.run(`CREATE SCHEMA ${other};
      CREATE TABLE $schema.t (n int); CREATE TABLE ${other}.t (n int); CREATE TABLE ${other}.single (n int)`);
    try {
      await withOpened(
        audited,
        async (file) => {
          assert.equal(
            file.tables.map(({ name }) => name),
            [`${audited.schema}.t`, 'single', `${other}.t`],
          );
          assert.equal(
            [file.file, file.format, file.bytes, file.sha256],
            ['postgres', 'postgresql', null, null],
          );
        },
        { schemas: [`${audited.schema}*`] },
      );
    } finally {
      await audited.run(`DROP SCHEMA ${other} CASCADE`);
    }
  });
});

test.run();
