import type { ColumnFacts } from '../../report/facts/dictionary.ts';
import { dateKind, isDays, isIdentifying, isKey, isMoney, isNumber, rowsPerValue } from '../columns.ts';
import type { Signal } from '../proposal.ts';
import { dimensionBehind, refersTo } from './references.ts';
import { dimensionsBehind, type KnownDimension, type RoleRule, type Surroundings } from './role.ts';
import { constantInTicket, ticketSignals } from './ticket.ts';

const dateConcepts = ['day', 'registeredOn', 'hiredOn', 'recorded'] as const;

const reference =
  (dimension: KnownDimension['dimension'], extra: (column: ColumnFacts, around: Surroundings) => Signal[]) =>
  (column: ColumnFacts, around: Surroundings): Signal[] | null => {
    if (!isIdentifying(column) || isKey(column, around.table.rows)) return null;
    const behind = dimensionBehind(column, around);
    if (behind !== null && behind !== dimension) return null;
    return [...refersTo(column, dimension, around), ...extra(column, around)];
  };

/** One row is one article of a ticket. */
export const saleLineRules: readonly RoleRule[] = [
  {
    ...{ role: 'line', required: true, concept: 'line', kin: ['ticket', 'logRow', 'saleTable'] },
    values: (column, { table }) => {
      if (!isKey(column, table.rows) || !isIdentifying(column)) return null;
      const others = table.columns.filter((other) => isKey(other, table.rows) && isIdentifying(other));
      return others.length === 1 ? [{ code: 'only-unique', weight: 0.7 }] : [{ code: 'unique', weight: 0.4 }];
    },
  },
  {
    ...{ role: 'ticket', required: true, concept: 'ticket', kin: ['transaction', 'saleTable'] },
    values: ticketSignals,
  },
  {
    ...{ role: 'product', required: true, concept: 'product' },
    values: reference('product', (column, around) => [
      ...(column.meaning === 'ean' ? [{ code: 'meaning' as const, meaning: 'ean', weight: 0.6 }] : []),
      ...setsPrice(column, around),
    ]),
  },
  {
    ...{ role: 'businessDate', required: true, concept: 'saleDate', kin: dateConcepts },
    values: (column, around) => {
      const kind = dateKind(column);
      if (kind === null || kind === 'undecidable') return null;
      const { table } = around;
      const range = { from: column.min ?? '', to: column.max ?? '' };
      const others = table.columns.filter((other) => dateKind(other) !== null && !isKey(other, table.rows));
      return [
        ...refersTo(column, 'calendar_day', around),
        kind === 'date'
          ? { code: 'dates', ...range, weight: 0.3 }
          : { code: 'serials', ...range, weight: others.length > 1 ? 0.1 : 0.3 },
        ...(kind === 'date' && others.length === 1 ? [{ code: 'only-date' as const, weight: 0.4 }] : []),
        ...constantInTicket(column, around),
      ];
    },
    because: ({ table, facts }) => {
      if (table.columns.some((column) => dateKind(column) === 'undecidable'))
        return { code: 'undecidable-dates' };
      if (table.columns.some((column) => dateKind(column) === 'date')) return undefined;
      const header = facts.foreignKeys.find(
        ({ fromTable, toTable }) =>
          fromTable === table.name &&
          facts.tables.some(
            ({ name, columns }) =>
              name === toTable &&
              columns.some((column) => column.type === 'date' || column.type === 'timestamp') &&
              columns.length > 2,
          ),
      );
      return header === undefined ? undefined : { code: 'in-header', table: header.toTable };
    },
  },
  {
    ...{ role: 'customer', concept: 'customer' },
    values: reference('customer', sharedByRows),
  },
  {
    ...{ role: 'employee', concept: 'employee' },
    values: reference('employee', sharedByRows),
  },
  {
    ...{ role: 'quantity', concept: 'quantity' },
    values: (column, around) => {
      if (!isNumber(column) || isKey(column, around.table.rows) || Number(column.max) <= 0) return null;
      if (dimensionBehind(column, around) !== null || dateKind(column) !== null) return null;
      const isSmall = column.type === 'integer' && Number(column.max) <= 1000 && Number(column.min) >= -1000;
      return [
        ...productSignals(column, around, 'quantity'),
        ...(isSmall ? [{ code: 'small-counts' as const, weight: 0.15 }] : []),
      ];
    },
  },
  {
    ...{ role: 'unitPrice', concept: 'unitPrice', kin: ['price', 'amount'] },
    values: (column, around) => {
      if (!isAmount(column, around)) return null;
      return [
        ...moneySignals(column),
        ...productSignals(column, around, 'price'),
        ...followsProduct(column, around),
      ];
    },
  },
  {
    ...{ role: 'amount', concept: 'amount', kin: ['unitPrice', 'value'] },
    values: (column, around) =>
      isAmount(column, around)
        ? [...moneySignals(column), ...productSignals(column, around, 'amount')]
        : null,
  },
];

/** In a flat extract nothing is referred to; people and articles come back. */
function sharedByRows(column: ColumnFacts, around: Surroundings): Signal[] {
  const mean = rowsPerValue(column, around.table.rows);
  if (dimensionsBehind(around, column.name).length > 0 || mean < 1.5 || isDays(column, around.table))
    return [];
  return [{ code: 'several-rows', rowsPerValue: Math.round(mean * 10) / 10, weight: 0.25 }];
}

/** Only an article has a price of its own: within a ticket or a customer prices differ. */
function setsPrice(column: ColumnFacts, { asked, table }: Surroundings): Signal[] {
  const group = asked.groups.find((each) => each.table === table.name && each.column === column.name);
  if (group === undefined || group.groups === 0) return [];
  const dates = table.columns.filter((other) => dateKind(other) === 'date' && other.distinct > 1);
  if (!dates.some(({ name }) => (group.constant.get(name) ?? 1) <= 0.5)) return [];
  const price = table.columns.find(
    (other) => isMoney(other) && other.distinct > 1 && (group.constant.get(other.name) ?? 0) >= holds,
  );
  return price === undefined ? [] : [{ code: 'sets-price', price: price.name, weight: 0.65 }];
}

const isAmount = (column: ColumnFacts, around: Surroundings): boolean =>
  isNumber(column) &&
  Number(column.max) > 0 &&
  !isKey(column, around.table.rows) &&
  dimensionBehind(column, around) === null &&
  dateKind(column) === null;

const moneySignals = (column: ColumnFacts): Signal[] =>
  isMoney(column) ? [{ code: 'money', weight: 0.35 }] : [];

/** Two of the three numbers make the third on nearly every row. */
const holds = 0.95;

function productSignals(
  column: ColumnFacts,
  { asked, table }: Surroundings,
  part: 'quantity' | 'price' | 'amount',
): Signal[] {
  const found = asked.products.find(
    (product) => product.table === table.name && product[part] === column.name && product.share >= holds,
  );
  if (found === undefined) return [];
  const { quantity, price, amount, share } = found;
  return [{ code: 'product-of', quantity, price, amount, percent: Math.round(share * 100), weight: 0.7 }];
}

/** A price belongs to the product; an amount changes from line to line. */
function followsProduct(column: ColumnFacts, { asked, table }: Surroundings): Signal[] {
  const found = asked.groups.find(
    (group) =>
      group.table === table.name &&
      group.groups > 0 &&
      rowsPerValue(column, table.rows) > 1.05 &&
      (group.constant.get(column.name) ?? 0) >= holds &&
      [...group.constant].some(([, share]) => share < 0.5),
  );
  return found === undefined || !isMoney(column)
    ? []
    : [{ code: 'follows-product', product: found.column, weight: 0.3 }];
}
