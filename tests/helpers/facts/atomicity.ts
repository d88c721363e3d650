import { toDecimal } from '../../../src/report/decimal.ts';
import type { AtomicityFacts, AtomicityWitness } from '../../../src/report/facts/atomicity.ts';

const none = toDecimal('0.00');
const step = (
  recorded: string,
  lines: number,
  amount: string,
  cumulative: string,
  value: string | null = null,
): AtomicityWitness['steps'][number] => ({
  ...{ recorded, lines, amount: toDecimal(amount), cumulative: toDecimal(cumulative), value },
  ...{ actor: null, transaction: null, closed: recorded === '2024-08-15' },
});

/** What the real case shows of the writing of its tickets, with invented tickets and amounts. */
export const sampleAtomicity: AtomicityFacts = {
  evidence: {
    grade: 'inferred',
    limits: ['no-transaction', 'day-grain'],
    ...{ tickets: 1808, undetermined: 0, proven: null, acrossDays: 700, withinDay: null },
    ...{ slowButWhole: null, tornLines: 0, usualSpreadSeconds: null, thresholdSeconds: null },
  },
  early: { lines: 0, tickets: 0, amount: none, longestLeadDays: 0 },
  partial: { events: 0, empty: 0, roles: [] },
  lost: { lines: 0, tickets: 0, wholeTickets: 0, amount: none },
  duplicates: { repeatedInserts: 0, lines: 0, tickets: 0, amount: none },
  severalStores: null,
  severalDates: 0,
  sequences: [
    { of: 'line', untested: 'not-numbered', numbers: 0, gaps: 0, missing: 0, largest: [] },
    { of: 'ticket', untested: 'not-consecutive', numbers: 1808, gaps: 0, missing: 0, largest: [] },
  ],
  actors: { several: 0, splitBySeveral: 0, interleaved: 1700 },
  witnesses: [
    {
      ...{ fault: 'split', ticket: 't_0001', businessDate: '2024-08-14', grade: 'inferred', more: 0 },
      steps: [step('2024-08-14', 52, '351.20', '351.20'), step('2024-08-15', 1, '4.85', '356.05')],
    },
    {
      ...{ fault: 'several-employees', ticket: 't_0002', businessDate: '2024-08-14', grade: null, more: 0 },
      steps: [
        step('2024-08-14', 3, '12.40', '12.40', 'id-aboulet'),
        step('2024-08-14', 1, '3.10', '15.50', 'id-cdelisle'),
      ],
    },
  ],
};
