import type {
  EntityReplay,
  FieldWrites,
  IdentifierFacts,
  ReplayFacts,
} from '../../../report/facts/replay.ts';
import { code, columnsOf, first, number, type TableView, text } from './cells.ts';
import { factsOf, type StatusView, sectionTitle, statusOf, type Telling } from './telling.ts';

type Heading = 'rows' | 'writes' | 'values' | 'damage' | 'chain' | 'orphans' | 'identifiers';

export interface ReplayView {
  title: string;
  status: StatusView;
  body: {
    headings: Record<Heading, string>;
    intro: string;
    unspoken: string;
    rowTable: TableView;
    rowsSum: string;
    rows: readonly string[];
    insertTable: TableView;
    deleteTable: TableView | null;
    deletes: string;
    open: readonly string[];
    fieldTable: TableView | null;
    fieldsNote: string;
    differing: readonly string[];
    damages: readonly string[];
    damageNote: string;
    chains: readonly string[];
    orphans: readonly string[];
    forms: readonly string[];
    identifierTable: TableView | null;
  } | null;
}

export function replay(telling: Telling): ReplayView {
  const { report, words, f } = telling;
  const facts = factsOf(report.analyses.replay);
  const head = { title: sectionTitle('replay', words), status: statusOf('replay', telling) };
  if (facts === null) return { ...head, body: null };
  const sentences = words.report.replay;
  const { entities } = facts;
  const fields = entities.flatMap((entity) => entity.fields.map((field) => ({ entity, field })));
  const damages = damageSentences(fields, telling);
  const chains = entities.flatMap(({ table, chain }) =>
    chain === null ? [] : [sentences.chain({ table, chain }, f)],
  );
  const orphans = entities.flatMap(({ table, orphans: found, deletes }) =>
    found === null || deletes.total === 0 ? [] : [sentences.orphans({ table, orphans: found }, f)],
  );
  const unseen = entities.some(({ deletes }) => deletes.unseen > 0);
  return {
    ...head,
    body: {
      headings: sentences.headings,
      intro: sentences.intro,
      unspoken: facts.unspoken.length === 0 ? '' : sentences.unspoken({ tables: facts.unspoken }, f),
      rowTable: rowTable(entities, telling),
      rowsSum: sentences.rowsSum,
      rows: rowSentences(entities, telling),
      insertTable: insertTable(entities, telling),
      deleteTable: deleteTable(entities, telling),
      deletes: entities.some(({ deletes }) => deletes.total > 0)
        ? unseen
          ? sentences.unseen
          : ''
        : sentences.noDeletes,
      open: [
        ...entities.flatMap((entity) => (entity.inserts.lost > 0 ? [sentences.lost(entity, f)] : [])),
        ...entities.flatMap((entity) => (entity.deletes.ignored > 0 ? [sentences.ignored(entity, f)] : [])),
      ],
      fieldTable: fields.length === 0 ? null : fieldTable(fields, telling),
      fieldsNote: fields.length === 0 ? sentences.noFields : sentences.fieldsNote,
      differing: differingSentences(fields, telling),
      damages: damages.length === 0 ? [sentences.noDamage] : damages,
      damageNote: damages.length === 0 ? '' : sentences.damageNote,
      chains: chains.length === 0 ? [sentences.noChain] : chains,
      orphans: orphans.length === 0 ? [sentences.noOrphans] : orphans,
      ...identifiers(facts, telling),
    },
  };
}

function rowSentences(entities: readonly EntityReplay[], { words, f }: Telling): string[] {
  const { within, undated, allLogged } = words.report.replay;
  const missing = entities.flatMap((entity) => (entity.rows.within > 0 ? [within(entity, f)] : []));
  const untold = entities.flatMap(({ table, rows }) =>
    rows.undated > 0 ? [undated({ table, rows: rows.undated }, f)] : [],
  );
  return [...(missing.length === 0 ? [allLogged] : missing), ...untold];
}

interface Written {
  entity: EntityReplay;
  field: FieldWrites;
}

const nameOf = ({ entity, field }: Written): string => `${entity.table}.${field.column ?? field.role}`;

function damageSentences(fields: readonly Written[], { words, f, limits }: Telling): string[] {
  const all = fields.flatMap((written) =>
    written.field.damages.map((damage) =>
      words.report.replay.damage({ field: nameOf(written), ...damage }, f),
    ),
  );
  const { shown, more } = first(all, limits.rows, words.nouns.item, words, f);
  return more === '' ? [...shown] : [...shown, more];
}

const differingSentences = (fields: readonly Written[], { words, f }: Telling): string[] =>
  fields.flatMap((written) => {
    const { differing, unreadable, witness } = written.field;
    if (witness === null) return [];
    return [
      words.report.replay.differing(
        { field: nameOf(written), writes: differing + unreadable, example: witness },
        f,
      ),
    ];
  });

/** A table whose first column is a name from the data and whose others are counts. */
function counted(
  id: string,
  caption: string,
  labels: readonly string[],
  rows: readonly { name: string; counts: readonly number[] }[],
  { f }: Telling,
): TableView {
  return {
    ...{ id, caption, layout: 'replay', columns: columnsOf(labels, labels.slice(1)), more: '' },
    rows: rows.map(({ name, counts }) => ({
      cells: [code(name), ...counts.map((count) => number(f.integer(count)))],
    })),
  };
}

function rowTable(entities: readonly EntityReplay[], telling: Telling): TableView {
  const { rowColumns: labels, headings } = telling.words.report.replay;
  return counted(
    'replay-rows',
    headings.rows,
    [labels.table, labels.total, labels.logged, labels.before, labels.within, labels.after, labels.undated],
    entities.map(({ table, rows }) => ({
      name: table,
      counts: [rows.total, rows.logged, rows.before, rows.within, rows.after, rows.undated],
    })),
    telling,
  );
}

function insertTable(entities: readonly EntityReplay[], telling: Telling): TableView {
  const { insertColumns: labels } = telling.words.report.replay;
  return counted(
    'replay-inserts',
    labels.total,
    [labels.table, labels.total, labels.found, labels.deleted, labels.lost],
    entities.map(({ table, inserts }) => ({
      name: table,
      counts: [inserts.total, inserts.found, inserts.deleted, inserts.lost],
    })),
    telling,
  );
}

function deleteTable(entities: readonly EntityReplay[], telling: Telling): TableView | null {
  const { deleteColumns: labels } = telling.words.report.replay;
  const deleting = entities.filter(({ deletes }) => deletes.total > 0);
  if (deleting.length === 0) return null;
  return counted(
    'replay-deletes',
    labels.total,
    [labels.table, labels.total, labels.applied, labels.reinserted, labels.ignored, labels.unseen],
    deleting.map(({ table, deletes }) => ({
      name: table,
      counts: [deletes.total, deletes.applied, deletes.reinserted, deletes.ignored, deletes.unseen],
    })),
    telling,
  );
}

function fieldTable(fields: readonly Written[], { words, f, limits }: Telling): TableView {
  const { fieldColumns: labels, operations, headings } = words.report.replay;
  const { shown, more } = first(fields, limits.rows, words.nouns.field, words, f);
  const counts = [
    ...[labels.total, labels.applied, labels.superseded, labels.damaged],
    ...[labels.differing, labels.unreadable, labels.other],
  ];
  return {
    ...{ id: 'replay-values', caption: headings.values, layout: 'replay', more },
    columns: columnsOf([labels.field, ...counts], counts),
    rows: shown.map((written) => {
      const { field } = written;
      const other = field.absent + field.silent + field.untested;
      const numbers = [
        ...[field.total, field.applied, field.superseded, field.damaged],
        ...[field.differing, field.unreadable, other],
      ];
      return {
        cells: [
          code(field.column ?? field.role, `${written.entity.table}, ${operations[field.operation]}`),
          ...numbers.map((count) => number(f.integer(count))),
        ],
      };
    }),
  };
}

function identifiers({ identifiers: places }: ReplayFacts, { words, f, limits }: Telling) {
  const sentences = words.report.replay;
  const forms = places.flatMap((place) =>
    place.damaged.length === 0 ? [] : [sentences.form({ ...place, damaged: place.damaged.length }, f)],
  );
  const all = places.flatMap((place) => place.damaged.map((value) => ({ place, value })));
  if (all.length === 0) {
    return { forms: forms.length === 0 ? [sentences.noIdentifiers] : forms, identifierTable: null };
  }
  const { identifierColumns: labels, headings } = sentences;
  const { shown, more } = first(all, limits.rows, words.nouns.value, words, f);
  const identifierTable: TableView = {
    ...{ id: 'replay-identifiers', caption: headings.identifiers, layout: 'plain', more },
    columns: columnsOf(
      [labels.value, labels.place, labels.rows, labels.faults, labels.repair],
      [labels.rows],
    ),
    rows: shown.map(({ place, value }) => ({
      cells: [
        code(value.value),
        text(sentences.places[place.place]),
        number(f.integer(value.rows)),
        text(faultsOf(value, sentences, f)),
        text(value.repair === null ? sentences.noRepair : sentences.repair(value.repair, f)),
      ],
    })),
  };
  return { forms, identifierTable };
}

const faultsOf = (
  { faults }: IdentifierFacts['damaged'][number],
  { fault, noFault }: Telling['words']['report']['replay'],
  f: Telling['f'],
): string => (faults.length === 0 ? noFault : faults.map((one) => fault(one, f)).join(', '));
