import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { renderArchitecture } from '../../src/charts/architecture/index.ts';
import type { Report } from '../../src/report/schema.ts';
import { formatterOf } from '../../src/words/formatter.ts';
import { wordsOf } from '../../src/words/index.ts';
import { hostileNames } from '../helpers/hostile-facts.ts';
import { fullReport } from '../helpers/sample-report.ts';
import { checkSvg } from './svg-checks.ts';

const words = wordsOf('en');
const draw = (report: Report) =>
  renderArchitecture(report, {
    words: words.architecture,
    format: formatterOf(words.notation, 'EUR'),
    hrefOf: (fingerprint) => `#finding-${fingerprint}`,
  });
const plain = (svg: string) => svg.replace(/<\/?a\b[^>]*>\n?/g, '');

const declared: Report['architecture'] = {
  declared: true,
  systems: [
    { name: 'SQL Server', kind: 'database', description: 'Tills and web shop' },
    { name: 'Cube OLAP', kind: 'cube', description: null },
    { name: 'Power BI', kind: 'report', description: null },
  ],
  flows: [
    { from: 'SQL Server', to: 'Cube OLAP', carries: 'sales of the day', schedule: 'every night' },
    { from: 'Cube OLAP', to: 'Power BI', carries: null, schedule: null },
    { from: 'Cube OLAP', to: 'nowhere', carries: null, schedule: null },
  ],
};

test('systems, flows and the findings where they occur', async () => {
  const report = { ...fullReport(), architecture: declared };
  const drawn = await draw(report);
  checkSvg(plain(drawn?.svg ?? ''), 'architecture');
  for (const text of ['SQL Server', 'OLAP cube', 'Tills and web shop', 'sales of the day', 'every night'])
    assert.ok(drawn?.svg.includes(`>${text}<`), text);
  const index = report.findings.findIndex(({ kind }) => kind === 'late-writes');
  const late = report.findings[index];
  assert.ok(drawn?.svg.includes(`href="#finding-${late?.fingerprint}"`));
  assert.match(drawn?.alt ?? '', /^3\sother|^3\ssystems, 3\sflows/);
  assert.equal(await draw(report), drawn, 'the same bytes each time');
});

test('a company of which nothing is known has no picture; systems without flows have', async () => {
  const none = { declared: false, systems: [], flows: [] };
  assert.is(await draw({ ...fullReport(), architecture: none }), null);
  const [first] = declared.systems;
  const alone = await draw({
    ...fullReport(),
    findings: [],
    architecture: { declared: false, systems: first === undefined ? [] : [first], flows: [] },
  });
  checkSvg(alone?.svg ?? '', 'architecture');
  assert.not.match(alone?.svg ?? '', /href/);
});

test('hostile names are text and nothing else', async () => {
  const names = [...hostileNames, '\\N \\G', '&amp;', 'x'.repeat(300)];
  const drawn = await draw({
    ...fullReport(),
    architecture: {
      declared: true,
      systems: names.map((name) => ({ name, kind: 'file', description: name })),
      flows: names
        .slice(1)
        .map((name, index) => ({ from: names[index] ?? '', to: name, carries: name, schedule: name })),
    },
  });
  checkSvg(plain(drawn?.svg ?? ''), 'architecture');
  assert.match(drawn?.svg ?? '', />&lt;script&gt;alert/);
});

test.run();
