import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { ExplainedGap } from '../../../src/report/facts/hypotheses.ts';
import { auditShop } from '../../helpers/small-shop.ts';
import {
  between,
  confirmed,
  deleted,
  gapOf,
  gapsOf,
  onDay,
  readings,
  sale,
  verdictOf,
  wroteAll,
} from './gap.ts';

const [a, b, c, d] = [
  { ...sale('a', '10.01'), store: 'North' },
  { ...sale('b', '20.02'), store: 'South' },
  { ...sale('c', '40.04'), store: 'West' },
  { ...sale('d', '-5.03'), store: 'West' },
];
const hypotheses = ({ first, last }: ExplainedGap) =>
  [first, last].map(({ sets }) =>
    sets.map((set) => set.map(({ hypothesis, amount }) => `${hypothesis} ${amount}`)),
  );

test('late writes, and a store that the first reading lacked', async () => {
  const gap = await gapOf({
    sales: [a, b, c],
    log: [...wroteAll([a, b], onDay), ...wroteAll([c], between)],
    readings: readings('10.01', '70.07'),
  });
  assert.equal(confirmed(gap), ['late-writes 40.04', 'missing-store 20.02']);
  assert.equal([gap.gap, gap.explained, gap.unexplained, gap.proven], ['60.06', '60.06', '0.00', true]);
});

test('a defect of each reading, and a deletion between them', async () => {
  const gap = await gapOf({
    sales: [a, c, d],
    log: [...wroteAll([a, b, c, d], onDay), deleted(b)],
    readings: readings('55.03', '50.05'),
  });
  assert.equal(hypotheses(gap), [[['missing-store 10.01']], [['returns-excluded 5.03']]]);
  assert.equal(confirmed(gap), ['deletions -20.02', 'missing-store 10.01', 'returns-excluded 5.03']);
  assert.is(gap.unexplained, '0.00');
});

test('two defects of one reading that concern the same lines are not counted twice', async () => {
  const sold = [
    { ...a, customer: 'c1' },
    { ...b, customer: 'c9' },
    { ...c, store: 'South', customer: 'c1' },
    { ...sale('e', '3.03'), store: 'North', customer: 'c9' },
  ];
  // The South is worth 60.06, the orphans 23.05, and 20.02 of these are in the South.
  const gap = await gapOf({
    ...{ sales: sold, customers: [{ customer: 'c1' }], log: wroteAll(sold, onDay) },
    readings: readings('10.01', '73.10'),
  });
  assert.equal(hypotheses(gap)[0], [['missing-store 60.06', 'orphans-lost 3.03']]);
});

test('where two causes explain a reading equally well, neither is proven and both are told', async () => {
  const sold = [a, { ...b, vatRate: '0' }, { ...c, store: 'South', amount: '10.01' }];
  const report = await auditShop({
    sales: [...sold, { ...d, store: 'Home', amount: '10.01' }],
    log: wroteAll([...sold, { ...d, store: 'Home', amount: '10.01' }], onDay),
    readings: readings('40.04', '50.05'),
  });
  const [gap] = gapsOf(report);
  assert.is(gap?.first.setCount, 2);
  assert.equal([gap?.proven, gap?.unexplained], [false, '0.00']);
  assert.equal(gap && verdictOf(gap, 'missing-store'), 'inconclusive 0.00');
  const [finding] = report.findings.filter(({ kind }) => kind === 'gap-ambiguous');
  assert.is(finding?.severity, 'major');
});

test('what nothing explains is said aloud, with the nearest cause', async () => {
  const report = await auditShop({
    sales: [a, b, c],
    log: [...wroteAll([a, b], onDay), ...wroteAll([c], between)],
    readings: readings('29.00', '70.07'),
  });
  const [gap] = gapsOf(report);
  assert.equal([gap?.gap, gap?.explained, gap?.unexplained, gap?.proven], ['41.07', '40.04', '1.03', false]);
  assert.equal(gap && verdictOf(gap, 'late-writes'), 'inconclusive 40.04');
  assert.equal(gap && verdictOf(gap, 'missing-store'), 'inconclusive 0.00');
  const { set, distance } = gap?.first.nearest ?? { set: [], distance: '' };
  assert.equal(
    [set.map(({ hypothesis, part }) => `${hypothesis} ${part}`), distance],
    [['rounding line-units'], '-1.00'],
  );
  const [finding] = report.findings.filter(({ kind }) => kind === 'gap-unexplained');
  assert.equal([finding?.severity, finding?.amount], ['critical', '1.03']);
});

test('a cause that would close the gap alone and contradicts the log is no rival', async () => {
  // The South is worth as much as what was written late.
  const same = { ...c, amount: '20.02' };
  const gap = await gapOf({
    sales: [a, b, same],
    log: [...wroteAll([a, b], onDay), ...wroteAll([same], between)],
    readings: readings('30.03', '50.05'),
  });
  assert.equal([confirmed(gap), gap.proven], [['late-writes 20.02'], true]);
  const store = gap.hypotheses.find(({ hypothesis }) => hypothesis === 'missing-store');
  assert.equal([store?.verdict, store?.closesAlone], ['refuted', true]);
});

test('a confirmed defect of a reading is a finding; late writes are told elsewhere', async () => {
  const report = await auditShop({
    sales: [a, b, c],
    log: [...wroteAll([a, b], onDay), ...wroteAll([c], between)],
    readings: readings('10.01', '70.07'),
  });
  const found = report.findings.filter(({ kind }) => kind === 'reading-defect');
  assert.equal(
    found.map(({ subject, amount }) => [subject, amount]),
    [['2024-08-01 BI 2024-08-01 missing-store South', '20.02']],
  );
});

test('without readings there is nothing to explain', async () => {
  const { analyses } = await auditShop({ sales: [a], log: wroteAll([a], onDay) });
  assert.equal(analyses.hypotheses, { verdict: 'not-applicable', because: 'no-readings' });
});

test.run();
