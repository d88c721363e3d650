import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  asking,
  canonical,
  environment,
  ledger,
  type Row,
  shapeNames,
  shapes,
  type Write,
} from './histories.ts';

// Whatever happened, each shape of log unifies to the same changes and the same ledger.

const text = fc
  .oneof(
    fc.constantFrom(`O'Neil "x"`, 'a\\b', '1e5', 'é €', '{"a": 1}', '007', '3,50', '\\N', ';'),
    fc.string(),
  )
  .filter((value) => value.trim() === value && value !== '' && !value.includes('\0'));
const maybe = (value: fc.Arbitrary<string>) => fc.option(value, { nil: null, freq: 5 });
const saleRow: fc.Arbitrary<Row> = fc.record({
  'N° "ticket"': text,
  EAN: maybe(fc.constantFrom('p1', 'p2', 'p3')),
  'Date achat': fc.constantFrom('2024-08-13', '2024-08-14'),
  "Qté d'un": maybe(fc.integer({ min: -9, max: 99 }).map(String)),
});
const productRow: fc.Arbitrary<Row> = fc.record({
  Prix: maybe(fc.integer({ min: 1, max: 9999 }).map((cents) => (cents / 100).toFixed(2))),
});

const step = fc.oneof(
  fc.record({
    ...{ entity: fc.constant('sale_line' as const), key: fc.constantFrom('l1', "l'2", 'l"3', '4') },
    row: fc.option(saleRow, { nil: null, freq: 4 }),
  }),
  fc.record({
    ...{ entity: fc.constant('product' as const), key: fc.constantFrom('p1', 'p2') },
    row: fc.option(productRow, { nil: null, freq: 8 }),
  }),
);

/** Steps as writes: what writes nothing (the same row again, the deletion of none) is left out. */
const history = fc.array(step, { minLength: 10, maxLength: 60 }).map((steps) => {
  const rows = new Map<string, Row>();
  return steps.flatMap(({ entity, key, row }, index): Write[] => {
    const name = `${entity} ${key}`;
    const before = rows.get(name) ?? null;
    const isSame = (a: Row, b: Row) => Object.keys(a).every((field) => a[field] === b[field]);
    if (before === null ? row === null : row !== null && isSame(before, row)) return [];
    if (row === null) rows.delete(name);
    else rows.set(name, row);
    const at = new Date(Date.UTC(2024, 7, 1, 8, 0, 0) + index * 37_000_000).toISOString();
    return [{ at: at.slice(0, 19).replace('T', ' '), entity, key, before, after: row }];
  });
});

test('random histories unify to the same changes in all shapes', async () => {
  await fc.assert(
    fc.asyncProperty(
      history.filter((writes) => writes.length > 0),
      async (writes) => {
        const answers = [];
        for (const name of shapeNames) {
          const answer = await asking(environment(writes, shapes[name](writes)), async (query) => ({
            changes: await query(canonical),
            ledger: await query(ledger),
          }));
          answers.push(answer);
          assert.equal(answer.changes, answers[0]?.changes, name);
          // Between the fields of one update a field-level log shows states that the row never had.
          if (answers.length > 1) assert.equal(answer.ledger, answers[1]?.ledger, name);
        }
      },
    ),
    { numRuns: 3, seed: 4, endOnFailure: true, includeErrorInReport: true },
  );
});

test.run();
