import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { missingDescription } from '../../../../src/analyses/schema-dictionary/checks/missing-description.ts';
import { answerOf, argsOf } from '../../../helpers/checked.ts';
import { column, dictionaryOf, table } from '../../../helpers/sample-dictionary.ts';

const told = (name: string) => ({ ...column(name, 'text'), description: 'What it means.' });
const described = { ...table('t', 'fact', 1, [told('a'), told('b')]), description: 'What a row is.' };

test('everything is described', () => {
  assert.equal(answerOf(missingDescription, dictionaryOf([described])), ['pass', 2]);
});

test('what lacks a description is one finding, with the tables that lack most', () => {
  const small = table('small', 'dimension', 1, [column('x', 'text')]);
  const large = table('large', 'fact', 1, [column('x', 'text'), column('y', 'text')]);
  const facts = dictionaryOf([small, described, large]);
  assert.equal(answerOf(missingDescription, facts), ['fail', 5, 'moderate dictionary']);
  assert.equal(argsOf(missingDescription, facts), {
    ...{ tables: 3, describedTables: 1, columns: 5, describedColumns: 2 },
    least: [
      { table: 'large', columns: 2 },
      { table: 'small', columns: 1 },
    ],
    more: 0,
  });
});

test('it is minor where at least half is described; a table without a description counts too', () => {
  const half = { ...described, columns: [told('a'), column('b', 'text')] };
  assert.equal(answerOf(missingDescription, dictionaryOf([half])), ['fail', 2, 'minor dictionary']);
  const nameless = dictionaryOf([{ ...described, description: null }]);
  assert.equal(answerOf(missingDescription, nameless), ['fail', 2, 'minor dictionary']);
});

test('without a column there is nothing to describe', () => {
  assert.equal(answerOf(missingDescription, dictionaryOf([])), ['not-applicable', 'no-rows']);
});

test.run();
