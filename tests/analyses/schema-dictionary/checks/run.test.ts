import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Check } from '../../../../src/analyses/schema-dictionary/checks/check.ts';
import { checks } from '../../../../src/analyses/schema-dictionary/checks/index.ts';
import { runChecks, unansweredChecks } from '../../../../src/analyses/schema-dictionary/checks/run.ts';
import { checkIds, checkReasons } from '../../../../src/findings/checks.ts';
import { findingKindIds } from '../../../../src/findings/kinds.ts';
import { context } from '../../../helpers/context.ts';
import { dictionaryOf, link, sampleDictionary } from '../../../helpers/sample-dictionary.ts';

test('every check has its id in its place, and is a kind of finding', () => {
  assert.equal(Object.keys(checks).sort(), [...checkIds].sort());
  for (const id of checkIds) {
    assert.is(checks[id].id, id);
    assert.ok(findingKindIds.includes(id), id);
  }
});

test('the answers come in the order of the ids, each with a reason or what was tested', () => {
  const { results, findings, errors } = runChecks(sampleDictionary, context);
  assert.equal(
    results.map(({ id }) => id),
    [...checkIds],
  );
  assert.equal(errors, []);
  for (const { id, verdict, because, findings: count } of results) {
    const isAnswer = verdict === 'pass' || verdict === 'fail';
    assert.is(because === null, isAnswer, id);
    assert.is(count, findings.filter(({ kind }) => kind === id).length, id);
    assert.ok(because === null || checkReasons.includes(because));
  }
});

test('nothing passes where there is nothing', () => {
  const { results } = runChecks(dictionaryOf([]), context);
  assert.equal(
    results.filter(({ verdict }) => verdict === 'pass' || verdict === 'fail'),
    [],
  );
});

test('a check that fails has no answer, and the others have theirs', () => {
  const broken: Check = {
    ...checks['orphan-rows'],
    judge: () => {
      throw new Error('no such thing');
    },
  };
  const { results, errors } = runChecks(sampleDictionary, context, { ...checks, 'orphan-rows': broken });
  const result = results.find(({ id }) => id === 'orphan-rows');
  assert.equal([result?.verdict, result?.because], ['unknown', 'check-failed']);
  assert.is(errors.length, 1);
  assert.is(results.length, checkIds.length);
});

test('names that collide leave two findings apart', () => {
  const broken = (from: string, column: string) => ({ ...link(from, column, 'p', 'x'), rows: 2, matched: 1 });
  const { findings } = runChecks(dictionaryOf([], [broken('a.b', 'c'), broken('a', 'b.c')]), context);
  const subjects = findings.filter(({ kind }) => kind === 'orphan-rows').map(({ subject }) => subject);
  assert.equal(subjects, ['a.b.c', 'a.b.c (2)']);
});

test('where there is no dictionary, no check has an answer', () => {
  assert.equal(new Set(unansweredChecks().map(({ because }) => because)), new Set(['check-failed']));
});

test.run();
