import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Multiplicative congruential numbers (MINSTD): the same schema each time. */
function* numbers(): Generator<number, never> {
  for (let state = 20240814; ; state = (state * 48271) % 2147483647) yield state;
}

/**
 * Writes a schema of many small tables as CSV files, each of which refers to up to four that come before it, and the
 * configuration of an audit of it without sales or log.
 *
 * @param columns of each table, the key and the references among them; at least 10
 * @returns path of the configuration
 */
export async function writeWideSchema(
  directory: string,
  { tables, columns, rows }: { tables: number; columns: number; rows: number },
): Promise<string> {
  await mkdir(directory, { recursive: true });
  const random = numbers();
  const below = (limit: number) => random.next().value % limit;
  const name = (table: number) => `t${String(table + 1).padStart(3, '0')}`;
  for (let table = 0; table < tables; table++) {
    const parents = Array.from({ length: Math.min(table, 4) }, () => below(table));
    const references = [...new Set(parents)];
    const header = [
      `${name(table)}_id`,
      ...references.map((parent) => `${name(parent)}_id`),
      ...['label', 'status', 'amount', 'day'],
    ];
    const extra = Array.from({ length: columns - header.length }, (_, index) => `value_${index + 1}`);
    const lines = Array.from({ length: rows }, (_, row) => {
      const key = (of: number, number: number) => `${name(of)}-${String(number).padStart(5, '0')}`;
      return [
        key(table, row),
        ...references.map((parent) => key(parent, below(rows))),
        `label ${below(rows * 3)}`,
        ['open', 'closed', 'late'][below(3)] ?? '',
        `${10 + below(100)}.${String(below(100)).padStart(2, '0')}`,
        `2024-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`,
        ...extra.map((_, index) => (index % 3 === 0 ? String(below(1000)) : `v${below(50)}`)),
      ].join(',');
    });
    await writeFile(
      join(directory, `${name(table)}.csv`),
      `${[...header, ...extra].join(',')}\n${lines.join('\n')}\n`,
    );
  }
  const configuration = join(directory, 'audit.yaml');
  await writeFile(
    configuration,
    `version: 1
audit: wide-schema
client: Bench
title: A wide schema
language: en
currency: EUR
timeZone: UTC
asOf: 2024-12-31
period: 2024-12
sources:
${Array.from({ length: tables }, (_, table) => `  - file: ${name(table)}.csv`).join('\n')}
model: {}
`,
  );
  return configuration;
}
