import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { evidenceOf } from '../../../helpers/evidence.ts';

const hints = { day: { kind: 'date' as const } };
const calendar = (days: string[]) => ({
  ...{ csv: `day\n${days.join('\n')}\n`, hints, facts: { role: 'calendar' as const } },
  columns: { day: { type: 'date' as const, role: 'calendar_day.date' } },
});
const sales = (...days: string[]) => ({
  ...{ csv: `line,day\n${days.map((day, line) => `${line},${day}`).join('\n')}\n`, hints },
  ...{ facts: { role: 'fact' as const } },
  columns: { day: { type: 'date' as const, role: 'sale_line.businessDate' } },
});

test('a calendar without a gap', async () => {
  const days = ['2024-02-28', '2024-02-29', '2024-03-01'];
  const { evidence } = await evidenceOf({
    calendar: calendar(days),
    sales: sales('2024-02-29', '2024-02-29'),
  });
  assert.equal(evidence['calendar-gaps'], {
    ...{ table: 'calendar', column: 'day', paper: 'calendar-gaps', from: '2024-02-28', to: '2024-03-01' },
    ...{ missing: 0, firstMissing: [], outside: [] },
  });
});

test('missing days are counted and the first are named; days of the facts beyond the ends are counted apart', async () => {
  const { evidence, papers } = await evidenceOf({
    calendar: calendar(['2024-02-28', '2024-03-02']),
    sales: sales('2024-02-27', '2024-03-01', '2024-03-03', '2024-03-03'),
  });
  const found = evidence['calendar-gaps'];
  assert.equal([found?.missing, found?.firstMissing], [2, ['2024-02-29', '2024-03-01']]);
  assert.equal(found?.outside, [{ table: 'sales', column: 'day', paper: 'calendar-outside-2', days: 2 }]);
  assert.ok(papers.some(({ id }) => id === 'calendar-outside-2'));
});

test('a date that means "unknown" does not make a calendar of ten thousand years', async () => {
  const { evidence } = await evidenceOf({ calendar: calendar(['0001-01-01', '2024-03-02', '9999-12-31']) });
  const missing = evidence['calendar-gaps']?.missing ?? 0;
  assert.ok(missing > 1000 && missing < 80_000, String(missing));
});

test('null where there is no calendar', async () => {
  const { evidence } = await evidenceOf({ sales: sales('2024-02-27') });
  assert.is(evidence['calendar-gaps'], null);
});

test.run();
