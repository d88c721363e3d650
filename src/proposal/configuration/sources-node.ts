import { parse } from 'node:path';
import { type Document, type YAMLMap, YAMLSeq } from 'yaml';
import type { Config } from '../../config/schema.ts';
import type { ColumnFacts } from '../../report/facts/dictionary.ts';
import type { InitWords } from '../../words/init-words.ts';
import { commentOf, oneLine } from './comments.ts';
import type { Draft, DraftSource } from './draft.ts';
import { lines, mapOf } from './relation-node.ts';

/** The sources with the writing of their values where it is not the plain one, and a proposal for their system. */
export function sourcesNode(document: Document, draft: Draft, words: InitWords) {
  const node = new YAMLSeq<YAMLMap>(document.schema);
  for (const source of draft.sources) node.add(sourceNode(document, source, draft, words));
  return node;
}

function sourceNode(document: Document, source: DraftSource, draft: Draft, words: InitWords): YAMLMap {
  const node = mapOf(document);
  const { comments } = words;
  for (const [key, value] of Object.entries(source.entry)) {
    if (value !== undefined) node.set(key, document.createNode(value));
  }
  const writing = writingOf(source, draft);
  for (const [key, value] of Object.entries(writing)) {
    const scalar = document.createNode(value);
    scalar.comment = commentOf(comments.dialect);
    node.set(key, scalar);
  }
  if (source.hidden !== null)
    node.commentBefore = commentOf(
      ...comments.secretAddress(oneLine(source.hidden.address), source.hidden.variable),
    );
  node.comment = lines([
    ...(source.tables.length > 1 ? [`tables: ${oneLine(source.tables.join(', '))}`] : []),
    `system: ${oneLine(systemOf(source))}`,
  ]);
  return node;
}

/** A file is often named after the system that it came from. */
function systemOf({ entry, hidden }: DraftSource): string {
  if ('file' in entry) return parse(entry.file).name.replace(/[*_]+/g, ' ').trim() || entry.file;
  const address = hidden?.address ?? entry.database;
  return address.startsWith('env:')
    ? 'PostgreSQL'
    : (address.split('/').at(-1)?.split('?')[0] ?? 'PostgreSQL');
}

/**
 * How the mapped columns of a source write their numbers and dates: only what was found in the values, and only where
 * it is not the plain way, so that next month's file is read alike.
 */
function writingOf({ tables, entry }: DraftSource, { model, facts }: Draft) {
  if (!('file' in entry)) return {};
  const mapped = [...model.relations, ...(model.change === null ? [] : [model.change])].flatMap((relation) =>
    relation.roles.map(({ column }) => `${relation.table}\0${column}`),
  );
  const logged = model.logs.flatMap(({ table, mapping }) =>
    Object.values(mapping.columns ?? {}).map((column) => `${table}\0${column}`),
  );
  const columns = facts.tables
    .filter(({ name }) => tables.includes(name))
    .flatMap((table) =>
      table.columns.filter(({ name }) => [...mapped, ...logged].includes(`${table.name}\0${name}`)),
    );
  const orders = new Set(columns.flatMap((column) => orderOf(column) ?? []));
  const [order] = [...orders];
  const isComma = columns.some(({ writing }) => writing?.decimalMark === 'comma');
  const isPoint = columns.some(({ type, writing }) => type === 'decimal' && writing?.decimalMark !== 'comma');
  return {
    ...(isComma && !isPoint && { decimalComma: true }),
    ...(orders.size === 1 && order !== undefined && order !== 'year-first' && { dateOrder: order }),
  };
}

type DateOrder = NonNullable<Extract<Config['sources'][number], { file: string }>['dateOrder']>;

function orderOf({ writing }: ColumnFacts): DateOrder | null {
  const order = writing?.dateOrder ?? null;
  return order === 'undecidable' ? null : order;
}
