import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { customerCode, ean, productRows, propose, type Rows, saleLines } from './shop.ts';

// Logs of every shape beside the sales that they speak of: the proposal reads as it would be written by hand.

const lines = saleLines();
const articles = productRows({ key: 'ean', label: 'libelle', group: 'famille', price: 'prix' });
const ventes: Rows = lines.map((each) => ({
  ...{ no_ligne: each.line, no_ticket: each.ticket, ean: ean(each.product) },
  ...{ code_client: customerCode(each.customer), date_achat: each.date },
}));
const tables = { ventes, articles };
const saleFields = {
  ...{ no_ligne: 'line', no_ticket: 'ticket', ean: 'product' },
  ...{ code_client: 'customer', date_achat: 'businessDate' },
};
const productFields = { ean: 'product', libelle: 'label', famille: 'category', prix: 'price' };

const logsOf = async (logs: Readonly<Record<string, Rows>>) => {
  const { config, text } = await propose({ ...tables, ...logs });
  assert.is(config.model.sale_line?.table, 'ventes', text);
  assert.is(config.model.product?.table, 'articles', text);
  return { logs: config.model.change, text };
};
const hex = (index: number) => `0x${index.toString(16).padStart(20, '0')}`;
const at = (day: string, index: number) => `${day} 10:${String(index % 60).padStart(2, '0')}:00`;

test('the change tables of SQL Server', async () => {
  const captured = (rows: Rows): Rows =>
    rows.map((row, index) => ({
      ...{ __$start_lsn: hex(index), __$seqval: hex(index), __$operation: 2, __$update_mask: '0x1f' },
      ...row,
    }));
  const { logs, text } = await logsOf({
    dbo_ventes_CT: captured(ventes),
    dbo_articles_CT: captured(articles),
    lsn_time_mapping: ventes.map(({ date_achat }, index) => ({
      ...{ start_lsn: hex(index), tran_begin_time: at(String(date_achat), index) },
      tran_end_time: at(String(date_achat), index),
    })),
  });
  assert.equal(
    logs?.map((log) => [
      log.shape,
      log.table,
      log.tables,
      log.fields,
      'lsnTimes' in log && log.lsnTimes?.table,
    ]),
    [
      [
        ...['cdc', 'dbo_articles_CT', { product: 'dbo_articles_CT' }],
        ...[{ sale_line: {}, product: productFields }, 'lsn_time_mapping'],
      ],
      ['cdc', 'dbo_ventes_CT', { sale_line: 'dbo_ventes_CT' }, { sale_line: saleFields }, 'lsn_time_mapping'],
    ],
    text,
  );
  assert.match(text, /shape: cdc # 99% · columns of a log of this shape: “__\$operation”/);
});

test('change events in envelopes', async () => {
  const event = (table: string, after: object, index: number) => ({
    key: index,
    value: JSON.stringify({
      payload: {
        before: null,
        after,
        op: 'c',
        ts_ms: 1723629600000 + index,
        source: { schema: 'dbo', table },
      },
    }),
  });
  const { logs, text } = await logsOf({
    topic: [
      ...ventes.slice(0, 60).map((row, index) => event('Ventes', row, index)),
      ...articles.map((row, index) => event('Articles', row, index)),
    ],
  });
  assert.equal(
    logs,
    [
      {
        ...{ shape: 'envelope', table: 'topic', columns: { value: 'value' }, days: 'text' },
        tables: { sale_line: 'dbo.Ventes', product: 'dbo.Articles' },
        fields: { sale_line: saleFields, product: productFields },
      },
    ],
    text,
  );
});

test('records of JSON, with what was there before', async () => {
  const { logs, text } = await logsOf({
    audit: ventes.map((row, index) => ({
      ...{ changed_at: at(String(row.date_achat), index), changed_by: `till${index % 4}`, op: 'ajout' },
      ...{ table_name: 'ventes', new_row: JSON.stringify(row) },
      old_row: index % 3 === 0 ? JSON.stringify({ ...row, code_client: 'CU-1' }) : '',
    })),
  });
  assert.equal(
    logs,
    [
      {
        ...{ shape: 'row-json', table: 'audit', tables: { sale_line: 'ventes' } },
        columns: {
          ...{ recorded: 'changed_at', action: 'op', record: 'new_row', oldRecord: 'old_row' },
          ...{ table: 'table_name', actor: 'changed_by' },
        },
        fields: { sale_line: saleFields },
      },
    ],
    text,
  );
});

test('a history of versions is a log, and a catalogue with versions is none', async () => {
  const { logs, text } = await logsOf({
    ventes_history: ventes.map((row, index) => ({
      ...row,
      ...{ valid_from: at(String(row.date_achat), index), valid_to: '9999-12-31 00:00:00' },
    })),
  });
  assert.is(logs?.length, 1, text);
  const [log] = logs ?? [];
  assert.equal(
    [log?.shape, log?.columns, log?.fields],
    [
      'temporal',
      { row: 'no_ligne', validFrom: 'valid_from', validTo: 'valid_to' },
      { sale_line: saleFields },
    ],
  );
  const { config } = await propose({
    ventes,
    articles: articles.map((row) => ({ ...row, valid_from: '2024-01-01', valid_to: '9999-12-31' })),
  });
  assert.is(config.model.change, undefined);
  assert.is(config.model.product?.table, 'articles');
});

test('the statuses of tickets are not those of lines', async () => {
  const { logs, text } = await logsOf({
    historique_statuts: [...new Set(lines.map(({ ticket }) => ticket))].flatMap((ticket, index) =>
      ['ouvert', 'payé'].map((statut, step) => ({
        ...{ no_ticket: ticket, statut, date_changement: at('2024-08-14', index + step) },
      })),
    ),
  });
  assert.equal(
    logs?.map((log) => [log.shape, 'of' in log && log.of, log.columns]),
    [[...['status-history', 'ticket'], { row: 'no_ticket', status: 'statut', recorded: 'date_changement' }]],
    text,
  );
});

test('statements are a log that names tables alone', async () => {
  const { logs, text } = await logsOf({
    pgaudit: ventes.slice(0, 80).map((row, index) => ({
      ...{ log_time: at('2024-08-14', index), user_name: 'till', audit_type: 'SESSION', statement_id: index },
      ...{ class: 'WRITE', command: 'INSERT', object_type: 'TABLE', object_name: 'public.ventes' },
      statement: `insert into ventes values ('${row.no_ligne}')`,
    })),
  });
  assert.equal(
    logs?.map((log) => [log.shape, log.tables]),
    [['statement', { sale_line: 'ventes' }]],
    text,
  );
  assert.is(logs?.[0]?.columns && 'recorded' in logs[0].columns && logs[0].columns.recorded, 'log_time');
});

test('a log that speaks of no table that was found is left alone', async () => {
  const { logs, text } = await logsOf({
    dbo_stock_CT: articles.map((_, index) => ({
      ...{ __$start_lsn: hex(index), __$seqval: hex(index), __$operation: 2 },
      ...{ entrepot: `E${index % 3}`, rayonnage: index },
    })),
  });
  assert.is(logs, undefined, text);
});

test.run();
