import { type SQL, sql } from 'drizzle-orm';
import { builtInMeasures, type MeasureDefinition, measureSchema } from '../config/measure.ts';
import type { Config } from '../config/schema.ts';
import { ExpectedError } from '../errors.ts';
import { nearest } from './mapping.ts';

/** What a measure is computed from on one sale line; SQL, so that it holds for the table's row as for the log's. */
export interface LineCells {
  quantity: SQL;
  unitPrice: SQL;
  amount: SQL;
  discount: SQL;
  vatRate: SQL;
  unitCost: SQL;
  currency: SQL;
  status: SQL;
  catalogueNow: SQL;
  catalogueThen: SQL;
}

export interface Measure {
  id: string;
  /** The column of `sale_line`, `basket`, `ticket_write` and `movement` that holds it; baskets have none. */
  column: string | null;
  definition: MeasureDefinition;
  /** Whose price it rests on; null where it has no price. */
  price: PriceSource | null;
  /** The definition with its defaults settled by what is mapped. */
  excludesCancelled: boolean;
  converts: boolean;
  /** What one line adds to it. Null where price, quantity, rate or currency is missing. */
  expression(cells: LineCells): SQL;
}

export type PriceSource = 'line-amount' | 'line-price' | 'catalogue-now' | 'catalogue-then';

/**
 * The measures of the audit, `revenue` first: the declared ones and those that need no declaration.
 * Throws an ExpectedError where a measure needs a column that is not mapped, or a reading names no measure.
 */
export function measuresOf(config: Config): readonly [Measure, ...Measure[]] {
  const declared = config.measures;
  const revenue = compile('revenue', 'amount', declared.revenue ?? defaultRevenue(config), config);
  const others = Object.entries(declared).filter(([id]) => id !== 'revenue');
  const builtIn = builtInMeasures.filter((id) => id !== 'revenue' && declared[id] === undefined);
  const measures: [Measure, ...Measure[]] = [
    revenue,
    ...others.map(([id, definition], index) => compile(id, `measure_${index + 1}`, definition, config)),
    ...builtIn.map((id) =>
      compile(id, id === 'baskets' ? null : id, measureSchema.parse({ kind: id }), config),
    ),
  ];
  const names = measures.map(({ id }) => id);
  for (const { measure, businessDate } of config.readings) {
    if (!names.includes(measure))
      throw new ExpectedError(
        `readings: the reading of ${businessDate} names the measure "${measure}", which is not declared under "measures"${nearest(measure, names)}`,
      );
  }
  return measures;
}

function defaultRevenue({ model }: Config): MeasureDefinition {
  const columns = model.sale_line?.columns;
  const kind =
    columns?.amount !== undefined
      ? 'amount'
      : columns?.unitPrice !== undefined
        ? 'quantity-x-unit-price'
        : 'quantity-x-catalogue-price';
  return measureSchema.parse({ kind });
}

function compile(id: string, column: string | null, definition: MeasureDefinition, config: Config): Measure {
  const price = priceOf(definition, config);
  checkRoles(id, definition, price, config);
  const counted = definition.kind === 'units' || definition.kind === 'lines' || definition.kind === 'baskets';
  const own = definition.kind === 'baskets' ? null : column;
  const line = config.model.sale_line;
  const settled = {
    excludesCancelled: definition.cancelled !== 'include' && (line?.cancelledStatuses ?? []).length > 0,
    converts:
      !counted &&
      line?.columns.currency !== undefined &&
      definition.currency !== 'as-stored' &&
      (definition.currency === 'convert' || Object.keys(config.rates).length > 0),
  };
  return {
    ...{ id, column: own, definition, price, ...settled },
    expression: (cells) =>
      adjusted(base(definition, price, cells), cells, { ...definition, ...settled, counted }, config),
  };
}

function priceOf({ kind, price }: MeasureDefinition, { model }: Config): PriceSource | null {
  const frozen = model.sale_line?.columns.amount !== undefined ? 'line-amount' : 'line-price';
  switch (kind) {
    case 'amount':
      return 'line-amount';
    case 'quantity-x-unit-price':
      return 'line-price';
    case 'quantity-x-catalogue-price':
      return price === 'catalogue-then' ? 'catalogue-then' : 'catalogue-now';
    case 'margin':
      if (price === 'catalogue-now' || price === 'catalogue-then') return price;
      return price === 'frozen' || hasPrice(model) ? frozen : 'catalogue-now';
    default:
      return null;
  }
}

const hasPrice = ({ sale_line: line }: Config['model']): boolean =>
  line?.columns.amount !== undefined || line?.columns.unitPrice !== undefined;

function base({ kind }: MeasureDefinition, price: PriceSource | null, cells: LineCells): SQL {
  if (kind === 'units') return cells.quantity;
  if (price === null) return sql`1::numeric`;
  const worth = {
    'line-amount': cells.amount,
    'line-price': sql`${cells.quantity} * ${cells.unitPrice}`,
    'catalogue-now': sql`${cells.quantity} * ${cells.catalogueNow}`,
    'catalogue-then': sql`${cells.quantity} * ${cells.catalogueThen}`,
  }[price];
  return kind === 'margin' ? sql`${worth} - ${cells.quantity} * ${cells.unitCost}` : worth;
}

function adjusted(
  worth: SQL,
  cells: LineCells,
  how: MeasureDefinition & Pick<Measure, 'excludesCancelled' | 'converts'> & { counted: boolean },
  { model, rates, currency }: Config,
): SQL {
  let value = worth;
  if (!how.counted && how.discount === 'subtract') value = sql`${value} - coalesce(${cells.discount}, 0)`;
  if (!how.counted && how.vat !== 'as-stored') {
    // Rates are written as 20 or as 0.2; none is 100 % or more.
    const factor = sql`(1 + CASE WHEN ${cells.vatRate} >= 1 THEN ${cells.vatRate} / 100 ELSE ${cells.vatRate} END)`;
    value = how.vat === 'remove' ? sql`round((${value}) / ${factor}, 6)` : sql`(${value}) * ${factor}`;
  }
  if (how.converts) {
    const cases = Object.entries(rates).map(([code, rate]) => sql`WHEN ${code} THEN ${sql.raw(rate)}`);
    value = sql`(${value}) * CASE ${cells.currency} WHEN ${currency} THEN 1 ${sql.join(cases, sql` `)} END`;
  }
  if (how.returns === 'exclude')
    value = sql`CASE WHEN ${cells.quantity} < 0 OR (${worth}) < 0 THEN 0 ELSE ${value} END`;
  if (how.excludesCancelled) {
    const statuses = (model.sale_line?.cancelledStatuses ?? []).map((status) => sql`${status}`);
    value = sql`CASE WHEN ${cells.status} IN (${sql.join(statuses, sql`, `)}) THEN 0 ELSE ${value} END`;
  }
  return value;
}

function checkRoles(
  id: string,
  { kind, discount, vat, currency }: MeasureDefinition,
  price: PriceSource | null,
  { model }: Config,
): void {
  const { sale_line: line, product } = model;
  if (line === undefined) return;
  const lacks = (condition: boolean, what: string) => {
    if (condition) throw new ExpectedError(`measures.${id}: needs ${what}, which model does not map`);
  };
  const { columns } = line;
  lacks(price === 'line-amount' && columns.amount === undefined, 'sale_line.amount');
  lacks(price === 'line-price' && columns.unitPrice === undefined, 'sale_line.unitPrice');
  lacks(price === 'catalogue-then' && product?.columns.validFrom === undefined, 'product.validFrom');
  lacks(discount === 'subtract' && columns.discount === undefined, 'sale_line.discount');
  lacks(
    vat !== 'as-stored' && columns.vatRate === undefined && product?.columns.vatRate === undefined,
    'sale_line.vatRate or product.vatRate',
  );
  lacks(
    kind === 'margin' && columns.unitCost === undefined && product?.columns.unitCost === undefined,
    'sale_line.unitCost or product.unitCost',
  );
  lacks(currency === 'convert' && columns.currency === undefined, 'sale_line.currency');
}
