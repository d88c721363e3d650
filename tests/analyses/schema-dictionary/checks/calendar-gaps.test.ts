import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { calendarGaps } from '../../../../src/analyses/schema-dictionary/checks/calendar-gaps.ts';
import { noEvidence } from '../../../../src/report/facts/evidence.ts';
import { answerOf, argsOf, foundBy } from '../../../helpers/checked.ts';
import { dictionaryOf } from '../../../helpers/sample-dictionary.ts';

const whole = {
  ...{ table: 'calendar', column: 'date', paper: 'calendar-gaps', from: '2024-01-01', to: '2024-12-31' },
  ...{ missing: 0, firstMissing: [], outside: [] },
};
const facts = (calendar: (typeof noEvidence)['calendar-gaps']) => ({
  ...dictionaryOf([]),
  evidence: { ...noEvidence, 'calendar-gaps': calendar },
});

test('pass: every day is there', () => assert.equal(answerOf(calendarGaps, facts(whole)), ['pass', 1]));

test('fail: days are missing, or sales lie outside', () => {
  const missing = facts({ ...whole, missing: 1, firstMissing: ['2024-02-29'] });
  assert.equal(answerOf(calendarGaps, missing), ['fail', 1, 'moderate calendar']);
  const beyond = { table: 'sales', column: 'day', paper: 'calendar-outside-1', days: 3 };
  const outside = facts({ ...whole, outside: [beyond] });
  assert.equal(argsOf(calendarGaps, outside), {
    ...{ table: 'calendar', column: 'date', from: '2024-01-01', to: '2024-12-31', missing: 0 },
    ...{ firstMissing: [], outside: 3, outsideColumns: ['sales.day'] },
  });
  assert.equal(foundBy(calendarGaps, outside)[0]?.papers, ['calendar-gaps', 'calendar-outside-1']);
});

test('not applicable: there is no calendar', () => {
  assert.equal(answerOf(calendarGaps, facts(null)), ['not-applicable', 'no-calendar']);
});

test.run();
