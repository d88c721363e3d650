import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { dateAsNumber } from '../../../../src/analyses/schema-dictionary/checks/date-as-number.ts';
import { answerOf, argsOf } from '../../../helpers/checked.ts';
import { inDatabase } from '../../../helpers/declared-sample.ts';
import { column, dictionaryOf, link, table } from '../../../helpers/sample-dictionary.ts';

const number = (name: string, min: string, max: string) => ({ ...column(name, 'integer'), min, max });
const facts = (...columns: ReturnType<typeof number>[]) => dictionaryOf([table('t', 'fact', 9, columns)]);

test('pass: numbers that are no dates by name or by value', () => {
  const columns = [
    number('code_postal', '20000', '59999'),
    number('jour', '1', '31'),
    number('date_key', '20240001', '20241399'),
    number('update_count', '3', '20000'),
  ];
  assert.equal(answerOf(dateAsNumber, facts(...columns)), ['pass', 4]);
});

test('fail: serials and yyyymmdd under the name of a date', () => {
  const dates = facts(number('date_achat', '45518', '45530'), number('dateVente', '20240814', '20240831'));
  assert.equal(answerOf(dateAsNumber, dates), ['fail', 2, 'moderate t']);
  assert.equal(argsOf(dateAsNumber, dates), {
    ...{ table: 't', columns: ['date_achat', 'dateVente'], more: 0 },
    writings: ['serial', 'yyyymmdd'],
  });
  assert.equal(answerOf(dateAsNumber, facts(number('created_at', '45518', '45530.75'))), [
    'fail',
    1,
    'moderate t',
  ]);
});

test('what was read as a day counts where the database keeps a number', () => {
  const day = { ...column('date_vente', 'date'), min: '2024-08-14', max: '2024-08-31' };
  const stored = (type: string) =>
    dictionaryOf([
      inDatabase(table('t', 'fact', 9, [day, column('n', 'integer')]), {
        columns: [{ name: 'date_vente', type, nullable: true, default: null, comment: null }],
      }),
    ]);
  assert.equal(answerOf(dateAsNumber, stored('integer')), ['fail', 2, 'moderate t']);
  assert.equal(answerOf(dateAsNumber, stored('date')), ['pass', 1]);
});

test('a whole-number key of a calendar that holds the date beside it is accepted practice', () => {
  const sales = table('sales', 'fact', 9, [number('jour_id', '20240101', '20241231')]);
  const key = { ...number('id', '20240101', '20241231'), key: 'primary' as const };
  const refers = [link('sales', 'jour_id', 'calendar', 'id')];
  const withDate = [sales, table('calendar', 'calendar', 366, [key, column('date', 'date')])];
  assert.equal(answerOf(dateAsNumber, dictionaryOf(withDate, refers)), ['pass', 2]);
  const without = [sales, table('calendar', 'calendar', 366, [key])];
  assert.equal(answerOf(dateAsNumber, dictionaryOf(without, refers)), [
    ...['fail', 2, 'moderate sales', 'moderate calendar'],
  ]);
});

test('not applicable: there are no numbers', () => {
  assert.equal(answerOf(dateAsNumber, dictionaryOf([table('t', 'fact', 1, [column('a', 'text')])])), [
    ...['not-applicable', 'no-numbers'],
  ]);
});

test.run();
