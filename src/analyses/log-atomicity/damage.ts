import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { customer, employee, saleLine } from '../../model/relations.ts';
import type { LogFacts } from '../../report/facts.ts';
import type { Collecting } from '../analysis.ts';
import { integer, money } from '../rows.ts';

/**
 * Logged prices that are no numbers any more. A value that reads as a date is decoded back to day.month and held
 * against the catalogue: where they are equal, the table is right and the log is damaged.
 */
export async function collectDamagedPrices({
  papers,
  context,
}: Collecting): Promise<LogFacts['damagedPrices']> {
  const none = { updates: 0, damaged: 0, decodedEqual: 0, example: null };
  const found = await papers.ask(
    'log-damaged-prices',
    z.object({
      ...{ updates: integer, damaged: integer, decoded_equal: integer, product: z.string().nullable() },
      ...{ logged: z.string().nullable(), decoded: measuredPrice, catalogue: measuredPrice },
    }),
    sql`SELECT count(*) OVER () AS updates, count(*) FILTER (WHERE damaged) OVER () AS damaged,
          count(*) FILTER (WHERE damaged AND new_price = catalogue_price) OVER () AS decoded_equal,
          product, logged, new_price AS decoded, catalogue_price AS catalogue
        FROM price_move WHERE recorded::date BETWEEN ${context.period.from} AND ${context.period.to}
        ORDER BY price_move.damaged DESC, position LIMIT 8`,
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
  const entities = new Set((config.model.change ?? []).flatMap(({ tables }) => Object.keys(tables)));
  const inPeriod = sql`recorded::date BETWEEN ${context.period.from} AND ${context.period.to}`;
  const counted = async (id: string, query: ReturnType<typeof sql>) => papers.askOne(id, countRow, query);

  const customers =
    !entities.has('customer') || !model.relations.includes('customer')
      ? noCount
      : await counted(
          'log-customers-inserted',
          sql`SELECT count(*) AS total, count(*) FILTER (WHERE c.customer IS NULL) AS part, 0 AS other
              FROM (SELECT DISTINCT row_key FROM other_change
                    WHERE entity = 'customer' AND operation = 'insert' AND ${inPeriod}) AS logged
              LEFT JOIN (SELECT DISTINCT customer FROM ${customer}) AS c ON c.customer = logged.row_key`,
        );
  if (!entities.has('employee') || !model.relations.includes('employee'))
    return otherTables(customers, noCount, noCount);
  const deleted = await counted(
    'log-employees-deleted',
    sql`SELECT count(*) AS total,
          count(*) FILTER (WHERE EXISTS (SELECT FROM ${saleLine} s WHERE s.employee = row_key)) AS part,
          count(*) FILTER (WHERE length(row_key) <> (SELECT mode() WITHIN GROUP (ORDER BY length(e.employee)) FROM ${employee} e)) AS other
        FROM (SELECT DISTINCT row_key FROM other_change
              WHERE entity = 'employee' AND operation = 'delete' AND ${inPeriod}) AS logged`,
  );
  const passwords = await passwordUpdates(counted, inPeriod);
  return otherTables(customers, deleted, passwords);
}

const countRow = z.object({ total: integer, part: integer, other: integer });
const noCount = { total: 0, part: 0, other: 0 };
const measuredPrice = z
  .string()
  .nullable()
  .transform((text) => (text === null ? null : money.parse(text)));

async function passwordUpdates(
  counted: (id: string, query: ReturnType<typeof sql>) => Promise<z.infer<typeof countRow>>,
  inPeriod: ReturnType<typeof sql>,
) {
  return counted(
    'log-password-updates',
    sql`SELECT count(*) AS total, count(*) FILTER (WHERE e.password = logged.value) AS part, 0 AS other
        FROM other_change AS logged
        LEFT JOIN (SELECT employee, min(password) AS password FROM ${employee} GROUP BY employee) AS e ON e.employee = logged.row_key
        WHERE entity = 'employee' AND operation = 'update' AND role = 'password' AND ${inPeriod}`,
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
