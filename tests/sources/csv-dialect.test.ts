import { gzipSync } from 'node:zlib';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { withLoaded } from '../helpers/loaded.ts';
import { type FileEntry, only, openingFails, rowsOf, withSource } from './files.ts';
import { loadFiles } from './loading.ts';

const table = [
  ['id', 'libellé', 'montant'],
  ['1', 'Crème d’été, 10 €', '12,50'],
  ['2', 'l\'"œuf" ; à | la\tcoque', '-3'],
  ['3', 'deux\nlignes', '1 000,00'],
];

const written = (delimiter: string, quote: string, ending = '\n') =>
  table
    .map(
      (row) =>
        row.map((value) => quote + value.replaceAll(quote, quote + quote) + quote).join(delimiter) + ending,
    )
    .join('');
const utf16 = (text: string, mark = '\ufeff') => Buffer.from(mark + text, 'utf16le');
const windows1252 = (text: string) =>
  Buffer.from(text.replaceAll('€', '\x80').replaceAll('’', '\x92').replaceAll('œ', '\x9c'), 'latin1');

const dialects: readonly [name: string, content: Buffer | string, file?: string][] = [
  ['commas', written(',', '"')],
  ['semicolons', written(';', '"')],
  ['tabs', written('\t', '"')],
  ['bars', written('|', '"')],
  ['single quotes', written(';', "'")],
  ['CRLF', written(';', '"', '\r\n')],
  ['CR', written(';', '"', '\r')],
  ['a byte order mark', `\ufeff${written(',', '"')}`],
  ['UTF-16 LE', utf16(written(';', '"'))],
  ['UTF-16 BE', utf16(written(';', '"')).swap16()],
  ['UTF-16 LE without a mark', utf16(written('\t', '"'), '')],
  ['UTF-16 BE without a mark', utf16(written(',', '"'), '').swap16()],
  ['Windows-1252', windows1252(written(';', '"', '\r\n'))],
  ['gzip', gzipSync(written(',', '"')), 'table.csv.gz'],
  ['gzip by content alone', gzipSync(windows1252(written(';', "'")))],
  [
    'gzip of several members',
    Buffer.concat([written(',', '"').slice(0, 9), written(',', '"').slice(9)].map((part) => gzipSync(part))),
  ],
];
for (const [name, content, file = 'table.csv'] of dialects) {
  test(`the same table arrives from ${name}`, async () => {
    await withLoaded({ file, content }, async (loaded) => {
      assert.equal(
        loaded.table.columns.map((column) => column.name),
        table[0],
      );
      assert.equal(
        loaded.rows.map(([, ...values]) => values),
        table.slice(1),
      );
      assert.equal([loaded.table.name, loaded.table.rejectedRows], ['table', 0]);
    });
  });
}

test('a file that is ASCII for more than its first megabyte is read in the encoding of its end', async () => {
  const plain = Array.from({ length: 60_000 }, (_, index) => `${index};a plain value\n`).join('');
  assert.ok(plain.length > 1 << 20);
  const read = (end: Buffer) =>
    withSource({ file: 'a.csv' }, Buffer.concat([Buffer.from(`id;v\n${plain}`), end]), async (tables) =>
      (await only(tables).open()).toArray(),
    );
  const text = async (end: Buffer) =>
    Buffer.concat(await read(end))
      .toString()
      .split('\n')
      .at(-2);
  assert.is(await text(Buffer.from('x;\x80 \xe9t\xe9\n', 'latin1')), 'x;€ été');
  assert.is(await text(Buffer.from('x;€ été\n')), 'x;€ été');
});

test('a few wrong bytes do not make a UTF-8 file another one; they cost their rows', async () => {
  const content = Buffer.concat([
    Buffer.from('a;b\n1;été crème\n2;'),
    Buffer.from('caf\xe9\n3;ok\n', 'latin1'),
  ]);
  await withLoaded({ file: 'a.csv', content }, async ({ rows, table: loaded }) => {
    assert.equal(rows, [
      ['2', '1', 'été crème'],
      ['4', '3', 'ok'],
    ]);
    assert.equal(loaded.rejects, [
      { file: 'a.csv', sheet: null, row: 3, column: null, value: '2;caf\ufffd', reason: 'unreadable' },
    ]);
  });
});

test('what the encoding does not define costs its row', async () => {
  const content = Buffer.from('a;b\n1;\xe9\n2;\x81\n3;x\n', 'latin1');
  await withLoaded({ file: 'a.csv', content }, async ({ rows, table: loaded }) => {
    assert.equal(rows, [
      ['2', '1', 'é'],
      ['4', '3', 'x'],
    ]);
    assert.equal(
      loaded.rejects.map(({ row, reason }) => [row, reason]),
      [[3, 'unreadable']],
    );
  });
  await withLoaded(
    { file: 'a.csv', content: utf16('a;b\n1;\ud800\n2;é\n') },
    async ({ rows, table: loaded }) => {
      assert.equal(rows, [['3', '2', 'é']]);
      assert.is(loaded.rejectedRows, 1);
    },
  );
});

const found: readonly [
  name: string,
  content: string,
  columns: string[],
  delimiter: string,
  quote?: string,
][] = [
  ['a decimal comma in every row', 'id;price\n1;12,5\n2;3,75\n', ['id', 'price'], ';'],
  ['a comma in a name of the header', 'id;price, net;day\n1;12;2\n', ['id', 'price, net', 'day'], ';'],
  ['commas in free text', 'id;note\n1;yes, no, maybe\n2;a, b, c\n', ['id', 'note'], ';'],
  ['a delimiter in a quoted name', '"a,b,c";d\n1;2\n', ['a,b,c', 'd'], ';'],
  ['a broken row among good ones', `a;b\n${'1;2\n'.repeat(20)}"x\n`, ['a', 'b'], ';'],
  ['apostrophes within words', "id;name\n1;l'eau\n2;d'or\n", ['id', 'name'], ';', '"'],
  ['an apostrophe before a word', "id;name\n1;'90s\n2;x\n", ['id', 'name'], ';', '"'],
  ['a quoted text column and a bare header', "id;name\n1;'x;y'\n2;'O''Neil'\n", ['id', 'name'], ';', "'"],
  ['one column', 'city\nParis, France\nLyon, France\n', ['city'], ','],
  ["Excel's own hint", 'sep=|\na|b;c;d\n1|2\n', ['a', 'b;c;d'], '|'],
  ['a title above', 'Ventes\n\nid;total\n1;2\n', ['id', 'total'], ';'],
  ['a padded title above', 'Ventes;;\n;;\nid;day;total\n1;2024-08-01;3\n', ['id', 'day', 'total'], ';'],
];
for (const [name, content, columns, delimiter, quote = '"'] of found) {
  test(`delimiter, quote and header are found: ${name}`, async () => {
    await withSource({ file: 'a.csv' }, content, async (tables) => {
      assert.equal(only(tables).columns, columns);
      const expected = `DELIMITER '${delimiter}', QUOTE '${quote === "'" ? "''" : quote}'`;
      assert.ok(only(tables).copyOptions.includes(expected), only(tables).copyOptions);
    });
  });
}

test('what the configuration says is done', async () => {
  const load = (entry: Omit<FileEntry, 'file'>, content: Buffer | string, expected: unknown) =>
    loadFiles({ 'a.csv': content }, { file: 'a.csv', ...entry }, async ({ rows, table: loaded }) => {
      assert.equal([loaded.columns.map((column) => column.name), ...rows.map(([, ...row]) => row)], expected);
    });
  await load({ delimiter: '^' }, 'a^b,c\n1^2\n', [
    ['a', 'b,c'],
    ['1', '2'],
  ]);
  await load({ delimiter: '\u0001' }, 'a\u0001b\n1\u00012\n', [
    ['a', 'b'],
    ['1', '2'],
  ]);
  await load({ quote: '~' }, '~a,b~,c\n~1~~~,2\n', [
    ['a,b', 'c'],
    ['1~', '2'],
  ]);
  await load({ headerRow: 3 }, 'x;y\n"open\nid;v\n1;2\n', [
    ['id', 'v'],
    ['1', '2'],
  ]);
  await load({ encoding: 'windows-1252' }, 'a;b\n1;Ã©\n', [
    ['a', 'b'],
    ['1', 'ÃƒÂ©'],
  ]);
  await load({ encoding: 'utf-16le' }, Buffer.from('名;b\n一;二\n', 'utf16le'), [
    ['名', 'b'],
    ['一', '二'],
  ]);
});

test('where values cannot be looked at on their way, the server is not left to its own reading of them', async () => {
  const lines = ['id;day', '1;2024-08-14', '2;today', ''];
  const quoted = ["'id';'day'", "'1';'2024-08-14'", "'2';'today'", ''];
  for (const content of [
    lines.join('\n'),
    lines.join('\r'),
    quoted.join('\n'),
    Buffer.from(`\ufeff${lines.join('\n')}`, 'utf16le'),
    `${lines.join('\n')}3;\0\n`,
  ]) {
    const hints = { day: { kind: 'date' } } as const;
    await withLoaded({ file: 'a.csv', content, hints }, async ({ rows, table: loaded }) => {
      assert.equal(rows, [
        ['2', '1', '2024-08-14'],
        ['3', '2', null],
      ]);
      assert.ok(
        loaded.rejects.some(
          ({ row, value, reason }) => row === 3 && value === 'today' && reason === 'not-a-date',
        ),
      );
    });
  }
});

test('rows below a header further down keep their own lines', async () => {
  const lines = 'Export\nof August\n\nid;v\n1;x\n2;y\n';
  for (const content of [lines, gzipSync(lines)]) {
    await withSource({ file: 'a.csv', headerRow: 4 }, content, async (tables) => {
      const loaded = only(tables);
      await (await loaded.open()).toArray();
      // The server gives the first row number 2.
      assert.equal(loaded.placeOf?.(3), { file: 'a.csv', sheet: null, row: 6 });
      const parsed = loaded.tolerant?.();
      assert.equal(parsed && (await rowsOf(parsed)), [
        ['5', '1', 'x'],
        ['6', '2', 'y'],
      ]);
    });
  }
});

test('a configured row, delimiter or quote that cannot be is refused', async () => {
  assert.match(
    await openingFails({ file: 'a.csv', headerRow: 9 }, 'a\n1\n'),
    /has no line 9: correct "headerRow"/,
  );
  assert.match(await openingFails({ file: 'a.csv', headerRow: 2 }, 'a\n,\n1,2\n'), /has no header: .*line 2/);
  assert.match(
    await openingFails({ file: 'a.csv', quote: 'é' }, 'a\n'),
    /the quote must be one plain character/,
  );
  assert.match(
    await openingFails({ file: 'a.csv', quote: ';', delimiter: ';' }, 'a\n'),
    /the delimiter must be .*not the quote/,
  );
});

test('empty values beyond the header are none, and lose no row', async () => {
  await withLoaded({ file: 'a.csv', content: 'a;b\n1;2;\n3;;\n4;5;x\n' }, async ({ rows, table: loaded }) => {
    assert.equal(rows, [
      ['2', '1', '2'],
      ['3', '3', null],
    ]);
    assert.equal(
      loaded.rejects.map(({ row, value, reason }) => [row, value, reason]),
      [[4, '4;5;x', 'wrong-column-count']],
    );
  });
});

test.run();
