import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { disabledTrigger } from '../../../../src/analyses/schema-dictionary/checks/disabled-trigger.ts';
import { answerOf, argsOf } from '../../../helpers/checked.ts';
import { inDatabase } from '../../../helpers/declared-sample.ts';
import { column, dictionaryOf, table } from '../../../helpers/sample-dictionary.ts';

const sales = table('sales', 'fact', 10, [column('id', 'integer')]);
const trigger = (name: string, enabled: boolean) => ({ name, enabled, definition: '', function: 'log' });
const facts = (...triggers: ReturnType<typeof trigger>[]) => dictionaryOf([inDatabase(sales, { triggers })]);

test('triggers that fire', () => {
  assert.equal(answerOf(disabledTrigger, facts(trigger('a', true))), ['pass', 1]);
});

test('triggers that do not are one finding for their table, by name', () => {
  const off = facts(trigger('b', false), trigger('on', true), trigger('a', false));
  assert.equal(answerOf(disabledTrigger, off), ['fail', 3, 'moderate sales']);
  assert.equal(argsOf(disabledTrigger, off), { table: 'sales', triggers: ['a', 'b'], more: 0 });
});

test('of many, twenty are named', () => {
  const many = Array.from({ length: 23 }, (_, place) => trigger(`t${place}`, false));
  const { triggers, more } = argsOf(disabledTrigger, facts(...many)) as { triggers: string[]; more: number };
  assert.equal([triggers.length, more], [20, 3]);
});

test('no trigger, and no database', () => {
  assert.equal(answerOf(disabledTrigger, facts()), ['not-applicable', 'no-triggers']);
  assert.equal(answerOf(disabledTrigger, dictionaryOf([sales])), ['not-applicable', 'no-declarations']);
});

test.run();
