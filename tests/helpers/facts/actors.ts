import { ratio, toDecimal } from '../../../src/report/decimal.ts';
import type { ActorsFacts } from '../../../src/report/facts/actors.ts';

const service = '0123456789abcdefgz0123456789abcde';
const nobody = { actors: 0, rows: 0 };
const one = (rows: number) => ({ actors: 1, rows });

/** The real case's figures, with invented names. */
export const sampleActors: ActorsFacts = {
  rows: 207_489,
  anonymousRows: 0,
  actorCount: 19,
  employeesKnown: true,
  kinds: [
    { kind: 'inferred-service', actors: 1, rows: 207_469, share: ratio(207_469, 207_489) },
    { kind: 'person', actors: 18, rows: 20, share: ratio(20, 207_489) },
  ],
  concentration: {
    shareOfFirst: ratio(207_469, 207_489),
    herfindahl: toDecimal('0.999807'),
    actorsForFourFifths: 1,
  },
  actors: [
    {
      ...{ actor: service, kind: 'inferred-service', inferredFrom: ['share', 'cadence'], malformed: true },
      ...{ rows: 207_469, events: 41_961, share: ratio(207_469, 207_489), activeDays: 2 },
      ...{ firstRecorded: '2024-08-14', lastRecorded: '2024-08-15' },
      writes: [
        { table: 'Ventes', action: 'INSERT', rows: 206_885, events: 41_377 },
        { table: 'Produits', action: 'UPDATE', rows: 575, events: 575 },
        { table: 'Employé', action: 'UPDATE', rows: 7, events: 7 },
        { table: 'Employé', action: 'DELETE', rows: 2, events: 2 },
      ],
    },
    ...Array.from({ length: 18 }, (_, index): ActorsFacts['actors'][number] => {
      const rows = index < 2 ? 2 : 1;
      return {
        ...{ actor: (index + 10).toString(16).padStart(2, '0').repeat(16), kind: 'person' },
        ...{ inferredFrom: [], malformed: false, rows, events: rows, share: ratio(rows, 207_489) },
        ...{ firstRecorded: '2024-08-14', lastRecorded: '2024-08-14', activeDays: 1 },
        writes: [{ table: 'Client', action: 'INSERT', rows, events: rows }],
      };
    }),
  ],
  others: nobody,
  tables: [
    { table: 'Ventes', person: nobody, service: one(206_885), unknown: nobody },
    { table: 'Produits', person: nobody, service: one(575), unknown: nobody },
    { table: 'Client', person: { actors: 18, rows: 20 }, service: nobody, unknown: nobody },
    { table: 'Employé', person: nobody, service: one(9), unknown: nobody },
  ],
  sensitive: [
    {
      ...{ duty: 'price-update', table: 'Produits', action: 'UPDATE', actor: null },
      ...{ person: nobody, service: one(575), unknown: nobody },
    },
    {
      ...{ duty: 'delete', table: 'Employé', action: 'DELETE', actor: null },
      ...{ person: nobody, service: one(2), unknown: nobody },
    },
  ],
  mixed: {
    actors: 1,
    shown: [{ actor: service, kind: 'inferred-service', saleRows: 206_885, priceRows: 575, deletedRows: 2 }],
  },
  absent: { beforeHire: nobody, afterDeletion: nobody, outsiders: nobody, shown: [] },
  closedDays: {
    days: ['2024-08-15'],
    writes: [
      {
        day: '2024-08-15',
        table: 'Ventes',
        action: 'INSERT',
        by: 'service',
        actors: 1,
        rows: 6895,
      },
    ],
  },
  hours: {
    ...{ known: false, opening: null, byHour: [], outside: [] },
    byWeekday: [
      { weekday: 3, by: 'person', rows: 20 },
      { weekday: 3, by: 'service', rows: 200_574 },
      { weekday: 4, by: 'service', rows: 6895 },
    ],
  },
  rights: null,
};
