import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { levelDomain, ticks } from '../../src/charts/axis.ts';
import { calendarOf, daysBetween, mostDays, span } from '../../src/charts/days.ts';
import { characterWidth } from '../../src/charts/font-widths.ts';
import { cellLayout } from '../../src/charts/risk-matrix.ts';
import { oneLine, textWidth, truncate, wrap } from '../../src/charts/text.ts';
import { waterfallOf } from '../../src/charts/waterfall.ts';
import { toDecimal } from '../../src/report/decimal.ts';
import { charts as words } from '../../src/words/en/charts.ts';
import { notation } from '../../src/words/en/notation.ts';
import { formatterOf } from '../../src/words/formatter.ts';
import { sampleDispute } from '../helpers/sample-facts.ts';

test('ticks are round, within the range and few', () => {
  assert.equal(ticks(0, 10), { values: [0, 2, 4, 6, 8, 10], decimals: 0 });
  assert.equal(ticks(0, 0.35).values, [0, 0.1, 0.2, 0.3]);
  assert.equal(ticks(-3, 3).values, [-2, 0, 2]);
  assert.equal(ticks(5, 5).values, [5]);
  const amount = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(amount, fc.double({ min: 0.01, max: 1e9, noNaN: true }), (low, range) => {
      const { values, decimals } = ticks(low, low + range);
      assert.ok(values.length <= 7, `${values.length} ticks`);
      for (const value of values) {
        assert.ok(value >= low - range * 1e-6 && value <= low + range * (1 + 1e-6));
        assert.is(Number(value.toFixed(decimals)), value);
      }
    }),
  );
});

test('an axis is broken only where the differences would not be seen', () => {
  assert.equal(levelDomain([275186.59, 284243.88]).broken, true);
  assert.equal(levelDomain([100, 180]).broken, false);
  assert.equal(levelDomain([-5, 3]).broken, false);
  assert.equal(levelDomain([7, 7]).broken, true);
  const { domain } = levelDomain([275186.59, 284243.88]);
  assert.ok(domain[0] > 0 && domain[0] < 275186 && domain[1] > 284243);
});

test('up to two months are shown as days, gaps included; more as months', () => {
  assert.equal(daysBetween('2024-02-28', '2024-03-01'), ['2024-02-28', '2024-02-29', '2024-03-01']);
  assert.is(span('2024-08-14', '2024-08-16'), 3);
  assert.equal(calendarOf(['2024-08-16', '2024-08-14']).columns, ['2024-08-14', '2024-08-15', '2024-08-16']);
  assert.is(calendarOf(['2024-07-01', '2024-08-31']).columns.length, mostDays);
  const long = calendarOf(['2023-11-30', '2024-02-01']);
  assert.equal(long.columns, ['2023-11', '2023-12', '2024-01', '2024-02']);
  assert.is(long.columnOf('2024-01-31'), '2024-01');
});

test('marks of a risk matrix never overlap and never leave their cell', () => {
  for (let count = 0; count <= 60; count++) {
    const { shown, places } = cellLayout(count, 190, 84);
    assert.ok(places.length <= count && shown <= places.length);
    assert.is(places.length === count, shown === count);
    for (const [index, a] of places.entries()) {
      assert.ok(Math.abs(a.dx) <= 95 - 12 && Math.abs(a.dy) <= 42 - 12, `${count}: ${a.dx}, ${a.dy}`);
      for (const b of places.slice(index + 1)) assert.ok(Math.hypot(a.dx - b.dx, a.dy - b.dy) >= 26);
    }
  }
});

test('cut text fits, ends with an ellipsis and never holds half a character', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.integer({ min: 20, max: 200 }),
      (text, limit) => {
        const cut = truncate(oneLine(text), limit, 12);
        assert.ok(textWidth(cut, 12) <= limit + 1e-9);
        assert.ok(cut === oneLine(text) || cut.endsWith('…'));
        assert.not.match(cut, /\p{Cs}|\p{Cc}/u);
      },
    ),
  );
  assert.equal(wrap('Enregistré le 15\u00a0août 2024', 60, 11), ['Enregistré le', '15\u00a0août 2024']);
});

test('the widths are those of the font', () => {
  for (const [weight, number] of [
    ['regular', 400],
    ['semibold', 600],
  ] as const) {
    const width = widthsOf(`@fontsource/source-sans-3/files/source-sans-3-latin-${number}-normal.woff`);
    for (const character of "azAZ09 ,.-'’éèàçÉœŒ€−…–—()%") {
      assert.is(
        characterWidth(character, weight),
        width(character.codePointAt(0) ?? 0),
        `${character} ${weight}`,
      );
    }
  }
});

/** Reads cmap and hmtx of a WOFF file: the advance width of a code point in thousandths. */
function widthsOf(file: string): (code: number) => number {
  const font = readFileSync(createRequire(import.meta.url).resolve(file));
  const tables = new Map<string, Buffer>();
  for (let at = 44; at < 44 + 20 * font.readUInt16BE(12); at += 20) {
    const [offset, stored, full] = [4, 8, 12].map((field) => font.readUInt32BE(at + field)) as [
      number,
      number,
      number,
    ];
    const bytes = font.subarray(offset, offset + stored);
    tables.set(font.toString('latin1', at, at + 4), stored < full ? inflateSync(bytes) : bytes);
  }
  const table = (name: string) => tables.get(name) ?? Buffer.alloc(0);
  const [cmap, hmtx] = [table('cmap'), table('hmtx')];
  const unitsPerEm = table('head').readUInt16BE(18);
  const metrics = table('hhea').readUInt16BE(34);
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.readUInt32BE(8 + 8 * index),
  );
  const start = subtables.find((offset) => cmap.readUInt16BE(offset) === 4) ?? 0;
  const segments = cmap.readUInt16BE(start + 6) / 2;
  return (code) => {
    for (let index = 0; index < segments; index++) {
      const [end, first, delta, range] = [14, 16 + 2 * segments, 16 + 4 * segments, 16 + 6 * segments].map(
        (field) => start + field + 2 * index,
      ) as [number, number, number, number];
      if (code > cmap.readUInt16BE(end)) continue;
      const shift = cmap.readUInt16BE(range);
      const from = cmap.readUInt16BE(first);
      const glyph =
        shift === 0 ? code + cmap.readInt16BE(delta) : cmap.readUInt16BE(range + shift + 2 * (code - from));
      return Math.round((hmtx.readUInt16BE(4 * Math.min(glyph & 0xffff, metrics - 1)) * 1000) / unitsPerEm);
    }
    return 0;
  };
}

test('the bars of a waterfall lead exactly from the first reading to the last', () => {
  const steps = Array.from({ length: 40 }, (_, index) => ({
    recordedDay: `2024-09-${String((index % 28) + 1).padStart(2, '0')}`,
    lines: 2,
    amount: toDecimal(index % 3 === 0 ? '-0.10' : `${index}.01`),
  }));
  const bars = waterfallOf(
    { ...sampleDispute, steps },
    words['reading-waterfall'],
    formatterOf(notation, 'EUR'),
  );
  assert.ok(bars.length <= 8);
  assert.match(bars.at(-3)?.label ?? '', /Other days\n36\u00a0days\n72\u00a0lines/);
  const explained = steps.reduce((sum, { amount }) => sum + Number(amount) * 100, 0) / 100;
  assert.is(bars.at(-2)?.to.toFixed(2), (275186.59 + explained).toFixed(2));
});

test.run();
