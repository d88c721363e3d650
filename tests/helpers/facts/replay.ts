import type { EntityReplay, FieldWrites, ReplayFacts } from '../../../src/report/facts/replay.ts';

/** A field of which all writes are as in the table, but for what is given. */
export const fieldWrites = (
  field: Pick<FieldWrites, 'role' | 'column' | 'operation' | 'total'> & Partial<FieldWrites>,
): FieldWrites => ({
  applied: field.total,
  ...{ superseded: 0, damaged: 0, differing: 0, unreadable: 0, absent: 0, silent: 0, untested: 0 },
  ...{ damages: [], witness: null },
  ...field,
});

/** A table of so many rows, nothing of which is logged but what is given. */
export const entityReplay = (
  entity: Pick<EntityReplay, 'entity' | 'table' | 'keyColumn'> & Partial<EntityReplay>,
): EntityReplay => ({
  logged: { from: '2024-08-14', to: '2024-08-15' },
  rows: {
    ...{ total: 0, logged: 0, before: 0, within: 0, after: 0, undated: 0 },
    ...{ withinAmount: null, first: [] },
  },
  inserts: { total: 0, found: 0, deleted: 0, lost: 0, first: [] },
  deletes: { total: 0, applied: 0, reinserted: 0, ignored: 0, unseen: 0, first: [] },
  orphans: entity.entity === 'sale_line' ? null : { keys: 0, lines: 0, amount: null, first: [] },
  fields: [],
  chain: null,
  ...entity,
});

const rows = { before: 0, within: 0, after: 0, undated: 0, withinAmount: null, first: [] };
const lines = 41_377;
const saleFields = [
  ['ticket', 'ID ticket'],
  ['product', 'EAN'],
  ['customer', 'CUSTOMER_ID'],
  ['employee', 'id_employe'],
  ['businessDate', 'Date achat'],
] as const;

/** The real case's figures, with invented identifiers. */
export const sampleReplay: ReplayFacts = {
  entities: [
    entityReplay({
      ...{ entity: 'sale_line', table: 'Vente Détail', keyColumn: 'ID_BDD' },
      rows: { ...rows, total: lines, logged: lines },
      inserts: { total: lines, found: lines, deleted: 0, lost: 0, first: [] },
      fields: saleFields.map(([role, column]) =>
        fieldWrites({ role, column, operation: 'insert', total: lines }),
      ),
    }),
    entityReplay({
      ...{ entity: 'product', table: 'Produits', keyColumn: 'EAN' },
      rows: { ...rows, total: 18_040, logged: 0, undated: 18_040 },
      fields: [
        fieldWrites({
          ...{ role: 'price', column: 'prix', operation: 'update', total: 575, applied: 439, damaged: 136 },
          damages: [
            {
              ...{ damage: 'number-as-date', writes: 136, cutAt: null },
              example: { row: '3400000000002', logged: '2024-11-03 00:00:00', stored: '3.11' },
            },
          ],
        }),
      ],
    }),
    entityReplay({
      ...{ entity: 'customer', table: 'Clients', keyColumn: 'CUSTUMER_ID' },
      rows: { ...rows, total: 2297, logged: 20, before: 2277 },
      inserts: { total: 20, found: 20, deleted: 0, lost: 0, first: [] },
      fields: [
        fieldWrites({ role: 'registeredOn', column: 'date_inscription', operation: 'insert', total: 20 }),
      ],
    }),
    entityReplay({
      ...{ entity: 'employee', table: 'Employé', keyColumn: 'id_employe' },
      rows: { ...rows, total: 56, logged: 0, before: 56 },
      deletes: { total: 2, applied: 0, reinserted: 0, ignored: 0, unseen: 2, first: [] },
      fields: [
        fieldWrites({
          ...{ role: 'password', column: 'hash_mdp', operation: 'update', total: 7 },
          ...{ applied: 0, differing: 7 },
        }),
      ],
    }),
  ],
  unspoken: [],
  identifiers: [
    {
      ...{ place: 'row-key', entity: 'employee', table: 'Employé', bearer: 'Employé.id_employe' },
      ...{ expected: { length: 32, alphabet: 'hexadecimal' }, unmatched: 2 },
      damaged: ['0123456789abcdef0123456789abcdef1', 'fedcba9876543210fedcba98765432102'].map((value) => ({
        ...{ value, rows: 1, repair: null },
        faults: [{ fault: 'length', length: 33, expected: 32 }],
      })),
    },
  ],
};
