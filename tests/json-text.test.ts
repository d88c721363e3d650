import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { jsonText } from '../src/json-text.ts';

test('the pieces are the text that JSON.stringify would give', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
      assert.is([...jsonText(value)].join(''), `${JSON.stringify(value, null, 2)}\n`);
    }),
  );
  const value = { a: undefined, b: [], c: {}, d: [[], [{}], [undefined]], 'é"\n': '\u2028•' };
  assert.is([...jsonText(value)].join(''), `${JSON.stringify(value, null, 2)}\n`);
});

test('no piece is large', () => {
  const large = {
    tables: Array.from({ length: 2000 }, (_, index) => ({ name: `t${index}`, text: 'x'.repeat(200) })),
  };
  assert.ok([...jsonText(large)].every((piece) => piece.length < 70_000));
});

test.run();
