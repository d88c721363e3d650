import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { judge } from '../../../src/analyses/schema-dictionary/judge.ts';
import { isSimilar } from '../../../src/analyses/schema-dictionary/names.ts';
import type { DictionaryFacts } from '../../../src/report/facts.ts';
import { context } from '../../helpers/context.ts';
import { column, dictionaryOf, link, table } from '../../helpers/sample-dictionary.ts';

const facts = (
  columns: DictionaryFacts['tables'][number]['columns'],
  foreignKeys: DictionaryFacts['foreignKeys'] = [],
  rows = 1,
): DictionaryFacts => dictionaryOf([table('t', 'dimension', rows, columns)], foreignKeys);
const found = (given: DictionaryFacts) => {
  const judgement = judge(given, context);
  const findings = judgement.verdict === 'fail' ? judgement.findings : [];
  return findings.map(({ kind, severity, subject }) => [kind, severity, subject]);
};

const key = column('id', 'text', 'primary', 'product.product');

test('pass and unknown', () => {
  assert.is(judge(facts([key]), context).verdict, 'pass');
  assert.is(judge(facts([key], [], 0), context).verdict, 'unknown');
});

test('a key that repeats or is missing is broken; a column without a role is not', () => {
  const twice = { ...key, distinct: 3, nulls: 1 };
  const judgement = judge(facts([twice], [], 6), context);
  const [broken] = judgement.verdict === 'fail' ? judgement.findings : [];
  assert.equal([broken?.kind, broken?.severity, broken?.subject], ['broken-key', 'major', 't.id']);
  assert.equal(broken?.args, { table: 't', column: 'id', duplicates: 2, nulls: 1 });
  assert.equal(broken?.papers, ['profile-1-1']);
  assert.equal(found(facts([{ ...twice, role: null }], [], 6)), []);
  assert.equal(found(facts([{ ...twice, role: 'product.label' }], [], 6)), []);
});

test('a reference that does not resolve leaves orphans', () => {
  const whole = link('t', 'p', 'products', 'p');
  assert.equal(found(facts([key], [whole])), []);
  const judgement = judge(facts([key], [{ ...whole, rows: 10, matched: 7 }]), context);
  const [orphans] = judgement.verdict === 'fail' ? judgement.findings : [];
  const args = { table: 't', column: 'p', toTable: 'products', toColumn: 'p', rows: 3, total: 10 };
  assert.equal([orphans?.kind, orphans?.severity, orphans?.args], ['orphan-rows', 'major', args]);
});

test('secrets in a dimension, one finding for each column; not those that a log is made of', () => {
  const secret = { ...column('hash', 'text'), sensitivity: 'secret' as const };
  assert.equal(found(facts([key, secret])), [['exposed-secrets', 'major', 't.hash']]);
  assert.equal(found(facts([key, { ...secret, distinct: 0 }])), [], 'an empty column betrays nothing');
  const log = dictionaryOf([table('log', 'log', 5, [secret])]);
  assert.equal(found(log), []);
});

test('personal data are one finding, whatever the number of columns', () => {
  const personal = (name: string) => ({ ...column(name, 'text'), sensitivity: 'personal' as const });
  const judgement = judge(facts([key, personal('mail'), personal('nom')]), context);
  const [finding, ...others] = judgement.verdict === 'fail' ? judgement.findings : [];
  assert.equal([finding?.kind, finding?.severity, others], ['personal-data', 'moderate', []]);
  assert.equal(finding?.args, { tables: 1, columns: ['t.mail', 't.nom'] });
});

test('two spellings of one name', () => {
  const spelt = (from: string, to: string) => found(facts([key], [link('t', from, 'c', to)]));
  assert.equal(spelt('CUSTOMER_ID', 'CUSTUMER_ID'), [['inconsistent-names', 'minor', 'c.CUSTUMER_ID']]);
  assert.equal(spelt('product', 'product'), []);
  assert.equal(spelt('Date achat', 'date'), [], 'another name is no slip');
  assert.ok(isSimilar('code_client', 'CODE_CLIANT'));
  assert.not.ok(isSimilar('id', 'ip'));
});

test.run();
