import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { audit } from '../../../src/commands/audit.ts';
import { periodOf } from '../../../src/config/period.ts';
import { silent } from '../../../src/progress.ts';
import {
  configOf,
  inserted,
  type LogRow,
  logged,
  type Sale,
  type Shop,
  writeShop,
} from '../../helpers/small-shop.ts';
import { withStore } from '../../helpers/with-store.ts';
import { deletion, historyOf, update } from './history.ts';

// The ledger against a replay by hand: every line's life event by event, in cents.

const dates = ['2024-08-01', '2024-08-02', '2024-08-03'] as const;
/** Moments of the log, with a time of day. */
const at = (moment: number): string =>
  new Date(Date.UTC(2024, 7, 1, 8) + moment * 3_600_000 * 7).toISOString().slice(0, 19);
const euros = (cents: number): string => (cents / 100).toFixed(2);

type Change =
  | { field: 'quantity' | 'unitPrice'; to: number }
  | { field: 'date'; to: number }
  | { field: 'deleted' };
interface Life {
  date: number;
  quantity: number;
  cents: number;
  changes: readonly Change[];
  /** Hours of seven between two events, from the first. */
  gaps: readonly number[];
  withOld: boolean;
}

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ field: fc.constant('quantity' as const), to: fc.integer({ min: -3, max: 9 }) }),
  fc.record({ field: fc.constant('unitPrice' as const), to: fc.integer({ min: 1, max: 5000 }) }),
  fc.record({ field: fc.constant('date' as const), to: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ field: fc.constant('deleted' as const) }),
);
const life: fc.Arbitrary<Life> = fc.record({
  date: fc.integer({ min: 0, max: 2 }),
  quantity: fc.integer({ min: -2, max: 9 }),
  cents: fc.integer({ min: 1, max: 5000 }),
  changes: fc.array(change, { maxLength: 3 }),
  gaps: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 4, maxLength: 4 }),
  withOld: fc.boolean(),
});

interface State {
  moment: number;
  /** Null once the line is deleted. */
  sale: Sale | null;
}

/** Each state of a line from the moment that it holds, and the log rows that tell of it. */
function live({ date, quantity, cents, changes, gaps, withOld }: Life, index: number) {
  const line = `l${index}`;
  let moment = gaps[0] ?? 1;
  let sale: Sale | null = {
    ...{ line, ticket: `t${index % 4}`, product: 'p1', date: dates[date] ?? dates[0] },
    ...{ quantity: String(quantity), unitPrice: euros(cents) },
  };
  const states: State[] = [{ moment, sale }];
  const rows: LogRow[] = inserted(sale, at(moment));
  for (const [step, made] of changes.entries()) {
    if (sale === null) break;
    moment += gaps[step + 1] ?? 1;
    if (made.field === 'deleted') {
      rows.push(deletion(line, at(moment)));
      sale = null;
    } else {
      const to =
        made.field === 'date'
          ? (dates[made.to] ?? dates[0])
          : made.field === 'quantity'
            ? String(made.to)
            : euros(made.to);
      rows.push(update(line, made.field, to, at(moment), withOld ? sale[made.field] : undefined));
      sale = { ...sale, [made.field]: to };
    }
    states.push({ moment, sale });
  }
  return { states, rows, sale };
}

const centsOf = (sale: Sale): number => Number(sale.quantity) * Math.round(Number(sale.unitPrice) * 100);

/** What `read` gives with the audited shop in the store. */
async function inShop<T>(shop: Shop, read: (ask: (sql: string) => Promise<T[]>) => Promise<void>) {
  const folder = await mkdtemp(join(tmpdir(), 'constat-replay-'));
  try {
    await writeShop(shop, folder);
    const config = configOf(shop);
    return await withStore(async (store) => {
      const { report, errors } = await audit(store, {
        ...{ config, baseDir: folder, period: periodOf(config.period), asOf: config.asOf },
        ...{ programVersion: '0.0.0', progress: silent, signal: new AbortController().signal },
      });
      if (errors.length > 0) throw errors[0];
      await read((sql) => store.driver.unsafe<T[]>(sql));
      return report;
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('as of any moment, the ledger gives what a replay of the events gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(life, { minLength: 10, maxLength: 25 }), async (lives) => {
      const lived = lives.map(live);
      const sales = lived.flatMap(({ sale }) => (sale === null ? [] : [sale]));
      const log = lived.flatMap(({ rows }) => rows).sort((a, b) => (a.recorded < b.recorded ? -1 : 1));
      if (sales.length === 0) return;
      const moments = [...new Set(lived.flatMap(({ states }) => states.map(({ moment }) => moment)))];
      const report = await inShop<{ key: string; lines: string; cents: string; tickets: string }>(
        { sales, log },
        async (ask) => {
          const asked = moments.map((moment) => `(${moment}, timestamp '${at(moment)}')`).join(', ');
          const rows = await ask(
            `SELECT m.moment || ' ' || business_date AS key, sum(lines)::text AS lines, round(sum(amount) * 100)::text AS cents, '' AS tickets
             FROM (VALUES ${asked}) AS m (moment, seen) JOIN movement ON recorded IS NULL OR recorded <= m.seen GROUP BY 1`,
          );
          const found = new Map(rows.map(({ key, lines, cents }) => [key, `${lines} ${cents}`]));
          for (const moment of moments) {
            for (const date of dates) {
              const then = lived.flatMap(({ states }) => {
                const state = states.findLast((candidate) => candidate.moment <= moment);
                return state?.sale?.date === date ? [state.sale] : [];
              });
              const expected = `${then.length} ${then.reduce((sum, sale) => sum + centsOf(sale), 0)}`;
              assert.is(found.get(`${moment} ${date}`) ?? '0 0', expected, `${at(moment)} of ${date}`);
            }
          }
        },
      );
      const [revenue] = historyOf(report).measures;
      assert.ok(revenue !== undefined);
      const now = sales.reduce((sum, sale) => sum + centsOf(sale), 0);
      const cents = (amount: string) => Math.round(Number(amount) * 100);
      // The curve ends at today's figure, is the sum of its steps, and so is the triangle.
      assert.is(cents(revenue.now), now);
      const added = revenue.curve.steps.reduce((sum, step) => sum + cents(step.added), 0);
      assert.is(cents(revenue.curve.start.amount) + added, now);
      const cells = revenue.triangle.flatMap((row) => row.cells);
      assert.is(
        cents(revenue.curve.start.amount) + cells.reduce((sum, cell) => sum + cents(cell.amount), 0),
        now,
      );
      const moved = revenue.days.map(
        ({ closing, risen, fallen }) => cents(closing) + cents(risen) - cents(fallen),
      );
      assert.equal(
        moved,
        revenue.days.map((day) => cents(day.now)),
      );
    }),
    { numRuns: 12, endOnFailure: true },
  );
});

/** A product's prices over time, the first from the beginning. */
const priceHistory = fc.array(
  fc.record({ gap: fc.integer({ min: 1, max: 5 }), cents: fc.integer({ min: 1, max: 5000 }) }),
  { minLength: 1, maxLength: 4 },
);

test('catalogue prices move what was sold before, whatever became of the lines since', async () => {
  const histories = fc.record({
    prices: fc.array(priceHistory, { minLength: 3, maxLength: 3 }),
    lives: fc.array(life, { minLength: 8, maxLength: 20 }),
  });
  await fc.assert(
    fc.asyncProperty(histories, async ({ prices, lives }) => {
      const priced = prices.map((steps) => {
        let moment = 0;
        return steps.map(({ gap, cents }, index) => {
          if (index > 0) moment += gap;
          return { moment, cents };
        });
      });
      const lived = lives.map((one, index) => {
        // The catalogue's price alone counts here: the line bears none.
        const changes = one.changes.filter(({ field }) => field !== 'unitPrice');
        const { states, rows, sale } = live({ ...one, changes }, index);
        const product = index % 3;
        const bare = (line: Sale | null): Sale | null => {
          if (line === null) return null;
          const { unitPrice: _, ...rest } = line;
          return { ...rest, product: `p${product}` };
        };
        return {
          product,
          states: states.map((state) => ({ moment: state.moment, sale: bare(state.sale) })),
          sale: bare(sale),
          rows: rows.flatMap((row) =>
            row.field === 'unitPrice'
              ? []
              : [row.field === 'product' ? { ...row, value: `p${product}` } : row],
          ),
        };
      });
      const sales = lived.flatMap(({ sale }) => (sale === null ? [] : [sale]));
      if (sales.length === 0) return;
      const log = [
        ...lived.flatMap(({ rows }) => rows),
        ...priced.flatMap((steps, product) =>
          steps.slice(1).map(({ moment, cents }, index) => ({
            ...logged('U', 'product', `p${product}`, 'price', euros(cents), at(moment)),
            oldValue: euros(steps[index]?.cents ?? 0),
          })),
        ),
      ].sort((a, b) => (a.recorded < b.recorded ? -1 : 1));
      const products = priced.map((steps, product) => ({
        ...{ product: `p${product}`, price: euros(steps.at(-1)?.cents ?? 0) },
      }));
      await inShop<{ key: string; cents: string }>({ sales, products, log }, async (ask) => {
        const rows = await ask(
          `SELECT m.moment || ' ' || business_date AS key, round(sum(amount) * 100)::text AS cents
           FROM (SELECT n AS moment, timestamp '${at(0)}' + n * interval '7 hours' AS seen FROM generate_series(0, 30) AS n) AS m
           JOIN movement ON recorded IS NULL OR recorded <= m.seen GROUP BY 1`,
        );
        const found = new Map(rows.map(({ key, cents }) => [key, Number(cents)]));
        for (let moment = 0; moment <= 30; moment++) {
          for (const date of dates) {
            const expected = lived.reduce((sum, { product, states }) => {
              const sale = states.findLast((state) => state.moment <= moment)?.sale;
              const price = priced[product]?.findLast((step) => step.moment <= moment)?.cents ?? 0;
              return sale?.date === date ? sum + Number(sale.quantity) * price : sum;
            }, 0);
            assert.is(found.get(`${moment} ${date}`) ?? 0, expected, `${at(moment)} of ${date}`);
          }
        }
      });
    }),
    { numRuns: 10, endOnFailure: true },
  );
});

test.run();
