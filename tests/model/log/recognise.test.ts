import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { recogniseShape, type SeenColumn } from '../../../src/model/log/recognise.ts';
import { type ShapeName, shapeNames, shapes } from './histories.ts';
import { history } from './shop-history.ts';

/** The columns of a CSV text or of JSON lines, with their values. */
function columnsOf(content: string): SeenColumn[] {
  const records = content.startsWith('{')
    ? content.split('\n').map((line) => Object.entries<unknown>(JSON.parse(line)))
    : csvRecords(content);
  const names = [...new Set(records.flatMap((record) => record.map(([name]) => name)))];
  return names.map((name) => ({
    name,
    samples: records.flatMap((record) => {
      const value = record.find(([key]) => key === name)?.[1];
      return value == null || value === '' ? [] : [typeof value === 'string' ? value : JSON.stringify(value)];
    }),
  }));
}

const csvRecords = (content: string): [string, unknown][][] => {
  const rows = content
    .trimEnd()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|)/g)].map(([, cell = '']) => cell.replaceAll('""', '"')),
    );
  const [names = [], ...records] = rows;
  return records.map((record) => names.map((name, index) => [name, record[index]]));
};

const column = (name: string, ...samples: string[]): SeenColumn => ({ name, samples });
const named = (...names: string[]): SeenColumn[] => names.map((name) => column(name));

test('each shape is recognised for what it is', () => {
  for (const name of shapeNames) {
    for (const [file, content] of Object.entries(shapes[name](history).files)) {
      if (file === 'lsn_time_mapping.csv' || file.endsWith('Now.csv')) continue;
      const table = file.replace(/\..*$/, '');
      const found = recogniseShape(table, columnsOf(content));
      assert.is(found?.shape, shapeOf(name), `${name}, ${file}`);
      assert.ok((found?.confidence ?? 0) >= 0.9, file);
    }
  }
});
const shapeOf = (name: ShapeName) => name.replace(/ .*$/, '');

test('the log of the real case is one row per field', () => {
  const columns = [
    ...named('id_user', 'date'),
    column('action', 'INSERT', 'UPDATE', 'INSERT', 'DELETE'),
    ...named('table_insert', 'id_ligne', 'champs', 'detail'),
  ];
  assert.equal(recogniseShape('Logs', columns), {
    ...{ shape: 'field-level', confidence: 0.95 },
    evidence: { action: 'action', field: 'champs', value: 'detail' },
  });
});

test('statements are known by their columns or by what pgAudit writes', () => {
  const entry = 'AUDIT: SESSION,1,1,WRITE,INSERT,TABLE,public.sale,"insert into sale values (1)",<none>';
  assert.is(recogniseShape('csvlog', [...named('log_time'), column('message', entry)])?.shape, 'statement');
  const audit = named('audit_type', 'statement_id', 'class', 'command', 'object_name', 'statement');
  assert.equal(recogniseShape('pgaudit', audit)?.evidence, {
    ...{ class: 'class', action: 'command', table: 'object_name', statement: 'statement' },
  });
});

test('a table of statuses is one where its name or its few columns say so', () => {
  const columns = named('ticket', 'statut', 'date_changement', 'par');
  assert.is(recogniseShape('historique_statuts', columns)?.confidence, 0.92);
  assert.is(recogniseShape('x', columns)?.confidence, 0.5);
});

test('sales, catalogues and people are no logs', () => {
  assert.is(recogniseShape('sales', named('id', 'ticket', 'ean', 'date', 'quantity', 'amount')), null);
  assert.is(recogniseShape('staff', named('id', 'name', 'hired_on', 'password')), null);
  // An order has an action-like status and no field, no record, no versions.
  assert.is(recogniseShape('orders', [column('operation', 'insert'), ...named('id', 'total')]), null);
  assert.is(recogniseShape('empty', []), null);
  // What prices held when is a catalogue as well as a log: it is told, and not surely.
  assert.is(recogniseShape('catalogue', named('ean', 'prix', 'valid_from', 'valid_to'))?.confidence, 0.5);
});

test('names of columns may be hostile', () => {
  const columns = named('', '"', '__proto__', 'constructor', '__$operation', '__$start_lsn');
  assert.is(recogniseShape('x', columns)?.shape, 'cdc');
  const deep = '{"a":'.repeat(100_000);
  assert.is(recogniseShape('x', [column('record', deep, '{'), column('op', 'I')]), null);
});

test.run();
