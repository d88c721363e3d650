import { Compiler, DEFAULT_ENTRY, MemoryProjectLayout } from '@dbml/parse';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { dbml } from '../../../src/output/dictionary/dbml.ts';
import type { DictionaryFacts } from '../../../src/report/facts.ts';
import { hostileDictionary, profiledDictionary, reportOf } from '../../helpers/documented-dictionary.ts';
import { column, dictionaryOf, link, sampleDictionary, table } from '../../helpers/sample-dictionary.ts';

/** What dbdiagram.io reads of it; throws what it would complain of. */
function parsed(facts: DictionaryFacts) {
  const text = dbml(reportOf(facts), facts);
  const compiler = new Compiler(new MemoryProjectLayout({ [DEFAULT_ENTRY.absolute]: text }));
  const read = compiler.interpretFile(DEFAULT_ENTRY);
  const errors = read.getErrors().map(({ diagnostic }) => diagnostic);
  assert.equal(errors, []);
  const database = read.getValue();
  if (database === undefined) throw new Error('nothing was read');
  return { text, database };
}

test('tables, columns, types, keys and relations are read as they are meant', () => {
  const { database, text } = parsed(sampleDictionary);
  assert.equal(
    database.tables.map(({ name }) => name),
    sampleDictionary.tables.map(({ name }) => name),
  );
  const price = database.tables[1]?.fields.find(({ name }) => name === 'prix');
  assert.equal([price?.type.type_name, price?.not_null, price?.pk], ['decimal(10,0)', true, false]);
  assert.is(database.tables[1]?.fields[0]?.pk, true);
  assert.is(database.refs.length, 4);
  assert.is(text.match(/^\/\/ inferred from the data: 41377 of 41377 rows resolve$/gm)?.length, 4);
});

test('what a database declares is said as it declares it', () => {
  const [sales] = profiledDictionary.tables;
  assert.ok(sales);
  const { database } = parsed({
    ...profiledDictionary,
    tables: [{ ...sales, description: "L'une\ndes « ventes »" }, ...profiledDictionary.tables.slice(1)],
  });
  assert.is(database.tables[0]?.note?.value, "L'une\ndes « ventes »");
  assert.equal(
    database.tables[0]?.fields.map((field) => [field.type.type_name, field.not_null === true]),
    [
      ['bigint', true],
      ['date', true],
      ['numeric(10,2)', false],
      ['character varying(20)', true],
      ['text', false],
    ],
  );
});

test('a composite key is an index; what is unique by chance is no constraint', () => {
  const facts = dictionaryOf([
    {
      ...table('t', 'unmapped', 3, [{ ...column('a', 'integer'), unique: true }, column('b', 'integer')]),
      candidateKeys: [['a', 'b']],
    },
  ]);
  const { database, text } = parsed(facts);
  assert.is(database.tables[0]?.indexes?.[0]?.pk, true);
  assert.not.match(text, /unique/);
});

test('hostile names stay names', () => {
  const { database } = parsed(hostileDictionary);
  assert.is(database.tables.length, hostileDictionary.tables.length);
  const names = database.tables.map(({ name }) => name);
  for (const name of [
    `"; drop table x; --`,
    `<b>it's \\ "quoted" & 'more'</b>`,
    '🛒 épicerie 漢字 🧾',
    '=1+1',
  ])
    assert.ok(names.includes(name), name);
  // One relation between two columns, none of a column with itself.
  assert.is(database.refs.length, 1);
});

test('a table without columns, and a link to one that is not there, are left out', () => {
  const facts = dictionaryOf(
    [table('empty', 'unmapped', 0, []), table('a', 'unmapped', 1, [column('x', 'integer')])],
    [link('a', 'x', 'nowhere', 'y')],
  );
  const { database } = parsed(facts);
  assert.equal([database.tables.length, database.refs.length], [1, 0]);
});

test.run();
