import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { personalData } from '../../../../src/analyses/schema-dictionary/checks/personal-data.ts';
import { answerOf, argsOf } from '../../../helpers/checked.ts';
import { column, dictionaryOf, table } from '../../../helpers/sample-dictionary.ts';

const personal = (name: string) => ({ ...column(name, 'text'), sensitivity: 'personal' as const });
const facts = (columns: ReturnType<typeof personal>[], rows = 1) =>
  dictionaryOf([table('t', 'dimension', rows, [{ ...column('id', 'text') }, ...columns])]);

test('no data on people', () => {
  assert.equal(answerOf(personalData, facts([])), ['pass', 1]);
  assert.equal(answerOf(personalData, facts([{ ...personal('mail'), distinct: 0 }])), ['pass', 2]);
});

test('they are one finding, whatever the number of columns', () => {
  const found = facts([personal('mail'), personal('nom')]);
  assert.equal(answerOf(personalData, found), ['fail', 3, 'moderate dimensions']);
  assert.equal(argsOf(personalData, found), { tables: 1, columns: ['t.mail', 't.nom'], more: 0 });
  const many = argsOf(personalData, facts(Array.from({ length: 25 }, (_, place) => personal(`c${place}`))));
  assert.is((many as { more: number }).more, 5);
});

test('without rows nothing is known', () => {
  assert.equal(answerOf(personalData, facts([personal('mail')], 0)), ['unknown', 'no-rows']);
});

test.run();
