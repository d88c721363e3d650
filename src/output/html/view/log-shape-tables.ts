import type { Conversion, LogShapeFacts } from '../../../report/facts/log-shape.ts';
import { badge, code, columnsOf, first, number, type TableView, text } from './cells.ts';
import type { Telling } from './telling.ts';

const nameOf = ({ logs }: LogShapeFacts, log: number): string =>
  logs.find((each) => each.log === log)?.table ?? '';

/** The units side by side, so that nobody takes log rows for sales; the log is named where there are several. */
export function conversionTable(facts: LogShapeFacts, { words, f, limits }: Telling): TableView {
  const { conversionColumns: labels, headings, conversion, entities } = words.report['log-shape'];
  const { shown, more } = first(facts.conversions, limits.rows, words.nouns.item, words, f);
  const several = facts.logs.length > 1;
  const tableOf = ({ tables, entity }: Conversion) =>
    tables.length > 0 ? tables.join(', ') : isEntity(entity, entities) ? entities[entity] : entity;
  return {
    id: 'log-shape-conversions',
    caption: headings.conversions,
    layout: 'grain',
    columns: columnsOf([
      ...(several ? [labels.log] : []),
      ...[labels.table, labels.action, labels.conversion],
    ]),
    rows: shown.map((entry) => ({
      cells: [
        ...(several ? [code(entry.logs.map((log) => nameOf(facts, log)).join(', '))] : []),
        code(tableOf(entry)),
        code(entry.actions.length > 0 ? entry.actions.join(', ') : entry.operation),
        text(conversion({ ...entry, shape: shapeOf(facts, entry) }, f)),
      ],
    })),
    more,
  };
}

const isEntity = <Entity extends string>(
  name: string,
  entities: Readonly<Record<Entity, string>>,
): name is Entity => Object.hasOwn(entities, name);

/** The one shape of the logs that these writes stand in; null where they differ. */
function shapeOf({ logs }: LogShapeFacts, { logs: numbers }: Conversion) {
  const shapes = new Set(logs.filter(({ log }) => numbers.includes(log)).map(({ shape }) => shape));
  const [only] = shapes;
  return shapes.size === 1 && only !== undefined ? only : null;
}

/** From the first day of the audited period on: what is recorded after its end may still concern it. */
export function dayTable({ byDay }: LogShapeFacts, { report, words, f, limits }: Telling): TableView | null {
  const { dayColumns: labels, headings, dayConversion, entities } = words.report['log-shape'];
  const days = byDay.filter(({ recordedDay }) => recordedDay >= report.audit.period.from);
  const { shown, more } = first(days, limits.days, words.nouns.row, words, f);
  if (days.length === 0) return null;
  return {
    id: 'log-shape-days',
    caption: headings.days,
    layout: 'grain',
    columns: columnsOf([labels.day, labels.table, labels.conversion]),
    rows: shown.map((day) => ({
      cells: [
        text(f.date(day.recordedDay)),
        text(isEntity(day.entity, entities) ? entities[day.entity] : day.entity),
        text(dayConversion(day, f)),
      ],
    })),
    more,
  };
}

export function reasonTable(facts: LogShapeFacts, { words, f, limits }: Telling): TableView {
  const { reasonColumns: labels, headings, reasons, furtherNames } = words.report['log-shape'];
  const { shown, more } = first(facts.notUnderstood, limits.rows, words.nouns.item, words, f);
  return {
    id: 'log-shape-reasons',
    caption: headings.understanding,
    layout: 'plain',
    columns: columnsOf([labels.reason, labels.log, labels.names, labels.rows], [labels.rows]),
    rows: shown.map((entry) => ({
      cells: [
        text(reasons[entry.reason]),
        code(nameOf(facts, entry.log)),
        code(
          entry.names.join(', '),
          entry.furtherNames > 0 ? furtherNames({ names: entry.furtherNames }, f) : '',
        ),
        number(f.integer(entry.rows)),
      ],
    })),
    more,
  };
}

const tones = { met: '', partly: 'alert', 'not-met': 'alert', 'cannot-be-shown': '' } as const;

export function qualityTable(facts: LogShapeFacts, { words, f }: Telling): TableView {
  const sentences = words.report['log-shape'];
  const { qualityColumns: labels, headings } = sentences;
  return {
    id: 'log-shape-quality',
    caption: headings.quality,
    layout: 'quality',
    columns: columnsOf(
      [labels.item, labels.verdict, labels.points, labels.seen, labels.allows],
      [labels.points],
    ),
    rows: facts.quality.checklist.map((entry) => ({
      cells: [
        text(sentences.items[entry.item]),
        tones[entry.verdict] === ''
          ? text(sentences.verdicts[entry.verdict])
          : badge(sentences.verdicts[entry.verdict], tones[entry.verdict]),
        number(sentences.points(entry, f)),
        text(sentences.seen[entry.item](facts, f)),
        text(sentences.allows[entry.item](facts, f)),
      ],
    })),
    more: '',
  };
}
