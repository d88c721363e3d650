import { type ActorClass, actorClasses } from '../../../report/facts/actors.ts';
import type { ActorsFacts } from '../../../report/facts.ts';
import { type Cell, code, columnsOf, first, number, type TableView, text } from './cells.ts';
import {
  chart,
  type FigureView,
  factsOf,
  type StatusView,
  sectionTitle,
  statusOf,
  type Telling,
} from './telling.ts';

type Heading = 'actors' | 'concentration' | 'unexpected' | 'times' | 'presence' | 'duties' | 'rights';

export interface ActorsView {
  title: string;
  status: StatusView;
  body: {
    headings: Record<Heading, string>;
    intro: string;
    kindRule: string;
    actors: TableView;
    others: string;
    concentration: string;
    tables: TableView;
    unexpectedRule: string;
    sensitiveSentence: string;
    sensitive: TableView | null;
    closedSentence: string;
    closedDays: TableView | null;
    hours: string;
    hoursFigure: FigureView;
    absentSentence: string;
    absent: TableView | null;
    mixedSentence: string;
    mixed: TableView | null;
    rightsSentence: string;
    rights: TableView | null;
  } | null;
}

export function actors(telling: Telling): ActorsView {
  const { report, words, f } = telling;
  const sentences = words.report.actors;
  const facts = factsOf(report.analyses.actors);
  const head = { title: sectionTitle('actors', words), status: statusOf('actors', telling) };
  // Where the log names nobody the status has said so.
  if (facts === null || facts.actorCount === 0) return { ...head, body: null };
  const { sensitive, closedDays, absent, mixed, rights, employeesKnown } = facts;
  return {
    ...head,
    body: {
      headings: sentences.headings,
      intro: sentences.intro(facts, f),
      kindRule: sentences.kindRule({ employeesKnown }, f),
      actors: actorTable(facts, telling),
      others: facts.others.actors === 0 ? '' : sentences.others(facts.others, f),
      concentration: sentences.concentration({ ...facts.concentration, actors: facts.actorCount }, f),
      tables: tableTable(facts, telling),
      unexpectedRule: sentences.unexpectedRule,
      sensitiveSentence: sentences.sensitive(
        {
          people: Math.max(0, ...sensitive.map(({ person }) => person.actors)),
          rows: sensitive.reduce((sum, { person }) => sum + person.rows, 0),
          employeesKnown,
        },
        f,
      ),
      sensitive: sensitive.length === 0 ? null : sensitiveTable(facts, telling),
      closedSentence:
        closedDays.days.length === 0
          ? sentences.noClosedDays
          : sentences.closedDays({ days: closedDays.days, ...closedRows(facts) }, f),
      closedDays: closedDays.writes.length === 0 ? null : closedTable(facts, telling),
      hours: sentences.hours(facts.hours, f),
      hoursFigure: chart('writes-by-hour', telling),
      absentSentence: employeesKnown ? sentences.absent(absent, f) : sentences.noEmployees,
      absent: absent.shown.length === 0 ? null : absentTable(facts, telling),
      mixedSentence: sentences.mixed(mixed, f),
      mixed: mixed.shown.length === 0 ? null : mixedTable(facts, telling),
      rightsSentence: rights === null ? sentences.noRights : sentences.rights(rights, f),
      rights: rights === null || rights.shown.length === 0 ? null : rightsTable(rights, telling),
    },
  };
}

function actorTable(facts: ActorsFacts, { words, f }: Telling): TableView {
  const { actorColumns: labels, kinds, inferences, headings, ...say } = words.report.actors;
  return {
    id: 'actors-table',
    caption: headings.actors,
    layout: 'plain',
    columns: columnsOf([labels.actor, labels.rows, labels.days, labels.writes], [labels.rows, labels.days]),
    rows: facts.actors.map((actor) => {
      const notes = [
        kinds[actor.kind],
        ...(actor.inferredFrom.length === 0
          ? []
          : [say.inferred({ from: actor.inferredFrom.map((id) => inferences[id]) }, f)]),
        ...(actor.malformed ? [say.malformed] : []),
      ];
      const moments = { first: f.date(actor.firstRecorded), last: f.date(actor.lastRecorded) };
      return {
        cells: [
          code(actor.actor, notes.join(', ')),
          number(f.integer(actor.rows), f.percent(actor.share)),
          number(f.integer(actor.activeDays), say.moments(moments)),
          text(actor.writes.map((write) => say.write(write, f)).join(' · ')),
        ],
      };
    }),
    more: '',
  };
}

/** The three classes of writers as cells. */
const byClass = (
  entry: Record<ActorClass, { rows: number; actors: number }>,
  { words, f }: Telling,
): Cell[] => actorClasses.map((name) => number(words.report.actors.rowsBy(entry[name], f)));

function tableTable(facts: ActorsFacts, telling: Telling): TableView {
  const { tableColumns: labels, headings } = telling.words.report.actors;
  const classes = actorClasses.map((name) => labels[name]);
  return {
    id: 'actors-tables',
    caption: headings.actors,
    layout: 'plain',
    columns: columnsOf([labels.table, ...classes], classes),
    rows: facts.tables.map((entry) => ({ cells: [code(entry.table), ...byClass(entry, telling)] })),
    more: '',
  };
}

function sensitiveTable(facts: ActorsFacts, telling: Telling): TableView {
  const { sensitiveColumns: labels, duties, headings } = telling.words.report.actors;
  const classes = actorClasses.map((name) => labels[name]);
  return {
    id: 'actors-sensitive',
    caption: headings.unexpected,
    layout: 'plain',
    columns: columnsOf([labels.duty, labels.table, ...classes], classes),
    rows: facts.sensitive.map((entry) => ({
      cells: [text(duties[entry.duty]), code(`${entry.table} ${entry.action}`), ...byClass(entry, telling)],
    })),
    more: '',
  };
}

const closedRows = ({ closedDays }: ActorsFacts) => {
  const sum = (writes: ActorsFacts['closedDays']['writes']) =>
    writes.reduce((total, { rows }) => total + rows, 0);
  return {
    rows: sum(closedDays.writes),
    byServices: sum(closedDays.writes.filter(({ by }) => by === 'service')),
  };
};

function closedTable(facts: ActorsFacts, { words, f, limits }: Telling): TableView {
  const { closedColumns: labels, classes, headings } = words.report.actors;
  const { shown, more } = first(facts.closedDays.writes, limits.days, words.nouns.item, words, f);
  return {
    id: 'actors-closed-days',
    caption: headings.times,
    layout: 'plain',
    columns: columnsOf([labels.day, labels.table, labels.by, labels.rows], [labels.rows]),
    rows: shown.map(({ day, table, action, by, rows }) => ({
      cells: [text(f.date(day)), code(`${table} ${action}`), text(classes[by]), number(f.integer(rows))],
    })),
    more,
  };
}

function absentTable(facts: ActorsFacts, { words, f }: Telling): TableView {
  const { absentColumns: labels, why, headings } = words.report.actors;
  return {
    id: 'actors-absent',
    caption: headings.presence,
    layout: 'plain',
    columns: columnsOf([labels.actor, labels.why, labels.rows], [labels.rows]),
    rows: facts.absent.shown.map((entry) => ({
      cells: [
        code(entry.actor),
        text(why[entry.why]({ limit: entry.limit === null ? null : f.date(entry.limit) }, f)),
        number(f.integer(entry.rows)),
      ],
    })),
    more: '',
  };
}

function mixedTable(facts: ActorsFacts, { words, f }: Telling): TableView {
  const { mixedColumns: labels, kinds, headings } = words.report.actors;
  const figures = [labels.sales, labels.prices, labels.deletions];
  const hidden = facts.mixed.actors - facts.mixed.shown.length;
  return {
    id: 'actors-mixed',
    caption: headings.duties,
    layout: 'plain',
    columns: columnsOf([labels.actor, labels.kind, ...figures], figures),
    rows: facts.mixed.shown.map(({ actor, kind, saleRows, priceRows, deletedRows }) => ({
      cells: [
        code(actor),
        text(kinds[kind]),
        ...[saleRows, priceRows, deletedRows].map((rows) => number(f.integer(rows))),
      ],
    })),
    more: hidden > 0 ? words.report.general.more({ hidden, noun: words.nouns.actor }, f) : '',
  };
}

function rightsTable({ shown, more }: NonNullable<ActorsFacts['rights']>, { words, f }: Telling): TableView {
  const { rightsColumns: labels, headings } = words.report.actors;
  return {
    id: 'actors-rights',
    caption: headings.rights,
    layout: 'plain',
    columns: columnsOf([labels.role, labels.table, labels.privileges, labels.rows], [labels.rows]),
    rows: shown.map(({ name, table, privileges, rows }) => ({
      cells: [code(name), code(table), code(privileges.join(', ')), number(f.integer(rows))],
    })),
    more: more === 0 ? '' : words.report.general.more({ hidden: more, noun: words.nouns.item }, f),
  };
}
