import type { LogFacts } from '../../../report/facts.ts';
import { badge, code, columnsOf, first, number, type TableView, text } from './cells.ts';
import { type DisputeView, disputeViews, type StoryView, story } from './log-story.ts';
import {
  chart,
  type FigureView,
  factsOf,
  type StatusView,
  sectionTitle,
  statusOf,
  type Telling,
} from './telling.ts';

type Heading =
  | 'shape'
  | 'volumes'
  | 'actors'
  | 'lines'
  | 'late'
  | 'witness'
  | 'disputes'
  | 'quality'
  | 'other';

export interface LogView {
  title: string;
  status: StatusView;
  body: {
    headings: Record<Heading, string>;
    shape: string;
    notSales: string;
    grain: TableView;
    byDay: TableView;
    byDayFigure: FigureView;
    counts: readonly TableView[];
    actorsSentence: string;
    actors: TableView | null;
    lines: TableView;
    late: string;
    split: string;
    story: StoryView | null;
    noStory: string;
    disputes: readonly DisputeView[];
    noDisputes: string;
    asReadFigure: FigureView;
    quality: readonly string[];
    other: readonly string[];
  } | null;
}

export function log(telling: Telling): LogView {
  const { report, words, f } = telling;
  const sentences = words.report.log;
  const facts = factsOf(report.analyses['log-atomicity']);
  const head = { title: sectionTitle('log', words), status: statusOf('log-atomicity', telling) };
  if (facts === null) return { ...head, body: null };
  const actors = first(facts.actors, telling.limits.rows, words.nouns.actor, words, f).shown;
  const disputes = disputeViews(facts.disputes, telling);
  const witness = story(facts, telling);
  return {
    ...head,
    body: {
      headings: sentences.headings,
      shape: `${sentences.shape(facts, f)} ${sentences.lacks(facts, f)}`,
      notSales: sentences.notSales,
      grain: grainTable(facts, telling),
      byDay: byDayTable(facts, telling),
      byDayFigure: chart('rows-per-day', telling),
      counts: countTables(facts, telling),
      actorsSentence: facts.hasActor
        ? sentences.actors({ total: facts.actorCount, shown: actors.length }, f)
        : sentences.noActor,
      actors: facts.hasActor && actors.length > 0 ? actorTable(actors, telling) : null,
      lines: lineTable(facts, telling),
      late: sentences.late(facts.late, f),
      split: sentences.split(
        { ...facts.split, timeGrain: facts.timeGrain, hasTransaction: facts.hasTransaction },
        f,
      ),
      story: witness,
      noStory: witness === null ? sentences.noWitness : '',
      disputes,
      noDisputes: disputes.length === 0 ? sentences.noDisputes : '',
      asReadFigure: chart('reading-waterfall', telling),
      quality: [
        sentences.damaged(facts.damagedPrices, f),
        sentences.contradictory({ ...facts.contradictory, ticketCount: facts.ticketCount }, f),
      ],
      other: sentences.otherTables(facts.otherTables, f),
    },
  };
}

/** The units side by side, so that nobody takes log rows for sales. */
function grainTable(facts: LogFacts, { words, f, limits }: Telling): TableView {
  const { grainColumns: labels, headings, conversion } = words.report.log;
  const { shown, more } = first(facts.grain, limits.rows, words.nouns.item, words, f);
  return {
    id: 'log-grain',
    caption: headings.shape,
    layout: 'grain',
    columns: columnsOf([labels.table, labels.action, labels.conversion]),
    rows: shown.map((entry) => ({
      cells: [code(entry.table), code(entry.action), text(conversion(entry, f))],
    })),
    more,
  };
}

function byDayTable(facts: LogFacts, { words, f, limits }: Telling): TableView {
  const { dayColumns: labels, headings } = words.report.log;
  const { shown, more } = first(facts.byDay, limits.days, words.nouns.row, words, f);
  return {
    id: 'log-days',
    caption: headings.volumes,
    layout: 'plain',
    columns: columnsOf([labels.day, labels.table, labels.rows, labels.events], [labels.rows, labels.events]),
    rows: shown.map((day) => ({
      cells: [
        text(f.date(day.recordedDay)),
        code(day.table),
        number(f.integer(day.rows)),
        number(f.integer(day.events)),
      ],
    })),
    more,
  };
}

function countTables(facts: LogFacts, { words, f, limits }: Telling): TableView[] {
  const labels = words.report.log.countColumns;
  const table = (
    id: string,
    caption: string,
    label: string,
    entries: readonly { name: string; rows: number }[],
  ): TableView => {
    const { shown, more } = first(entries, limits.rows, words.nouns.item, words, f);
    return {
      id,
      caption,
      layout: 'narrow',
      columns: columnsOf([label, labels.rows], [labels.rows]),
      rows: shown.map(({ name, rows }) => ({ cells: [code(name), number(f.integer(rows))] })),
      more,
    };
  };
  return [
    table(
      'log-tables',
      labels.byTable,
      labels.table,
      facts.byTable.map(({ table: name, rows }) => ({ name, rows })),
    ),
    table(
      'log-actions',
      labels.byAction,
      labels.action,
      facts.byAction.map(({ action: name, rows }) => ({ name, rows })),
    ),
  ];
}

function actorTable(actors: readonly LogFacts['actors'][number][], { words, f }: Telling): TableView {
  const { actorColumns: labels, headings, malformed, wellFormed } = words.report.log;
  return {
    id: 'log-actors',
    caption: headings.actors,
    layout: 'actors',
    columns: columnsOf(
      [labels.actor, labels.rows, labels.share, labels.tables, labels.form],
      [labels.rows, labels.share],
    ),
    rows: actors.map((actor) => ({
      cells: [
        code(actor.actor),
        number(f.integer(actor.rows)),
        number(f.percent(actor.share)),
        code(actor.tables.join(', ')),
        actor.malformed ? badge(malformed, 'alert') : text(wellFormed),
      ],
    })),
    more: '',
  };
}

function lineTable(facts: LogFacts, { words, f }: Telling): TableView {
  const { lineColumns: labels, lineQuestions, headings } = words.report.log;
  const { lines } = facts;
  const counted = (['total', 'logged', 'unlogged', 'missing', 'partial', 'contradicted'] as const).map(
    (question) => [text(lineQuestions[question]), number(f.count(lines[question], words.nouns.saleLine))],
  );
  const amount = [text(lineQuestions.unloggedAmount), number(f.money(lines.unloggedAmount))];
  return {
    id: 'log-lines',
    caption: headings.lines,
    layout: 'narrow',
    columns: columnsOf([labels.question, labels.lines], [labels.lines]),
    rows: [...counted.slice(0, 3), ...(lines.unlogged > 0 ? [amount] : []), ...counted.slice(3)].map(
      (cells) => ({
        cells,
      }),
    ),
    more: '',
  };
}
