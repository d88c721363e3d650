import type { DictionaryFacts } from '../../report/facts.ts';

export type Table = DictionaryFacts['tables'][number];
export type Link = DictionaryFacts['foreignKeys'][number];

/** Tables that are drawn together, with the links between them. */
export interface Schema {
  tables: readonly Table[];
  foreignKeys: readonly Link[];
}

/** Tables that fit beside each other on the width of a page. */
const perRow = 3;

export interface Size {
  width: number;
  height: number;
}
/** Middle of a table, in pixels from the middle of the page to the right and from its top downwards. */
export interface Place {
  x: number;
  y: number;
}

/** Between rows that links cross, with room for their labels; between others; between tables of a row. */
const gaps = { star: 64, apart: 30, beside: 14 } as const;

interface Row {
  tables: readonly Table[];
  align: 'bottom' | 'middle' | 'top' | 'apart';
}

/**
 * The star on a page: facts (or the table with most links) in the middle, what they refer to above and below them, what
 * is no part of it at the bottom.
 */
function rowsOf({ tables, foreignKeys }: Schema, hub: Table | null): Row[] {
  const facts = tables.filter(({ role }) => role === 'fact');
  const centre = facts.length === 0 && hub !== null ? [hub] : facts;
  const isCentre = (name: string) => centre.some((table) => table.name === name);
  const linked = new Set(foreignKeys.flatMap(({ fromTable, toTable }) => [fromTable, toTable]));
  const nextToCentre = new Set(
    foreignKeys.flatMap(({ fromTable, toTable }) =>
      isCentre(fromTable) ? [toTable] : isCentre(toTable) ? [fromTable] : [],
    ),
  );
  const others = tables.filter((table) => !centre.includes(table));
  const around = others.filter(
    ({ name, role }) => linked.has(name) || role === 'dimension' || role === 'calendar',
  );
  // Dimensions of the facts stand next to them, dimensions of dimensions outside.
  const near = around.filter(({ name }) => nextToCentre.has(name));
  const far = around.filter(({ name }) => !nextToCentre.has(name));
  const apart = others.filter((table) => !around.includes(table));
  const half = Math.ceil(near.length / 2);
  const row = (align: Row['align']) => (members: Table[]) => ({ tables: members, align });
  return [
    ...chunks(near.slice(0, half)).reverse().map(row('bottom')),
    ...chunks(centre).map(row('middle')),
    ...chunks(near.slice(half)).map(row('top')),
    ...chunks(far).map(row('top')),
    ...chunks(apart.filter(({ role }) => role === 'log')).map(row('apart')),
    ...chunks(apart.filter(({ role }) => role !== 'log')).map(row('apart')),
  ];
}

/** Where each table stands: rows one below the other, each in the middle of the page. */
export function arrange(
  schema: Schema,
  hub: Table | null,
  sizeOf: (table: Table) => Size,
): Map<Table, Place> {
  const places = new Map<Table, Place>();
  let top = 0;
  for (const { tables, align } of rowsOf(schema, hub)) {
    const sizes = tables.map(sizeOf);
    const height = Math.max(...sizes.map((size) => size.height));
    if (top > 0) top += align === 'apart' ? gaps.apart : gaps.star;
    let left = -(sizes.reduce((sum, { width }) => sum + width, 0) + gaps.beside * (tables.length - 1)) / 2;
    tables.forEach((table, index) => {
      const size = sizes[index] ?? { width: 0, height: 0 };
      // Tables of a row meet the fact with one edge, however long they are.
      const offset =
        align === 'middle' ? (height - size.height) / 2 : align === 'bottom' ? height - size.height : 0;
      places.set(table, { x: left + size.width / 2, y: top + offset + size.height / 2 });
      left += size.width + gaps.beside;
    });
    top += height;
  }
  return places;
}

/** Rows of nearly equal length, none longer than the page is wide. */
function chunks(tables: readonly Table[]): Table[][] {
  const count = Math.ceil(tables.length / perRow);
  return Array.from({ length: count }, (_, index) =>
    tables.slice(
      Math.round((index * tables.length) / count),
      Math.round(((index + 1) * tables.length) / count),
    ),
  );
}
