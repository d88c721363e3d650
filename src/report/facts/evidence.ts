import { z } from 'zod';
import { decimal } from '../decimal.ts';
import { count, day } from './common.ts';

/** The working paper that shows it; null where the dictionary's own figures already ruled the fault out. */
const paper = z.string().nullable();
const ofColumn = { table: z.string(), column: z.string(), paper };

/** What a derived column says of the columns that it follows from. */
export const derivations = [
  'year',
  'month',
  'day-of-month',
  'month-name',
  'weekday-name',
  'weekday-number',
  'quarter',
  'year-month',
  'line-total',
] as const;

/**
 * What single checks asked the data beyond the dictionary's own figures, by the check's id. Each entry is null where
 * the check does not apply.
 */
export const evidence = z.strictObject({
  /** The mapped calendar; null where there is none, or it holds no dates. */
  'calendar-gaps': z
    .strictObject({
      ...ofColumn,
      from: day,
      to: day,
      missing: count,
      firstMissing: z.array(day),
      /** Days that date columns of the facts bear before `from` or after `to`. */
      outside: z.array(z.strictObject({ ...ofColumn, days: count })),
    })
    .nullable(),
  /** Columns that follow from others of the same row: how many rows could be compared, and how many differ. */
  'derived-column-differs': z
    .array(
      z.strictObject({
        ...ofColumn,
        from: z.array(z.string()),
        derivation: z.enum(derivations),
        tested: count,
        differing: count,
        /** The first row that differs, and what stands beside it; null where its values may not be shown. */
        example: z.strictObject({ row: count.nullable(), stored: z.string(), beside: z.string() }).nullable(),
      }),
    )
    .nullable(),
  /** Tables whose rows were compared; those with a key are not, unless `apartFrom` leaves it out. */
  'duplicated-rows': z
    .array(
      z.strictObject({
        table: z.string(),
        apartFrom: z.string().nullable(),
        surplus: count,
        groups: count,
        paper,
      }),
    )
    .nullable(),
  'float-money': z
    .array(z.strictObject({ ...ofColumn, values: count, example: z.string().nullable() }))
    .nullable(),
  'mixed-encodings': z
    .array(
      z.strictObject({
        ...ofColumn,
        /** UTF-8 that was read as another encoding: `Ã©`. */
        misread: count,
        /** The replacement character U+FFFD. */
        replaced: count,
        control: count,
        /** Accents that are characters of their own (not in Unicode's normal form C). */
        decomposed: count,
        /** Invisible spaces at an end. */
        edges: count,
        example: z.string().nullable(),
      }),
    )
    .nullable(),
  /** Groups of labels that seem to mean one thing, with how many rows bear each. */
  'near-duplicate-labels': z
    .array(
      z.strictObject({
        ...ofColumn,
        groups: count,
        first: z.array(z.array(z.strictObject({ value: z.string(), rows: count }))),
      }),
    )
    .nullable(),
  'non-positive-prices': z.array(z.strictObject({ ...ofColumn, zero: count, negative: count })).nullable(),
  /** Fences three quartile distances away from the quartiles, and the rows beyond them; null where half of the rows agree. */
  outliers: z
    .array(
      z.strictObject({
        ...ofColumn,
        fences: z
          .strictObject({
            low: decimal,
            high: decimal,
            /** Distances are ratios where the quartiles are above zero, else differences. */
            scale: z.enum(['ratio', 'difference']),
          })
          .nullable(),
        rows: count,
        /** The value farthest from the fences; null where none lies beyond. */
        farthest: decimal.nullable(),
      }),
    )
    .nullable(),
});

export type Evidence = z.infer<typeof evidence>;
export type Derivation = (typeof derivations)[number];

/** Where nothing has been asked. */
export const noEvidence: Evidence = {
  'calendar-gaps': null,
  'derived-column-differs': null,
  'duplicated-rows': null,
  'float-money': null,
  'mixed-encodings': null,
  'near-duplicate-labels': null,
  'non-positive-prices': null,
  outliers: null,
};
