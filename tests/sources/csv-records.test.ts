import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type CsvItem, CsvRecords } from '../../src/sources/csv/records.ts';

function itemsOf(pieces: readonly string[]): CsvItem[] {
  const records = new CsvRecords({ delimiter: ',', quote: '"' });
  return [...pieces.flatMap((piece) => [...records.read(piece, false)]), ...records.read('', true)];
}

const fields = (text: string) => itemsOf([text]).map((item) => item.fields);

test('records by RFC 4180, with any line end', () => {
  assert.equal(fields('a,b\r\n1,\n"x,""y""\n",""\r,'), [
    ['a', 'b'],
    ['1', null],
    ['x,"y"\n', ''],
    [null, null],
  ]);
  assert.equal(fields(''), []);
  assert.equal(fields('\n'), [[null]]);
});

test('where the text is cut into pieces makes no difference', () => {
  const piece = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r'), maxLength: 12 });
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      assert.equal(itemsOf(pieces), itemsOf([pieces.join('')]));
    }),
    { numRuns: 2000 },
  );
});

test('every line of the text belongs to exactly one item', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', '\r'),
    minLength: 1,
    maxLength: 40,
  });
  const breaks = (value: string) => value.match(/\r\n|\n|\r/g)?.length ?? 0;
  fc.assert(
    fc.property(text, (content) => {
      let line = 1;
      for (const item of itemsOf([content])) {
        assert.is(item.line, line);
        line += 1 + (item.fields ?? []).reduce((sum, value) => sum + breaks(value ?? ''), 0);
      }
      assert.is(line - 1, breaks(content) + (/[\n\r]$/.test(content) ? 0 : 1));
    }),
    { numRuns: 2000 },
  );
});

test('a line too long for memory is one broken line, however it arrives', () => {
  const long = 'x'.repeat(1 << 22);
  for (const end of ['\n', '\r\n', '\r']) {
    const items = itemsOf([
      `a,b${end}`,
      long,
      long,
      long,
      long,
      long,
      end.slice(0, 1),
      `${end.slice(1)}1,2${end}`,
    ]);
    assert.equal(
      items.map(({ line, fields: found, reason }) => [line, found, reason]),
      [
        [1, ['a', 'b'], 'unreadable'],
        [2, null, 'too-long'],
        [3, ['1', '2'], 'unreadable'],
      ],
    );
  }
});

test.run();
