import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { LogMapping } from '../../config/log/index.ts';
import { writingsOf } from '../../config/log/names.ts';
import type { ChangeFault } from '../../model/log/change.ts';
import { type LogShapeFacts, notUnderstoodReasons } from '../../report/facts/log-shape.ts';
import type { Collecting } from '../analysis.ts';
import { groupBy } from '../group.ts';
import { flag, integer } from '../rows.ts';
import { isIn, keylessRows, spokenOf, statementLogs } from './logs.ts';

const shownNames = 5;
const shownTables = 12;
const shownFields = 30;
const samplesPerReason = 5;

/** Faults that mark entries which, by the rules of their shape, change nothing. */
const noChangeFaults: readonly ChangeFault[] = ['tombstone', 'no-write'];

type NotUnderstood = LogShapeFacts['notUnderstood'][number];

export interface Understanding
  extends Pick<
    LogShapeFacts,
    'notUnderstood' | 'otherTables' | 'otherTableCount' | 'unknownFields' | 'unknownFieldCount'
  > {
  /** Per log: rows by what became of them. */
  rowsOf(log: number, part: 'understood' | 'no-change' | 'other-table'): number;
  hangingLinesOf(log: number): number;
}

/** What of each log could be used, and what not, and why; nothing is guessed. */
export async function collectUnderstanding(collecting: Collecting): Promise<Understanding> {
  const { papers, config } = collecting;
  const logs = config.model.change ?? [];
  const parts = await papers.ask(
    'log-shape-understood',
    z.object({
      log: integer,
      part: z.enum([...notUnderstoodReasons, 'understood', 'no-change', 'other-table']),
      rows: integer,
    }),
    sql`SELECT log, part, sum(part_rows) AS rows FROM (${partsOf(logs)}) AS parts
        GROUP BY log, part HAVING sum(part_rows) > 0 ORDER BY log, part`,
    40,
  );
  const names = await collectNames(collecting, logs);
  const notUnderstood = parts.flatMap(({ log, part, rows }): NotUnderstood[] => {
    const reason = notUnderstoodReasons.find((candidate) => candidate === part);
    if (reason === undefined) return [];
    const named = names.get(JSON.stringify([log, part])) ?? [];
    return [
      {
        ...{ log, reason, rows, names: named.map(({ name }) => name) },
        furtherNames: Math.max(0, (named[0]?.names ?? 0) - named.length),
      },
    ];
  });
  const others = names.get('other-tables') ?? [];
  const hanging = notUnderstood.length === 0 ? [] : await collectHanging(collecting, logs);
  if (notUnderstood.length > 0) await listSamples(collecting, logs);
  const fields = await collectUnknownFields(collecting, logs);
  return {
    notUnderstood,
    otherTables: others.map(({ log, name, rows }) => ({ log, table: name, rows })),
    otherTableCount: others[0]?.names ?? 0,
    ...fields,
    rowsOf: (log, part) => parts.find((entry) => entry.log === log && entry.part === part)?.rows ?? 0,
    hangingLinesOf: (log) => hanging.find((entry) => entry.log === log)?.lines ?? 0,
  };
}

/**
 * How a name reads when letter case, accents, punctuation, the schema before the point and a plural s are left aside.
 * Two tables that read alike may be the same one, written in two ways: neither is then taken for a stranger.
 */
const reading = (name: SQL): SQL =>
  sql`regexp_replace(lower(regexp_replace(normalize(regexp_replace(${name}, '^.*[.]', ''), NFD), '[^A-Za-z0-9]+', '', 'g')), 's$', '')`;

/** Whether a name reads like one of the given ones. */
const readsLike = (name: SQL, known: readonly string[]): SQL =>
  known.length === 0
    ? sql`false`
    : sql`coalesce(${reading(name)} <> '' AND ${reading(name)} IN (${sql.join(
        known.map((each) => reading(sql`${each}::text`)),
        sql`, `,
      )}), false)`;

const knownTables = (logs: readonly LogMapping[]): string[] =>
  [...new Set(logs.flatMap(({ tables }) => Object.values(tables).flatMap(writingsOf)))].sort();

/** Why a row with these columns cannot be used, its key and moment left aside; null where nothing speaks against it. */
const faultOf = (logs: readonly LogMapping[]): SQL => sql`CASE
          WHEN fault IN (${sql.join(
            noChangeFaults.map((fault) => sql`${fault}`),
            sql`, `,
          )}) THEN 'no-change'
          WHEN fault IS NOT NULL THEN 'fault'
          WHEN ${spokenOf} IS NOT NULL AND operation IS NOT NULL THEN NULL
          WHEN entity IS NULL AND table_name <> '' AND NOT ${readsLike(sql`table_name`, knownTables(logs))} THEN 'other-table'
          WHEN entity IS NULL THEN 'unknown-table' WHEN operation IS NULL THEN 'unknown-action' END`;

/** `log_count` once more, each row of the log put to one part. */
const partsOf = (logs: readonly LogMapping[]): SQL => sql`
          SELECT log, part, part_rows, fault, table_name, action
          FROM (SELECT *, ${faultOf(logs)} AS why FROM log_count) AS counted
          CROSS JOIN LATERAL (VALUES (coalesce(why, 'no-row-key'), CASE WHEN why IS NULL THEN ${keylessRows(logs)} ELSE rows END),
            (CASE WHEN recorded_day IS NULL THEN 'no-moment' ELSE 'understood' END, CASE WHEN why IS NULL THEN rows - ${keylessRows(logs)} ELSE 0 END)) AS part(part, part_rows)`;

/** The names behind what was not understood, per log and reason, and those of the tables outside the model. */
async function collectNames({ papers }: Collecting, logs: readonly LogMapping[]) {
  const found = await papers.ask(
    'log-shape-names',
    z.object({ log: integer, part: z.string(), name: z.string(), rows: integer, names: integer }),
    sql`SELECT log, part, left(name, 60) AS name, rows, names
        FROM (SELECT log, part, name, sum(part_rows) AS rows, count(*) OVER (PARTITION BY whole) AS names,
                row_number() OVER (PARTITION BY whole ORDER BY sum(part_rows) DESC, log, name COLLATE "C") AS place
              FROM (SELECT *, CASE part WHEN 'other-table' THEN part ELSE log || part END AS whole,
                      CASE part WHEN 'fault' THEN fault WHEN 'unknown-action' THEN action ELSE table_name END AS name
                    FROM (${partsOf(logs)}) AS parts WHERE part_rows > 0 AND part IN ('fault', 'unknown-table', 'unknown-action', 'other-table')) AS named
              WHERE name <> '' GROUP BY whole, log, part, name) AS ranked
        WHERE place <= CASE part WHEN 'other-table' THEN ${sql.raw(String(shownTables))} ELSE ${sql.raw(String(shownNames))} END
        ORDER BY part, log, place`,
    40,
  );
  return groupBy(found, ({ log, part }) =>
    part === 'other-table' ? 'other-tables' : JSON.stringify([log, part]),
  );
}

/** Sale lines of the period whose key stands in rows that were not understood, or whose insert bears no moment. */
function collectHanging({ papers, context }: Collecting, logs: readonly LogMapping[]) {
  const { from, to } = context.period;
  return papers.ask(
    'log-shape-hanging-lines',
    z.object({ log: integer, lines: integer }),
    sql`WITH strange AS (
          SELECT DISTINCT log, row_key AS line FROM (SELECT *, ${faultOf(logs)} AS why FROM other_change) AS judged
          WHERE row_key <> '' AND why IN ('fault', 'unknown-table', 'unknown-action')
          UNION
          SELECT log, line FROM sale_write CROSS JOIN (SELECT DISTINCT log FROM log_count
            WHERE entity = 'sale_line' AND operation = 'insert' AND recorded_day IS NULL) AS undated
          WHERE recorded IS NULL AND line <> '')
        SELECT strange.log, count(*) AS lines FROM strange JOIN sale_line l USING (line)
        WHERE l.business_date BETWEEN ${from} AND ${to} GROUP BY 1 ORDER BY 1`,
  );
}

/** The first rows of each reason. Values of people and of unknown tables are not shown: they may be secrets. */
const listSamples = ({ papers }: Collecting, logs: readonly LogMapping[]): Promise<number> =>
  papers.list(
    'log-shape-not-understood',
    sql`SELECT log, position, why AS reason, fault, recorded::text AS recorded, action, table_name,
          CASE WHEN entity IN ('sale_line', 'product', 'customer') THEN row_key WHEN row_key <> '' THEN '•••' END AS row_key, field_name,
          CASE WHEN entity IN ('sale_line', 'product') THEN left(value, 60) WHEN value <> '' THEN '•••' END AS value
        FROM (SELECT *, row_number() OVER (PARTITION BY log, why ORDER BY position, field_name COLLATE "C", value COLLATE "C") AS place
              FROM (SELECT *, coalesce(${faultOf(logs)}, CASE WHEN (row_key <> '') IS NOT TRUE AND NOT ${isIn(statementLogs(logs))} THEN 'no-row-key' WHEN recorded IS NULL THEN 'no-moment' END) AS why
                    FROM (SELECT log, position, recorded, action, table_name, row_key, field_name, value, entity, role, operation, fault FROM other_change
                      UNION ALL
                      SELECT NULL, position, recorded, NULL, 'sale_line', line, NULL, ticket, 'sale_line', NULL, 'insert', NULL FROM sale_write
                      WHERE recorded IS NULL OR ((line <> '') IS NOT TRUE AND EXISTS (SELECT FROM log_count WHERE ${keylessRows(logs)} > 0 AND entity = 'sale_line' AND operation = 'insert'))) AS row) AS judged
              WHERE why NOT IN ('no-change', 'other-table')) AS ranked
        WHERE place <= ${sql.raw(String(samplesPerReason))} ORDER BY log, why, position, place`,
    60,
  );

async function collectUnknownFields(
  { papers }: Collecting,
  logs: readonly LogMapping[],
): Promise<Pick<LogShapeFacts, 'unknownFields' | 'unknownFieldCount'>> {
  const known = [
    ...new Set(
      logs.flatMap(({ fields }) => Object.values(fields).flatMap((names) => Object.keys(names ?? {}))),
    ),
  ].sort();
  const found = await papers.ask(
    'log-shape-unknown-fields',
    z.object({
      ...{ log: integer, entity: z.string(), field: z.string(), values: integer },
      ...{ resembles: flag, fields: integer },
    }),
    sql`SELECT log, entity, left(field_name, 60) AS field, sum(fields) AS values, ${readsLike(sql`field_name`, known)} AS resembles, count(*) OVER () AS fields
        FROM log_count WHERE entity IS NOT NULL AND role IS NULL AND field_name <> '' AND fault IS NULL
        GROUP BY log, entity, field_name
        ORDER BY resembles DESC, sum(fields) DESC, log, entity, field_name COLLATE "C" LIMIT ${sql.raw(String(shownFields))}`,
    shownFields,
  );
  return {
    unknownFields: found.map(({ fields: _, ...field }) => field),
    unknownFieldCount: found[0]?.fields ?? 0,
  };
}
