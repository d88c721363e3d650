import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Observations } from '../../src/sources/source.ts';
import { only, rowsOf, withSource } from './files.ts';

interface Reading {
  rows: (string | null)[][];
  seen: Observations;
}

const read = (content: Buffer | string): Promise<Reading> =>
  withSource({ file: 'a.csv', delimiter: ',' }, content, async (tables) => {
    // Where the server would refuse the bytes, the table is the tolerant one from the start.
    const table = only(tables).tolerant?.() ?? only(tables);
    assert.ok(table.hasRowNumbers);
    const rows = await rowsOf(table);
    return { rows, seen: table.observations() };
  });

const places = ({ seen }: Reading) => seen.rejects.map(({ row, value, reason }) => [row, value, reason]);

test('rows with too few or too many fields are listed, the others are sent with their line', async () => {
  const reading = await read('\ufeffa,b\r\n1,"x\r\n\r\ny"\r\n2\r\n3,4,5\r\n6,""\r\n\r\n,\r\n7,8');
  assert.equal(reading.rows, [
    ['2', '1', 'x\r\n\r\ny'],
    ['7', '6', ''],
    ['10', '7', '8'],
  ]);
  assert.equal(places(reading), [
    [5, '2', 'wrong-column-count'],
    [6, '3,4,5', 'wrong-column-count'],
  ]);
  const { rows, emptyRows, rejectedRows, rejectedValues } = reading.seen;
  assert.equal([rows, emptyRows, rejectedRows, rejectedValues], [3, 2, 2, 0]);
});

test('a wrong quote costs its own line and no other', async () => {
  const reading = await read('a,b\n1,2\n3,"open\n5,6\n7,"8"\n9,5" pipe\n10,"a"b\n11,12\n13,"never');
  assert.equal(reading.rows, [
    ['2', '1', '2'],
    ['4', '5', '6'],
    ['5', '7', '8'],
    ['8', '11', '12'],
  ]);
  assert.equal(places(reading), [
    [3, '3,"open', 'unreadable'],
    [6, '9,5" pipe', 'unreadable'],
    [7, '10,"a"b', 'unreadable'],
    [9, '13,"never', 'unreadable'],
  ]);
});

test('an open quote does not swallow a large file', async () => {
  const lines = Array.from({ length: 100_000 }, (_, index) => `${index},a value of some length\r\n`);
  lines.splice(10, 0, '"open,x\r\n');
  const reading = await read(`a,b\r\n${lines.join('')}`);
  assert.is(reading.rows.length, 100_000);
  assert.equal(places(reading), [[12, '"open,x', 'unreadable']]);
  assert.is(reading.rows.at(-1)?.[0], '100002');
});

test('NUL bytes and bytes that are not UTF-8 are listed, never replaced', async () => {
  const latin = Buffer.from('4,été\n', 'latin1');
  const reading = await read(
    Buffer.concat([Buffer.from('a,b\n1,\0\n2,crème 🛒\n'), latin, Buffer.from('5,6\n')]),
  );
  assert.equal(reading.rows, [
    ['3', '2', 'crème 🛒'],
    ['5', '5', '6'],
  ]);
  assert.equal(places(reading), [
    [2, '1,\ufffd', 'unreadable'],
    [4, '4,\ufffdt\ufffd', 'unreadable'],
  ]);
});

test('1000 rejects are kept and all are counted', async () => {
  const { rows, seen } = await read(`a,b\n${'1\n"x"y,2\n'.repeat(800)}3,4\n`);
  assert.equal([rows.length, seen.rejects.length, seen.rejectedRows], [1, 1000, 1600]);
  assert.equal([seen.rejects[0]?.file, seen.rejects[0]?.sheet], ['a.csv', null]);
});

test('any table of strings, written as CSV, is read back', async () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'é', '🛒', '"', ',', '\n', '\r', '\t', '\\', 'N', ' '),
  });
  const tables = fc.array(fc.tuple(fc.stringMatching(/^[a-z]+$/), text), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(tables, fc.constantFrom('\n', '\r\n'), async (table, ending) => {
      const lines = table.map(
        (row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',') + ending,
      );
      const { rows, seen } = await read(`a,b${ending}${lines.join('')}`);
      assert.equal(
        rows.map(([, ...values]) => values),
        table,
      );
      assert.is(seen.rejectedRows, 0);
    }),
    { numRuns: 60 },
  );
});

test('any bytes are rows, empty rows or rejects: each line break outside them is accounted for', async () => {
  const piece = fc.constantFrom('a', ',', '"', '\n', '\r\n', '\0', '\xff', 'é', '""');
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
      const reading = await read(Buffer.from(`a,b\n${pieces.join('')}`, 'latin1'));
      const { rows, emptyRows, rejectedRows } = reading.seen;
      assert.is(reading.rows.length, rows);
      const lines = pieces.join('').split(/\r\n|\n/).length;
      assert.ok(rows + emptyRows + rejectedRows <= lines);
      const numbers = reading.rows.map(([line]) => Number(line));
      assert.equal(
        numbers,
        [...new Set(numbers)].sort((x, y) => x - y),
      );
    }),
    { numRuns: 100 },
  );
});

test.run();
