import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { floatMoney } from '../../../../src/analyses/schema-dictionary/checks/float-money.ts';
import { noEvidence } from '../../../../src/report/facts/evidence.ts';
import { answerOf, argsOf } from '../../../helpers/checked.ts';
import { inDatabase } from '../../../helpers/declared-sample.ts';
import { column, dictionaryOf, table } from '../../../helpers/sample-dictionary.ts';

const asked = { table: 't', column: 'price', paper: null, values: 0, example: null };
const facts = (
  price: Partial<{ values: number; example: string; paper: string }> | null,
  type = 'numeric(10,2)',
) => ({
  ...dictionaryOf([
    inDatabase(table('t', 'dimension', 10, [column('price', 'decimal')]), {
      columns: [{ name: 'price', type, nullable: true, default: null, comment: null }],
    }),
  ]),
  evidence: { ...noEvidence, 'float-money': price === null ? null : [{ ...asked, ...price }] },
});

test('pass: exact decimals', () => assert.equal(answerOf(floatMoney, facts({})), ['pass', 1]));

test('fail: a floating type in the database', () => {
  for (const type of ['real', 'double precision', 'float8']) {
    assert.equal(answerOf(floatMoney, facts({}, type)), ['fail', 1, 'major t'], type);
  }
  assert.equal(argsOf(floatMoney, facts({}, 'real')), {
    ...{ table: 't', columns: ['price'], more: 0, types: ['real'], values: 0, example: null },
  });
});

test('fail: the debris of binary fractions, whatever the type', () => {
  const debris = facts({ values: 4, example: '3.3000000000000003', paper: 'float-money-1-1' });
  assert.equal(answerOf(floatMoney, debris), ['fail', 1, 'major t']);
  assert.equal(argsOf(floatMoney, debris), {
    ...{ table: 't', columns: ['price'], more: 0, types: [], values: 4, example: '3.3000000000000003' },
  });
});

test('not applicable: there is no money', () => {
  assert.equal(answerOf(floatMoney, facts(null)), ['not-applicable', 'no-money']);
});

test.run();
