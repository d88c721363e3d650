import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { overWideRights } from '../../../../src/analyses/schema-dictionary/checks/over-wide-rights.ts';
import type { DeclaredTable } from '../../../../src/declared.ts';
import { answerOf, argsOf } from '../../../helpers/checked.ts';
import { inDatabase, role } from '../../../helpers/declared-sample.ts';
import { column, dictionaryOf, table } from '../../../helpers/sample-dictionary.ts';

const mail = { ...column('mail', 'text'), sensitivity: 'personal' as const };
const facts = (grants: DeclaredTable['grants'], roles = [role('shop')], rowSecurity = false) => ({
  ...dictionaryOf([inDatabase(table('staff', 'dimension', 5, [mail]), { grants, rowSecurity })]),
  roles,
});
const grant = (name: string, ...privileges: string[]) => ({ role: name, privileges, grantable: false });
const empty = { tables: [], moreTables: 0, roles: [], moreRoles: 0 };

test('rights of named roles are theirs to justify', () => {
  const named = facts(
    [grant('shop', 'DELETE', 'INSERT', 'SELECT', 'UPDATE')],
    [role('shop'), role('admin', { superuser: true })],
  );
  assert.equal(answerOf(overWideRights, named), ['pass', 3]);
});

test('what everybody may write, and what of people everybody may read', () => {
  const open = facts([grant('PUBLIC', 'INSERT', 'SELECT')]);
  assert.equal(answerOf(overWideRights, open), [
    ...['fail', 2],
    ...['major rights.public-write', 'major rights.public-read'],
  ]);
  assert.equal(argsOf(overWideRights, open), {
    ...{ ...empty, problem: 'public-write', tables: [{ table: 'staff', privileges: ['INSERT'] }] },
  });
  const harmless = facts([grant('PUBLIC', 'SELECT')]);
  harmless.tables = harmless.tables.map((open) => ({ ...open, columns: [column('label', 'text')] }));
  assert.equal(answerOf(overWideRights, harmless), ['pass', 2]);
});

test('a right on some columns concerns these alone', () => {
  const onColumns = (...privileges: string[]) =>
    answerOf(overWideRights, facts([grant('PUBLIC', ...privileges)]));
  assert.equal(onColumns('SELECT (city, town)'), ['pass', 2]);
  assert.equal(onColumns('SELECT (city, mail)'), ['fail', 2, 'major rights.public-read']);
  assert.equal(onColumns('UPDATE (city)'), ['fail', 2, 'major rights.public-write']);
});

test('more than one superuser that may log in', () => {
  const superuser = (name: string, canLogin = true) => role(name, { superuser: true, canLogin });
  const many = facts([], [superuser('postgres'), superuser('admin'), superuser('group', false)]);
  assert.equal(argsOf(overWideRights, many), {
    ...empty,
    problem: 'superusers',
    roles: ['admin', 'postgres'],
  });
  assert.equal(answerOf(overWideRights, many), ['fail', 3, 'moderate rights.superusers']);
});

test('roles that row security does not bind, where a table relies on it', () => {
  const roles = [role('report', { bypassesRowSecurity: true })];
  assert.equal(answerOf(overWideRights, facts([], roles)), ['pass', 1]);
  assert.equal(argsOf(overWideRights, facts([], roles, true)), {
    ...{ ...empty, problem: 'row-security', tables: [{ table: 'staff', privileges: [] }], roles: ['report'] },
  });
});

test('files grant nothing', () => {
  const file = dictionaryOf([table('staff', 'dimension', 5, [mail])]);
  assert.equal(answerOf(overWideRights, file), ['not-applicable', 'no-declarations']);
});

test.run();
