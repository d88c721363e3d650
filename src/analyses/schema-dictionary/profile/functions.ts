import { type SQL, sql } from 'drizzle-orm';
import { sqlText } from '../../../store/sql-text.ts';
import type { Store } from '../../../store/store.ts';
import type { Papers } from '../../papers.ts';
import { formOf } from './forms.ts';
import { maskOf } from './masks.ts';
import { momentOf } from './separated-dates.ts';

const name = (text: string): SQL => sql.raw(text);

/**
 * What is asked of values, under names of the store, so that each stands in the working papers once and not once for
 * each table. One expression each, which PostgreSQL writes into the query that calls it: a call costs nothing.
 */
const functions = [
  { id: 'form-of', head: 'form_of (value text) RETURNS text', body: formOf(name('value')) },
  {
    id: 'mask-of',
    head: 'mask_of (value text, form text) RETURNS text',
    body: maskOf(name('value'), name('form')),
  },
  {
    id: 'moment-of',
    head: 'moment_of (value text, form text, parts text) RETURNS timestamp',
    body: momentOf(name('value'), name('form'), name('parts')),
  },
];

const defined = new WeakMap<Papers, Promise<void>>();

/** Makes the functions of the profile in the run's schema, once for all tables that are profiled with these papers. */
export function defineFunctions(store: Store, papers: Papers): Promise<void> {
  const known = defined.get(papers);
  if (known !== undefined) return known;
  const work = define(store, papers);
  defined.set(papers, work);
  return work;
}

async function define(store: Store, papers: Papers): Promise<void> {
  for (const { id, head, body } of functions) {
    const query = sql`CREATE OR REPLACE FUNCTION ${name(head)} LANGUAGE sql STABLE PARALLEL SAFE AS $constat$
        SELECT ${body}
        $constat$`;
    await store.driver.unsafe(sqlText(query));
    papers.define(id, query);
  }
}
