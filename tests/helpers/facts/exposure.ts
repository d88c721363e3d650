import { toDecimal } from '../../../src/report/decimal.ts';
import type { ExposureFacts } from '../../../src/report/facts/exposure.ts';

const service = '0123456789abcdefgz0123456789abcde';
const total = toDecimal('284243.88');
const none = toDecimal('0.00');
const all = toDecimal('1.000000');
const late = toDecimal('9057.29');

const group = (name: string, amount: string, share: string, roundedPerPrice: string) => ({
  ...{ name, amount: toDecimal(amount), share: toDecimal(share) },
  roundedPerPrice: toDecimal(roundedPerPrice),
});

/** The real case's figures, with invented names. */
export const sampleExposure: ExposureFacts = {
  closed: { days: 1, lines: 41_377, unpricedLines: 0, amount: total },
  days: [
    {
      businessDate: '2024-08-14',
      amount: total,
      added: [toDecimal('2842.44'), toDecimal('42636.58')],
      movedAfterClosing: late,
    },
  ],
  price: {
    source: 'catalogue-now',
    rises: [
      { percent: 1, multiplied: toDecimal('287086.32'), roundedPerPrice: toDecimal('287098.86') },
      { percent: 15, multiplied: toDecimal('326880.46'), roundedPerPrice: toDecimal('326907.56') },
    ],
    groupedBy: 'department',
    groupCount: 127,
    groups: [
      group('rayon a', '20715.47', '0.072879', '23827.41'),
      group('rayon b', '16061.38', '0.056506', '18472.41'),
      group('rayon c', '16030.03', '0.056395', '18434.92'),
    ],
    changes: {
      ...{ updates: 575, products: 575, soldProducts: 518, amount: toDecimal('8600.30') },
      ...{ withoutOldPrice: 575, amountWithoutOldPrice: toDecimal('8600.30') },
    },
  },
  closing: {
    ...{ usualDelayDays: 0, datedLines: 41_377, rewrittenDays: 1, net: late, gross: late },
    longestDelayDays: 1,
    causes: [{ cause: 'insert', days: 1, tickets: 700, net: late, gross: late }],
  },
  history: {
    unlogged: { lines: 0, amount: none },
    undated: { lines: 0, amount: none },
    changes: [
      { table: 'Produits', updates: 575, deletions: 0, withoutOldValue: 575 },
      { table: 'Employé', updates: 7, deletions: 2, withoutOldValue: 9 },
    ],
  },
  identity: { actor: service, lines: 41_377, share: all, amount: total, actors: 1 },
  unpriced: { lines: 0, causes: null, lowest: none, highest: none },
  atRisk: [
    { id: 'catalogue-price', amount: total, share: all, papers: ['exposure-price'] },
    {
      id: 'unlocked-days',
      amount: total,
      share: all,
      papers: ['exposure-closed', 'exposure-rewritten-days'],
    },
    { id: 'no-history', amount: none, share: toDecimal('0.000000'), papers: ['exposure-history'] },
    { id: 'one-identity', amount: total, share: all, papers: ['exposure-identity'] },
    { id: 'unpriced-lines', amount: none, share: toDecimal('0.000000'), papers: ['exposure-closed'] },
  ],
};
