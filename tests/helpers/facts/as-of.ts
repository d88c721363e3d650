import { toDecimal } from '../../../src/report/decimal.ts';
import type { AsOfFacts, Curve } from '../../../src/report/facts/as-of.ts';

const [written, late, total] = ['275186.59', '9057.29', '284243.88'].map(toDecimal);
if (written === undefined || late === undefined || total === undefined) throw new Error('no figures');
const zero = toDecimal('0.00');

const curve: Curve = {
  unit: 'day',
  start: { lines: 0, amount: zero },
  steps: [
    {
      ...{ at: '2024-08-14', lines: 39998, added: written, amount: written },
      causes: [{ cause: 'insert', added: written }],
    },
    {
      ...{ at: '2024-08-15', lines: 1379, added: late, amount: total },
      causes: [{ cause: 'insert', added: late }],
    },
  ],
};
const reading = { measure: 'revenue', unit: 'currency', system: 'Power BI' } as const;

/** The real case's figures. */
export const sampleAsOf: AsOfFacts = {
  ...{ source: 'log', hasTime: false, lines: 41377, undatedLines: 0, observedUntil: '2024-08-15' },
  closingDelayDays: 0,
  measures: [
    {
      ...{ id: 'revenue', unit: 'currency', now: total, curve },
      days: [
        {
          ...{ businessDate: '2024-08-14', closing: written, now: total, risen: late, fallen: zero },
          ...{ lastChanged: '2024-08-15', movedForDays: 1 },
        },
      ],
      distribution: { never: 0, oneDay: 1, week: 0, later: 0 },
      afterClosing: [{ cause: 'insert', days: 1, lines: 1379, risen: late, fallen: zero, longestDays: 1 }],
      ...{ rewrittenDays: 0, stableSince: '2024-08-15' },
      latest: { businessDate: '2024-08-14', lastChanged: '2024-08-15', movedForDays: 1 },
      dayCurves: [{ businessDate: '2024-08-14', curve }],
      triangle: [
        {
          businessDate: '2024-08-14',
          cells: [
            { delayDays: 0, lines: 39998, amount: written },
            { delayDays: 1, lines: 1379, amount: late },
          ],
        },
      ],
    },
  ],
  readings: [
    {
      ...{ ...reading, businessDate: '2024-08-14', readAt: '2024-08-14', value: written },
      ...{ asOf: written, now: total, searched: false, tested: 2 },
      candidates: [
        { id: 'own-moment', amount: written, distance: zero, exact: true },
        {
          ...{ id: 'other-moment', from: '2024-08-15', until: null, amount: total, exact: false },
          distance: toDecimal('-9057.29'),
        },
      ],
    },
    {
      ...{ ...reading, businessDate: '2024-08-14', readAt: '2024-08-16', value: total },
      ...{ asOf: total, now: total, searched: false, tested: 2 },
      candidates: [
        { id: 'own-moment', amount: total, distance: zero, exact: true },
        {
          ...{ id: 'other-moment', from: '2024-08-14', until: '2024-08-15', amount: written, exact: false },
          distance: late,
        },
      ],
    },
  ],
};
