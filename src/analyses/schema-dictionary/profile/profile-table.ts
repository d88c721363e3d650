import type { Config } from '../../../config/schema.ts';
import { roleOf } from '../../../model/mapping.ts';
import { type Decimal, toDecimal } from '../../../report/decimal.ts';
import type { ColumnFacts } from '../../../report/facts/dictionary.ts';
import type { LoadedTable } from '../../../store/loaded-table.ts';
import type { Store } from '../../../store/store.ts';
import type { Papers } from '../../papers.ts';
import { sensitivityOf, sensitivityOfValues } from '../sensitivity.ts';
import { countValues } from '../values.ts';
import { askEstimates, type Estimate, standardError } from './estimate.ts';
import { askMeasures, type Measures } from './measures.ts';
import { askShapes, type Shapes } from './shapes.ts';
import { measuredAs, type Understood, understand } from './understand.ts';

/** What the values of a column show; what else the dictionary says of it comes from elsewhere. */
export type ColumnProfile = Omit<
  ColumnFacts,
  'position' | 'key' | 'role' | 'businessName' | 'description' | 'unit' | 'describedBy' | 'status'
>;

export interface TableProfile {
  table: LoadedTable;
  /** The working table with the counted values. */
  values: string;
  columns: readonly ColumnProfile[];
  /** Standard error of estimated distinct counts; null where all are exact. */
  distinctError: Decimal | null;
}

/**
 * Profiles all columns of a table from all of their rows: the values are counted in one scan of the table, and
 * everything else is asked of these, in two queries for all columns.
 *
 * @param index place of the table among the loaded ones, from 0; the working papers are `value-N` (the count),
 *   `shapes-N` and `profile-N`, N from 1, and `distinct-N` where distinct values are estimated
 * @param many columns with more different values are estimated; by default a number that was measured
 */
export async function profileTable(
  store: Store,
  papers: Papers,
  config: Config,
  table: LoadedTable,
  index: number,
  many?: number,
): Promise<TableProfile> {
  const number = index + 1;
  const { name: values, ungrouped } = await countValues(store, papers, table, index, many);
  const said = table.columns.map(
    ({ name, overruled }) => overruled ?? sensitivityOf(config.model, table.name, name),
  );
  const secret = said.flatMap((sensitivity, place) => (sensitivity === 'secret' ? [place + 1] : []));
  const asked = await askShapes(papers, `shapes-${number}`, table, values, secret);
  const estimates = await askEstimates(papers, `distinct-${number}`, values, ungrouped);
  const shapes = asked.map((shape, place) => withEstimate(shape, estimates.get(place + 1)));
  const understood = shapes.map((shape, place) => {
    const column = table.columns[place];
    const sensitivity = said[place];
    if (column === undefined || sensitivity === undefined)
      throw new Error(`${table.name}: ${shapes.length} shapes`);
    const role = roleOf(config.model, table.name, column.name);
    return understand(
      table,
      column,
      role,
      shape,
      column.overruled ?? sensitivityOfValues(sensitivity, shape),
    );
  });
  const misfitting = understood.flatMap(({ isFitting, forms, meaning }, place) =>
    isFitting ? [] : [{ number: place + 1, forms, fixed: meaning.fixed }],
  );
  const measures = await askMeasures(
    papers,
    `profile-${number}`,
    values,
    understood.map(measuredAs),
    misfitting,
  );
  return {
    ...{ table, values },
    distinctError: shapes.some(({ distinctIsExact }) => !distinctIsExact) ? toDecimal(standardError) : null,
    columns: understood.map((column, place) => {
      const measured = measures[place];
      if (measured === undefined) throw new Error(`${table.name}: ${measures.length} measured columns`);
      return profileOf(column, measured);
    }),
  };
}

/** Values that stand once for each row repeat, unless they were found not to. */
const withEstimate = (
  shapes: Shapes,
  estimate: Estimate | undefined,
): Shapes & { distinctIsExact: boolean } =>
  estimate === undefined
    ? { ...shapes, distinctIsExact: true }
    : {
        ...shapes,
        values: estimate.distinct,
        most: estimate.unique ? 1 : 2,
        distinctIsExact: estimate.isExact,
      };

function profileOf(
  { column, shapes, typing, meaning, sensitivity }: Understood,
  measures: Measures,
): ColumnProfile {
  const { q1, median, q3, low, high, beyond, histogram } = measures;
  const isShown = sensitivity !== 'secret';
  return {
    ...{ name: column.name, type: typing.type, meaning: meaning.meaning, writing: typing.writing },
    scale: typing.type === 'decimal' ? (measures.scale ?? 0) : null,
    ...{
      nulls: shapes.nulls,
      distinct: shapes.values,
      distinctIsExact: shapes.distinctIsExact,
      unique: shapes.most === 1,
    },
    ...{ minLength: shapes.minLength, maxLength: shapes.maxLength },
    ...{ min: measures.min, max: measures.max, mean: measures.mean },
    quantiles: q1 === null || median === null || q3 === null ? null : { q1, median, q3 },
    // Of values that are all different none is more frequent.
    top: shapes.most === 1 ? [] : measures.top,
    masks: isShown ? [...shapes.masks] : [],
    histogram: histogram.length === 0 ? null : histogram,
    outliers: low === null || high === null || beyond === null ? null : { rows: beyond, low, high },
    misfits: { rows: measures.misfit_rows, first: measures.misfits },
    ...{ examples: measures.examples, sensitivity },
  };
}
