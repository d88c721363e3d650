import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { ColumnFacts } from '../../../../src/report/facts.ts';
import { evidenceOf } from '../../../helpers/evidence.ts';

const date = { date: { kind: 'date' as const } };
const day: Partial<ColumnFacts> = { type: 'date', role: 'calendar_day.date' };
const integer: Partial<ColumnFacts> = { type: 'integer' };

const derived = async (
  csv: string,
  columns: Record<string, Partial<ColumnFacts>>,
  role: 'calendar' | 'fact' = 'calendar',
) => {
  const { evidence, papers } = await evidenceOf({ t: { csv, hints: date, columns, facts: { role } } });
  const found = evidence['derived-column-differs'];
  const short = found?.map(({ column, derivation, tested, differing }) => [
    column,
    derivation,
    tested,
    differing,
  ]);
  return { found, short, papers };
};

test('all that follows from a date, in French and English, agrees', async () => {
  const csv = [
    'date,annee,mois,mois_nom,Month name,jour_semaine,weekday,dow,trimestre,annee_mois,jour du mois',
    '2024-08-14,2024,8,Août,Aug,mercredi,Wednesday,4,T3,2024-08,14',
    '2024-12-29,2024,12,decembre,December,Dim.,SUN,1,Q4 2024,202412,29',
    '2025-02-01,2025,2,FÉVRIER,feb,samedi,sat,7,1er trimestre,février 2025,01',
  ].join('\n');
  const columns = { date: day, annee: integer, mois: integer, dow: integer, 'jour du mois': integer };
  const { short } = await derived(`${csv}\n`, columns);
  assert.equal(short, [
    ['annee', 'year', 3, 0],
    ['mois', 'month', 3, 0],
    ['mois_nom', 'month-name', 3, 0],
    ['Month name', 'month-name', 3, 0],
    ['jour_semaine', 'weekday-name', 3, 0],
    ['weekday', 'weekday-name', 3, 0],
    ['dow', 'weekday-number', 3, 0],
    ['trimestre', 'quarter', 3, 0],
    ['annee_mois', 'year-month', 3, 0],
    ['jour du mois', 'day-of-month', 3, 0],
  ]);
});

test('mapped columns that differ are counted, with the first row that does', async () => {
  const csv =
    'date,m\n2024-07-31,juillet\n2024-08-14,juillet\n2024-08-15,June\n2024-08-16,thermidor\n2024-08-17,\n';
  const { found } = await derived(csv, { date: day, m: { role: 'calendar_day.monthName' } });
  assert.equal(found, [
    {
      ...{ table: 't', column: 'm', from: ['date'], derivation: 'month-name', tested: 3, differing: 2 },
      ...{ example: { row: 3, stored: 'juillet', beside: '2024-08-14' }, paper: 'rows-1' },
    },
  ]);
});

test('a name alone does not bind a column that mostly says something else', async () => {
  const rows = Array.from(
    { length: 20 },
    (_, index) => `2024-08-${index + 10},${index === 0 ? 1990 : 2024},${1990 + index}`,
  );
  const names: Record<string, Partial<ColumnFacts>> = {
    date: { type: 'date' },
    year: integer,
    annee: integer,
  };
  const { short } = await derived(`date,year,annee\n${rows.join('\n')}\n`, names, 'fact');
  assert.equal(short, [['year', 'year', 20, 1]]);
});

test('with two dates in a row, a bare month is of neither', async () => {
  const columns = { date: { type: 'date' as const }, shipped: { type: 'date' as const }, mois: integer };
  const { found, papers } = await derived('date,shipped,mois\n2024-08-14,2024-09-01,8\n', columns, 'fact');
  assert.is(found, null);
  assert.not.ok(
    papers.some(({ id }) => id === 'rows-1'),
    'the table is not even read',
  );
});

test('a total is quantity times price, to the cent; not where a discount is in the row', async () => {
  const numbers = { qty: integer, price: { type: 'decimal' as const }, total: { type: 'decimal' as const } };
  const roles = {
    qty: { ...numbers.qty, role: 'sale_line.quantity' },
    price: { ...numbers.price, role: 'sale_line.unitPrice' },
    total: { ...numbers.total, role: 'sale_line.amount' },
  };
  const csv = 'qty,price,total\n3,2.50,7.50\n3,0.333,1.00\n-1,2,-2\n2,2.50,7.50\n';
  const { found } = await derived(csv, roles, 'fact');
  assert.equal(
    found?.map(({ differing, example, from }) => [differing, example, from]),
    [[1, { row: 5, stored: '7.50', beside: '2 × 2.50' }, ['qty', 'price']]],
  );
  const discounted = await derived('qty,price,total,remise\n3,2.50,7,0.5\n', roles, 'fact');
  assert.is(discounted.found, null);
});

test('no value of people is shown', async () => {
  const columns = { date: day, m: { role: 'calendar_day.monthName', sensitivity: 'personal' as const } };
  const { found, papers } = await derived('date,m\n2024-08-14,juillet\n', columns);
  assert.equal(
    found?.map(({ differing, example }) => [differing, example]),
    [[1, null]],
  );
  assert.not.match(JSON.stringify(papers.find(({ id }) => id === 'rows-1')?.witness), /juillet/);
});

test.run();
