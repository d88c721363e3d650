import { compare, subtract } from '../../../report/decimal.ts';
import type { ExposureFacts } from '../../../report/facts.ts';
import { code, columnsOf, first, links, number, type TableView, text } from './cells.ts';
import { shownPapers } from './shown-papers.ts';
import {
  chart,
  type FigureView,
  factsOf,
  type StatusView,
  sectionTitle,
  statusOf,
  type Telling,
} from './telling.ts';

type Heading = 'summary' | 'price' | 'closing' | 'days' | 'history' | 'identity' | 'unpriced';

export interface ExposureView {
  title: string;
  status: StatusView;
  body: {
    headings: Record<Heading, string>;
    closed: string;
    atRisk: TableView;
    atRiskFigure: FigureView;
    overlap: string;
    source: string;
    riseRule: string;
    rises: TableView | null;
    groupsSentence: string;
    groups: TableView | null;
    changes: string;
    closing: string;
    lock: string;
    causes: TableView | null;
    days: TableView;
    history: readonly string[];
    changed: TableView | null;
    identity: string;
    unpriced: string;
  } | null;
}

export function exposure(telling: Telling): ExposureView {
  const { report, words, f } = telling;
  const sentences = words.report.exposure;
  const facts = factsOf(report.analyses.exposure);
  const head = { title: sectionTitle('exposure', words), status: statusOf('exposure', telling) };
  // Where no day is closed nothing is at risk yet, and the status has said so.
  if (facts === null || facts.closed.days === 0) return { ...head, body: null };
  const { closed, price, closing, history, identity } = facts;
  const rises = price.rises.length === 0 ? null : riseTable(facts, telling);
  const groups = price.groups.length === 0 ? null : groupTable(facts, telling);
  return {
    ...head,
    body: {
      headings: sentences.headings,
      closed: sentences.closed(closed, f),
      atRisk: atRiskTable(facts, telling),
      atRiskFigure: chart('amount-at-risk', telling),
      overlap: sentences.overlap({ largest: largest(facts, telling) }, f),
      source: sentences.sources[price.source],
      riseRule: rises === null ? '' : sentences.riseRule,
      rises,
      groupsSentence: groups === null ? '' : sentences.groups({ ...price, shown: price.groups.length }, f),
      groups,
      changes: price.changes === null ? sentences.noChanges : sentences.changes(price.changes, f),
      closing:
        closing === null
          ? sentences.noClosing
          : sentences.closing({ ...closing, closedDays: closed.days }, f),
      lock: sentences.lock({ amount: closed.amount }, f),
      causes: closing === null || closing.causes.length === 0 ? null : causeTable(closing, telling),
      days: dayTable(facts, telling),
      history:
        history === null
          ? [sentences.noHistory]
          : [sentences.lines(history, f), sentences.changed(changeCounts(history), f)],
      changed: history === null || history.changes.length === 0 ? null : changeTable(history, telling),
      identity: identity === null ? sentences.noIdentity : sentences.identity(identity, f),
      unpriced: sentences.unpriced(facts.unpriced, f),
    },
  };
}

function largest({ atRisk }: ExposureFacts, { words, f }: Telling) {
  const known = atRisk.flatMap(({ id, amount }) => (amount === null ? [] : [{ id, amount }]));
  const [most] = known.sort((a, b) => compare(b.amount, a.amount));
  return most === undefined
    ? null
    : { name: words.report.exposure.names[most.id], amount: f.money(most.amount) };
}

/** Each amount with its rule, what would fix it, and the papers that the page holds. */
function atRiskTable({ atRisk }: ExposureFacts, { report, words, f, limits }: Telling): TableView {
  const { columns: labels, names, rules, remedies, noAmount, share, headings } = words.report.exposure;
  const known = new Set(shownPapers(report, limits.papers).map(({ id }) => id));
  return {
    id: 'exposure-at-risk',
    caption: headings.summary,
    layout: 'plain',
    columns: columnsOf([labels.exposure, labels.amount, labels.remedy, labels.papers], [labels.amount]),
    rows: atRisk.map((risk) => ({
      cells: [
        text(names[risk.id], rules[risk.id]),
        number(
          risk.amount === null ? noAmount : f.money(risk.amount),
          risk.share === null ? '' : share(f.percent(risk.share)),
        ),
        text(remedies[risk.id]),
        links(
          risk.papers
            .filter((id) => known.has(id))
            .map((id) => ({ href: `#paper-${id}`, text: id, lead: '' })),
        ),
      ],
    })),
    more: '',
  };
}

function riseTable({ closed, price }: ExposureFacts, { words, f }: Telling): TableView {
  const { riseColumns: labels, rise, headings } = words.report.exposure;
  return {
    id: 'exposure-rises',
    caption: headings.price,
    layout: 'plain',
    columns: columnsOf(
      [labels.rise, labels.multiplied, labels.moved, labels.rounded],
      [labels.multiplied, labels.moved, labels.rounded],
    ),
    rows: price.rises.map(({ percent, multiplied, roundedPerPrice }) => ({
      cells: [
        text(rise({ percent }, f)),
        number(f.money(multiplied)),
        number(f.money(subtract(multiplied, closed.amount), { signed: true })),
        number(f.money(roundedPerPrice)),
      ],
    })),
    more: '',
  };
}

function groupTable({ price }: ExposureFacts, { words, f }: Telling): TableView {
  const { groupColumns: labels, noGroup, headings } = words.report.exposure;
  return {
    id: 'exposure-groups',
    caption: headings.price,
    layout: 'plain',
    columns: columnsOf(
      [labels.group, labels.amount, labels.share, labels.moved],
      [labels.amount, labels.share, labels.moved],
    ),
    rows: price.groups.map(({ name, amount, share, roundedPerPrice }) => ({
      cells: [
        name === null ? text(noGroup) : code(name),
        number(f.money(amount)),
        number(f.percent(share)),
        number(f.money(subtract(roundedPerPrice, amount), { signed: true })),
      ],
    })),
    more: '',
  };
}

function causeTable({ causes }: NonNullable<ExposureFacts['closing']>, { words, f }: Telling): TableView {
  const { causeColumns: labels, causes: names, headings } = words.report.exposure;
  return {
    id: 'exposure-causes',
    caption: headings.closing,
    layout: 'plain',
    columns: columnsOf(
      [labels.cause, labels.days, labels.tickets, labels.net, labels.gross],
      [labels.days, labels.tickets, labels.net, labels.gross],
    ),
    rows: causes.map(({ cause, days, tickets, net, gross }) => ({
      cells: [
        text(names[cause]),
        number(f.integer(days)),
        number(f.integer(tickets)),
        number(f.money(net, { signed: true })),
        number(f.money(gross)),
      ],
    })),
    more: '',
  };
}

function dayTable(facts: ExposureFacts, { words, f, limits }: Telling): TableView {
  const { dayColumns: labels, added, headings } = words.report.exposure;
  const { shown, more } = first(facts.days, limits.days, words.nouns.day, words, f);
  const rises = facts.price.rises.map(({ percent }) => added({ percent }, f));
  return {
    id: 'exposure-days',
    caption: headings.days,
    layout: 'plain',
    columns: columnsOf(
      [labels.day, labels.amount, ...rises, labels.moved],
      [labels.amount, ...rises, labels.moved],
    ),
    rows: shown.map((day) => ({
      cells: [
        text(f.date(day.businessDate)),
        number(f.money(day.amount)),
        ...day.added.map((amount) => number(f.money(amount, { signed: true }))),
        number(
          day.movedAfterClosing === null
            ? words.report.general.unknown
            : f.money(day.movedAfterClosing, { signed: true }),
        ),
      ],
    })),
    more,
  };
}

const changeCounts = ({ changes }: NonNullable<ExposureFacts['history']>) => ({
  changes: changes.reduce((sum, { updates, deletions }) => sum + updates + deletions, 0),
  withoutOldValue: changes.reduce((sum, { withoutOldValue }) => sum + withoutOldValue, 0),
});

function changeTable({ changes }: NonNullable<ExposureFacts['history']>, { words, f }: Telling): TableView {
  const { changeColumns: labels, headings } = words.report.exposure;
  return {
    id: 'exposure-changes',
    caption: headings.history,
    layout: 'plain',
    columns: columnsOf(
      [labels.table, labels.updates, labels.deletions, labels.without],
      [labels.updates, labels.deletions, labels.without],
    ),
    rows: changes.map(({ table, updates, deletions, withoutOldValue }) => ({
      cells: [
        code(table),
        number(f.integer(updates)),
        number(f.integer(deletions)),
        number(f.integer(withoutOldValue)),
      ],
    })),
    more: '',
  };
}
