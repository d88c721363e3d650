import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { fingerprintOf } from '../../src/findings/fingerprint.ts';
import { findingKindIds, type Severity } from '../../src/findings/kinds.ts';
import { catalogue } from '../../src/recommendations/catalogue.ts';
import { actionPlan } from '../../src/recommendations/plan.ts';
import { toDecimal } from '../../src/report/decimal.ts';
import type { Finding } from '../../src/report/schema.ts';

const late = (severity: Severity, amount: string): Finding => ({
  ...{ kind: 'late-writes', severity, subject: 'sale_line', papers: [] },
  args: {
    lines: 1,
    tickets: 1,
    amount: toDecimal(amount),
    shareOfLines: null,
    closedDayLines: 0,
    closedDays: [],
    longestDelayDays: 1,
    usualDelayDays: 0,
  },
  ...{ amount: toDecimal(amount), fingerprint: fingerprintOf('late-writes', 'sale_line') },
});
const secrets = (severity: Severity): Finding => ({
  ...{ kind: 'exposed-secrets', severity, subject: 't.c', papers: [], amount: null },
  ...{
    args: { table: 't', column: 'c', values: 1, inDatabase: false },
    fingerprint: fingerprintOf('exposed-secrets', 't.c'),
  },
});

test('nothing is recommended without a finding', () => assert.equal(actionPlan([]), []));

/** What may be as it should be: a catalogue holds products that did not sell. */
const unanswered: ReadonlySet<string> = new Set(['unsold-products']);

test('every kind of finding is answered by some measure', () => {
  // A reported figure that nothing explains can be shown earlier; no measure could have prevented the unknown.
  for (const kind of findingKindIds.filter((id) => !unanswered.has(id))) {
    const answered = Object.values(catalogue).some(
      ({ prevents, detects }) => prevents.includes(kind) || detects.includes(kind),
    );
    assert.ok(answered, kind);
  }
});

test('what would have prevented a critical finding comes first, what only shows it second', () => {
  const plan = actionPlan([late('critical', '9057.29')]);
  const priorities = Object.fromEntries(
    plan.map(({ recommendation, priority }) => [recommendation, priority]),
  );
  assert.equal(priorities, { triggers: 1, 'log-table': 2, 'etl-monitoring': 2 });
  assert.is(plan[0]?.recommendation, 'triggers');
  assert.is(plan[0]?.amount, '9057.29');
});

test('a major finding gives priority 2, a moderate one priority 3', () => {
  assert.equal(
    actionPlan([secrets('major')]).map(({ priority }) => priority),
    [2],
  );
  assert.equal(
    actionPlan([secrets('moderate')]).map(({ priority }) => priority),
    [3],
  );
});

test('within a priority the short term comes before the medium', () => {
  const plan = actionPlan([late('major', '5.00'), secrets('major')]);
  const second = plan.filter(({ priority }) => priority === 2).map(({ term }) => term);
  assert.equal(
    second,
    [...second].sort((a, b) => (a === b ? 0 : a === 'short' ? -1 : 1)),
  );
});

test('a fingerprint depends on what is found and where, not on how much', () => {
  assert.is(late('critical', '1.00').fingerprint, late('minor', '999.00').fingerprint);
  assert.is.not(fingerprintOf('late-writes', 'a'), fingerprintOf('split-writes', 'a'));
  assert.is.not(fingerprintOf('late-writes', 'a'), fingerprintOf('late-writes', 'b'));
});

test.run();
