import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { judge } from '../../../src/analyses/actors/judge.ts';
import { type ActorsFacts, actorClasses } from '../../../src/report/facts/actors.ts';
import { context } from '../../helpers/context.ts';
import { sampleActors } from '../../helpers/facts/actors.ts';

const findingsOf = (change: Partial<ActorsFacts>) => {
  const judgement = judge({ ...sampleActors, ...change }, context);
  return judgement.verdict === 'fail' ? judgement.findings : [];
};

test('the real case: duties in one hand, and a service on a closed day', () => {
  assert.equal(
    findingsOf({}).map(({ kind, severity }) => [kind, severity]),
    [
      ['mixed-duties', 'moderate'],
      ['writes-outside-hours', 'minor'],
    ],
  );
});

test('no table has both few people and few services, and a mixed one has neither', () => {
  const rows = fc.nat({ max: 1_000_000 });
  fc.assert(
    fc.property(rows, rows, rows, (person, service, unknown) => {
      const entry = (count: number) => ({ actors: Math.min(1, count), rows: count });
      const tables = [
        { table: 't', person: entry(person), service: entry(service), unknown: entry(unknown) },
      ];
      const found = findingsOf({ tables, sensitive: [] }).filter(({ kind }) => kind === 'unexpected-writer');
      const total = person + service + unknown;
      assert.ok(found.length <= 1);
      for (const { args } of found)
        assert.ok('rows' in args && args.rows > 0 && args.rows <= total / 100 && total >= 100);
    }),
  );
});

test('a log without rows, and one without actors, are unknown', () => {
  const because = (change: Partial<ActorsFacts>) => {
    const judgement = judge({ ...sampleActors, ...change }, context);
    return 'because' in judgement ? judgement.because : judgement.verdict;
  };
  assert.is(because({ rows: 0 }), 'log-empty');
  assert.is(because({ rows: 0, anonymousRows: 5, actorCount: 0 }), 'log-without-actors');
});

test('services outside of the hours alone are no anomaly, whatever their number', () => {
  fc.assert(
    fc.property(fc.constantFrom(...actorClasses), fc.integer({ min: 1 }), (by, events) => {
      const hours = {
        ...sampleActors.hours,
        ...{ known: true, opening: { from: '08:00', to: '20:00' } },
        outside: [{ by, actors: 1, events }],
      };
      const closedDays = { days: [], writes: [] };
      const found = findingsOf({ hours, closedDays }).some(({ kind }) => kind === 'writes-outside-hours');
      assert.is(found, by !== 'service');
    }),
  );
});

test.run();
