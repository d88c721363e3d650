import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { membersOf } from '../../src/sources/jsonl/members.ts';
import { messageOf, only, openingFails, rowsOf, withSource } from './files.ts';
import { loadFiles } from './loading.ts';

test('keys of all lines are columns; values keep what is written', async () => {
  const lines = [
    '{"id": 9223372036854775807, "price": 12.50, "ok": true}',
    '  {"price":-1E400 ,"tags":["a", {"b":1.0}],"id":null}\r',
    '',
    '{"note":"a\\tb\\n\\"é\\" \\ud83d\\uded2","ok":false,"geo":{ "lat": 1.10 }}',
    '{"note":""}',
  ];
  await loadFiles({ 'e.jsonl': lines.join('\n') }, { file: 'e.jsonl' }, async ({ opened, table, rows }) => {
    assert.equal([opened.format, table.name], ['jsonl', 'e']);
    assert.equal(
      table.columns.map(({ name }) => name),
      ['id', 'price', 'ok', 'tags', 'note', 'geo'],
    );
    assert.equal(rows, [
      ['1', '9223372036854775807', '12.50', 'true', null, null, null],
      ['2', null, '-1E400', null, '["a", {"b":1.0}]', null, null],
      ['4', null, null, 'false', null, 'a\tb\n"é" 🛒', '{ "lat": 1.10 }'],
      ['5', null, null, null, null, '', null],
    ]);
    assert.is(table.rejectedRows, 0);
  });
});

test('lines that are no object are listed with their number, and the rest goes on', async () => {
  const lines = [
    '{"a":1}',
    '[1]',
    '{"a":2',
    'null',
    '{"a":3,"a":4}',
    '{"a":01}',
    '{}',
    '{"\\u0000":1}',
    '{"a":5}',
  ];
  await loadFiles({ 'e.ndjson': `${lines.join('\n')}\n` }, { file: 'e.ndjson' }, async ({ table, rows }) => {
    assert.equal(rows, [
      ['1', '1'],
      ['9', '5'],
    ]);
    assert.equal(
      table.rejects.map(({ row, value, reason }) => [row, value, reason]),
      [2, 3, 4, 5, 6, 8].map((row) => [row, lines[row - 1], 'unreadable']),
    );
    assert.equal([table.rejectedRows, table.emptyRows], [6, 1]);
  });
});

test('what PostgreSQL cannot store is null and listed; inside nested JSON it is only text', async () => {
  const text = '{"a":"x\\u0000","b":"\\ud800","c":["\\u0000"]}\n{"a":"ok"}\n';
  await loadFiles({ 'e.jsonl': text }, { file: 'e.jsonl' }, async ({ table, rows }) => {
    assert.equal(rows, [
      ['1', null, null, '["\\u0000"]'],
      ['2', 'ok', null, null],
    ]);
    assert.equal(
      table.rejects.map(({ row, column, value }) => [row, column, value]),
      [
        [1, 'a', 'x\ufffd'],
        [1, 'b', '\ufffd'],
      ],
    );
  });
});

test('a line of wrong bytes, gzip, a byte order mark and other encodings', async () => {
  const wrong = Buffer.concat([Buffer.from('{"é":1}\n{"é":"'), Buffer.from('\xff"}\n{"a":2}', 'latin1')]);
  await withSource({ file: 'e.jsonl' }, wrong, async (tables) => {
    assert.equal(await rowsOf(only(tables)), [
      ['1', '1', null],
      ['3', null, '2'],
    ]);
    assert.is(only(tables).observations().rejects[0]?.row, 2);
  });
  const text = '\ufeff{"é":"ü"}\n';
  for (const content of [Buffer.from(text), Buffer.from(text, 'utf16le'), gzipSync(text)]) {
    await withSource({ file: 'e.jsonl.gz' }, content, async (tables) => {
      assert.equal(
        [only(tables).name, only(tables).columns, await rowsOf(only(tables))],
        ['e', ['é'], [['1', 'ü']]],
      );
    });
  }
});

test('a month whose objects lack a key has null there', async () => {
  const files = { 'e/1.jsonl': '{"a":1,"b":2}\n', 'e/2.jsonl': 'x\n{"c":5,"a":3}\n' };
  await loadFiles(files, { file: 'e' }, async ({ table, rows }) => {
    assert.equal(
      rows.map(([, ...row]) => row),
      [
        ['1', '2', null],
        ['3', null, '5'],
      ],
    );
    assert.equal(
      table.rejects.map(({ file, row }) => [file, row]),
      [['e/2.jsonl', 1]],
    );
  });
});

test('a file without objects, keys, or with too many of them is refused', async () => {
  assert.match(
    await openingFails({ file: 'a.jsonl' }, '[\n1,\n2]\n'),
    /holds no JSON object on a line of its own: write/,
  );
  assert.match(await openingFails({ file: 'a.jsonl' }, '{}\n{}\n'), /no object names a value/);
  const many = Array.from({ length: 2000 }, (_, index) => `{"k${index}":1}`).join('\n');
  assert.match(
    await openingFails({ file: 'a.jsonl' }, many),
    /^a\.jsonl: 1600 columns, and PostgreSQL holds 1600/,
  );
  assert.match(
    await openingFails({ file: 'a.jsonl', sheets: ['x'] }, '{"a":1}'),
    /is a jsonl file and has no sheets/,
  );
});

test('a line beyond the limit is listed, however it arrives, and the rest goes on', async () => {
  const content = gzipSync(`{"a":1}\n{"a":"${'x'.repeat(100_000_000)}"}\n{"a":2}\n`, { level: 1 });
  await withSource({ file: 'e.jsonl.gz' }, content, async (tables) => {
    assert.equal(await rowsOf(only(tables)), [
      ['1', '1'],
      ['3', '2'],
    ]);
    const [reject] = only(tables).observations().rejects;
    assert.equal([reject?.row, reject?.reason, reject?.value.length], [2, 'too-long', 200]);
  });
});

test('any object of JSON has the members that a parser finds, in any writing', async () => {
  const key = fc.string({ unit: fc.constantFrom('a', '"', '\\', '{', ',', ':', 'é', ' ') });
  fc.assert(
    fc.property(fc.dictionary(key, fc.jsonValue()), fc.constantFrom(undefined, 1, '\t'), (object, space) => {
      const members = membersOf(` ${JSON.stringify(object, null, space)} `);
      const expected = Object.entries(object).map(([name, value]) => [name, value]);
      const found = [...(members ?? [])].map(([name, text]) => {
        const value = object[name];
        return [name, typeof value === 'string' ? text : text === null ? null : JSON.parse(text)];
      });
      assert.equal(JSON.stringify(found), JSON.stringify(expected));
    }),
    { numRuns: 500 },
  );
});

test('an array is answered with what makes lines of it', async () => {
  assert.match(
    await messageOf(() => withSource({ file: 'a.jsonl' }, '[{"a":1},\n{"a":2}]', async () => {})),
    /jq -c '\.\[\]' does that/,
  );
});

test.run();
