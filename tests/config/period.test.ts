import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { periodOf } from '../../src/config/period.ts';

test('a month is its first to its last day, also in a leap year', () => {
  assert.equal(periodOf('2024-02'), { label: '2024-02', from: '2024-02-01', to: '2024-02-29' });
  assert.equal(periodOf('2023-02'), { label: '2023-02', from: '2023-02-01', to: '2023-02-28' });
  assert.equal(periodOf('2024-12'), { label: '2024-12', from: '2024-12-01', to: '2024-12-31' });
});

test('a range is named by both of its days', () => {
  assert.equal(periodOf({ from: '2024-08-01', to: '2024-08-14' }), {
    ...{ label: '2024-08-01_2024-08-14', from: '2024-08-01', to: '2024-08-14' },
  });
});

test.run();
