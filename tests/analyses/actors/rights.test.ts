import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { collectRights } from '../../../src/analyses/actors/rights.ts';
import { createWriters } from '../../../src/analyses/actors/writers.ts';
import { Papers } from '../../../src/analyses/papers.ts';
import type { DeclaredTable } from '../../../src/declared.ts';
import { noModel } from '../../../src/model/create.ts';
import { context } from '../../helpers/context.ts';
import { role } from '../../helpers/declared-sample.ts';
import { configOf, inserted, ticket } from '../../helpers/small-shop.ts';
import { withStore } from '../../helpers/with-store.ts';

const sales = ticket('t1', '2024-08-01', 'a');
const config = configOf({ sales, log: sales.flatMap((sale) => inserted(sale, sale.date)) });
const declared = (grants: DeclaredTable['grants']): DeclaredTable => ({
  ...{ schema: 'public', name: 'sales', kind: 'table', owner: 'shop', comment: null, definition: null },
  ...{ columns: [], primaryKey: null, uniques: [], foreignKeys: [], checks: [], indexes: [], triggers: [] },
  ...{ grants, rowSecurity: false },
});

/** The rights that the grants on `sales` give, where the role `till` wrote seven rows of it. */
const rightsWith = (grants: DeclaredTable['grants'], roles = [role('till'), role('report')]) =>
  withStore(async (store) => {
    await store.driver.unsafe(`CREATE TABLE log_count AS SELECT date '2024-08-01' AS recorded_day, 0 AS log, 'sale'::text AS table_name,
      'sale_line'::text AS entity, 'I'::text AS action, 'insert'::text AS operation, 'ticket'::text AS field_name, 'ticket'::text AS role,
      'till'::text AS actor, NULL::text AS fault, 7 AS rows, 7 AS fields, timestamp '2024-08-01' AS first_recorded, timestamp '2024-08-01' AS last_recorded,
      false AS has_time, false AS has_fraction`);
    const table = {
      ...{ name: 'sales', sqlName: 'sales', file: 'shop', sheet: null, system: null, columns: [] },
      ...{
        declared: declared(grants),
        rows: 0,
        emptyRows: 0,
        rejectedRows: 0,
        rejectedValues: 0,
        rejects: [],
      },
    };
    const collecting = {
      ...{ store, papers: new Papers(store, 'actors'), config, context, model: noModel(config) },
      ...{ tables: [table], roles },
    };
    await createWriters(collecting);
    return collectRights(collecting);
  });
const grant = (name: string, ...privileges: string[]) => ({ role: name, privileges, grantable: false });

test('a right to write that nobody uses stands beside one that is used; reading is no such right', async () => {
  const rights = await rightsWith([
    grant('till', 'INSERT', 'SELECT'),
    grant('report', 'DELETE', 'SELECT', 'UPDATE'),
    grant('guest', 'SELECT'),
  ]);
  assert.equal(rights, {
    rolesSeen: 1,
    shown: [
      { name: 'report', table: 'sales', privileges: ['DELETE', 'UPDATE'], rows: 0 },
      { name: 'till', table: 'sales', privileges: ['INSERT'], rows: 7 },
    ],
    more: 0,
  });
});

test('roles that are no actors of the log are said to be none', async () => {
  const rights = await rightsWith([grant('report', 'UPDATE')], [role('report')]);
  assert.equal([rights?.rolesSeen, rights?.shown[0]?.rows], [0, 0]);
});

test('where no database was read, nothing is known of rights', async () => {
  assert.is(await rightsWith([], []), null);
});

test.run();
