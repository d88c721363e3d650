import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { customer, employee, saleLine } from '../../model/relations.ts';
import type { LogFacts } from '../../report/facts.ts';
import type { Collecting } from '../analysis.ts';
import { integer, money } from '../rows.ts';

type Change = NonNullable<Collecting['config']['model']['change']>;

const plainNumber = sql.raw(`'^-?[0-9]+([.][0-9]+)?$'`);
/** How a spreadsheet writes a price that it took for a date: 3.11 became 3 November. */
const dateText = sql.raw(`'^[0-9]{4}-[0-9]{2}-[0-9]{2}( 00:00:00)?$'`);

/**
 * Logged prices that are no numbers any more. A value that reads as a date is decoded back to day.month and held
 * against the catalogue: where they are equal, the table is right and the log is damaged.
 */
export async function collectDamagedPrices({
  papers,
  context,
  config,
  model,
}: Collecting): Promise<LogFacts['damagedPrices']> {
  const { change } = config.model;
  const names = namesOf(change?.fields.product, 'price');
  const none = { updates: 0, damaged: 0, decodedEqual: 0, example: null };
  if (change?.tables.product === undefined || names === null) return none;
  const catalogue = model.relations.includes('product')
    ? sql`product_price`
    : sql`(SELECT NULL::text AS product, NULL::numeric AS price WHERE false)`;
  const found = await papers.ask(
    'log-damaged-prices',
    z.object({
      ...{ updates: integer, damaged: integer, decoded_equal: integer, product: z.string().nullable() },
      ...{ logged: z.string().nullable(), decoded: measuredPrice, catalogue: measuredPrice },
    }),
    sql`WITH price AS (
          SELECT row_key AS product, value AS logged, position,
            value !~ ${plainNumber} AS damaged,
            CASE WHEN value ~ ${dateText} THEN ltrim(substr(value, 9, 2), '0') END AS day,
            CASE WHEN value ~ ${dateText} THEN substr(value, 6, 2) END AS month
          FROM other_change
          WHERE table_name = ${change.tables.product} AND action = ${change.actions.update} AND field_name IN (${names})
            AND recorded::date BETWEEN ${context.period.from} AND ${context.period.to}),
        decoded AS (
          SELECT price.*, p.price AS catalogue,
            -- 3.1 and 3.01 both become 3 January: either may have been meant.
            CASE WHEN (day || '.' || ltrim(month, '0'))::numeric = p.price THEN (day || '.' || ltrim(month, '0'))::numeric
              ELSE (day || '.' || month)::numeric END AS decoded
          FROM price LEFT JOIN ${catalogue} p ON p.product = price.product)
        SELECT count(*) OVER () AS updates, count(*) FILTER (WHERE damaged) OVER () AS damaged,
          count(*) FILTER (WHERE damaged AND decoded = catalogue) OVER () AS decoded_equal,
          product, logged, decoded, catalogue
        FROM decoded ORDER BY decoded.damaged DESC, decoded.position LIMIT 8`,
  );
  const [first] = found;
  if (first === undefined) return none;
  return {
    ...{ updates: first.updates, damaged: first.damaged, decodedEqual: first.decoded_equal },
    example:
      first.damaged === 0 || first.product === null || first.logged === null
        ? null
        : {
            product: first.product,
            logged: first.logged.slice(0, 60),
            decoded: first.decoded,
            catalogue: first.catalogue,
          },
  };
}

/** Writes to customers and employees, held against these tables. Only counts leave the store: hashes do not. */
export async function collectOtherTables(collecting: Collecting): Promise<LogFacts['otherTables']> {
  const { papers, context, config, model } = collecting;
  const { change } = config.model;
  if (change === undefined) throw new Error('log-atomicity ran without a log');
  const inPeriod = sql`recorded::date BETWEEN ${context.period.from} AND ${context.period.to}`;
  const counted = async (id: string, query: ReturnType<typeof sql>) => papers.askOne(id, countRow, query);

  const customers =
    change.tables.customer === undefined || !model.relations.includes('customer')
      ? noCount
      : await counted(
          'log-customers-inserted',
          sql`SELECT count(*) AS total, count(*) FILTER (WHERE c.customer IS NULL) AS part, 0 AS other
              FROM (SELECT DISTINCT row_key FROM other_change
                    WHERE table_name = ${change.tables.customer} AND action = ${change.actions.insert} AND ${inPeriod}) AS logged
              LEFT JOIN (SELECT DISTINCT customer FROM ${customer}) AS c ON c.customer = logged.row_key`,
        );
  if (change.tables.employee === undefined || !model.relations.includes('employee'))
    return otherTables(customers, noCount, noCount);
  const deleted = await counted(
    'log-employees-deleted',
    sql`SELECT count(*) AS total,
          count(*) FILTER (WHERE EXISTS (SELECT FROM ${saleLine} s WHERE s.employee = row_key)) AS part,
          count(*) FILTER (WHERE length(row_key) <> (SELECT mode() WITHIN GROUP (ORDER BY length(e.employee)) FROM ${employee} e)) AS other
        FROM (SELECT DISTINCT row_key FROM other_change
              WHERE table_name = ${change.tables.employee} AND action = ${change.actions.delete} AND ${inPeriod}) AS logged`,
  );
  const passwords = await passwordUpdates(change, counted, inPeriod);
  return otherTables(customers, deleted, passwords);
}

const countRow = z.object({ total: integer, part: integer, other: integer });
const noCount = { total: 0, part: 0, other: 0 };
const measuredPrice = z
  .string()
  .nullable()
  .transform((text) => (text === null ? null : money.parse(text)));

async function passwordUpdates(
  change: Change,
  counted: (id: string, query: ReturnType<typeof sql>) => Promise<z.infer<typeof countRow>>,
  inPeriod: ReturnType<typeof sql>,
) {
  const names = namesOf(change.fields.employee, 'password');
  if (names === null) return noCount;
  return counted(
    'log-password-updates',
    sql`SELECT count(*) AS total, count(*) FILTER (WHERE e.password = logged.value) AS part, 0 AS other
        FROM other_change AS logged
        LEFT JOIN (SELECT employee, min(password) AS password FROM ${employee} GROUP BY employee) AS e ON e.employee = logged.row_key
        WHERE table_name = ${change.tables.employee ?? null} AND action = ${change.actions.update}
          AND field_name IN (${names}) AND ${inPeriod}`,
  );
}

type Counts = z.infer<typeof countRow>;

const otherTables = (customers: Counts, deleted: Counts, passwords: Counts): LogFacts['otherTables'] => ({
  ...{ customersInserted: customers.total, customersMissing: customers.part },
  ...{
    employeesDeleted: deleted.total,
    employeesDeletedInUse: deleted.part,
    employeesDeletedMalformed: deleted.other,
  },
  ...{ passwordUpdates: passwords.total, passwordUpdatesMatching: passwords.part },
});

/** The log's names of a role, ready for IN (…); null where the log has none. */
function namesOf(fields: Readonly<Record<string, string>> | undefined, role: string) {
  const names = Object.entries(fields ?? {}).filter(([, meaning]) => meaning === role);
  return names.length === 0
    ? null
    : sql.join(
        names.map(([name]) => sql`${name}`),
        sql`, `,
      );
}
