import type { DictionaryFacts } from '../../report/facts.ts';
import type { Link, Table } from './arrange.ts';

/** Tables that are drawn together. */
export interface Cluster {
  /** The table with most links, which the cluster is called by; null for tables without any link. */
  hub: Table | null;
  tables: readonly Table[];
}

/** More tables than these on one page could not be read. */
export const mostTables = 14;

/**
 * Splits a large schema into parts that fit a page each: around the tables with most links, facts first, with the
 * tables next to them. Tables without links come last, together. A small schema is one part.
 */
export function clustersOf({ tables, foreignKeys }: DictionaryFacts): Cluster[] {
  const neighbours = neighboursOf(tables, foreignKeys);
  const degree = (table: Table) => neighbours.get(table.name)?.length ?? 0;
  if (tables.length <= mostTables) return [{ hub: null, tables }];
  const linked = tables.filter((table) => degree(table) > 0);
  const weight = (table: Table) => degree(table) + (table.role === 'fact' ? linked.length : 0);
  const hubs = [...linked].sort((a, b) => weight(b) - weight(a) || (a.name < b.name ? -1 : 1));
  const taken = new Set<Table>();
  const clusters: Cluster[] = [];
  for (const hub of hubs) {
    if (taken.has(hub)) continue;
    clusters.push({ hub, tables: grow(hub, neighbours, taken) });
  }
  const alone = tables.filter((table) => degree(table) === 0);
  return [...merged(clusters), ...chunks(alone, mostTables).map((part) => ({ hub: null, tables: part }))];
}

function neighboursOf(tables: readonly Table[], links: readonly Link[]): Map<string, Table[]> {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const neighbours = new Map<string, Table[]>();
  const join = (from: string, to: string) => {
    const table = byName.get(to);
    if (table === undefined || from === to) return;
    const known = neighbours.get(from) ?? [];
    if (!known.includes(table)) neighbours.set(from, [...known, table]);
  };
  for (const { fromTable, toTable } of links) {
    join(fromTable, toTable);
    join(toTable, fromTable);
  }
  return neighbours;
}

/**
 * The hub and what is near it, nearest first, until the page is full. Another fact has a part of its own; a dimension
 * that several facts share is drawn next to each of them.
 */
function grow(hub: Table, neighbours: ReadonlyMap<string, Table[]>, taken: Set<Table>): Table[] {
  const part: Table[] = [hub];
  for (let at = 0; at < part.length && part.length < mostTables; at++) {
    for (const table of neighbours.get(part[at]?.name ?? '') ?? []) {
      const isShared = at === 0 && hub.role === 'fact';
      if (part.includes(table) || part.length === mostTables || table.role === 'fact') continue;
      if (!taken.has(table) || isShared) part.push(table);
    }
  }
  for (const table of part) taken.add(table);
  return part;
}

/** What is left over of a full part often is a table or two: these share a page. */
function merged(clusters: readonly Cluster[]): Cluster[] {
  const result: Cluster[] = [];
  for (const cluster of clusters) {
    const last = result.at(-1);
    const isSmall = cluster.tables.length <= 3;
    if (last !== undefined && isSmall && last.tables.length + cluster.tables.length <= mostTables / 2)
      result[result.length - 1] = { hub: last.hub, tables: [...last.tables, ...cluster.tables] };
    else result.push(cluster);
  }
  return result;
}

const chunks = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
