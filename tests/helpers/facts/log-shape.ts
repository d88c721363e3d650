import { toDecimal } from '../../../src/report/decimal.ts';
import type { Conversion, LogShapeFacts } from '../../../src/report/facts/log-shape.ts';

const rows = 207_489;
const all = toDecimal('1.000000');
const none = toDecimal('0.000000');

const conversion = (
  [entity, table]: readonly [entity: string, table: string],
  [operation, action]: readonly [operation: Conversion['operation'], action: string],
  events: number,
  fields: number,
): Conversion => ({
  ...{ logs: [0], entity, operation, tables: [table], actions: [action] },
  ...{ rows: events * Math.max(1, fields), values: events * fields, events },
  ...{ widths: [{ fields, events }], furtherWidths: 0, furtherEvents: 0 },
});

/** The real case's figures, with invented names. */
export const sampleLogShape: LogShapeFacts = {
  logs: [
    {
      ...{ log: 0, table: 'Logs', shape: 'field-level', rows, entries: rows, values: rows - 2 },
      ...{ rowsWithoutField: 0, throughSpreadsheet: true },
      ...{ firstRecorded: '2024-08-14', lastRecorded: '2024-08-15', timeGrain: 'day' },
      ...{ outsidePeriod: 0, afterAudit: 0, silentDays: 0, silences: [], outOfOrder: 0 },
      ...{ understood: rows, notUnderstood: 0, understoodShare: all, otherTables: 0, noChange: 0 },
      ...{ hangingLines: 0, reliability: 'sufficient' },
    },
  ],
  conversions: [
    conversion(['sale_line', 'Ventes'], ['insert', 'INSERT'], 41_377, 5),
    conversion(['product', 'Produits'], ['update', 'UPDATE'], 575, 1),
    conversion(['customer', 'Client'], ['insert', 'INSERT'], 20, 1),
    conversion(['employee', 'Employé'], ['update', 'UPDATE'], 7, 1),
    conversion(['employee', 'Employé'], ['delete', 'DELETE'], 2, 0),
  ],
  byDay: [
    { recordedDay: '2024-08-14', entity: 'customer', rows: 20, events: 20, fieldsPerEvent: 1 },
    { recordedDay: '2024-08-14', entity: 'employee', rows: 9, events: 9, fieldsPerEvent: null },
    { recordedDay: '2024-08-14', entity: 'product', rows: 575, events: 575, fieldsPerEvent: 1 },
    { recordedDay: '2024-08-14', entity: 'sale_line', rows: 199_990, events: 39_998, fieldsPerEvent: 5 },
    { recordedDay: '2024-08-15', entity: 'sale_line', rows: 6895, events: 1379, fieldsPerEvent: 5 },
  ],
  ...{ notUnderstood: [], otherTables: [], otherTableCount: 0, unknownFields: [], unknownFieldCount: 0 },
  contradictions: [],
  completeness: {
    ...{ lines: 41_377, loggedLines: 41_377, loggedShare: all },
    ...{ partialInserts: 0, inserts: 41_377, usualFields: 5 },
    ...{ silentSaleDays: 0, firstSilentSaleDays: [], transactions: null, numbering: [], unnumbered: [] },
  },
  quality: {
    oldValues: { changes: 584, withOldValue: 0, share: none },
    transactions: { rows, inTransaction: 0, share: none },
    actors: { rows, withActor: rows, share: all, actors: 19, largestShare: toDecimal('0.999904') },
    ...{ timeGrain: 'day', momentShare: all },
    checklist: [
      { item: 'old-value', verdict: 'not-met', weight: 16, points: 0 },
      { item: 'time', verdict: 'not-met', weight: 16, points: 0 },
      { item: 'transaction', verdict: 'not-met', weight: 20, points: 0 },
      { item: 'actor', verdict: 'partly', weight: 14, points: 7 },
      { item: 'append-only', verdict: 'cannot-be-shown', weight: 10, points: 0 },
      { item: 'completeness', verdict: 'met', weight: 14, points: 14 },
      { item: 'readability', verdict: 'met', weight: 10, points: 10 },
    ],
    score: 31,
  },
};
