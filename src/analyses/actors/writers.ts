import { type SQL, sql } from 'drizzle-orm';
import { priceUpdateRows } from '../../model/log-count.ts';
import { createWorkingTable } from '../../model/working-table.ts';
import type { AuditContext, Collecting } from '../analysis.ts';

/** An actor who writes at least so much of the log is taken for a program. */
const serviceShare = '0.9';
/** More writes than that on one day is one each second of an eight-hour day: no person keeps it up. */
const serviceCadence = 28_800;
/** Names that programs and shared accounts bear, as words of their own. */
const serviceName =
  '(^|[^a-z])(svc|service|etl|elt|batch|job|cron|daemon|robot|bot|system|sys|sync|import|loader|api|app|sa|dbo|root|admin|administrator|postgres|oracle)([^a-z]|$)';

export const recordedInPeriod = ({ period }: AuditContext): SQL =>
  sql`recorded_day BETWEEN ${period.from} AND ${period.to}`;

/** `person`, `service` or `unknown`, of the `kind` of a writer. */
export const classOf: SQL = sql`CASE WHEN kind IN ('service', 'inferred-service') THEN 'service' ELSE kind END`;

/**
 * Two working tables made of `log_count`, so that each question costs no pass over it; their SQL is kept as papers.
 *
 * - `actor_deed`: log rows of the period by actor, day, table and action. A log of one row per field writes as many
 *   events as its most frequent field has rows; where one row is one event, its rows are the events.
 * - `actor_writer`: each actor with its rows and its `kind`. Declared services come first, then the employees; of the
 *   rest those that write nearly everything, at a machine's pace or under a program's name are taken for services.
 */
export async function createWriters({ store, papers, context, config, model }: Collecting): Promise<void> {
  const declared =
    config.serviceAccounts.length === 0
      ? sql`false`
      : sql`actor IN (${sql.join(
          config.serviceAccounts.map((account) => sql`${account}`),
          sql`, `,
        )})`;
  const isEmployee = model.relations.includes('employee')
    ? sql`actor IN (SELECT employee FROM employee WHERE employee IS NOT NULL)`
    : sql`false`;
  const deed = sql`SELECT actor, recorded_day, table_name, action, entity, operation, sum(rows) AS rows,
  CASE WHEN sum(rows) = sum(fields) THEN max(rows) ELSE sum(rows) END AS events, sum(price_rows) AS price_rows,
  min(first_recorded) AS first_recorded, max(last_recorded) AS last_recorded
FROM (SELECT actor, recorded_day, log, coalesce(table_name, '') AS table_name, coalesce(action, '') AS action, entity, operation,
    sum(rows) AS rows, sum(fields) AS fields, min(first_recorded) AS first_recorded, max(last_recorded) AS last_recorded,
    coalesce(sum(rows) FILTER (WHERE ${priceUpdateRows}), 0) AS price_rows
  FROM log_count WHERE actor IS NOT NULL AND ${recordedInPeriod(context)} GROUP BY 1, 2, 3, 4, 5, 6, 7, field_name) AS field
GROUP BY actor, recorded_day, log, table_name, action, entity, operation`;
  const writer = sql`SELECT *, CASE WHEN declared THEN 'service' WHEN is_employee THEN 'person'
  WHEN by_share OR by_cadence OR by_name THEN 'inferred-service' ELSE 'unknown' END AS kind
FROM (SELECT *, rows / sum(rows) OVER () AS share, ${declared} AS declared, ${isEmployee} AS is_employee,
    rows >= ${sql.raw(serviceShare)} * sum(rows) OVER () AS by_share,
    busiest > ${sql.raw(String(serviceCadence))} AS by_cadence, lower(actor) ~ ${serviceName} AS by_name
  FROM (SELECT actor, sum(rows) AS rows, sum(events) AS events, count(*) AS days, max(events) AS busiest,
      min(first_recorded) AS first_recorded, max(last_recorded) AS last_recorded
    FROM (SELECT actor, recorded_day, sum(rows) AS rows, sum(events) AS events, min(first_recorded) AS first_recorded,
        max(last_recorded) AS last_recorded
      FROM actor_deed GROUP BY actor, recorded_day) AS actor_day
    GROUP BY actor) AS total) AS sign`;
  for (const [relation, query] of [
    ['actor_deed', deed],
    ['actor_writer', writer],
  ] as const) {
    await createWorkingTable(store, relation, query);
    papers.define(`actors-${relation.slice('actor_'.length)}`, query);
  }
}
