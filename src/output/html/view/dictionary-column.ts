import { barsPath } from '../../../charts/profile/bars.ts';
import { compare, ratio, toDecimal } from '../../../report/decimal.ts';
import type { ColumnFacts, TableFacts } from '../../../report/facts/dictionary.ts';
import { columnTexts, meanOf, readable } from '../../dictionary/column-texts.ts';
import { cut } from '../limits.ts';
import type { Telling } from './telling.ts';

/** A row of the dictionary: one column of a table, in five cells of short lines. */
export interface ColumnView {
  name: string;
  businessName: string;
  marks: string;
  status: string;
  statusClass: string;
  type: string;
  typeNotes: readonly string[];
  filled: readonly string[];
  /** Path data of a small chart; `''` for none. */
  chart: string;
  chartClass: string;
  values: readonly string[];
  description: string;
  undescribed: string;
  sensitivity: string;
  sensitivityClass: string;
  remark: string;
}

/** Enough of a value to recognise it; the exports have the rest. */
const longestValue = 24;
const shownExamples = 2;
const shownTop = 8;

export function columnView(table: TableFacts, column: ColumnFacts, telling: Telling): ColumnView {
  const { words, f } = telling;
  const sentences = words.report.dictionary;
  const texts = columnTexts(table, column, words, f);
  const isSensitive = column.sensitivity !== 'none';
  return {
    name: column.name,
    businessName: column.businessName ?? '',
    marks: [texts.key, column.role ?? ''].filter((mark) => mark !== '').join(' · '),
    status: texts.status,
    statusClass: `status-${column.status}`,
    type: texts.declaredType === '' ? texts.type : texts.declaredType,
    typeNotes: typeNotes(table, column, texts, telling),
    filled: [
      column.nulls === 0 && table.rows > 0 ? sentences.noNulls : sentences.nulls({ share: texts.nulls }, f),
      sentences.distinct({ distinct: column.distinct, isExact: column.distinctIsExact }, f),
    ],
    ...chartOf(table, column),
    values: valueLines(table, column, telling),
    description: column.description ?? '',
    undescribed: column.description === null && column.businessName === null ? sentences.undescribed : '',
    sensitivity: isSensitive ? sentences.sensitivities[column.sensitivity] : '',
    sensitivityClass: `sensitivity-${column.sensitivity}`,
    remark: sentences.remarks[column.sensitivity],
  };
}

function typeNotes(
  table: TableFacts,
  column: ColumnFacts,
  { declaredType, type, length }: ReturnType<typeof columnTexts>,
  { words, f }: Telling,
): string[] {
  const sentences = words.report.dictionary;
  const [mask] = column.masks;
  const share = mask === undefined ? null : ratio(mask.rows, table.rows - column.nulls);
  const isUsual = mask !== undefined && share !== null && compare(share, toDecimal('0.5')) >= 0;
  const seen = type.slice(declaredType.length + ' – '.length);
  return [
    ...(declaredType === '' || seen === declaredType ? [] : [seen]),
    ...(column.unit === null ? [] : [sentences.unit({ unit: column.unit }, f)]),
    ...(length === null ? [] : [sentences.length({ min: column.minLength, max: length }, f)]),
    ...(isUsual && column.type === 'text' && mask.mask.length <= longestValue
      ? [
          sentences.mask(
            { mask: mask.mask, share: mask.rows === table.rows - column.nulls ? null : share },
            f,
          ),
        ]
      : []),
  ];
}

/** Does the most frequent value stand out? Of identifiers it is one among many. */
function isTelling(table: TableFacts, { top: [top], meaning, unique }: ColumnFacts): boolean {
  if (top === undefined || unique) return false;
  return meaning === 'category' || top.rows * 20 >= table.rows;
}

function chartOf(table: TableFacts, column: ColumnFacts): Pick<ColumnView, 'chart' | 'chartClass'> {
  const { histogram, top } = column;
  if (histogram !== null)
    return { chart: barsPath(histogram.map(({ rows }) => rows)), chartClass: 'histogram' };
  const counts = top.slice(0, shownTop).map(({ rows }) => rows);
  const isDrawn = counts.length > 1 && isTelling(table, column);
  return { chart: isDrawn ? barsPath(counts, shownTop) : '', chartClass: 'top-values' };
}

function valueLines(table: TableFacts, column: ColumnFacts, { words, f }: Telling): string[] {
  const sentences = words.report.dictionary;
  const shown = (value: string) => cut(readable(column, value, f), longestValue);
  const { min, max, quantiles, outliers, misfits } = column;
  const mean = meanOf(column, f);
  const [top] = column.top;
  const isTop = isTelling(table, column);
  const examples = column.examples.slice(0, shownExamples).map(shown);
  const isOrdered = column.type !== 'text' && column.type !== 'boolean' && min !== null && max !== null;
  const lines = [
    ...(isOrdered
      ? [
          min === max
            ? sentences.onlyValue({ value: shown(min) }, f)
            : sentences.range({ min: shown(min), max: shown(max) }, f),
        ]
      : []),
    ...(isOrdered && min !== max && column.key === null
      ? quantiles === null
        ? mean === null
          ? []
          : [sentences.mean({ mean }, f)]
        : [
            sentences.spread(
              { q1: shown(quantiles.q1), median: shown(quantiles.median), q3: shown(quantiles.q3), mean },
              f,
            ),
          ]
      : []),
    ...(!isOrdered && top !== undefined && isTop
      ? [sentences.top({ value: shown(top.value), share: ratio(top.rows, table.rows) }, f)]
      : []),
    ...(!isOrdered && examples.length > 0 && !isTop ? [sentences.examples({ values: examples }, f)] : []),
    ...(outliers !== null && outliers.rows > 0 ? [sentences.outliers({ rows: outliers.rows }, f)] : []),
    ...(misfits.rows > 0 ? [sentences.misfits({ rows: misfits.rows }, f)] : []),
  ];
  if (lines.length > 0) return lines;
  return column.sensitivity === 'none' ? [] : [sentences.withheld];
}
