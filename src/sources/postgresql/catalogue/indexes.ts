import { z } from 'zod';
import type { Transaction } from '../transaction.ts';

const index = z.object({
  oid: z.number(),
  name: z.string(),
  columns: z.array(z.string()),
  unique: z.boolean(),
  ofConstraint: z.boolean(),
  complete: z.boolean(),
  valid: z.boolean(),
  used: z.boolean().nullable(),
  bytes: z.number().nullable(),
});

/**
 * The indexes of these tables, by name. Use and size of a partitioned one are those of all its parts; use is unknown
 * where the server does not count.
 */
export async function indexesOf(transaction: Transaction, oids: string): Promise<z.infer<typeof index>[]> {
  const rows = await transaction.query(`
    SELECT i.indrelid AS oid, c.relname::text AS name, keys.columns, i.indisunique AS "unique",
      EXISTS (SELECT FROM pg_constraint con WHERE con.conindid = i.indexrelid AND con.contype IN ('p', 'u', 'x'))
        AS "ofConstraint",
      i.indpred IS NULL AS complete, i.indisvalid AND i.indisready AS valid,
      CASE WHEN current_setting('track_counts')::boolean AND NOT EXISTS (SELECT FROM pg_constraint con WHERE con.conindid = i.indexrelid)
        THEN parts.scans > 0 END AS used, parts.bytes
    FROM pg_index i
    JOIN pg_class c ON c.oid = i.indexrelid
    CROSS JOIN LATERAL (
      SELECT coalesce(jsonb_agg(
        CASE WHEN i.indkey[k - 1] = 0 THEN pg_get_indexdef(i.indexrelid, k, true) ELSE a.attname END ORDER BY k
      ), '[]') AS columns
      FROM generate_series(1, i.indnkeyatts) k
      LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[k - 1]
    ) keys
    CROSS JOIN LATERAL (
      SELECT sum(pg_stat_get_numscans(part.relid))::float8 AS scans, sum(pg_relation_size(part.relid))::float8 AS bytes
      FROM (
        SELECT i.indexrelid::regclass AS relid WHERE c.relkind = 'i'
        UNION ALL
        SELECT relid FROM pg_partition_tree(i.indexrelid) WHERE isleaf AND c.relkind = 'I'
      ) part
    ) parts
    WHERE i.indrelid = ANY ('${oids}')
    ORDER BY i.indrelid, c.relname`);
  return z.array(index).parse(rows);
}
