import { z } from 'zod';
import { decimal } from '../report/decimal.ts';
import { systemKinds } from '../report/schema.ts';
import { logsSchema } from './log/index.ts';
import { mapped } from './mapped.ts';
import { measuresSchema } from './measure.ts';
import { day, moment, month, timeOfDay } from './moments.ts';

const system = z.string().min(1).optional().describe('The system that it was extracted from.');
const fileSource = z.strictObject({
  file: z
    .string()
    .min(1)
    .describe(
      'Path of a file (.csv, .xlsx, .jsonl or .parquet; .csv.gz and .jsonl.gz as well), of a folder or a pattern such as sales-*.csv, relative to this configuration. The files of a folder or pattern are one table.',
    ),
  table: z
    .string()
    .min(1)
    .optional()
    .describe('Name of the table; the file name without its ending by default.'),
  system,
  sheets: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('The sheets of a workbook to load; all visible ones by default.'),
  headerRow: z.number().int().min(1).optional().describe('Row of the column names; found by default.'),
  encoding: z
    .enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'])
    .optional()
    .describe('Found by default.'),
  delimiter: z.string().length(1).optional().describe('Found in the first lines by default.'),
  quote: z.string().length(1).optional().describe('The character around texts; found by default.'),
  decimalComma: z.boolean().optional().describe('true when 12,50 means twelve and a half; found by default.'),
  dateOrder: z
    .enum(['year-first', 'day-first', 'month-first'])
    .optional()
    .describe('Found by default, from all values of the column.'),
});
const databaseSource = z.strictObject({
  database: z
    .string()
    .regex(/^(postgres(ql)?:\/\/|env:[A-Za-z_][A-Za-z0-9_]*$)/, 'expected postgres://… or env:NAME')
    .describe('Address of a PostgreSQL database, or env:NAME for the environment variable that holds it.'),
  schemas: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('Patterns of schemas, such as sales*; public by default.'),
  tables: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('Patterns of tables and views; all tables by default.'),
  system,
});

export const saleLineMapping = z.strictObject({
  ...mapped(
    ['line', 'ticket', 'product', 'businessDate'],
    [
      ...([
        'customer',
        'employee',
        'quantity',
        'unitPrice',
        'amount',
        'discount',
        'vatRate',
        'unitCost',
      ] as const),
      ...(['currency', 'store', 'status', 'soldAt', 'recorded', 'sequence'] as const),
    ],
  ).shape,
  cancelledStatuses: z
    .array(z.string().min(1))
    .optional()
    .describe('The values of status that mean a cancelled sale.'),
});
export const productMapping = mapped(
  ['product'],
  ['label', 'category', 'department', 'price', 'unitCost', 'vatRate', 'validFrom', 'validTo'],
);
export const customerMapping = mapped(['customer'], ['registeredOn']);
export const employeeMapping = mapped(
  ['employee'],
  ['label', 'firstName', 'lastName', 'mail', 'password', 'hiredOn'],
);
export const calendarMapping = mapped(
  ['date'],
  ['year', 'month', 'dayOfMonth', 'monthName', 'weekday', 'quarter', 'yearMonth'],
);
export const readingSchema = z.strictObject({
  system: z.string().min(1).describe('Who reported the figure, for example Power BI.'),
  measure: z
    .string()
    .min(1)
    .default('revenue')
    .describe('Which figure: revenue, units, lines, baskets, or a measure declared here.'),
  businessDate: day,
  value: decimal.describe('The figure as text, "275186.59", so that no digit is lost.'),
  readAt: moment.describe('When it was read; a date alone means the end of that day.'),
});

/** The systems and flows of the audited company; drawn in the report, with each finding where it occurs. */
export const architectureSchema = z.strictObject({
  systems: z
    .array(
      z.strictObject({
        name: z.string().min(1).describe('As sources and readings call it in "system".'),
        kind: z.enum(systemKinds),
        description: z.string().min(1).optional(),
      }),
    )
    .min(1),
  flows: z
    .array(
      z.strictObject({
        from: z.string().min(1),
        to: z.string().min(1),
        carries: z.string().min(1).optional().describe('What flows, such as "sales of the day".'),
        schedule: z.string().min(1).optional().describe('When, such as "every night at 2".'),
      }),
    )
    .default([]),
});

/** The configuration of an audit: one YAML file, checked before anything is read. */
export const configSchema = z.strictObject({
  version: z.literal(1),
  audit: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'expected lower-case letters, digits and hyphens')
    .describe('Short name of the audit: its folder under out/ and its name in the history.'),
  client: z.string().min(1),
  title: z.string().min(1),
  auditor: z.string().min(1).optional().describe('Who signs the report.'),
  language: z.enum(['fr', 'en']),
  currency: z.string().regex(/^[A-Z]{3}$/, 'expected an ISO 4217 code such as EUR'),
  timeZone: z
    .string()
    .refine(
      (zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC',
      'expected a time zone such as Europe/Paris',
    ),
  asOf: day.describe('The date that the report bears; the clock is never read.'),
  period: z
    .union([month, z.strictObject({ from: day, to: day })])
    .describe('A month, or the first and last business day.'),
  closedDays: z.array(day).default([]).describe('Days on which every store was closed.'),
  sources: z.array(z.union([fileSource, databaseSource])).min(1),
  model: z.strictObject({
    sale_line: saleLineMapping.optional(),
    product: productMapping.optional(),
    customer: customerMapping.optional(),
    employee: employeeMapping.optional(),
    calendar_day: calendarMapping.optional(),
    change: logsSchema.optional(),
  }),
  measures: measuresSchema,
  rates: z
    .record(z.string().regex(/^[A-Z]{3}$/), decimal)
    .default({})
    .describe('What one unit of another currency is worth in the audit’s currency, as text: USD: "0.91".'),
  openingHours: z
    .strictObject({ from: timeOfDay, to: timeOfDay })
    .optional()
    .describe('When people work; writes outside of it are told apart.'),
  serviceAccounts: z
    .array(z.string().min(1))
    .default([])
    .describe('The actors of the log that are programs, not people.'),
  readings: z.array(readingSchema).default([]),
  dictionary: z
    .string()
    .min(1)
    .default('dictionary.yaml')
    .describe('The dictionary that people edit, relative to this configuration; it need not exist.'),
  architecture: architectureSchema.optional(),
});

export type Config = z.infer<typeof configSchema>;
export type Reading = z.infer<typeof readingSchema>;
