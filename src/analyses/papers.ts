import { createHash } from 'node:crypto';
import type { SQL } from 'drizzle-orm';
import type { z } from 'zod';
import type { WorkingPaper } from '../report/schema.ts';
import { sqlText } from '../store/sql-text.ts';
import type { Store } from '../store/store.ts';

const rowsPerFetch = 2000;

/**
 * Asks the store and keeps a working paper of each question: the very SQL that ran, its first rows, how many there
 * were, and the SHA-256 of all. A figure in the report is an answer that stands here.
 */
export class Papers {
  readonly #store: Store;
  readonly #analysis: string;
  #papers: WorkingPaper[] = [];

  constructor(store: Store, analysis: string) {
    this.#store = store;
    this.#analysis = analysis;
  }

  /** In the order of their ids, so that the report does not depend on which question was answered first. */
  get all(): readonly WorkingPaper[] {
    return [...this.#papers].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /**
   * Asks, keeps the paper and returns all rows; for answers of a bounded size only.
   *
   * @param row what each row must look like; numbers and amounts arrive as text
   * @param show how many rows the paper shows
   */
  async ask<Row>(id: string, row: z.ZodType<Row>, query: SQL, show = 12): Promise<Row[]> {
    const rows: Row[] = [];
    // Whole: the server works on a query in parallel only where it is not fetched in portions.
    const whole = async function* (text: string, driver: Store['driver']) {
      yield await driver.unsafe(text);
    };
    await this.#run(id, query, show, whole, (values) => rows.push(row.parse(values)));
    return rows;
  }

  /** Asks a question with exactly one row for an answer. */
  async askOne<Row>(id: string, row: z.ZodType<Row>, query: SQL): Promise<Row> {
    const [first] = await this.ask(id, row, query);
    if (first === undefined) throw new Error(`working paper ${id}: no row`);
    return first;
  }

  /** Asks for a list of any length, of which the paper shows the first rows; returns their number. */
  async list(id: string, query: SQL, show = 8): Promise<number> {
    const inPortions = (text: string, driver: Store['driver']) => driver.unsafe(text).cursor(rowsPerFetch);
    return this.#run(id, query, show, inPortions, () => undefined);
  }

  /** Keeps the SQL of a definition (a view, a working table) without an answer. */
  define(id: string, query: SQL): void {
    this.#papers.push({ id, analysis: this.#analysis, sql: sqlText(query), witness: null });
  }

  /** Forgets a question whose answer the report does not use. */
  discard(id: string): void {
    this.#papers = this.#papers.filter((paper) => paper.id !== id);
  }

  async #run(
    id: string,
    query: SQL,
    show: number,
    fetch: (text: string, driver: Store['driver']) => AsyncIterable<readonly Record<string, unknown>[]>,
    keep: (row: Record<string, string | null>) => void,
  ): Promise<number> {
    const text = sqlText(query);
    const hash = createHash('sha256');
    const shown: (string | null)[][] = [];
    let columns: string[] = [];
    let total = 0;
    for await (const batch of fetch(text, this.#store.driver)) {
      for (const raw of batch) {
        const row = asText(raw);
        if (total === 0) columns = Object.keys(row);
        const values = Object.values(row);
        hash.update(`${values.map((value) => value ?? '\0').join('\x1f')}\n`);
        if (total < show) shown.push(values);
        total += 1;
        keep(row);
      }
    }
    this.#papers.push({
      ...{ id, analysis: this.#analysis, sql: text },
      witness: { columns, rows: shown, total, sha256: hash.digest('hex') },
    });
    return total;
  }
}

const asText = (raw: Record<string, unknown>): Record<string, string | null> =>
  Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, cellText(value)]));

// By hand, as each cell of each answer comes by here.
function cellText(value: unknown): string | null {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean')
    return String(value);
  throw new Error(`an answer holds a ${typeof value}, which is no text`);
}
