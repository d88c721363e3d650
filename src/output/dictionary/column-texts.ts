import Big from 'big.js';
import { type Decimal, ratio, toDecimal } from '../../report/decimal.ts';
import type { ColumnFacts, TableFacts } from '../../report/facts/dictionary.ts';
import type { Formatter } from '../../words/formatter.ts';
import type { Words } from '../../words/words.ts';

/** What the report and the exports say of one column, in the reader's words; `''` where there is nothing to say. */
export interface ColumnTexts {
  /** `numeric(10,2) – decimal, 2 decimals`: as the database declares it, and as the data show it. */
  type: string;
  declaredType: string;
  /** Longest value, in characters; null where the column is empty or its length means nothing. */
  length: number | null;
  key: string;
  nullable: boolean;
  example: string;
  nulls: Decimal | null;
  min: string;
  max: string;
  status: string;
}

/** Describes a column by its facts. */
export function columnTexts(
  table: TableFacts,
  column: ColumnFacts,
  { report: { dictionary: sentences } }: Words,
  f: Formatter,
): ColumnTexts {
  const declared = table.declared?.columns.find(({ name }) => name === column.name);
  const { writing, meaning, scale } = column;
  const type = [
    sentences.types[column.type],
    ...(meaning === null ? [] : [sentences.meanings[meaning]]),
    ...(scale === null ? [] : [sentences.scale({ scale }, f)]),
    ...(writing?.dateOrder == null || writing.dateOrder === 'year-first'
      ? []
      : [sentences.dateOrders[writing.dateOrder]]),
    ...(writing?.decimalMark === 'comma' ? [sentences.decimalComma] : []),
  ].join(', ');
  const hidden = column.sensitivity === 'none' || column.type === 'empty' ? '' : sentences.withheld;
  return {
    type: declared === undefined ? type : `${declared.type} – ${type}`,
    declaredType: declared?.type ?? '',
    length: column.type === 'text' && column.maxLength > 0 ? column.maxLength : null,
    key: [
      ...(column.key === null ? [] : [sentences.keyKinds[column.key]]),
      ...(column.unique && column.key !== 'primary' ? [sentences.unique] : []),
    ].join(', '),
    nullable: declared?.nullable ?? column.nulls > 0,
    example: column.examples[0] ?? column.top[0]?.value ?? column.min ?? hidden,
    nulls: ratio(column.nulls, table.rows),
    min: column.min ?? hidden,
    max: column.max ?? hidden,
    status: sentences.statuses[column.status],
  };
}

/**
 * A value as people read it: amounts and quantities with the signs of their language; identifiers, codes and days as
 * they stand in the data.
 */
export function readable(column: ColumnFacts, value: string, f: Formatter): string {
  const isQuantity =
    column.type === 'decimal' ||
    (column.type === 'integer' && column.meaning === null && column.key === null && !areYears(column));
  if (isQuantity && /^-?\d{1,40}(\.\d{1,40})?$/.test(value)) return f.decimal(toDecimal(value));
  return column.type === 'timestamp' ? value.replace('T', ' ') : value;
}

/** A year written as 2,024 would be an amount. */
const areYears = ({ min, max }: ColumnFacts): boolean =>
  min !== null && max !== null && /^(19|20)\d\d$/.test(min) && /^(19|20)\d\d$/.test(max);

/** The mean with two digits more than the values have. */
export const meanOf = (column: ColumnFacts, f: Formatter): string | null =>
  column.mean === null || areYears(column)
    ? null
    : f.decimal(
        toDecimal(
          Big(column.mean)
            .round(Math.min((column.scale ?? 0) + 2, 10))
            .toFixed(),
        ),
      );
