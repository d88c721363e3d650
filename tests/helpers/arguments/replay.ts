import type { FindingArgs } from '../../../src/findings/kinds.ts';
import type { replayKinds } from '../../../src/findings/replay-kinds.ts';
import { toDecimal } from '../../../src/report/decimal.ts';

export const replayArgs: Pick<FindingArgs, keyof typeof replayKinds> = {
  'unlogged-rows': {
    ...{ table: 'Clients', rows: 3, total: 2297, from: '2024-08-14', to: '2024-08-15' },
    example: 'CUST-SAMPLE0001',
  },
  'lost-rows': { table: 'Clients', rows: 2, inserts: 20, example: 'CUST-SAMPLE0002' },
  'lost-updates': {
    ...{ table: 'Produits', column: 'prix', writes: 4, updates: 575 },
    example: { row: '3400000000001', logged: '4.20', stored: '3.90' },
  },
  'overwritten-writes': {
    ...{ table: 'Produits', updates: 5, tested: 300 },
    example: { row: '3400000000001', before: '4.20', old: '4.00' },
  },
  'ignored-deletes': { table: 'Employé', rows: 2, deletes: 6, example: '0123456789abcdef0123456789abcdef' },
  'orphaned-children': {
    ...{ table: 'Produits', keys: 2, lines: 14, amount: toDecimal('57.29'), example: '3400000000001' },
  },
  'damaged-values': {
    ...{ table: 'Vente Détail', column: 'EAN', writes: 12, total: 41_377 },
    damages: ['scientific', 'leading-zeros'],
    example: { row: '1200', logged: '6.47363E+12', stored: '6473630445822' },
  },
  'damaged-identifiers': {
    ...{ table: 'Employé', place: 'row-key', values: 2, rows: 2, repairable: 1 },
    ...{ value: '0123456789abcdefz123456789abcdef1', length: 33, expectedLength: 32 },
    ...{ foreign: { character: 'z', position: 17 }, key: '0123456789abcdef0123456789abcdef' },
  },
};
