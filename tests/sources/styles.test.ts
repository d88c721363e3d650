import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isBuiltInDate, isDateFormat } from '../../src/sources/xlsx/styles.ts';

const dates = [
  'D/M/YYYY',
  'dd',
  'mmm-yy',
  'h:mm AM/PM',
  '[h]:mm:ss',
  '[$-40C]dd mmmm yyyy',
  '[mm]',
  'yyyy"年"',
];
const others = [
  'General',
  '0.00',
  '#,##0 "jours"',
  '0.00E+00',
  '[Red]0',
  '[$USD] 0',
  '0\\d',
  '@',
  '_d0',
  '*h0',
];

for (const code of dates) {
  test(`${code} is a date format`, () => {
    assert.ok(isDateFormat(code));
  });
}
for (const code of others) {
  test(`${code} is no date format`, () => {
    assert.not.ok(isDateFormat(code));
  });
}

test('the built-in date formats are 14-22, 27-36, 45-47 and 50-58', () => {
  const ids = Array.from({ length: 60 }, (_, id) => id).filter(isBuiltInDate);
  const expected = [14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36];
  assert.equal(ids, [...expected, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
});

test.run();
