import type { DiagramWords } from '../../words/chart-words.ts';
import type { Formatter } from '../../words/formatter.ts';
import { labelMarkup } from '../diagram/graphviz-markup.ts';
import { oneLine, textWidth, truncate } from '../text.ts';
import { colours } from '../theme.ts';
import type { Table } from './arrange.ts';

export type Column = Table['columns'][number];

/** A table with more columns shows its keys and those with a role only. */
const mostColumns = 12;
const nameWidth = 96;
const typeWidth = 60;
const tableWidth = 188;
const size = { name: 12, small: 10, column: 11 } as const;

/**
 * Graphviz markup of one table: its name, what it is and how long, then its columns with keys and types.
 *
 * @param href where the table is told in full, `#…`
 */
export function tableLabel(
  table: Table,
  words: DiagramWords,
  format: Formatter,
  href: string | null,
): string {
  const { shown, hidden } = columnsShown(table);
  const about = `${words.roles[table.role]} · ${format.count(table.rows, words.rows)}`;
  const inStar = table.role === 'fact' || table.role === 'dimension' || table.role === 'calendar';
  const head = table.role === 'fact' ? colours.accent : inStar ? colours.primary : colours.muted;
  const lines = [
    line(head, text(table.name, tableWidth - 10, size.name, colours.paper, true)),
    line(head, text(about, tableWidth - 10, size.small, colours.paper)),
    ...shown.map(({ name, type, key }) => {
      const mark = key === null ? '' : words.keys[key];
      return `<tr>${[
        cell(text(mark, 24, size.small, colours.accent), 20),
        cell(text(name, nameWidth, size.column, colours.ink), nameWidth),
        cell(text(words.types[type], typeWidth, size.small, colours.muted), typeWidth),
      ].join('')}</tr>`;
    }),
    ...(hidden === 0
      ? []
      : [
          line(
            colours.paper,
            text(`+ ${format.count(hidden, words.moreColumns)}`, tableWidth - 10, size.small, colours.muted),
          ),
        ]),
  ];
  const link = href === null ? '' : ` href="${href}" title=" "`;
  return `<table border="1"${link} color="${colours.line}" bgcolor="${colours.paper}" cellborder="0" cellspacing="0" cellpadding="3">${lines.join('')}</table>`;
}

/** Columns in their own order; of a wide table those that tie it to the others and to the model. */
export function columnsShown({ role, columns }: Table): { shown: Table['columns']; hidden: number } {
  if (role === 'unmapped' && columns.every(({ key }) => key === null))
    return { shown: [], hidden: columns.length };
  if (columns.length <= mostColumns) return { shown: columns, hidden: 0 };
  const shown = columns.filter(({ key, role }) => key !== null || role !== null).slice(0, mostColumns + 4);
  return { shown, hidden: columns.length - shown.length };
}

const line = (background: string, content: string): string =>
  `<tr><td colspan="3" align="left" width="${tableWidth}" bgcolor="${background}">${content}</td></tr>`;

const cell = (content: string, width: number): string =>
  `<td align="left" width="${width}">${content === '' ? `<font point-size="${size.small}"> </font>` : content}</td>`;

/** Text of the audited company, cut to a width in pixels and escaped. Empty text has no element in this markup. */
function text(raw: string, width: number, points: number, colour: string, bold = false): string {
  const weight = bold ? 'semibold' : 'regular';
  const cut = truncate(oneLine(raw), width, points, weight);
  if (textWidth(cut, points) === 0) return '';
  const escaped = labelMarkup(cut);
  return `<font point-size="${points}" color="${colour}">${bold ? `<b>${escaped}</b>` : escaped}</font>`;
}
