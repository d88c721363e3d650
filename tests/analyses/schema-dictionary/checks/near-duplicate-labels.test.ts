import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { nearDuplicateLabels } from '../../../../src/analyses/schema-dictionary/checks/near-duplicate-labels.ts';
import { type Evidence, noEvidence } from '../../../../src/report/facts/evidence.ts';
import { answerOf, argsOf } from '../../../helpers/checked.ts';
import { dictionaryOf } from '../../../helpers/sample-dictionary.ts';

type Found = NonNullable<Evidence['near-duplicate-labels']>[number];
const sound: Found = { table: 't', column: 'category', paper: null, groups: 0, first: [] };
const group = [
  { value: 'Boissons', rows: 40 },
  { value: 'boissons', rows: 2 },
];
const facts = (...columns: Found[]) => ({
  ...dictionaryOf([]),
  evidence: { ...noEvidence, 'near-duplicate-labels': columns.length === 0 ? null : columns },
});

test('pass: each label is written in one way', () => {
  assert.equal(answerOf(nearDuplicateLabels, facts(sound)), ['pass', 1]);
});

test('fail: one finding for a table', () => {
  const faulty = { ...sound, paper: 'p', groups: 1, first: [group] };
  const two = facts(faulty, { ...faulty, column: 'department' });
  assert.equal(answerOf(nearDuplicateLabels, two), ['fail', 2, 'moderate t']);
  assert.equal(argsOf(nearDuplicateLabels, two), {
    ...{ table: 't', columns: ['category', 'department'], more: 0, groups: 2 },
    examples: [
      ['Boissons', 'boissons'],
      ['Boissons', 'boissons'],
    ],
  });
});

test('not applicable: there are no labels', () => {
  assert.equal(answerOf(nearDuplicateLabels, facts()), ['not-applicable', 'no-labels']);
});

test.run();
