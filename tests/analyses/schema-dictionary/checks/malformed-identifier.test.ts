import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { malformedIdentifier } from '../../../../src/analyses/schema-dictionary/checks/malformed-identifier.ts';
import { answerOf, argsOf } from '../../../helpers/checked.ts';
import { column, dictionaryOf, table } from '../../../helpers/sample-dictionary.ts';

const misfit = { rows: 2, first: [{ row: 7, value: 'not-a-uuid' }] };
const uuid = { ...column('uid', 'text'), meaning: 'uuid' as const, distinct: 90, misfits: misfit };
const facts = (...columns: ReturnType<typeof column>[]) =>
  dictionaryOf([table('t', 'dimension', 1000, columns)]);

test('pass: all have one form', () => {
  assert.equal(answerOf(malformedIdentifier, facts({ ...uuid, misfits: { rows: 0, first: [] } })), [
    'pass',
    1,
  ]);
});

test('fail: values that break the form of their kind', () => {
  assert.equal(answerOf(malformedIdentifier, facts(uuid)), ['fail', 1, 'moderate t']);
  assert.equal(argsOf(malformedIdentifier, facts(uuid)), {
    ...{ table: 't', columns: ['uid'], more: 0, values: 2, total: 1000 },
    example: { column: 'uid', expected: 'UUID', value: 'not-a-uuid' },
  });
});

test('a code is told by the mask that most of its values have, where they have one', () => {
  const masks = [{ mask: 'AA-9999', rows: 600 }];
  const code = { ...uuid, name: 'code', meaning: 'code' as const, masks };
  assert.match(JSON.stringify(argsOf(malformedIdentifier, facts(code))), /"expected":"AA-9999"/);
  const varied = { ...code, masks: [{ mask: 'AA-9999', rows: 400 }] };
  assert.match(JSON.stringify(argsOf(malformedIdentifier, facts(varied))), /"expected":null/);
});

test('values of people and of secrets are not shown, and a log holds keys of every table', () => {
  const secret = argsOf(malformedIdentifier, facts({ ...uuid, sensitivity: 'secret' }));
  assert.match(JSON.stringify(secret), /"value":null/);
  const log = {
    ...facts(uuid),
    tables: facts(uuid).tables.map((table) => ({ ...table, role: 'log' as const })),
  };
  assert.equal(answerOf(malformedIdentifier, log), ['not-applicable', 'no-identifiers']);
});

test.run();
