import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { metricsOf } from '../../src/report/metrics.ts';
import { sampleDictionary } from '../helpers/sample-dictionary.ts';
import { sampleFindings, sampleLog, sampleRevenue } from '../helpers/sample-facts.ts';

const all = metricsOf(
  { dictionary: sampleDictionary, revenue: sampleRevenue, log: sampleLog },
  sampleFindings,
);

test('each figure once, under a name that stays', () => {
  const ids = all.map(({ id }) => id);
  assert.is(new Set(ids).size, ids.length);
  const figure = (id: string) => all.find((metric) => metric.id === id)?.value;
  assert.equal(
    [
      'revenue',
      'late-lines',
      'split-tickets',
      'gap-2024-08-14',
      'unexplained-2024-08-14',
      'tables',
      'findings',
    ].map(figure),
    ['284243.88', '1379', '700', '9057.29', '0.00', '6', String(sampleFindings.length)],
  );
});

test('what could not be analysed has no figures, rather than zeros', () => {
  const none = metricsOf({ dictionary: null, revenue: null, log: null }, []);
  assert.equal(none, [{ id: 'findings', value: '0', unit: 'findings' }]);
  const withoutLog = metricsOf({ dictionary: null, revenue: sampleRevenue, log: null }, []);
  assert.not.ok(withoutLog.some(({ id }) => id.startsWith('late-') || id.startsWith('log-')));
});

test.run();
