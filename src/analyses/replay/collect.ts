import type { EntityReplay, ReplayFacts } from '../../report/facts/replay.ts';
import type { Collecting } from '../analysis.ts';
import { collectChain } from './chain.ts';
import { collectDeletes, collectOrphans } from './deletes.ts';
import { type Entity, entitiesOf } from './entity.ts';
import { collectIdentifiers } from './identifiers.ts';
import { collectInserts, collectRows } from './rows.ts';
import { collectSaleLines } from './sale-lines.ts';
import { collectSpoken, type Spoken } from './spoken.ts';
import { collectWrites } from './writes.ts';

/** The whole log replayed against the whole tables: what is not of one period cannot be reconciled by period. */
export async function collect(collecting: Collecting): Promise<ReplayFacts> {
  const spoken = await collectSpoken(collecting);
  const mapped = entitiesOf(collecting);
  const entities: EntityReplay[] = [];
  const unspoken: string[] = [];
  for (const entity of mapped) {
    const said = spoken.find((candidate) => candidate.entity === entity.entity);
    if (said === undefined) unspoken.push(entity.table);
    else entities.push(await replayed(collecting, entity, said));
  }
  const identifiers = await collectIdentifiers(collecting, mapped, entities);
  return { entities, unspoken, identifiers };
}

async function replayed(collecting: Collecting, entity: Entity, said: Spoken): Promise<EntityReplay> {
  const { logged, updates, deletes } = said;
  const isSales = entity.entity === 'sale_line';
  const sales = isSales ? await collectSaleLines(collecting, entity, said) : null;
  const hasWrites = updates > 0 || (!isSales && said.inserts > 0);
  const writes = hasWrites ? await collectWrites(collecting, entity) : [];
  return {
    ...{ entity: entity.entity, table: entity.table, keyColumn: entity.keyColumn, logged },
    rows: sales?.rows ?? (await collectRows(collecting, entity, logged)),
    inserts: sales?.inserts ?? (await collectInserts(collecting, entity)),
    deletes: await collectDeletes(collecting, entity, deletes),
    orphans: await collectOrphans(collecting, entity, deletes),
    fields: [...(sales?.fields ?? []), ...writes],
    chain: updates > 0 ? await collectChain(collecting, entity) : null,
  };
}
