import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { systemsOf } from '../../src/report/occurrence.ts';
import { fullReport } from '../helpers/sample-report.ts';

const report = fullReport();
const placed = (kind: string) => {
  const finding = report.findings.find((candidate) => candidate.kind === kind);
  return finding === undefined ? null : systemsOf(finding, report);
};

test('what the log shows occurs where the log is kept, a reading where it was read, a column where its table lies', () => {
  assert.equal(placed('late-writes'), ['SQL Server']);
  assert.equal(placed('weak-log'), ['SQL Server']);
  assert.equal(placed('reading-moved'), ['Power BI']);
  assert.equal(placed('exposed-secrets'), ['Cube OLAP']);
  assert.equal(placed('mutable-price'), ['Cube OLAP']);
});

test('a finding of no known system is placed nowhere', () => {
  const [finding] = report.findings;
  assert.ok(finding !== undefined);
  const without = { ...report, architecture: { declared: false, systems: [], flows: [] } };
  assert.equal(systemsOf(finding, without), []);
});

test.run();
