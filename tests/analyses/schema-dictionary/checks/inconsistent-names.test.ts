import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inconsistentNames } from '../../../../src/analyses/schema-dictionary/checks/inconsistent-names.ts';
import { answerOf, argsOf } from '../../../helpers/checked.ts';
import { dictionaryOf, link } from '../../../helpers/sample-dictionary.ts';

const spelt = (...pairs: [table: string, from: string, to: string][]) =>
  dictionaryOf(
    [],
    pairs.map(([from, column, to]) => link(from, column, 'clients', to)),
  );

test('one name at both ends, or another name on purpose', () => {
  assert.equal(answerOf(inconsistentNames, spelt(['sales', 'client', 'client'])), ['pass', 1]);
  assert.equal(answerOf(inconsistentNames, spelt(['sales', 'Date achat', 'date'])), ['pass', 1]);
});

test('nearly one name is a slip, and one finding for each key that is referred to', () => {
  const twice = spelt(['sales', 'CUSTOMER_ID', 'CUSTUMER_ID'], ['orders', 'CUSTOMER_ID', 'CUSTUMER_ID']);
  assert.equal(answerOf(inconsistentNames, twice), ['fail', 2, 'minor clients.CUSTUMER_ID']);
  assert.equal(argsOf(inconsistentNames, twice), {
    names: ['CUSTOMER_ID', 'CUSTUMER_ID'],
    tables: ['sales', 'orders', 'clients'],
  });
});

test('without references there are no two ends', () => {
  assert.equal(answerOf(inconsistentNames, spelt()), ['not-applicable', 'no-relations']);
});

test.run();
