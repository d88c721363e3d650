import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { profiled, times } from './profiled.ts';

test('the narrowest type that all values have', async () => {
  const { columns } = await profiled({
    whole: ['1', '-20', '0', '999999999999999999'],
    long: ['1', '12345678901234567890', '2', '3'],
    price: ['1.5', '2.25', '3', '.75'],
    zeros: ['007', '010', '099', '100'],
    day: ['2024-08-14', '2024-02-29', '2024-12-31', '1999-01-01'],
    noDay: ['2024-08-14', '2023-02-29', '2024-12-31', '1999-01-01'],
    moment: ['2024-08-14', '2024-08-14 10:30', '2024-08-14T10:30:15.5Z', '2024-08-15 00:00:00'],
    midnight: ['2024-08-14 00:00:00', '2024-08-15T00:00', '2024-08-16', '2024-08-17 00:00:00.000'],
    yes: ['true', 'false', 'TRUE', 'False'],
    oui: ['oui', 'non', 'Oui', 'NON'],
    initial: ['O', 'N', 'O', 'o'],
    onlyN: ['N', 'N', 'N', 'N'],
    bits: ['0', '1', '1', '0'],
    mixed: ['1', 'x', '2', '2024-08-14'],
    none: [null, null, null, null],
    blank: ['', ' ', '', ' '],
  });
  assert.equal(Object.fromEntries(columns.map(({ name, type }) => [name, type])), {
    ...{ whole: 'integer', long: 'text', price: 'decimal', zeros: 'text', day: 'date', noDay: 'text' },
    ...{ moment: 'timestamp', midnight: 'date', yes: 'boolean', oui: 'boolean', initial: 'boolean' },
    ...{ onlyN: 'text', bits: 'integer', mixed: 'text', none: 'empty', blank: 'text' },
  });
});

test('what the store loaded as a number or a date stays that; moments at midnight are dates', async () => {
  const types = {
    amount: 'numeric',
    day: 'date',
    at: 'timestamp',
    midnight: 'timestamp',
    odd: 'numeric',
  } as const;
  const { of } = await profiled(
    {
      amount: ['1', '2', '3'],
      day: ['2024-08-14', '2024-08-15', null],
      at: ['2024-08-14 10:00', '2024-08-15', null],
      midnight: ['2024-08-14', '2024-08-15', null],
      odd: ['NaN', '1.50', '2'],
    },
    types,
  );
  assert.equal([of('amount').type, of('amount').scale], ['decimal', 0]);
  assert.equal([of('day').type, of('day').min], ['date', '2024-08-14']);
  assert.equal([of('at').type, of('at').min], ['timestamp', '2024-08-14 10:00:00']);
  assert.equal([of('midnight').type, of('midnight').top[0]?.value], ['date', undefined]);
  assert.equal(
    [of('odd').type, of('odd').max, of('odd').misfits],
    ['decimal', '2', { rows: 1, first: [{ row: 2, value: 'NaN' }] }],
  );
});

const writingOf = (column: { type: string; writing: unknown; min: string | null; max: string | null }) => [
  ...[column.type, column.writing, column.min, column.max],
];

test('numbers in other writings', async () => {
  const { of } = await profiled({
    comma: ['1,5', '12,25', '-3', '1000,00'],
    space: ['1 234,50', '12', '1 000 000,00', '3,1'],
    narrow: ['1\u202f234,50', '2\u202f000,00', '12,3', '5'],
    noBreak: ['1\u00a0234', '12', '2\u00a0000', '5'],
    swiss: ["1'234.50", "12'000.00", '5', '7.25'],
    american: ['1,234.50', '12', '1,000,000', '3.1'],
    german: ['1.234,50', '12', '1.000.000', '3,1'],
    eitherWay: ['1,234', '2,500', '12', '7,125'],
    point: ['1.234', '2.500', '12', '7.125'],
  });
  const writing = (decimalMark: string | null, grouping: string | null) => ({
    decimalMark,
    grouping,
    dateOrder: null,
  });
  assert.equal(writingOf(of('comma')), ['decimal', writing('comma', null), '-3', '1000']);
  assert.equal(writingOf(of('space')), ['decimal', writing('comma', ' '), '3.1', '1000000']);
  assert.equal(writingOf(of('narrow')), ['decimal', writing('comma', '\u202f'), '5', '2000']);
  assert.equal(writingOf(of('noBreak')), ['integer', writing(null, '\u00a0'), '5', '2000']);
  assert.equal(writingOf(of('swiss')), ['decimal', writing('point', "'"), '5', '12000']);
  assert.equal(writingOf(of('american')), ['decimal', writing('point', ','), '3.1', '1000000']);
  assert.equal(writingOf(of('german')), ['decimal', writing('comma', '.'), '3.1', '1000000']);
  assert.equal([of('eitherWay').type, of('eitherWay').writing], ['text', null], '1,234 is not guessed');
  assert.equal([of('point').type, of('point').writing, of('point').scale], ['decimal', null, 3]);
});

test('dates in other orders, settled by all values of the column, or undecidable', async () => {
  const { of } = await profiled({
    day: ['14/08/2024', '01/02/2024', '3/4/2024', '31/12/1999'],
    month: ['08/14/2024', '01/02/2024', '3/4/2024', '12/31/1999'],
    american: ['8/14/2024 3:05 PM', '8/15/2024 11:00:10 AM', '1/2/2024 1:00 AM', '1/3/2024 2:00 AM'],
    dots: ['14.08.2024', '01.02.2024', '15.08.2024', '02.02.2024'],
    midnight: ['14/08/2024 00:00:00', '15/08/2024 00:00', '01/02/2024', '02/02/2024'],
    slashed: ['2024/08/14', '2024/8/5', '2024.08.15', '2024-08-16'],
    compact: ['20240814', '20240815', '19991231', '20240229'],
    ambiguous: ['01/02/2024', '03/04/2024', '05/06/2024', '12/12/2024'],
    contrary: ['14/08/2024', '08/14/2024', '01/02/2024', '03/04/2024'],
    short: ['14.08.24', '15.08.24', '01.02.24', '31.12.23'],
    decided: ['14.08.99', '15.08.24', '31.02.03', '28.12.00'],
    impossible: ['14/18/2024', '15/19/2024', '01/02/2024', '32/01/2024'],
  });
  const order = (dateOrder: string) => ({ decimalMark: null, grouping: null, dateOrder });
  assert.equal(writingOf(of('day')), ['date', order('day-first'), '1999-12-31', '2024-08-14']);
  assert.equal(writingOf(of('month')), ['date', order('month-first'), '1999-12-31', '2024-08-14']);
  assert.equal(writingOf(of('american')), [
    ...['timestamp', order('month-first'), '2024-01-02 01:00:00', '2024-08-15 11:00:10'],
  ]);
  assert.equal(writingOf(of('dots')), ['date', order('day-first'), '2024-02-01', '2024-08-15']);
  assert.equal(writingOf(of('midnight')), ['date', order('day-first'), '2024-02-01', '2024-08-15']);
  assert.equal(writingOf(of('slashed')), ['date', order('year-first'), '2024-08-05', '2024-08-16']);
  assert.equal(writingOf(of('compact')), ['date', order('year-first'), '1999-12-31', '2024-08-15']);
  for (const name of ['ambiguous', 'contrary', 'short'])
    assert.equal([of(name).type, of(name).writing], ['text', order('undecidable')], name);
  assert.equal([of('decided').type, of('impossible').type], ['text', 'text']);
  assert.is(of('impossible').writing, null);
});

test('a slip among hundreds of dates is a misfit, and not the end of their order', async () => {
  const days = times(300, '14/08/2024', '25/12/2023', '01/02/2024');
  const { of } = await profiled({ day: [...days, '08/14/2024'] });
  assert.equal([of('day').type, of('day').writing?.dateOrder], ['date', 'day-first']);
  assert.equal(of('day').misfits, { rows: 1, first: [{ row: 302, value: '08/14/2024' }] });
});

test('99 of 100 fit: the type stands, and the others are counted in rows and shown with their place', async () => {
  const numbers = Array.from({ length: 99 }, (_, index) => String(index + 1));
  const twice = Array.from({ length: 198 }, (_, index) => String(index + 1));
  const { of } = await profiled({
    one: ['n/a', ...numbers],
    two: ['n/a', '?', ...numbers.slice(1)],
    repeated: ['n/a', ...twice, 'n/a'],
    person: ['n/a', ...numbers],
  });
  assert.equal(
    [of('one').type, of('one').misfits],
    ['integer', { rows: 1, first: [{ row: 2, value: 'n/a' }] }],
  );
  assert.equal([of('two').type, of('two').misfits], ['text', { rows: 0, first: [] }]);
  assert.equal(
    [of('repeated').type, of('repeated').misfits],
    ['integer', { rows: 2, first: [{ row: 2, value: 'n/a' }] }],
  );
  assert.equal([of('repeated').max, of('repeated').mean], ['198', '99.500000'], 'misfits do not count');
});

test('misfits of people are masked, and those of secrets not shown at all', async () => {
  const numbers = Array.from({ length: 199 }, (_, index) => String(600_000_000 + index));
  const { of, papers } = await profiled({
    telephone: [...numbers, 'Zoé'],
    mot_de_passe: [...numbers, 'Ronsard'],
  });
  assert.equal(of('telephone').misfits, { rows: 1, first: [{ row: 201, value: 'Z•••' }] });
  assert.equal(of('mot_de_passe').misfits, { rows: 1, first: [{ row: 201, value: '•••' }] });
  assert.equal([of('telephone').min, of('telephone').mean, of('telephone').histogram], [null, null, null]);
  const shown = JSON.stringify(papers);
  for (const value of ['Zoé', 'Ronsard', '600000007']) assert.not.ok(shown.includes(value), value);
});

test.run();
