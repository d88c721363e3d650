import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { judge } from '../../../src/analyses/schema-dictionary/judge.ts';
import { checkIds } from '../../../src/findings/checks.ts';
import { context } from '../../helpers/context.ts';
import { inDatabase } from '../../helpers/declared-sample.ts';
import { column, dictionaryOf, table } from '../../helpers/sample-dictionary.ts';

const told = { ...column('id', 'text', 'primary', 'product.product'), description: 'What it means.' };
const sound = {
  ...table('t', 'dimension', 1, [told]),
  ...{ description: 'What a row is.', candidateKeys: [['id']] },
};

test('a dictionary in which no check finds anything', () => {
  const judgement = judge(dictionaryOf([sound]), context);
  assert.is(judgement.verdict, 'pass');
  assert.is(judgement.checks?.length, checkIds.length);
});

test('one finding of one check is enough to fail', () => {
  const judgement = judge(dictionaryOf([{ ...sound, description: null }]), context);
  const findings = judgement.verdict === 'fail' ? judgement.findings : [];
  assert.equal(
    findings.map(({ kind }) => kind),
    ['missing-description'],
  );
});

test('without rows the data tell nothing, and what a database declares still does', () => {
  const triggers = [{ name: 'log', enabled: false, definition: '', function: 'log' }];
  const judgement = judge(dictionaryOf([inDatabase({ ...sound, rows: 0 }, { triggers })]), context);
  assert.is(judgement.verdict, 'unknown');
  const kinds = judgement.verdict === 'unknown' ? judgement.findings?.map(({ kind }) => kind) : [];
  assert.equal(kinds, ['disabled-trigger']);
});

test.run();
