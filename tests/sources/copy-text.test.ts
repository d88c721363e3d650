import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { copyField } from '../../src/sources/copy-text.ts';
import { parseCopyText } from './files.ts';

test('any table of strings comes back from COPY text as it went in', () => {
  const value = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('\\', '\t', '\n', '\r', 'N', 't', '.', 'é') }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.infiniteStream(value), (width, values) => {
      const rows = Array.from({ length: 4 }, () => Array.from({ length: width }, () => values.next().value));
      const text = rows.map((row) => `${row.map(copyField).join('\t')}\n`).join('');
      assert.equal(parseCopyText(text), rows);
    }),
  );
});

test('a value that reads like NULL stays a value', () => {
  assert.is(copyField('\\N'), '\\\\N');
});

test.run();
