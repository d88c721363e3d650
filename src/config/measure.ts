import { z } from 'zod';

/** What a measure adds up, line by line; `baskets` counts tickets, which does not add up over slices. */
export const measureKinds = [
  'amount',
  'quantity-x-unit-price',
  'quantity-x-catalogue-price',
  'units',
  'lines',
  'baskets',
  'margin',
] as const;

/** A figure that people report, and how it is made of the sale lines. */
export const measureSchema = z.strictObject({
  kind: z.enum(measureKinds),
  price: z
    .enum(['frozen', 'catalogue-now', 'catalogue-then'])
    .optional()
    .describe(
      'Whose price counts: the one frozen on the line, the catalogue as it is now, or as it was on the business date (needs validFrom of product). By default as the kind says.',
    ),
  discount: z.enum(['ignore', 'subtract']).default('ignore').describe('The discount of the line, an amount.'),
  vat: z
    .enum(['as-stored', 'remove', 'add'])
    .default('as-stored')
    .describe('Whether the VAT rate of the line or product is taken out of, or put on, the stored amount.'),
  returns: z
    .enum(['subtract', 'exclude'])
    .default('subtract')
    .describe('Lines of negative quantity or amount.'),
  cancelled: z
    .enum(['include', 'exclude'])
    .optional()
    .describe('Lines whose status is among cancelledStatuses; excluded where such are named.'),
  currency: z
    .enum(['as-stored', 'convert'])
    .optional()
    .describe('Amounts in other currencies, by the rates; converted where rates are given.'),
});

export type MeasureDefinition = z.infer<typeof measureSchema>;

/** Ids of measures that need no declaration; `revenue` may be declared otherwise. */
export const builtInMeasures = ['revenue', 'units', 'lines', 'baskets'] as const;

export const measuresSchema = z
  .record(
    z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'expected lower-case letters, digits and hyphens'),
    measureSchema,
  )
  .default({})
  .describe(
    'The figures that people report, by name; revenue, units, lines and baskets need no declaration.',
  );
