import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Config } from '../../src/config/schema.ts';
import { customerCode, ean, productRows, propose, type Rows, saleLines } from './shop.ts';

// Change logs beside the sales that they speak of.

const logOf = ({ model }: Config) =>
  model.change?.flatMap((log) => (log.shape === 'field-level' ? [log] : []))[0];

interface LogNames {
  columns: readonly [
    actor: string,
    at: string,
    action: string,
    table: string,
    row: string,
    field: string,
    value: string,
  ];
  actions: readonly [insert: string, update: string];
  tables: readonly [sale: string, product: string];
  fields: readonly [ticket: string, product: string, customer: string, date: string, price: string];
}

const lines = saleLines();
const products = productRows({ key: 'ean', label: 'libelle', group: 'famille', price: 'prix' });
const sales: Rows = lines.map((each) => ({
  ...{ no_ligne: each.line, no_ticket: each.ticket, ean: ean(each.product) },
  ...{ code_client: customerCode(each.customer), date_achat: each.date },
}));

function logRows({ columns, actions, tables, fields }: LogNames): Rows {
  const [actor, at, action, table, row, field, value] = columns;
  const entry = (
    by: string,
    on: string,
    what: string,
    where: string,
    key: string,
    name: string,
    is: string,
  ) => ({
    ...{ [actor]: by, [at]: on, [action]: what, [table]: where, [row]: key, [field]: name, [value]: is },
  });
  const inserts = lines.flatMap((each) =>
    [each.ticket, ean(each.product), customerCode(each.customer), each.date].map((is, index) =>
      entry(`till${each.employee}`, each.date, actions[0], tables[0], each.line, fields[index] ?? '', is),
    ),
  );
  const updates = products
    .slice(0, 20)
    .map((each) =>
      entry('erp', '2024-08-30', actions[1], tables[1], String(each.ean), fields[4], String(each.prix)),
    );
  return [...inserts, ...updates];
}

const meanings = ['ticket', 'product', 'customer', 'businessDate'] as const;

test('English words, and letters for the actions', async () => {
  const { config, text } = await propose({
    ventes: sales,
    articles: products,
    audit_trail: logRows({
      columns: ['changed_by', 'changed_at', 'op', 'entity', 'record_id', 'attribute', 'new_value'],
      ...{ actions: ['I', 'U'], tables: ['SALES', 'PRODUCT'] },
      fields: ['TICKET_NO', 'EAN', 'CLIENT_CODE', 'PURCHASE_DATE', 'PRICE'],
    }),
  });
  assert.equal(
    config.model.change?.[0],
    {
      shape: 'field-level',
      table: 'audit_trail',
      columns: {
        ...{ recorded: 'changed_at', action: 'op', table: 'entity', row: 'record_id' },
        ...{ field: 'attribute', value: 'new_value', actor: 'changed_by' },
      },
      actions: { insert: 'I', update: 'U', delete: 'D' },
      tables: { sale_line: 'SALES', product: 'PRODUCT' },
      fields: {
        sale_line: {
          ...{ TICKET_NO: 'ticket', EAN: 'product', CLIENT_CODE: 'customer', PURCHASE_DATE: 'businessDate' },
        },
        product: { PRICE: 'price' },
      },
    },
    text,
  );
  assert.match(text, /delete: D # not in the data, to check/);
});

test('names of fields that say nothing are told by their values', async () => {
  const fields = ['F01', 'F02', 'F03', 'F04', 'F09'] as const;
  const { config, text } = await propose({
    ventes: sales,
    articles: products,
    journal: logRows({
      columns: ['auteur', 'date', 'operation', 'nom_table', 'cle', 'champ', 'valeur'],
      ...{ actions: ['création', 'modification'], tables: ['TAB1', 'TAB2'], fields },
    }),
  });
  assert.equal(logOf(config)?.tables, { sale_line: 'TAB1', product: 'TAB2' }, text);
  assert.equal(
    logOf(config)?.fields.sale_line,
    Object.fromEntries(meanings.map((meaning, index) => [fields[index], meaning])),
  );
  assert.equal(logOf(config)?.fields.product, { F09: 'price' });
  assert.equal(logOf(config)?.actions, {
    ...{ insert: 'création', update: 'modification', delete: 'suppression' },
  });
});

test('columns that say nothing are told by their values', async () => {
  const { config, text } = await propose({
    ventes: sales,
    articles: products,
    x9: logRows({
      columns: ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'],
      ...{ actions: ['INSERT', 'UPDATE'], tables: ['Vente', 'Article'] },
      fields: ['ticket', 'ean', 'client', 'date_achat', 'prix'],
    }),
  });
  const columns = logOf(config)?.columns;
  assert.equal(
    [columns?.recorded, columns?.action, columns?.table, columns?.row, columns?.field],
    ['c2', 'c3', 'c4', 'c5', 'c6'],
    text,
  );
  assert.is(columns?.value, 'c7', text);
});

test('a table of orders with a status is no log', async () => {
  const { config } = await propose({
    ventes: sales.map((sale, index) => ({ ...sale, statut: index % 3 === 0 ? 'nouveau' : 'modifié' })),
  });
  assert.is(config.model.change, undefined);
  assert.is(config.model.sale_line?.table, 'ventes');
});

test.run();
