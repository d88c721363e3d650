import { sql } from 'drizzle-orm';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { comparing } from '../../../src/analyses/replay/comparison.ts';
import { sqlText } from '../../../src/store/sql-text.ts';
import { withStore } from '../../helpers/with-store.ts';

type Case = [kind: 'number' | 'date' | 'text', logged: string, stored: string | null, outcome: string];

const cases: Case[] = [
  ['number', '3.50', '3.5', 'same'],
  ['number', '3.50', '3.51', 'differing'],
  ['number', '3.50', null, 'differing'],
  ['number', '3,50', '3.5', 'decimal-comma'],
  ['number', '3,50', '3.6', 'unreadable'],
  // What a spreadsheet makes of 3.11, 3.1, 11.03, 3.24, 11.24 and 12.3.
  ['number', '2024-11-03 00:00:00', '3.11', 'number-as-date'],
  ['number', '2024-01-03', '3.1', 'number-as-date'],
  ['number', '2024-11-03T00:00', '11.03', 'number-as-date'],
  ['number', '1945-03-01', '3.45', 'number-as-date'],
  ['number', 'nov-24', '11.24', 'number-as-date'],
  ['number', 'nov.-24', '11.24', 'number-as-date'],
  ['number', 'Mars-12', '3.12', 'number-as-date'],
  ['number', '12-mars', '12.3', 'number-as-date'],
  ['number', '12-Dec', '12.12', 'number-as-date'],
  ['number', 'août-45', '8.45', 'number-as-date'],
  ['number', 'juil-10', '7.10', 'number-as-date'],
  ['number', 'juin-10', '6.10', 'number-as-date'],
  ['number', 'févr-28', '2.28', 'number-as-date'],
  ['number', '2024-11-03', '4.11', 'unreadable'],
  ['number', 'xyz-24', '11.24', 'unreadable'],
  ['number', '9999999999999999999999-01', '1', 'unreadable'],
  ['date', '2024-08-14 00:00:00', '2024-08-14', 'same'],
  ['date', '45518', '2024-08-14', 'same'],
  ['date', '2024-08-15', '2024-08-14', 'differing'],
  ['date', '14/08/2024', '2024-08-14', 'date-order'],
  ['date', '8/14/2024', '2024-08-14', 'date-order'],
  ['date', '15/08/2024', '2024-08-14', 'unreadable'],
  ['date', 'yesterday', 'no date', 'unreadable'],
  ['text', 'A', 'A', 'same'],
  ['text', ' abc', 'ABC', 'spelling'],
  ['text', '00123', '123', 'leading-zeros'],
  ['text', '123', '124', 'differing'],
  ['text', '6.47363E+12', '6473630445822', 'scientific'],
  ['text', '6,47363E+12', '6473630445822', 'scientific'],
  ['text', '6.473630445822E12', '6473630445822', 'scientific'],
  ['text', '6.47364E+12', '6473630445822', 'differing'],
  ['text', '6473630445822', '6.47363E+12', 'scientific'],
  ['text', 'CUST-ABCD', 'CUST-ABCDEFG', 'truncated'],
  ['text', 'CUST-ABCDEFG', 'CUST-ABCD', 'truncated-in-table'],
  ['text', 'CUST', 'CUST-ABCDEFG', 'differing'],
  ['text', 'CrÃ¨me brÃ»lÃ©e', 'Crème brûlée', 'encoding'],
  ['text', 'lâ€™Å“uf', 'l’œuf', 'encoding'],
  ['text', 'Crème', 'CrÃ¨me', 'encoding'],
];

test('a logged value is told from the table’s by what it is, and damage by what would undo it', async () => {
  await withStore(async ({ driver }) => {
    const values = cases.map(([kind, logged, stored]) => sql`(${kind}, ${logged}::text, ${stored}::text)`);
    const found = await driver.unsafe(
      sqlText(
        sql`SELECT v.kind, v.logged, v.stored, compared.outcome FROM (VALUES ${sql.join(values, sql`, `)}) AS v(kind, logged, stored) ${comparing(new Set(['number', 'date', 'text']), sql`v.kind`, sql`v.logged`, sql`v.stored`)}`,
      ),
    );
    assert.equal(
      found.map(({ kind, logged, stored, outcome }) => [kind, logged, stored, outcome]),
      cases,
    );
  });
});

test('the SQL speaks of no kind that there is not', () => {
  const text = sqlText(comparing(new Set(['text']), sql`'text'`, sql`a`, sql`b`));
  assert.not.match(text, /numeric\[\]|stored_day/);
});

test.run();
