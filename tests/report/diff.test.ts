import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { fingerprintOf } from '../../src/findings/fingerprint.ts';
import { severities } from '../../src/findings/kinds.ts';
import { type Decimal, toDecimal } from '../../src/report/decimal.ts';
import { diffReports } from '../../src/report/diff.ts';
import type { Finding, Metric, Report } from '../../src/report/schema.ts';
import { fullReport } from '../helpers/sample-report.ts';

const amount: fc.Arbitrary<Decimal> = fc
  .tuple(fc.nat(9_999_999), fc.nat(99))
  .map(([whole, cents]) => toDecimal(`${whole}.${String(cents).padStart(2, '0')}`));

const finding: fc.Arbitrary<Finding> = fc
  .record({
    subject: fc.string({ minLength: 1, maxLength: 5 }),
    lines: fc.nat(1000),
    amount,
    severity: fc.constantFrom(...severities),
  })
  .map(({ subject, lines, amount: value, severity }) => ({
    ...{
      kind: 'unlogged-lines',
      severity,
      subject,
      papers: [],
      fingerprint: fingerprintOf('unlogged-lines', subject),
    },
    ...{ amount: value, args: { lines, total: 1000, amount: value } },
  }));

const metric: fc.Arbitrary<Metric> = fc.record({
  id: fc.string({ minLength: 1, maxLength: 5 }),
  value: amount,
  unit: fc.constant('currency' as const),
});

const report: fc.Arbitrary<Report> = fc
  .record({
    findings: fc.uniqueArray(finding, { selector: ({ fingerprint }) => fingerprint }),
    metrics: fc.uniqueArray(metric, { selector: ({ id }) => id }),
  })
  .map((parts) => ({ ...fullReport(), ...parts }));

test('a report differs in nothing from itself, nor from its copy out of the history', () => {
  fc.assert(
    fc.property(report, (one) => {
      // The history's jsonb sorts keys.
      const stored = structuredClone({ ...one, findings: one.findings.map((each) => sorted(each)) });
      const diff = diffReports(one, stored);
      assert.equal([diff.new, diff.gone, diff.changed, diff.moved], [[], [], [], []]);
      assert.is(diff.unchanged.length, one.findings.length);
    }),
  );
});

test('what is new one way is gone the other way, and nothing is lost or counted twice', () => {
  fc.assert(
    fc.property(report, report, (before, after) => {
      const [there, back] = [diffReports(before, after), diffReports(after, before)];
      const names = (list: readonly Finding[]) => list.map(({ fingerprint }) => fingerprint).sort();
      assert.equal(names(there.new), names(back.gone));
      assert.equal(names(there.gone), names(back.new));
      assert.is(there.changed.length, back.changed.length);
      assert.is(there.new.length + there.changed.length + there.unchanged.length, after.findings.length);
      assert.is(there.gone.length + there.changed.length + there.unchanged.length, before.findings.length);
    }),
  );
});

test('a figure that moved is shown with both values, one that appeared without the first', () => {
  const base = fullReport();
  const of = (metrics: Metric[]): Report => ({ ...base, metrics });
  const revenue = (value: string): Metric => ({ id: 'revenue', value: toDecimal(value), unit: 'currency' });
  assert.equal(diffReports(of([revenue('1.00')]), of([revenue('2.00')])).moved, [
    { id: 'revenue', unit: 'currency', before: '1.00', after: '2.00' },
  ]);
  assert.equal(diffReports(of([]), of([revenue('2.00')])).moved, [
    { id: 'revenue', unit: 'currency', before: null, after: '2.00' },
  ]);
  assert.equal(
    diffReports(of([revenue('1.0')]), of([revenue('1.00')])).moved,
    [],
    'the same amount, written otherwise',
  );
});

const sorted = <Value extends object>(value: Value): Value =>
  Object.assign(Object.create(null), Object.fromEntries(Object.entries(value).reverse()));

test.run();
