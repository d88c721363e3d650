import { subtract, toDecimal } from '../../src/report/decimal.ts';
import type { Finding, Report } from '../../src/report/schema.ts';
import {
  findingWith,
  sampleDispute,
  sampleFindings,
  sampleLog,
  sampleReport,
  sampleRevenue,
} from './sample-facts.ts';

/** Names as an attacker, or a careless spreadsheet, would write them. */
export const hostileNames = [
  '<script>alert(1)</script>',
  `"; drop table x; --`,
  `<b>it's \\ "quoted" & 'more'</b>`,
  'x'.repeat(200),
  `datum['a'] + "\\u0022"`,
  '🛒 épicerie 漢字 🧾',
  'line\nbreak\ttab \u0007 \u202egnp.exe',
  '<![CDATA[ ]]> --> <!-- %s {{x}} {{{y}}}',
] as const;

const name = (index: number) =>
  `${hostileNames[index % hostileNames.length]}${index >= hostileNames.length ? index : ''}`;
const days = (count: number, from = '2024-06-15') =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(`${from}T00:00:00Z`) + index * 86_400_000).toISOString().slice(0, 10),
  );

/** Much of everything: two months of days, many tables, many findings, a falling figure, names that attack. */
export function hostileReport(dayCount = 62): Report {
  const recorded = days(dayCount);
  let amount = 300_000;
  const steps = recorded.map((recordedDay, index) => {
    const added = index === 0 ? 300_000 : index % 7 === 0 ? -1234.56 : 410.25;
    if (index > 0) amount += added;
    return {
      recordedDay,
      lines: 100,
      added: toDecimal(added.toFixed(2)),
      amount: toDecimal(amount.toFixed(2)),
      closed: index % 7 === 1,
    };
  });
  const last = toDecimal((amount - 25_000).toFixed(2));
  const first = toDecimal('300000.00');
  const dispute = {
    ...sampleDispute,
    businessDate: recorded[0] ?? '',
    curve: steps,
    firstReading: { system: name(0), readAt: recorded[0] ?? '', value: first },
    lastReading: { system: name(3), readAt: `${recorded.at(-1)}T09:30`, value: last },
    gap: subtract(last, first),
    steps: steps.slice(1).map(({ recordedDay, lines, added }) => ({ recordedDay, lines, amount: added })),
    unexplained: toDecimal('-25000.00'),
  };
  const findings: Finding[] = [
    ...sampleFindings,
    ...Array.from({ length: 70 }, (_, index) =>
      findingWith('orphan-rows', index % 3 === 0 ? 'minor' : 'major', {
        table: name(index),
        column: 'c',
        toTable: 't',
        toColumn: 'k',
        rows: 1,
        total: 1000,
      }),
    ),
  ];
  return sampleReport({
    findings,
    log: {
      ...sampleLog,
      byDay: recorded.flatMap((recordedDay, day) =>
        Array.from({ length: 12 }, (_, index) => ({
          recordedDay,
          table: name(index),
          rows: 100 * (12 - index) + day,
          events: 1,
        })),
      ),
      disputes: [sampleDispute, dispute],
    },
    revenue: {
      ...sampleRevenue,
      days: recorded.map((businessDate, index) => ({
        businessDate,
        lines: 1,
        tickets: 1,
        amount: toDecimal((1000 + (index % 7) * 812.5).toFixed(2)),
      })),
      topCustomers: sampleRevenue.topCustomers.map((row, index) => ({ ...row, customer: name(index) })),
      employees: sampleRevenue.employees.map((row, index) => ({ ...row, label: name(index) })),
    },
  });
}
