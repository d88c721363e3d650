import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { mixedEncodings } from '../../../../src/analyses/schema-dictionary/checks/mixed-encodings.ts';
import { noEvidence } from '../../../../src/report/facts/evidence.ts';
import { answerOf, argsOf } from '../../../helpers/checked.ts';
import { column, dictionaryOf, table } from '../../../helpers/sample-dictionary.ts';

const found = {
  ...{ table: 't', column: 'label', paper: 'mixed-encodings-1', misread: 0, replaced: 0, control: 0 },
  ...{ decomposed: 0, edges: 0, example: null },
};
const facts = (...columns: (Omit<typeof found, 'example'> & { example: string | null })[]) => ({
  ...dictionaryOf([table('t', 'dimension', 10, [column('label', 'text'), column('id', 'integer')])]),
  evidence: { ...noEvidence, 'mixed-encodings': columns },
});

test('pass: no text is at fault', () => assert.equal(answerOf(mixedEncodings, facts()), ['pass', 1]));

test('fail: damaged text is moderate, text written in two ways minor', () => {
  const misread = facts({ ...found, misread: 3, example: 'CafÃ©' });
  assert.equal(answerOf(mixedEncodings, misread), ['fail', 1, 'moderate t']);
  assert.equal(argsOf(mixedEncodings, misread), {
    ...{ table: 't', columns: ['label'], more: 0, misread: 3, replaced: 0, control: 0 },
    ...{ decomposed: 0, edges: 0, example: 'CafÃ©' },
  });
  assert.equal(answerOf(mixedEncodings, facts({ ...found, decomposed: 1 })), ['fail', 1, 'minor t']);
});

test('not applicable: there are no texts', () => {
  assert.equal(answerOf(mixedEncodings, dictionaryOf([])), ['not-applicable', 'no-text']);
});

test.run();
