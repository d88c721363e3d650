import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { profiled, times } from './profiled.ts';

test('a column of numbers', async () => {
  const { of, papers } = await profiled({
    n: ['1', '2', '2', '3', '4', '100', null, '5', '6', '7', '8', '9', '10', '11'],
  });
  const {
    nulls,
    distinct,
    distinctIsExact,
    unique,
    min,
    max,
    mean,
    quantiles,
    outliers,
    minLength,
    maxLength,
  } = of('n');
  assert.equal([nulls, distinct, distinctIsExact, unique, minLength, maxLength], [1, 12, true, false, 1, 3]);
  assert.equal([min, max, mean], ['1', '100', '12.923077']);
  assert.equal(quantiles, { q1: '3', median: '6', q3: '9' });
  assert.equal(outliers, { rows: 1, low: '-6', high: '18' });
  assert.equal(of('n').top[0], { value: '2', rows: 2 });
  assert.equal(of('n').masks, [
    { mask: '9', rows: 10 },
    { mask: '99', rows: 2 },
    { mask: '999', rows: 1 },
  ]);
  assert.equal(
    of('n').histogram?.map(({ from, to, rows }) => [from, to, rows]),
    [
      ['1', '10.9', 11],
      ['10.9', '20.8', 1],
      ...['20.8', '30.7', '40.6', '50.5', '60.4', '70.3', '80.2'].map((from, index, all) => [
        from,
        all[index + 1] ?? '90.1',
        0,
      ]),
      ['90.1', '100', 1],
    ],
  );
  assert.equal(
    papers.map(({ id, witness }) => [id, witness?.total]),
    [
      ['form-of', undefined],
      ['mask-of', undefined],
      ['moment-of', undefined],
      ['profile-1', 1],
      ['shapes-1', 1],
      ['value-1', undefined],
    ],
    'two papers with one row for each column; the others are definitions',
  );
});

test('quartiles by rows, not by values, of any number of values', async () => {
  const values = Array.from({ length: 3000 }, (_, index) => String((index * 7919) % 3000));
  const { of } = await profiled({
    many: values.map((value) => `${value}.5`),
    weighted: values.map((_, index) => (index < 2600 ? '5' : String(index))),
  });
  assert.equal(of('many').quantiles, { q1: '749.5', median: '1499.5', q3: '2249.5' });
  assert.equal(of('many').mean, '1500.000000');
  assert.equal(of('weighted').quantiles, { q1: '5', median: '5', q3: '5' });
  assert.is(of('weighted').outliers, null, 'the quartiles do not differ');
  assert.is(
    of('many').histogram?.reduce((sum, { rows }) => sum + rows, 0),
    3000,
  );
  assert.is(of('many').examples.length, 3);
});

test('dates have quartiles and steps of whole days; money keeps its digits', async () => {
  const days = Array.from({ length: 31 }, (_, index) => `${String(index + 1).padStart(2, '0')}/08/2024`);
  const { of } = await profiled({ day: days, price: times(31, '1,10', '12 345 678 901,20') });
  assert.equal([of('day').min, of('day').max, of('day').mean], ['2024-08-01', '2024-08-31', null]);
  assert.equal(of('day').quantiles, { q1: '2024-08-08', median: '2024-08-16', q3: '2024-08-24' });
  assert.equal(of('day').histogram?.[0], { from: '2024-08-01', to: '2024-08-04', rows: 3 });
  assert.is(of('day').outliers, null);
  assert.equal([of('price').max, of('price').scale, of('price').histogram], ['12345678901.2', 2, null]);
});

test('numbers that name something have no mean', async () => {
  const eans = ['3017620422003', '96385074', '36000291452', '5449000000996'];
  const rows = Array.from({ length: 1500 }, (_, index) => String(index + 1));
  const { of } = await profiled({
    ean: times(1500, ...eans),
    number: rows,
    value: rows.map((row) => `${row}.5`),
  });
  assert.equal([of('ean').mean, of('ean').quantiles, of('ean').max], [null, null, '5449000000996']);
  assert.equal([of('number').mean, of('number').unique, of('number').max], [null, true, '1500']);
  assert.is(of('value').mean, '751.000000');
});

test('masks of letters of any alphabet; values that are all different have no most frequent one', async () => {
  const { of } = await profiled({ label: ['Épicerie 12', 'Œufs-3', 'жук 1', '🛒 a'] });
  assert.equal(
    of('label')
      .masks.map(({ mask }) => mask)
      .sort(),
    ['AAA 9', 'AAAA-9', 'AAAAAAAA 99'],
  );
  assert.equal(of('label').top, []);
  const { of: repeated } = await profiled({ label: ['a', 'b', 'a', null, 'c'] });
  assert.equal(repeated('label').top, [
    { value: 'a', rows: 2 },
    { value: 'b', rows: 1 },
    { value: 'c', rows: 1 },
  ]);
});

test('an empty table, and a column without a value', async () => {
  const { columns, papers } = await profiled({ a: [], b: [] });
  assert.equal(
    columns.map(({ type, nulls, distinct, min, top }) => [type, nulls, distinct, min, top]),
    [
      ['empty', 0, 0, null, []],
      ['empty', 0, 0, null, []],
    ],
  );
  assert.is(papers.length, 6);
  const { of } = await profiled({ none: [null, null], one: ['1', '2'] });
  const { type, nulls, distinct, unique, maxLength, min, mean, quantiles, histogram, examples } = of('none');
  assert.equal([type, nulls, distinct, unique, maxLength], ['empty', 2, 0, false, 0]);
  assert.equal([min, mean, quantiles, histogram, examples], [null, null, null, null, []]);
});

test('hostile values and names', async () => {
  const name = `"; drop table laid; --`;
  const long = '🛒'.repeat(25_000);
  const { of } = await profiled({
    [name]: [`'); drop table laid; --`, '\\', '%', '\u001f\n\t', '"'],
    long: [long, 'x'.repeat(100_000), `a@${'b'.repeat(1000)}.fr`, '1'.repeat(400), '-'],
    emoji: ['👩‍👩‍👧', '🇫🇷', 'e\u0301', '\ufeff', '\u202e'],
    $1: ['$1', '$$', "E'\\n'", '\\x00', 'NULL'],
  });
  assert.equal([of(name).type, of(name).distinct], ['text', 5]);
  assert.equal([of('long').meaning, of('long').maxLength], ['free-text', 100_000]);
  assert.ok(of('long').examples.every((example) => example.length <= 160));
  assert.is(of('emoji').distinct, 5);
  assert.equal([of('$1').distinct, of('$1').nulls, of('$1').min], [5, 0, '$$']);
});

test('1 599 columns in one table, as many as fit beside the row number', async () => {
  const columns = Object.fromEntries(
    Array.from({ length: 1599 }, (_, index) => [
      `c${index + 1}`,
      ['1', String(index), index % 2 === 0 ? null : 'x'],
    ]),
  );
  const { columns: found, of } = await profiled(columns);
  assert.is(found.length, 1599);
  assert.equal([of('c1599').type, of('c1599').max, of('c1599').nulls], ['integer', '1598', 1]);
  assert.equal([of('c1598').type, of('c1598').distinct], ['text', 3]);
});

test.run();
