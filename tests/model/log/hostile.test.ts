import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { auditConfig } from '../../helpers/audited.ts';
import { asking, type Cell, csv, environment, type Files, inFolder, type Write } from './histories.ts';

const sold: Write = {
  ...{ at: '2024-08-14 10:00:00', entity: 'sale_line', key: 'l1', before: null },
  after: { 'N° "ticket"': 't1', EAN: 'p1', 'Date achat': '2024-08-14', "Qté d'un": '1' },
};
const priced: Write = {
  ...{ at: '2024-08-01 10:00:00', entity: 'product', key: 'p1', before: null, after: { Prix: '2.00' } },
};
const fields = { sale_line: { id: 'line', ticket: 'ticket', product: 'product', day: 'businessDate' } };
const shape = 'recorded::text AS recorded, operation, entity, row_key, role, value, old_value, fault, head';

/** What `change` says of a log, in its order. */
const changes = (files: Files, columns = shape, where = 'true') =>
  asking(environment([priced, sold], files), (query) =>
    query(
      `SELECT ${columns} FROM change WHERE ${where} ORDER BY log, position, operation, role COLLATE "C", field_name COLLATE "C"`,
    ),
  );
const logOf = (columns: readonly string[], rows: readonly (readonly Cell[])[], change: object): Files => ({
  files: { 'log.csv': csv(columns, rows) },
  change: { table: 'log', ...change },
});

test('what is no JSON is told, and the rest of the row is kept', async () => {
  const deep = `${'[{"a":'.repeat(20_000)}1${'}]'.repeat(20_000)}`;
  const rows = [
    ['2024-08-14 10:00:00', 'insert', '{"id": "l1", "ticket": "t1"}'],
    ['2024-08-14 10:00:00', 'INSERT', '{"id": "l2",'],
    ['2024-08-14 10:00:00', 'Insert ', '[1, 2]'],
    ['2024-08-14 10:00:00', 'insert', '{"id": "l3", "ticket": "\\u0000"}'],
    ['2024-08-14 10:00:00', 'insert', deep],
    ['2024-08-14 10:00:00', 'insert', null],
    ['2024-08-14 10:00:00', 'élargir', '{"id": "l4"}'],
    ['2024-13-45 10:00:00', 'delete', '{"id": "l5", "other\\"s": {"x": [1]}}'],
  ];
  const found = await changes(
    logOf(['at', 'op', 'record'], rows, {
      ...{ shape: 'row-json', of: 'sale_line', fields },
      columns: { recorded: 'at', action: 'op', record: 'record' },
    }),
    'operation, row_key, field_name, role, value, old_value, fault, head, recorded IS NULL AS undated',
  );
  assert.equal(
    found.map(({ operation, row_key, field_name, role, value, old_value, fault, head, undated }) =>
      [operation, row_key, field_name, role, value, old_value, fault, head, undated].join('|'),
    ),
    [
      'insert|l1|id|line|l1|||true|false',
      'insert|l1|ticket|ticket|t1|||false|false',
      ...Array<string>(4).fill('insert||||||unreadable-json|true|false'),
      'insert||||||no-record|true|false',
      '|||||||true|false',
      'delete|l5|id|line||l5||true|true',
      'delete|l5|other"s|||{"x": [1]}||false|true',
    ],
  );
});

test('an update that has lost its other half says what it knows', async () => {
  const row = (code: string | null, sequence: number, id: string, ticket: string) => [
    ...['0x01', `0x0${sequence}`, code, id, ticket, '2024-08-14 10:00:00'],
  ];
  const change = {
    ...{ shape: 'cdc', of: 'sale_line', columns: { recorded: 'tran_end_time' } },
    fields: { sale_line: { id: 'line', "tick'et": 'ticket' } },
  };
  const columns = ['__$start_lsn', '__$seqval', '__$operation', 'id', "tick'et", 'tran_end_time'];
  const told = (rows: readonly (readonly Cell[])[]) =>
    changes(
      logOf(columns, rows, change),
      `concat_ws('|', operation, row_key, coalesce(role, '-'), coalesce(value, '-'), coalesce(old_value, '-'), coalesce(fault, '-'), head, sequence) AS told`,
    ).then((found) => found.map(({ told: line }) => line));
  assert.equal(
    await told([
      row('4', 1, 'a', 'after'),
      row('3', 1, 'a', 'before'),
      row('3', 2, 'b', 'was'),
      row(' 4 ', 3, 'c', 'is'),
      row('3', 4, 'd', 'same'),
      row('4', 4, 'd', 'same'),
      row('9', 5, 'e', 'x'),
      row(null, 6, 'f', 'x'),
    ]),
    [
      'update|a|ticket|after|before|-|t|0x01/0x01',
      'update|b|line|-|b|unpaired|t|0x01/0x02',
      'update|b|ticket|-|was|unpaired|f|0x01/0x02',
      'update|c|line|c|-|unpaired|t|0x01/0x03',
      'update|c|ticket|is|-|unpaired|f|0x01/0x03',
      'update|d|-|-|-|-|t|0x01/0x04',
      'e|-|-|-|-|t|0x01/0x05',
      'f|-|-|-|-|t|0x01/0x06',
    ],
  );
  // An extract of the rows after alone lacks nothing that it promised.
  assert.equal(await told([row('4', 1, 'a', 'x')]), [
    'update|a|line|a|-|-|t|0x01/0x01',
    'update|a|ticket|x|-|-|f|0x01/0x01',
  ]);
});

test('tombstones, truncations and the blocks of transactions are no changes of rows', async () => {
  const at = Date.parse('2024-08-14T22:30:00Z');
  const source = { schema: 'shop', table: 'sale', ts_ms: at };
  const transaction = { id: '571', total_order: 2, data_collection_order: 1 };
  const events = [
    { status: 'BEGIN', id: '571', ts_ms: at },
    { op: 'c', source, transaction, before: null, after: { id: 'l1', ticket: 't1', day: 19949 } },
    {
      op: 'u',
      source,
      transaction,
      before: { id: 'l1' },
      after: { id: 'l1', ticket: '__debezium_unavailable_value', day: 19950 },
    },
    { op: 'd', source, transaction, before: { id: 'l1' }, after: null },
    { op: 't', source, transaction, before: null, after: null },
    { op: 'c', source: { ...source, table: 'elsewhere' }, after: { id: 'x' } },
    { op: 'u', source, before: null, after: null },
    { op: 'm', message: { prefix: 'x' } },
    {
      ...{ status: 'END', id: '571', ts_ms: at + 1000, event_count: 5 },
      data_collections: [
        { data_collection: 'shop.sale', event_count: 4 },
        { data_collection: 'shop.other', event_count: 1 },
      ],
    },
  ].map((event) => JSON.stringify({ payload: event }));
  const files = (collection?: string) =>
    logOf(
      ['n', 'value'],
      [...events, null, 'null', '{"payload": null}', '{'].map((value, index) => [index, value]),
      {
        ...{ shape: 'envelope', columns: { value: 'value' }, tables: { sale_line: '"SHOP"."sale"' } },
        ...{ fields, days: 'epoch-days' },
        transactions: { table: 'log', columns: { value: 'value' }, collection },
      },
    );
  const world = environment([priced, sold], files());
  const paris = { ...world, config: { ...world.config, timeZone: 'Europe/Paris' } };
  const [found, transactions] = await asking(paris, async (query) => [
    await query(
      `SELECT concat_ws('|', operation, coalesce(entity, '-'), coalesce(row_key, '-'), coalesce(role, '-'), coalesce(value, '-'), coalesce(old_value, '-'), coalesce(fault, '-'), head, recorded, transaction, sequence, table_name) AS told FROM change ORDER BY position, role COLLATE "C"`,
    ),
    await query('SELECT *, begin::text AS begun, "end"::text AS ended FROM log_transaction'),
  ]);
  const tail = '2024-08-15 00:30:00|571|/00000000000000000002|shop.sale';
  assert.equal(
    found.map(({ told }) => told),
    [
      `insert|sale_line|l1|businessDate|2024-08-14 00:00:00|-|-|f|${tail}`,
      `insert|sale_line|l1|line|l1|-|-|t|${tail}`,
      `insert|sale_line|l1|ticket|t1|-|-|f|${tail}`,
      `update|sale_line|l1|businessDate|2024-08-15 00:00:00|-|-|t|${tail}`,
      `delete|sale_line|l1|line|-|l1|-|t|${tail}`,
      `delete|sale_line|-|-|-|-|truncate|t|${tail}`,
      'insert|-|-|-|x|-|-|t|2024-08-15 00:30:00|shop.elsewhere',
      'update|sale_line|-|-|-|-|no-record|t|2024-08-15 00:30:00|shop.sale',
      '-|-|-|-|-|-|t',
      ...Array<string>(3).fill('-|-|-|-|-|tombstone|t'),
      '-|-|-|-|-|unreadable-json|t',
    ],
  );
  assert.equal(
    transactions?.map(({ log, transaction: id, declared_events, begun, ended }) => [
      log,
      id,
      declared_events,
      begun,
      ended,
    ]),
    [[0, '571', '5', '2024-08-15 00:30:00', '2024-08-15 00:30:01']],
  );
  const part = await asking(environment([priced, sold], files('shop.sale')), (query) =>
    query('SELECT declared_events FROM log_transaction'),
  );
  assert.equal(part, [{ declared_events: '4' }]);
});

test('a statement names a table and no row of it, and makes no line that is lost', async () => {
  const message = (kind: string, command: string, object: string, statement: string) =>
    `AUDIT: SESSION,1,1,${kind},${command},TABLE,${object},"${statement}",<none>`;
  const rows = [
    [
      '2024-08-14 10:00:00.123 UTC',
      message('WRITE', 'INSERT', 'public.sale', "insert into sale values ('a,b')"),
      '7',
    ],
    ['2024-08-14 10:00:01.123 UTC', message('READ', 'SELECT', 'public.sale', 'select 1'), '0'],
    ['2024-08-14 10:00:02.123 UTC', message('WRITE', 'TRUNCATE TABLE', 'public.sale', 'truncate sale'), '8'],
    ['2024-08-14 10:00:03.123 UTC', 'connection received', '0'],
  ];
  const files = logOf(['log_time', 'message', 'xid'], rows, {
    ...{ shape: 'statement', tables: { sale_line: 'sale' } },
    columns: { recorded: 'log_time', message: 'message', transaction: 'xid' },
  });
  const columns = `concat_ws('|', coalesce(operation, '-'), coalesce(entity, '-'), coalesce(row_key, '-'), coalesce(fault, '-'), recorded, coalesce(transaction, '-'), coalesce(table_name, '-')) AS told`;
  assert.equal(
    (await changes(files, columns)).map(({ told }) => told),
    [
      'insert|sale_line|-|-|2024-08-14 10:00:00.123|7|public.sale',
      '-|sale_line|-|no-write|2024-08-14 10:00:01.123|-|public.sale',
      'delete|sale_line|-|truncate|2024-08-14 10:00:02.123|8|public.sale',
      '-|-|-|-|2024-08-14 10:00:03.123|-|-',
    ],
  );
  const counts = await asking(environment([priced, sold], files), (query) =>
    query(
      'SELECT (SELECT count(*)::int FROM sale_write) AS writes, (SELECT count(*)::int FROM lost_line) AS lost, (SELECT count(*)::int FROM other_change) AS others',
    ),
  );
  assert.equal(counts, [{ writes: 0, lost: 0, others: 4 }]);
});

test('each status is an update of the one before, and a ticket is no line', async () => {
  const rows = [
    ['l1', 'paid', '2024-08-14 11:00:00', 'x'],
    ['l1', 'open', '2024-08-14 10:00:00', 'x'],
    ['l1', 'cancelled', '2024-08-15 10:00:00', "O'Neil"],
  ];
  const files = (of: string) =>
    logOf(['id', "etat d'achat", 'changed', 'by'], rows, {
      ...{ shape: 'status-history', of },
      columns: { row: 'id', status: "etat d'achat", recorded: 'changed', actor: 'by' },
    });
  const columns = `concat_ws('|', operation, coalesce(entity, '-'), row_key, role, coalesce(old_value, '-'), value, actor, field_name) AS told`;
  const told = async (of: string) => (await changes(files(of), columns)).map(({ told: line }) => line);
  assert.equal(await told('sale_line'), [
    "update|sale_line|l1|status|open|paid|x|etat d'achat",
    "update|sale_line|l1|status|-|open|x|etat d'achat",
    "update|sale_line|l1|status|paid|cancelled|O'Neil|etat d'achat",
  ]);
  assert.is((await told('ticket'))[2], "update|-|l1|status|paid|cancelled|O'Neil|etat d'achat");
});

test('versions dated by days follow each other, and a gap is a deletion', async () => {
  const rows = [
    ['l1', 't1', '2024-08-01', '2024-08-09'],
    ['l1', 't2', '2024-08-10', '2024-08-11'],
    ['l1', 't3', '2024-08-20', null],
    ['l2', 't1', '2024-02-31', '2024-08-11'],
  ];
  const columns = `concat_ws('|', operation, row_key, coalesce(value, '-'), coalesce(old_value, '-'), coalesce(recorded::text, 'never'), head) AS told`;
  const found = await changes(
    logOf(['id', 'ticket', 'from', 'to'], rows, {
      ...{ shape: 'temporal', of: 'sale_line', fields: { sale_line: { ticket: 'ticket' } } },
      columns: { row: 'id', validFrom: 'from', validTo: 'to' },
    }),
    columns,
  );
  assert.equal(
    found.map(({ told }) => told),
    [
      'insert|l1|t1|-|2024-08-01 00:00:00|t',
      'delete|l1|-|t2|2024-08-11 00:00:00|t',
      'update|l1|t2|t1|2024-08-10 00:00:00|t',
      'insert|l1|t3|-|2024-08-20 00:00:00|t',
      'delete|l2|-|t1|2024-08-11 00:00:00|t',
      'insert|l2|t1|-|never|t',
    ],
  );
});

test('actions and tables are known in any case, with or without their schema', async () => {
  const row = (action: string, table: string) => ['2024-08-14', action, table, 'l9', 'ticket', 't1'];
  const found = await changes(
    logOf(
      ['at', 'op', 'table', 'row', 'field', 'value'],
      [
        row('I', 'Sale'),
        row(' ajout ', '[dbo].[SALE]'),
        row('AJOUT', 'x.sale'),
        row('u', 'dbo.Produits'),
        row('Ajouté', 'archive.produits'),
        row('D', "sa'le"),
      ],
      {
        columns: { recorded: 'at', action: 'op', table: 'table', row: 'row', field: 'field', value: 'value' },
        actions: { insert: ['I', 'Ajout'], update: 'U', delete: 'D' },
        tables: { sale_line: 'sale', product: 'DBO.produits' },
        fields: { sale_line: { ticket: 'ticket' } },
      },
    ),
    `concat_ws('|', coalesce(operation, '-'), coalesce(entity, '-'), coalesce(role, '-'), action, table_name) AS told`,
  );
  assert.equal(
    found.map(({ told }) => told),
    [
      'insert|sale_line|ticket|I|Sale',
      'insert|sale_line|ticket| ajout |[dbo].[SALE]',
      'insert|sale_line|ticket|AJOUT|x.sale',
      'update|product|-|u|dbo.Produits',
      '-|-|-|Ajouté|archive.produits',
      "delete|-|-|D|sa'le",
    ],
  );
});

test('an audit runs over each of the shapes that know no rows', async () => {
  for (const [name, change] of Object.entries({
    statement: { shape: 'statement', of: 'sale_line', columns: { recorded: 'at', action: 'b' } },
    'status of tickets': {
      shape: 'status-history',
      of: 'ticket',
      columns: { row: 'a', status: 'b', recorded: 'at' },
    },
  })) {
    const { files, config } = environment(
      [priced, sold],
      logOf(['at', 'a', 'b'], [['2024-08-14 10:00:00', 't1', 'INSERT']], change),
    );
    const report = await inFolder(files, (folder) => auditConfig(config, folder));
    assert.is(report.analyses.revenue.verdict === 'error', false, name);
  }
});

test.run();
