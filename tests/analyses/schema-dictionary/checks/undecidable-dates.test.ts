import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { undecidableDates } from '../../../../src/analyses/schema-dictionary/checks/undecidable-dates.ts';
import { answerOf, argsOf } from '../../../helpers/checked.ts';
import { column, dictionaryOf, table } from '../../../helpers/sample-dictionary.ts';

const written = (dateOrder: 'day-first' | 'undecidable') => ({
  ...column('registered', 'text'),
  writing: { decimalMark: null, grouping: null, dateOrder },
});
const facts = (...columns: ReturnType<typeof column>[]) =>
  dictionaryOf([table('t', 'dimension', 5, columns)]);

test('pass: the values say their order, or are dates', () => {
  assert.equal(answerOf(undecidableDates, facts(written('day-first'), column('day', 'date'))), ['pass', 2]);
});

test('fail: every value can be read in both orders', () => {
  const two = facts(written('undecidable'), column('day', 'date'));
  assert.equal(answerOf(undecidableDates, two), ['fail', 2, 'major t']);
  assert.equal(argsOf(undecidableDates, two), { table: 't', columns: ['registered'], more: 0 });
});

test('not applicable: there are no dates', () => {
  assert.equal(answerOf(undecidableDates, facts(column('id', 'integer'))), ['not-applicable', 'no-dates']);
});

test.run();
