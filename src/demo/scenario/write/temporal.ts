import { addDays } from '../../days.ts';
import { signedDecimal } from '../amounts.ts';
import { type Names, namesOf } from '../names.ts';
import { hasProducts } from '../shapes.ts';
import type { Shop } from '../shop.ts';
import type { TextTable } from './csv.ts';
import type { LogMappingText } from './logs.ts';
import { columnsOf, type RowRecord, rowWritesOf } from './records.ts';
import { roles } from './row-json.ts';

const period = {
  validFrom: 'valid_from',
  validTo: 'valid_to',
  actor: 'written_by',
  transaction: 'written_in',
};
const forever = '9999-12-31 23:59:59.999999';

const versioned = ({ shape }: Shop) =>
  hasProducts(shape) ? (['sale_line', 'product'] as const) : (['sale_line'] as const);
const nameOf = (names: Names, entity: 'sale_line' | 'product') => `${names.tables[entity]}_versions`;

interface Version {
  record: RowRecord;
  from: string;
  to: string;
  actor: string;
  transaction: string;
}

/** All versions of the rows of a table, with the time for which each held. */
export function temporalLog(shop: Shop): TextTable[] {
  const names = namesOf(shop.shape.names);
  const writes = rowWritesOf(shop, names);
  return versioned(shop).map((entity): TextTable => {
    const versions = new Map<string, Version[]>(entity === 'product' ? firstVersions(shop, names) : []);
    for (const { event, after, transaction } of writes.filter((write) => write.event.entity === entity)) {
      const known = versions.get(event.row) ?? [];
      const last = known.at(-1);
      if (last !== undefined) last.to = event.at;
      if (after !== null)
        known.push({ record: after, from: event.at, to: forever, actor: event.actor, transaction });
      versions.set(event.row, known);
    }
    const columns = columnsOf(shop, names, entity).map(([, column]) => column);
    return {
      name: nameOf(names, entity),
      columns: [...columns, ...Object.values(period)],
      rows: [...versions.values()]
        .flat()
        .map(({ record, from, to, actor, transaction }) => [
          ...columns.map((column) => record[column] ?? ''),
          ...[from, to, actor, transaction],
        ]),
    };
  });
}

/** The products were taken into the catalogue long before the first sale, at the price that the log knows first. */
function firstVersions(shop: Shop, names: Names): [string, Version[]][] {
  const [writer] = shop.employees;
  return shop.products.map(({ product, priceCents }) => {
    const updates = shop.events.filter(({ row, entity }) => entity === 'product' && row === product);
    const first = updates.sort((a, b) => (a.at < b.at ? -1 : 1))[0]?.changes[0]?.before;
    const record = {
      [names.product.product]: product,
      [names.product.price]: first ?? signedDecimal(priceCents),
    };
    const from = `${addDays(shop.period.from, -20)} 10:00:00.250000`;
    return [product, [{ record, from, to: forever, actor: writer?.employee ?? '', transaction: '7300001' }]];
  });
}

export const temporalMapping = (shop: Shop, names: Names): LogMappingText[] =>
  versioned(shop).map((entity) => {
    const columns = columnsOf(shop, names, entity);
    return {
      ...{ shape: 'temporal', table: nameOf(names, entity), of: entity },
      columns: { row: columns[0]?.[1], ...period },
      fields: { [entity]: roles(columns.slice(1)) },
    };
  });
