import type { EntityReplay, FieldWrites, IdentifierFacts, ReplayFacts } from '../../report/facts/replay.ts';
import { type AuditContext, type Judged, type Judgement, judged } from '../analysis.ts';
import { groupBy } from '../group.ts';
import { idOf } from './entity-id.ts';

/**
 * What the replay leaves open. Unlogged and missing sale lines, sale lines that the log contradicts, passwords that were
 * not applied and damaged prices are judged with the log (`log-atomicity`), which knows their period; they are counted
 * here and not found twice.
 */
export function judge(facts: ReplayFacts, _context: AuditContext): Judgement<ReplayFacts> {
  if (facts.entities.length === 0) return { verdict: 'unknown', because: 'log-empty', facts };
  return judged(facts, [
    ...facts.entities.flatMap((entity) => [
      ...(entity.entity === 'sale_line' ? [] : [...unloggedRows(entity), ...lostRows(entity)]),
      ...lostUpdates(entity),
      ...damagedValues(entity),
      ...overwrittenWrites(entity),
      ...ignoredDeletes(entity),
      ...orphanedChildren(entity),
    ]),
    ...facts.identifiers.flatMap(damagedIdentifiers),
  ]);
}

const sumOf = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0);
const paper = (question: string, { entity }: Pick<EntityReplay, 'entity'>) =>
  `replay-${question}-${idOf(entity)}`;

function unloggedRows(entity: EntityReplay): Judged[] {
  const { rows, logged, table } = entity;
  if (rows.within === 0 || logged === null) return [];
  return [
    {
      ...{ kind: 'unlogged-rows', severity: 'moderate', subject: table, amount: null },
      args: {
        ...{ table, rows: rows.within, total: rows.total, from: logged.from, to: logged.to },
        example: rows.first[0] ?? null,
      },
      papers: [paper('rows', entity), paper('unlogged', entity)],
    },
  ];
}

function lostRows(entity: EntityReplay): Judged[] {
  const { inserts, table } = entity;
  if (inserts.lost === 0) return [];
  return [
    {
      ...{ kind: 'lost-rows', severity: 'moderate', subject: table, amount: null },
      args: { table, rows: inserts.lost, inserts: inserts.total, example: inserts.first[0] ?? null },
      papers: [paper('inserts', entity)],
    },
  ];
}

/** A lost write of what is sold, or of its price, moves revenue. */
const bearsRevenue = ({ entity }: EntityReplay): boolean => entity === 'sale_line' || entity === 'product';

/** What was written of each column, insertions and updates together. */
const byColumn = ({ fields }: EntityReplay): [column: string, fields: FieldWrites[]][] => [
  ...groupBy(
    fields.filter(({ column }) => column !== null),
    ({ column }) => column ?? '',
  ),
];

function lostUpdates(entity: EntityReplay): Judged[] {
  const isJudgedWithTheLog = ({ role, operation }: FieldWrites) =>
    role === 'password' || (entity.entity === 'sale_line' && operation === 'insert');
  return byColumn(entity).flatMap(([column, all]): Judged[] => {
    const fields = all.filter((field) => !isJudgedWithTheLog(field));
    const writes = sumOf(fields, ({ differing, unreadable }) => differing + unreadable);
    if (writes === 0) return [];
    return [
      {
        ...{ kind: 'lost-updates', severity: bearsRevenue(entity) ? 'major' : 'moderate', amount: null },
        subject: `${entity.table}.${column}`,
        args: {
          ...{ table: entity.table, column, writes, updates: sumOf(fields, ({ total }) => total) },
          example: fields.find(({ witness }) => witness !== null)?.witness ?? null,
        },
        papers: [paper('writes', entity)],
      },
    ];
  });
}

function damagedValues(entity: EntityReplay): Judged[] {
  const isPrice = (field: FieldWrites) => entity.entity === 'product' && field.role === 'price';
  return byColumn(entity).flatMap(([column, fields]): Judged[] => {
    const damages = fields.flatMap((field) =>
      // How a text is capitalised or spaced is no loss.
      field.damages.filter(
        ({ damage }) => damage !== 'spelling' && !(isPrice(field) && damage === 'number-as-date'),
      ),
    );
    if (damages.length === 0) return [];
    const isOfSales = entity.entity === 'sale_line' && fields.some(({ operation }) => operation === 'insert');
    const isOfWrites =
      entity.entity !== 'sale_line' || fields.some(({ operation }) => operation === 'update');
    return [
      {
        ...{
          kind: 'damaged-values',
          severity: 'moderate',
          subject: `${entity.table}.${column}`,
          amount: null,
        },
        args: {
          ...{ table: entity.table, column, writes: sumOf(damages, ({ writes }) => writes) },
          total: sumOf(fields, ({ total }) => total),
          damages: [...new Set(damages.map(({ damage }) => damage))],
          example: damages.find(({ example }) => example !== null)?.example ?? null,
        },
        papers: [
          ...(isOfSales ? ['replay-sale-lines'] : []),
          ...(isOfWrites ? [paper('writes', entity)] : []),
        ],
      },
    ];
  });
}

function overwrittenWrites(entity: EntityReplay): Judged[] {
  const { chain, table } = entity;
  if (chain === null || chain.broken === 0) return [];
  const { witness } = chain;
  return [
    {
      ...{ kind: 'overwritten-writes', severity: bearsRevenue(entity) ? 'major' : 'moderate' },
      ...{ subject: table, amount: null },
      args: {
        ...{ table, updates: chain.broken, tested: chain.tested },
        example: witness === null ? null : { row: witness.row, before: witness.before, old: witness.old },
      },
      papers: [paper('chain', entity)],
    },
  ];
}

function ignoredDeletes(entity: EntityReplay): Judged[] {
  const { deletes, table } = entity;
  if (deletes.ignored === 0) return [];
  return [
    {
      ...{ kind: 'ignored-deletes', severity: bearsRevenue(entity) ? 'major' : 'moderate' },
      ...{ subject: table, amount: null },
      args: { table, rows: deletes.ignored, deletes: deletes.total, example: deletes.first[0] ?? null },
      papers: [paper('deletes', entity)],
    },
  ];
}

function orphanedChildren(entity: EntityReplay): Judged[] {
  const { orphans, table } = entity;
  if (orphans === null || orphans.lines === 0) return [];
  return [
    {
      ...{ kind: 'orphaned-children', severity: 'major', subject: table, amount: orphans.amount },
      args: {
        ...{ table, keys: orphans.keys, lines: orphans.lines, amount: orphans.amount },
        example: orphans.first[0] ?? null,
      },
      papers: [paper('orphans', entity), paper('deletes', entity)],
    },
  ];
}

/** An author that is malformed is judged with the log (`malformed-actor`). */
function damagedIdentifiers(facts: IdentifierFacts): Judged[] {
  const { place, damaged, table, bearer, expected } = facts;
  const [first] = damaged;
  if (place === 'actor' || first === undefined) return [];
  const foreign = first.faults.find((fault) => fault.fault === 'character');
  return [
    {
      ...{ kind: 'damaged-identifiers', severity: 'moderate', amount: null },
      subject: bearer,
      args: {
        ...{ table, place, values: damaged.length, rows: sumOf(damaged, ({ rows }) => rows) },
        repairable: damaged.filter(({ repair }) => repair?.key != null).length,
        ...{ value: first.value, length: [...first.value].length, expectedLength: expected.length },
        foreign:
          foreign?.fault === 'character'
            ? { character: foreign.character, position: foreign.position }
            : null,
        key: first.repair?.key ?? null,
      },
      papers: [
        `replay-identifiers-${place}-${idOf(facts.entity)}`,
        `replay-form-${place}-${idOf(facts.entity)}`,
      ],
    },
  ];
}
