import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { builtInStyle, styleOf } from '../../src/sources/xlsx/styles.ts';

const days = ['D/M/YYYY', 'dd', 'mmm-yy', '[$-40C]dd mmmm yyyy', 'yyyy"年"', 'd/m/yyyy h:mm', 'mmmm', 'mm'];
const times = ['h:mm AM/PM', '[h]:mm:ss', '[mm]', 'mm:ss.0', 'hh'];
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

for (const [style, codes] of [
  ['day', days],
  ['time', times],
  [null, others],
] as const) {
  for (const code of codes) {
    test(`the format ${code} shows ${style ?? 'neither day nor time'}`, () => {
      assert.is(styleOf(code), style);
    });
  }
}

test('the built-in formats of days and times are 14-22, 27-36, 45-47 and 50-58', () => {
  const ids = Array.from({ length: 60 }, (_, id) => id);
  const days = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];
  assert.equal(
    ids.filter((id) => builtInStyle(id) === 'day'),
    days,
  );
  assert.equal(
    ids.filter((id) => builtInStyle(id) === 'time'),
    [18, 19, 20, 21, 32, 33, 45, 46, 47],
  );
});

test.run();
