import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSources, openSources } from '../../../src/commands/load-sources.ts';
import { type Config, configSchema } from '../../../src/config/schema.ts';
import { createModel } from '../../../src/model/create.ts';
import { checkMapping } from '../../../src/model/mapping.ts';
import { createWorkingTables } from '../../../src/model/working-tables.ts';
import { silent } from '../../../src/progress.ts';
import { startRun } from '../../../src/store/history/record.ts';
import type { Store } from '../../../src/store/store.ts';
import { withStore } from '../../helpers/with-store.ts';

// One history of writes to a small shop, and each shape of log that it may have been kept in.

export type Row = Readonly<Record<string, string | null>>;
export type Entity = 'sale_line' | 'product';

export interface Write {
  /** `2024-08-14 10:00:00`, by the company's clock (UTC here); no two writes of a history share one. */
  at: string;
  entity: Entity;
  key: string;
  before: Row | null;
  after: Row | null;
}

/** The key column, the fields of each table and what they are. */
export const shop = {
  sale_line: {
    ...{ table: 'Ventes', key: 'ID' },
    fields: { 'N° "ticket"': 'ticket', EAN: 'product', 'Date achat': 'businessDate', "Qté d'un": 'quantity' },
  },
  product: { table: 'Produits', key: 'EAN13', fields: { Prix: 'price' } },
} as const;
const entities = ['sale_line', 'product'] as const;

export const operationOf = ({ before, after }: Write): 'insert' | 'update' | 'delete' =>
  before === null ? 'insert' : after === null ? 'delete' : 'update';

/** The rows that the writes leave behind, by key. */
export function stateOf(writes: readonly Write[], entity: Entity): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const { key, after } of writes.filter((write) => write.entity === entity)) {
    if (after === null) rows.delete(key);
    else rows.set(key, after);
  }
  return rows;
}

export interface Files {
  files: Readonly<Record<string, string>>;
  change: unknown;
}

export type Cell = string | number | null | undefined;
export const csv = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\n')}\n`;
const cell = (value: Cell) => (value == null ? '' : `"${String(value).replaceAll('"', '""')}"`);

const number = (index: number): string => String(index + 1).padStart(6, '0');
const lsn = (index: number): string => `0x${(index + 1).toString(16).padStart(20, '0').toUpperCase()}`;
const millis = (at: string): number => Date.parse(`${at.replace(' ', 'T')}Z`);
const of = (entity: Entity) => shop[entity];
const tables = { sale_line: 'Ventes', product: 'Produits' };
const fieldsOf = (entity: Entity) => ({ [entity]: of(entity).fields });
const allFields = { ...fieldsOf('sale_line'), ...fieldsOf('product') };
const withKeys = {
  sale_line: { ...shop.sale_line.fields, [shop.sale_line.key]: 'line' },
  product: { ...shop.product.fields, [shop.product.key]: 'product' },
};
const record = ({ entity, key }: Write, row: Row | null) =>
  row === null ? null : { [of(entity).key]: key, ...row };

export const shapes = {
  'field-level': (writes: readonly Write[]): Files => ({
    files: {
      'log.csv': csv(
        ['at', 'what', 'table', 'row', 'field', 'new', 'old'],
        writes.flatMap((write) =>
          Object.keys(of(write.entity).fields)
            .filter(
              (field) =>
                write.before === null || write.after === null || write.before[field] !== write.after[field],
            )
            .map((field) => [
              ...[write.at, operationOf(write).toUpperCase(), of(write.entity).table, write.key, field],
              ...[write.after?.[field], write.before?.[field]],
            ]),
        ),
      ),
    },
    change: {
      table: 'log',
      columns: {
        ...{ recorded: 'at', action: 'what', table: 'table', row: 'row', field: 'field', value: 'new' },
        oldValue: 'old',
      },
      actions: { insert: 'INSERT', update: 'UPDATE', delete: 'DELETE' },
      ...{ tables, fields: allFields },
    },
  }),
  'row-json': (writes: readonly Write[]): Files => ({
    files: {
      'audit.csv': csv(
        ['at', 'op', 'rel', 'row_data', 'old_data'],
        writes.map((write) => [
          ...[write.at, ` ${operationOf(write)}`, `dbo.${of(write.entity).table.toUpperCase()}`],
          ...[record(write, write.after), record(write, write.before)].map(
            (row) => row && JSON.stringify(row),
          ),
        ]),
      ),
    },
    change: {
      ...{ shape: 'row-json', table: 'audit' },
      columns: { recorded: 'at', action: 'op', table: 'rel', record: 'row_data', oldRecord: 'old_data' },
      ...{ tables, fields: withKeys },
    },
  }),
  /** The row before in the one column, and what changed in the other, as PostgreSQL's usual audit trigger writes. */
  'row-json of changed fields': (writes: readonly Write[]): Files => ({
    files: {
      'audit.jsonl': writes
        .map((write) =>
          JSON.stringify({
            ...{ at: write.at, op: operationOf(write).charAt(0).toUpperCase(), rel: of(write.entity).table },
            ...{ id: write.key, row_data: write.before ?? write.after },
            changed_fields:
              write.before === null || write.after === null
                ? null
                : Object.fromEntries(
                    Object.entries(write.after).filter(([field, value]) => write.before?.[field] !== value),
                  ),
          }),
        )
        .join('\n'),
    },
    change: {
      ...{ shape: 'row-json', table: 'audit' },
      columns: {
        ...{ recorded: 'at', action: 'op', table: 'rel', row: 'id' },
        ...{ record: 'changed_fields', oldRecord: 'row_data' },
      },
      ...{ tables, fields: allFields },
    },
  }),
  cdc: (writes: readonly Write[]): Files => ({
    files: {
      ...Object.fromEntries(
        entities.map((entity) => [
          `dbo_${of(entity).table}_CT.csv`,
          csv(
            [
              '__$start_lsn',
              '__$end_lsn',
              '__$seqval',
              '__$operation',
              '__$update_mask',
              of(entity).key,
            ].concat(Object.keys(of(entity).fields)),
            writes
              .map((write, index) => ({ write, index }))
              .filter(({ write }) => write.entity === entity)
              .flatMap(({ write, index }) => {
                const half = (code: number, row: Row | null) => [
                  ...[lsn(index), null, lsn(index), code, '0x07', write.key],
                  ...Object.keys(of(entity).fields).map((field) => row?.[field]),
                ];
                if (write.before === null) return [half(2, write.after)];
                if (write.after === null) return [half(1, write.before)];
                return [half(3, write.before), half(4, write.after)];
              }),
          ),
        ]),
      ),
      'lsn_time_mapping.csv': csv(
        ['start_lsn', 'tran_begin_time', 'tran_end_time'],
        writes.map(({ at }, index) => [lsn(index), at, at]),
      ),
    },
    change: entities.map((entity) => ({
      ...{ shape: 'cdc', table: `dbo_${of(entity).table}_CT`, of: entity },
      ...{ lsnTimes: { table: 'lsn_time_mapping' }, fields: { [entity]: withKeys[entity] } },
    })),
  }),
  envelope: (writes: readonly Write[]): Files => ({
    files: {
      'events.csv': csv(
        ['topic', 'value'],
        writes.map((write, index) => [
          of(write.entity).table,
          JSON.stringify({
            schema: { type: 'struct' },
            payload: {
              ...{ before: record(write, write.before), after: record(write, write.after) },
              source: {
                schema: 'public',
                table: of(write.entity).table,
                ts_ms: millis(write.at),
                lsn: index,
              },
              op: { insert: 'c', update: 'u', delete: 'd' }[operationOf(write)],
              ts_ms: millis(write.at) + 3_600_000,
              transaction: { id: `tx${number(index)}`, total_order: 1, data_collection_order: 1 },
            },
          }),
        ]),
      ),
    },
    change: { shape: 'envelope', table: 'events', columns: { value: 'value' }, tables, fields: withKeys },
  }),
  'envelope in columns': (writes: readonly Write[]): Files => ({
    files: {
      'events.jsonl': writes
        .map((write) =>
          JSON.stringify({
            ...{ before: record(write, write.before), after: record(write, write.after) },
            ...{ op: { insert: 'r', update: 'U', delete: 'd' }[operationOf(write)], ts_ms: millis(write.at) },
            source: { table: of(write.entity).table.toLowerCase() },
          }),
        )
        .join('\n'),
    },
    change: {
      ...{ shape: 'envelope', table: 'events' },
      columns: { before: 'before', after: 'after', action: 'op', time: 'ts_ms', source: 'source' },
      ...{ tables, fields: withKeys },
    },
  }),
  temporal: (writes: readonly Write[]): Files => ({
    files: Object.fromEntries(
      entities.map((entity) => [
        `${of(entity).table}History.csv`,
        csv(
          ['ValidTo', 'ValidFrom', of(entity).key, ...Object.keys(of(entity).fields)],
          versionsOf(writes, entity).map(({ key, from, to, row }) => [
            ...[to ?? '9999-12-31 23:59:59', from, key],
            ...Object.keys(of(entity).fields).map((field) => row[field]),
          ]),
        ),
      ]),
    ),
    change: entities.map((entity) => ({
      ...{ shape: 'temporal', table: `${of(entity).table}History`, of: entity },
      columns: { row: of(entity).key, validFrom: 'ValidFrom', validTo: 'ValidTo' },
      fields: fieldsOf(entity),
    })),
  }),
  /** Past versions in the history, present ones in a table beside it. */
  'temporal with its present': (writes: readonly Write[]): Files => ({
    files: Object.fromEntries(
      entities.flatMap((entity) =>
        [true, false].map((isPast) => [
          `${of(entity).table}${isPast ? 'History' : 'Now'}.csv`,
          csv(
            [of(entity).key, ...Object.keys(of(entity).fields), 'ValidFrom', 'ValidTo'],
            versionsOf(writes, entity)
              .filter(({ to }) => (to !== null) === isPast)
              .map(({ key, from, to, row }) => [
                ...[key, ...Object.keys(of(entity).fields).map((field) => row[field]), from, to],
              ]),
          ),
        ]),
      ),
    ),
    change: entities.map((entity) => ({
      ...{ shape: 'temporal', table: `${of(entity).table}History`, current: `${of(entity).table}Now` },
      columns: { row: of(entity).key, validFrom: 'ValidFrom', validTo: 'ValidTo' },
      ...{ of: entity, fields: fieldsOf(entity) },
    })),
  }),
} as const;
export type ShapeName = keyof typeof shapes;
export const shapeNames = Object.keys(shapes) as ShapeName[];

/** Each version of each row, with the moments from which and until which it held. */
function versionsOf(writes: readonly Write[], entity: Entity) {
  const versions: { key: string; from: string; to: string | null; row: Row }[] = [];
  for (const { key, at, after } of writes.filter((write) => write.entity === entity)) {
    const open = versions.find((version) => version.key === key && version.to === null);
    if (open !== undefined) open.to = at;
    if (after !== null) versions.push({ key, from: at, to: null, row: after });
  }
  return versions;
}

/** The tables as the writes left them, and their configuration with a log. */
export function environment(writes: readonly Write[], { files, change }: Files) {
  const stateCsv = (entity: Entity) =>
    csv(
      [of(entity).key, ...Object.keys(of(entity).fields)],
      [...stateOf(writes, entity)].map(([key, row]) => [
        key,
        ...Object.keys(of(entity).fields).map((field) => row[field]),
      ]),
    );
  const all = { 'sales.csv': stateCsv('sale_line'), 'products.csv': stateCsv('product'), ...files };
  const columns = (entity: Entity, key: string) => ({
    [key]: of(entity).key,
    ...Object.fromEntries(Object.entries(of(entity).fields).map(([name, role]) => [role, name])),
  });
  const config = configSchema.parse({
    ...{ version: 1, audit: 'shapes', client: 'Shop', title: 'Audit', language: 'en', currency: 'EUR' },
    ...{ timeZone: 'UTC', asOf: '2024-09-02', period: '2024-08' },
    sources: Object.keys(all).map((file) => ({ file })),
    model: {
      sale_line: { table: 'sales', columns: columns('sale_line', 'line') },
      product: { table: 'products', columns: columns('product', 'product') },
      change,
    },
  });
  return { files: all, config };
}

/** Writes the files into a folder of their own. */
export async function inFolder<Answer>(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<Answer>,
): Promise<Answer> {
  const folder = await mkdtemp(join(tmpdir(), 'constat-shape-'));
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Loads the files, makes the model and the working tables, and asks them. */
export const asking = <Answer>(
  { files, config }: { files: Readonly<Record<string, string>>; config: Config },
  ask: (query: (text: string) => Promise<Record<string, unknown>[]>, store: Store) => Promise<Answer>,
): Promise<Answer> =>
  inFolder(files, (baseDir) =>
    withStore(async (store) => {
      const runId = await startRun(store, {
        ...{ audit: config.audit, period: '2024-08', asOf: config.asOf, programVersion: '0.0.0' },
      });
      const opened = await openSources(config, baseDir);
      const named = opened.flatMap(({ opened: { tables: found } }) => found);
      checkMapping(config.model, new Map(named.map(({ name, columns }) => [name, columns])));
      const job = { config, runId, progress: silent, signal: new AbortController().signal };
      const loaded = await loadSources(store, opened, job);
      await createWorkingTables(store, config, await createModel(store, config, loaded));
      return ask(async (text) => [...(await store.driver.unsafe(text))], store);
    }),
  );

/** What every shape that knows the row before says of a history, the keys' own fields left out. */
export const canonical = `SELECT operation, entity, row_key, role, value, old_value, recorded::text AS recorded
  FROM change WHERE role IS NOT NULL AND role <> 'line' AND NOT (entity = 'product' AND role = 'product')
  ORDER BY recorded, entity, row_key, role`;

/** The ledger, without the movements that cancel each other. */
export const ledger = `SELECT business_date::text AS business_date, recorded::text AS recorded, cause, ticket, sum(lines) AS lines, sum(amount)::numeric(20, 4) AS amount, sum(units)::numeric(20, 4) AS units
  FROM movement GROUP BY 1, 2, 3, 4 HAVING sum(lines) <> 0 OR sum(amount) <> 0 OR sum(units) <> 0 ORDER BY 1, 2, 3, 4`;

export const writes = `SELECT line, recorded::text AS recorded, fields, copies, ticket, product, business_date, quantity
  FROM sale_write ORDER BY line`;
