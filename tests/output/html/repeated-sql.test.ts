import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { repeatedSql } from '../../../src/output/html/view/repeated-sql.ts';

const body = Array.from({ length: 60 }, (_, index) => `  line ${index} of a long query,`).join('\n');
const paper = (id: string, sql: string) => ({ id, analysis: 'schema-dictionary', sql, witness: null });
const first = paper('profile-1', `SELECT\n${body}\nFROM value_1`);

test('a long query that was asked before is told by the lines in which it differs', () => {
  const second = paper('profile-2', `SELECT\n${body}\nFROM value_2`);
  assert.equal(repeatedSql(second, [paper('other', 'x'), first]), {
    like: 'profile-1',
    lines: 'FROM value_2',
  });
});

test('a first, a short, a different or a query of another kind stands on its own', () => {
  assert.is(repeatedSql(first, []), null);
  assert.is(repeatedSql(paper('profile-2', 'SELECT 1'), [paper('profile-1', 'SELECT 1')]), null);
  assert.is(repeatedSql(paper('profile-2', body.replaceAll('line', 'row')), [first]), null);
  assert.is(repeatedSql(paper('shapes-2', first.sql), [first]), null);
});

test.run();
