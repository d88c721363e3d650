import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { barsPath } from '../../../src/charts/profile/bars.ts';
import { document } from '../../../src/dictionary/document.ts';
import { parseDictionary } from '../../../src/dictionary/read.ts';
import { tableId } from '../../../src/output/html/view/dictionary.ts';
import { type Report, reportSchema } from '../../../src/report/schema.ts';
import { textOf } from '../../helpers/argument-variants.ts';
import { profiledDictionary, reportOf } from '../../helpers/documented-dictionary.ts';
import { fullReport } from '../../helpers/sample-report.ts';
import { pageOf } from './page.ts';

const described = document(
  profiledDictionary,
  parseDictionary(
    `version: 1
tables:
  - table: sale_line
    businessName: Sales
    columns:
      - column: amount
        businessName: Amount
        description: With taxes
        unit: EUR
        seen: numeric(8,2), nullable
      - column: left
`,
    'd',
  ),
);
const plainOf = (html: string) => textOf(html).replace(/[\u00a0\u202f]/g, ' ');
const sectionOf = (html: string, id: string): string =>
  new RegExp(`<section [^>]*id="${id}">[\\s\\S]*?</section>`).exec(html)?.[0] ?? '';
const rowOf = (html: string, column: string): string =>
  html.split('<tr>').find((row) => new RegExp(`>${column} ?<`).test(row)) ?? '';

test('a table has a head, and each column its type, filling, values and words', () => {
  const html = sectionOf(pageOf(reportOf(described), 'en'), tableId('sale_line'));
  const text = plainOf(html);
  for (const said of [
    'Sales',
    'One row for each article of a ticket.',
    'Grain: one row per id.',
    'Normal form: sold_on determines status and amount',
    'Declared by the database: table sales.sale_line, owner shop; primary key id',
  ]) {
    assert.ok(text.includes(said), said);
  }
  const amount = plainOf(rowOf(html, 'Amount'));
  for (const said of [
    'numeric(10,2)',
    'decimal, 2 decimals',
    'in EUR',
    '0.10% empty',
    '≈ 48,210 distinct',
    '−12.50 to 18,432.00',
    'quartiles 4.10 | 11.95 | 29.90; mean 27.4184',
    '4,021 values outside the usual bounds',
    '3 values that do not fit the type',
    'With taxes',
    'changed',
  ]) {
    assert.ok(amount.includes(said), `${said} in ${amount}`);
  }
});

test('coverage is a figure, and what is new or gone is marked', () => {
  const html = pageOf(reportOf(described), 'en');
  const text = plainOf(html);
  assert.match(text, /Coverage of the documentation: 25\.00%, that is 2 columns described of 8\./);
  assert.match(text, /no longer in the data: sale_line\.left\./);
  assert.match(sectionOf(html, tableId('Clients')), /<span class="tag status-new">new<\/span>/);
  assert.match(text, /in the folder “dictionary”/);
});

test('personal data are shown masked, secrets not at all, each with its remark', () => {
  const html = pageOf(reportOf(described), 'en');
  assert.match(plainOf(rowOf(html, 'card_holder')), /M••• D•••.*personal\s+GDPR, art\. 4 and 5/s);
  const secret = rowOf(html, 'mot_de_passe');
  assert.match(plainOf(secret), /not shown.*secret\s+GDPR, art\. 32/s);
  assert.not.match(secret, /<svg/);
});

test('a small chart is one path, and none where it would say nothing', () => {
  const html = pageOf(reportOf(described), 'en');
  assert.match(
    rowOf(html, 'sold_on'),
    /<svg class="profile histogram" viewBox="0 0 80 18" aria-hidden="true"><path d="M0 18V[^"]+"\/>/,
  );
  assert.match(rowOf(html, 'status'), /class="profile top-values"/);
  assert.not.match(rowOf(html, 'vide'), /<svg/);
  assert.is(barsPath([2, 0, 1]), 'M0 18V0h25.7V18zM53.3 18V9h25.7V18z');
  assert.is(barsPath([0, 0]), '');
  assert.is(barsPath([]), '');
  // What is there is seen, however little.
  assert.match(barsPath([1_000_000, 1]), /V17h/);
  assert.is(barsPath(Array.from({ length: 500 }, () => 1)).match(/M/g)?.length, 40);
});

test('a schema of 500 tables shows the first ones and says where the others are', () => {
  const [sales] = profiledDictionary.tables;
  assert.ok(sales);
  const columns = Array.from({ length: 20 }, (_, index) => ({
    ...sales.columns[index % 5],
    name: `c${index}`,
    position: index + 1,
  }));
  const facts = {
    ...profiledDictionary,
    tables: Array.from({ length: 500 }, (_, index) => ({ ...sales, name: `t${index}`, columns })),
  };
  const report = reportSchema.parse({
    ...fullReport(),
    analyses: { ...fullReport().analyses, 'schema-dictionary': { verdict: 'pass', facts } },
  });
  const html = pageOf(report, 'en');
  assert.is(html.match(/<section class="data-table"/g)?.length, 40);
  assert.match(
    plainOf(html),
    /460 more tables are in the workbook and the pages of the folder “dictionary”\./,
  );
});

test('every check stands with its answer, and its findings are linked', () => {
  const [finding] = fullReport().findings.filter(({ kind }) => kind === 'exposed-secrets');
  assert.ok(finding);
  const checks: Report['checks'] = [
    ...[
      {
        id: 'calendar-gaps',
        verdict: 'not-applicable',
        because: 'no-calendar',
        tested: 0,
        unit: 'tables',
      } as const,
      { id: 'exposed-secrets', verdict: 'fail', because: null, tested: 34, unit: 'columns' } as const,
      { id: 'no-primary-key', verdict: 'pass', because: null, tested: 1, unit: 'tables' } as const,
      {
        id: 'unused-index',
        verdict: 'unknown',
        because: 'no-statistics',
        tested: 0,
        unit: 'indexes',
      } as const,
    ].map((check) => ({ ...check, findings: check.id === 'exposed-secrets' ? 1 : 0 })),
  ];
  const html = pageOf({ ...fullReport(), checks }, 'en');
  const section =
    sectionOf(html, 'checks') || (/<section id="checks">[\s\S]*?<\/section>/.exec(html)?.[0] ?? '');
  const text = plainOf(section);
  assert.match(
    text,
    /4 checks: 1 without an anomaly, 1 with findings, 1 without an answer, 1 not applicable/,
  );
  assert.match(text, /No calendar named\./);
  assert.match(text, /The usage statistics cannot be read\./);
  assert.match(text, /34 columns/);
  assert.match(section, new RegExp(`<a href="#finding-${finding.fingerprint}">Employé\\.hash_mdp</a>`));
  assert.match(html, /<a href="#checks"><span class="entry">5\. Checks on schema and integrity/);
  assert.match(plainOf(pageOf({ ...fullReport(), checks: [] }, 'en')), /No check was carried out\./);
});

test('a live database has neither size nor hash; files that are one table are counted, and listed behind', () => {
  const report = fullReport();
  const [source] = report.sources;
  assert.ok(source);
  const part = (name: string) => ({ file: name, bytes: 1200, sha256: 'd'.repeat(64) });
  const html = pageOf(
    reportSchema.parse({
      ...report,
      sources: [
        { ...source, file: 'shop', format: 'postgresql', bytes: null, sha256: null },
        { ...source, file: 'sales-*.csv', format: 'csv', parts: [part('sales-1.csv'), part('sales-2.csv')] },
      ],
    }),
    'en',
  );
  const text = plainOf(html);
  assert.match(text, /PostgreSQL\s+Cube OLAP\s+live database\s+none: the content changes/);
  assert.match(text, /CSV, 2 files, read as one/);
  assert.match(text, /Files read as one\n[\s\S]*sales-2\.csv/);
  assert.match(text, /in a read-only transaction/);
  assert.not.match(plainOf(pageOf(report, 'en')), /read-only transaction|Files read as one/);
});

test.run();
