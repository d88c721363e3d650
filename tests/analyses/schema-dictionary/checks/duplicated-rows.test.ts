import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { duplicatedRows } from '../../../../src/analyses/schema-dictionary/checks/duplicated-rows.ts';
import { type Evidence, noEvidence } from '../../../../src/report/facts/evidence.ts';
import { answerOf, argsOf } from '../../../helpers/checked.ts';
import { column, dictionaryOf, table } from '../../../helpers/sample-dictionary.ts';

type Compared = NonNullable<Evidence['duplicated-rows']>[number];
const sound: Compared = { table: 't', apartFrom: null, surplus: 0, groups: 0, paper: null };
const facts = (
  compared: Compared | null,
  role: 'fact' | 'dimension' = 'dimension',
  columns = [column('quantity', 'integer')],
) => ({
  ...dictionaryOf([table('t', role, 20, columns)]),
  evidence: { ...noEvidence, 'duplicated-rows': compared === null ? null : [compared] },
});

test('pass: no two rows are equal', () => assert.equal(answerOf(duplicatedRows, facts(sound)), ['pass', 1]));

test('fail: major in a fact that counts, moderate elsewhere and where a key tells the rows apart', () => {
  const twice = { ...sound, surplus: 3, groups: 2, paper: 'rows-1' };
  assert.equal(answerOf(duplicatedRows, facts(twice, 'fact')), ['fail', 1, 'major t']);
  assert.equal(answerOf(duplicatedRows, facts(twice)), ['fail', 1, 'moderate t']);
  assert.equal(answerOf(duplicatedRows, facts(twice, 'fact', [])), ['fail', 1, 'moderate t'], 'two articles');
  const keyed = facts({ ...twice, apartFrom: 'id' }, 'fact');
  assert.equal(answerOf(duplicatedRows, keyed), ['fail', 1, 'moderate t']);
  assert.equal(argsOf(duplicatedRows, keyed), {
    table: 't',
    surplus: 3,
    groups: 2,
    total: 20,
    apartFrom: 'id',
  });
});

test('unknown: no table could be compared', () => {
  assert.equal(answerOf(duplicatedRows, facts(null)), ['unknown', 'no-keys']);
});

test.run();
