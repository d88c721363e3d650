import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { derivedColumnDiffers } from '../../../../src/analyses/schema-dictionary/checks/derived-column-differs.ts';
import { type Evidence, noEvidence } from '../../../../src/report/facts/evidence.ts';
import { answerOf, argsOf } from '../../../helpers/checked.ts';
import { dictionaryOf } from '../../../helpers/sample-dictionary.ts';

type Derived = NonNullable<Evidence['derived-column-differs']>[number];
const month: Derived = {
  ...{ table: 'calendar', column: 'mois_nom', from: ['date'], derivation: 'month-name', paper: 'rows-1' },
  ...{ tested: 366, differing: 0, example: null },
};
const facts = (...columns: Derived[]) => ({
  ...dictionaryOf([]),
  evidence: { ...noEvidence, 'derived-column-differs': columns.length === 0 ? null : columns },
});

test('pass: what follows from the date agrees with it', () => {
  assert.equal(answerOf(derivedColumnDiffers, facts(month)), ['pass', 1]);
});

test('fail: moderate in a calendar, major for a total', () => {
  const example = { row: 12, stored: 'juillet', beside: '2024-08-14' };
  const differing = facts({ ...month, differing: 31, example });
  assert.equal(answerOf(derivedColumnDiffers, differing), ['fail', 1, 'moderate calendar']);
  assert.equal(argsOf(derivedColumnDiffers, differing), {
    ...{ table: 'calendar', columns: ['mois_nom'], more: 0, values: 31, total: 366 },
    example: { column: 'mois_nom', from: ['date'], ...example },
  });
  const total = { ...month, table: 'sales', derivation: 'line-total' as const, differing: 1 };
  assert.equal(answerOf(derivedColumnDiffers, facts(total)), ['fail', 1, 'major sales']);
});

test('not applicable: no column follows from others', () => {
  assert.equal(answerOf(derivedColumnDiffers, facts()), ['not-applicable', 'no-derived-columns']);
});

test.run();
