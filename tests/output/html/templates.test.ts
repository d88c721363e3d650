import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { assertComplete, compileReport, templatesFolder } from '../../../src/output/html/templates.ts';
import { fullReport } from '../../helpers/sample-report.ts';
import { pageOf } from './page.ts';

const partials = readdirSync(join(templatesFolder, 'partials'));
const sources = ['report.hbs', ...partials.map((file) => join('partials', file))].map((file) => ({
  file,
  source: readFileSync(join(templatesFolder, file), 'utf8'),
}));

test('a value that is missing throws', () => {
  assert.throws(() => compileReport()({}), /not defined|not there|no list/);
  assert.throws(() => assertComplete({ a: [{ b: undefined }] }), /view\.a\.0\.b/);
  assert.throws(() => assertComplete({ a: Number.NaN }), /view\.a/);
  assert.not.throws(() => assertComplete({ a: null, b: '', c: 0 }));
});

test('every partial is used', () => {
  for (const file of partials) {
    const name = file.replace(/\.hbs$/, '');
    assert.ok(
      sources.some(({ source }) => new RegExp(`\\{\\{> ${name}\\b`).test(source)),
      name,
    );
  }
});

test('only the project’s own drawings and style sheet go in unescaped', () => {
  const triples = sources.flatMap(({ file, source }) =>
    [...source.matchAll(/\{\{\{(\w+)\}\}\}/g)].map(([, name]) => `${file} ${name}`),
  );
  assert.equal(triples, ['report.hbs css', 'partials/figure.hbs svg']);
});

test('no style that takes Chromium down', () => {
  // Without any font of its own, as in a bare container, Chromium 143 ends while it balances the lines of a heading.
  assert.not.match(pageOf(fullReport()), /text-wrap/);
});

test('one element a line', () => {
  const crowded = pageOf(fullReport())
    .split('\n')
    .filter((line) =>
      /<(?:p|li|tr|td|th|h\d|dd|dt|section|article|table)\b.*<(?:p|li|tr|td|th|h\d|dd|dt|section|article|table)\b/.test(
        line,
      ),
    );
  assert.equal(crowded, []);
});

test('the same report gives the same bytes', () => {
  assert.is(pageOf(fullReport()), pageOf(fullReport()));
});

test('diff shows only what changed', () => {
  const before = fullReport();
  const [late, ...others] = before.findings;
  assert.ok(late);
  const lines = pageOf(before).split('\n');
  const renamed = pageOf({ ...before, audit: { ...before.audit, auditor: 'Dominique Petit' } }).split('\n');
  assert.is(renamed.length, lines.length);
  assert.equal(
    renamed.filter((line, index) => line !== lines[index]),
    ['<dd>Dominique Petit</dd>'],
  );
  // A finding that is gone takes its own lines away and moves no id of the others.
  const without = new Set(pageOf({ ...before, findings: others }).split('\n'));
  const articles = lines.filter(
    (line) => line.startsWith('<article class="finding') && !line.includes(late.fingerprint),
  );
  assert.is(articles.length, others.length);
  for (const line of articles) assert.ok(without.has(line), line);
});

test.run();
