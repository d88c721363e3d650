import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { auditConfig, revenueOf } from '../../helpers/audited.ts';
import { asking, canonical, environment, inFolder, ledger, shapeNames, shapes, writes } from './histories.ts';
import { history } from './shop-history.ts';

test('every shape of log tells one history alike, and makes one ledger of it', async () => {
  const told = new Map<string, unknown>();
  for (const name of shapeNames) {
    const answer = await asking(environment(history, shapes[name](history)), async (query) => ({
      changes: await query(canonical),
      ledger: await query(ledger),
      writes: (await query(writes)).map(({ fields: _, ...write }) => write),
      heads: (await query('SELECT count(*) FILTER (WHERE head)::int AS heads FROM change'))[0]?.heads,
      total: (await query('SELECT sum(lines)::text AS lines, sum(amount)::text AS amount FROM movement'))[0],
    }));
    if (name === 'field-level') {
      assert.is(answer.changes.length, 2 + 4 * 4 + 1 + 1 + 4);
      assert.equal(answer.total, { lines: '3', amount: '30.00' });
      assert.is(answer.writes.length, 4);
      assert.ok(answer.ledger.some(({ cause }) => cause === 'quantity-update'));
      assert.ok(answer.ledger.some(({ cause }) => cause === 'catalogue-price'));
    } else assert.is(answer.heads, history.length, name);
    told.set(name, { ...answer, heads: null });
    assert.equal(told.get(name), told.get('field-level'), name);
  }
});

test('a whole audit answers over every shape, and finds one figure', async () => {
  const totals = new Map<string, unknown>();
  for (const name of shapeNames) {
    const { files, config } = environment(history, shapes[name](history));
    const report = await inFolder(files, (folder) => auditConfig(config, folder));
    const failed = Object.entries(report.analyses).filter(([, { verdict }]) => verdict === 'error');
    assert.equal(failed, [], name);
    totals.set(name, revenueOf(report).total);
    assert.equal(totals.get(name), totals.get('field-level'), name);
  }
});

test.run();
