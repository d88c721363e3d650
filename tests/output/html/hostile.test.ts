import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { slug } from '../../../src/output/html/slug.ts';
import { cssString } from '../../../src/output/html/stylesheet.ts';
import type { Report } from '../../../src/report/schema.ts';
import { reportWithTexts } from '../../helpers/report-with-texts.ts';
import { sampleDictionary } from '../../helpers/sample-dictionary.ts';
import { fullReport } from '../../helpers/sample-report.ts';
import { attributes, pageOf } from './page.ts';

const tags = (html: string) =>
  html.replace(/<style>[\s\S]*?<\/style>/, '').match(/<\/?[a-z][a-z0-9]*/g) ?? [];

for (const hostile of [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onclick='alert(1)",
  '</style><script>alert(1)</script>',
  '{{x}} {{{y}}} {{> cover}}',
  '<!-- --> <![CDATA[ ]]> &amp; &#60;',
]) {
  test(`data cannot become markup: ${hostile}`, () => {
    const html = pageOf(reportWithTexts(() => hostile));
    assert.not.match(html, /<script|<img|onerror=a|onclick='a|<!--|<!\[CDATA/);
    const kinds = new Set(tags(html));
    const usual = new Set(tags(pageOf(fullReport())));
    assert.equal(
      [...kinds].filter((tag) => !usual.has(tag)),
      [],
    );
    assert.is(html.match(/<\/style>/g)?.length, 1);
  });
}

test('braces from data stay braces', () => {
  assert.match(pageOf(reportWithTexts(() => '{{x}}')), /\{\{x\}\}/);
});

test('names that differ get ids that differ, whatever they are made of', () => {
  const names = [
    'Ventes',
    'ventes',
    'Ventes ',
    'véntes',
    '漢字',
    '<b>',
    '',
    'x'.repeat(200),
    `${'x'.repeat(200)}y`,
  ];
  const ids = names.map(slug);
  assert.is(new Set(ids).size, names.length);
  for (const id of ids) assert.match(id, /^[a-z0-9-]{1,60}$/);
  assert.is(slug('ventes'), 'ventes');
});

test('texts in the margins of the page cannot leave their CSS string', () => {
  assert.match(cssString('a"b\\c</style>\n🛒'), /^"a\\22 b\\5c c\\3c \\2f style\\3e {2}\\1f6d2 "$/);
  assert.match(cssString('x'.repeat(500)), /^"x{69}\\2026 "$/);
});

test('a control character is shown as a sign', () => {
  const html = pageOf(reportWithTexts((text) => `${text}\u0007\u0001`));
  assert.match(html, /\\x07\\x01/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  assert.not.match(html, /[\u0001\u0007]/);
});

test('no data make a page of more than three megabytes', () => {
  const report = fullReport();
  const [table] =
    report.analyses['schema-dictionary'].verdict === 'fail'
      ? report.analyses['schema-dictionary'].facts.tables
      : [];
  assert.ok(table);
  const [column] = table.columns;
  const [paper] = report.workingPapers;
  const [source] = report.sources;
  assert.ok(column && paper && source);
  const long = 'é'.repeat(5000);
  const many = <Item>(count: number, make: (index: number) => Item) =>
    Array.from({ length: count }, (_, index) => make(index));
  const huge: Report = {
    ...report,
    sources: many(500, () => ({ ...source, file: long })),
    rejects: many(1000, (row) => ({
      file: long,
      sheet: long,
      row,
      column: long,
      value: long,
      reason: 'unreadable',
    })),
    analyses: {
      ...report.analyses,
      'schema-dictionary': {
        verdict: 'pass',
        facts: {
          ...sampleDictionary,
          tables: many(300, (index) => ({
            ...table,
            name: `${index}${long}`,
            columns: many(150, () => ({ ...column, name: long, examples: [long, long] })),
          })),
          foreignKeys: [],
        },
      },
    },
    workingPapers: many(400, (index) => ({
      ...paper,
      id: `paper-${index}`,
      sql: long.repeat(4),
      witness: {
        ...{ total: 50, sha256: '0'.repeat(64) },
        columns: many(60, () => long),
        rows: many(50, () => many(60, () => long)),
      },
    })),
  };
  const html = pageOf(huge);
  assert.ok(Buffer.byteLength(html) < 3_000_000);
  assert.match(html, /de plus, à lire dans le fichier JSON/);
  assert.is(attributes(html, 'id').length, new Set(attributes(html, 'id')).size);
});

test.run();
