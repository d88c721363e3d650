import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { auditShop, inserted, type LogRow, logged, ticket } from '../../helpers/small-shop.ts';
import { entityOf } from './replayed.ts';

// Products go through random histories, of which some writes are not logged and some logged ones not applied. What the
// replay counts is held against the same count made by hand, and every group must add up to its whole.

interface Step {
  operation: 'insert' | 'update' | 'delete';
  price: string;
  isLogged: boolean;
  isApplied: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  operation: fc.constantFrom('insert', 'update', 'update', 'delete'),
  price: fc.constantFrom('1.00', '2.00', '3.00'),
  isLogged: fc.boolean(),
  isApplied: fc.boolean(),
});
const histories = fc.array(fc.array(step, { maxLength: 6 }), { minLength: 25, maxLength: 25 });

/** The price that the table shows in the end; null where the row is gone. */
function presentPrice(history: readonly Step[]): string | null {
  let price: string | null = null;
  for (const { operation, isApplied, price: next } of history) {
    if (!isApplied) continue;
    if (operation === 'delete') price = null;
    else if (operation === 'insert' || price !== null) price = next;
  }
  return price;
}

const none = {
  ...{ rows: { total: 0, logged: 0 }, inserts: { total: 0, found: 0, deleted: 0, lost: 0 } },
  deletes: { total: 0, applied: 0, reinserted: 0, ignored: 0, unseen: 0 },
  writes: { total: 0, applied: 0, superseded: 0, differing: 0, absent: 0 },
};
type Counts = typeof none;

function countByHand(all: readonly Step[][]): Counts {
  const counts = structuredClone(none);
  for (const history of all) {
    const present = presentPrice(history);
    const log = history.filter(({ isLogged }) => isLogged);
    const last = (operation: Step['operation']) =>
      log.findLastIndex((entry) => entry.operation === operation);
    const [insert, deletion] = [last('insert'), last('delete')];
    if (present !== null) {
      counts.rows.total++;
      if (insert >= 0) counts.rows.logged++;
    }
    if (insert >= 0) {
      counts.inserts.total++;
      counts.inserts[present !== null ? 'found' : deletion >= 0 ? 'deleted' : 'lost']++;
    }
    if (deletion >= 0) {
      counts.deletes.total++;
      const seen = insert >= 0 || last('update') >= 0;
      if (present === null) counts.deletes[seen ? 'applied' : 'unseen']++;
      else counts.deletes[insert > deletion ? 'reinserted' : 'ignored']++;
    }
    const writes = log.filter(({ operation }) => operation !== 'delete');
    counts.writes.total += writes.length;
    for (const [index, { price }] of writes.entries()) {
      if (present === null) counts.writes.absent++;
      else if (index < writes.length - 1) counts.writes.superseded++;
      else counts.writes[price === present ? 'applied' : 'differing']++;
    }
  }
  return counts;
}

test('whatever is written without the log or logged without being written, each whole is the sum of its groups', async () => {
  const sales = ticket('t', '2024-08-01', 'sold');
  const actions = { insert: 'I', update: 'U', delete: 'D' } as const;
  await fc.assert(
    fc.asyncProperty(histories, async (all) => {
      const key = (index: number) => `p${String(index).padStart(2, '0')}`;
      const products = all.flatMap((history, index) => {
        const price = presentPrice(history);
        return price === null ? [] : [{ product: key(index), price }];
      });
      // The histories run side by side, in one order for all.
      const log: LogRow[] = [0, 1, 2, 3, 4, 5].flatMap((place) =>
        all.flatMap((history, index) => {
          const entry = history[place];
          if (!entry?.isLogged) return [];
          const field = entry.operation === 'delete' ? '' : 'price';
          return [logged(actions[entry.operation], 'product', key(index), field, entry.price)];
        }),
      );
      const report = await auditShop({
        ...{ sales, products: [{ product: 'sold', price: '1.00' }, ...products] },
        log: [
          ...sales.flatMap((sale) => inserted(sale, '2024-08-01')),
          logged('U', 'product', 'sold', 'price', '1.00'),
          ...log,
        ],
      });
      const { rows, inserts, deletes, fields } = entityOf(report, 'product');
      const expected = countByHand(all);
      const groups = [
        'applied',
        'superseded',
        'damaged',
        'differing',
        'unreadable',
        'absent',
        'silent',
        'untested',
      ] as const;
      for (const field of fields)
        assert.is(
          groups.reduce((sum, group) => sum + field[group], 0),
          field.total,
        );
      assert.is(rows.logged + rows.before + rows.within + rows.after + rows.undated, rows.total);
      const sum = (of: 'total' | 'applied' | 'superseded' | 'differing' | 'absent') =>
        fields.reduce((total, field) => total + field[of], 0);
      assert.equal(
        {
          rows: { total: rows.total, logged: rows.logged },
          inserts: { ...inserts, first: undefined },
          deletes: { ...deletes, first: undefined },
          writes: {
            ...{ total: sum('total'), applied: sum('applied'), superseded: sum('superseded') },
            ...{ differing: sum('differing'), absent: sum('absent') },
          },
        },
        {
          rows: { total: expected.rows.total + 1, logged: expected.rows.logged },
          inserts: { ...expected.inserts, first: undefined },
          deletes: { ...expected.deletes, first: undefined },
          // The product that is sold, and its one update.
          writes: {
            ...expected.writes,
            total: expected.writes.total + 1,
            applied: expected.writes.applied + 1,
          },
        },
      );
    }),
    { numRuns: 6 },
  );
});

test('lines are read from both sides alike: rows, insertions and values add up', async () => {
  const fate = fc.constantFrom('both', 'both', 'unlogged', 'lost', 'deleted', 'differing');
  await fc.assert(
    fc.asyncProperty(fc.array(fate, { minLength: 20, maxLength: 20 }), async (fates) => {
      const lines = fates.map((_, index) => ({
        ...{ line: `l${index}`, ticket: `t${index % 4}`, product: 'A', date: '2024-08-01', quantity: '1' },
      }));
      const of = (...wanted: string[]) => lines.filter((_, index) => wanted.includes(fates[index] ?? ''));
      const always = { line: 'always', ticket: 't', product: 'A', date: '2024-08-01', quantity: '1' };
      const log = [
        ...[always, ...of('both', 'lost', 'deleted')].flatMap((sale) => inserted(sale, '2024-08-01')),
        ...of('differing').flatMap((sale) => inserted({ ...sale, quantity: '2' }, '2024-08-01')),
        ...of('deleted').map(({ line }) => ({
          ...{
            recorded: '2024-08-02',
            action: 'D',
            table: 'sale',
            row: line,
            field: '',
            value: '',
            actor: 'till',
          },
        })),
      ];
      const sales = [always, ...of('both', 'unlogged', 'differing')];
      const report = await auditShop({ sales, products: [{ product: 'A', price: '1.00' }], log });
      const { rows, inserts, fields } = entityOf(report, 'sale_line');
      const [logged, unlogged] = [1 + of('both', 'differing').length, of('unlogged').length];
      assert.equal([rows.total, rows.logged, rows.within], [logged + unlogged, logged, unlogged]);
      const [lost, deleted] = [of('lost').length, of('deleted').length];
      assert.equal(
        [inserts.total, inserts.found, inserts.lost, inserts.deleted],
        [logged + lost + deleted, logged, lost, deleted],
      );
      const quantity = fields.find(({ role }) => role === 'quantity');
      const differing = of('differing').length;
      assert.equal(
        [quantity?.total, quantity?.applied, quantity?.differing],
        [logged, logged - differing, differing],
      );
    }),
    { numRuns: 5 },
  );
});

test.run();
