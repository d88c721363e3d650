import type { Severity } from '../../findings/kinds.ts';
import type { Report } from '../../report/schema.ts';
import type { ArchitectureWords } from '../../words/chart-words.ts';
import type { Formatter } from '../../words/formatter.ts';
import { labelMarkup } from '../diagram/graphviz-markup.ts';
import { oneLine, truncate, wrap } from '../text.ts';
import { colours } from '../theme.ts';

/** A finding on a system, by its number in the report. */
export interface Pin {
  number: number;
  severity: Severity;
  href: string | null;
}

const width = 150;
const perRow = 6;
const mostPins = 17;

/** Dark to light by severity; the number is readable on each of them, in print as well. */
const fills: Record<Severity, { fill: string; ink: string }> = {
  critical: { fill: colours.accent, ink: colours.paper },
  major: { fill: colours.fall, ink: colours.ink },
  moderate: { fill: '#f0cf8c', ink: colours.ink },
  minor: { fill: colours.grid, ink: colours.ink },
};

/** Graphviz markup of one system: its name, what it is, and the numbers of its findings, gravest first. */
export function systemLabel(
  { name, kind, description }: Report['architecture']['systems'][number],
  pins: readonly Pin[],
  words: ArchitectureWords,
  format: Formatter,
): string {
  const shown = pins.length > mostPins ? pins.slice(0, mostPins) : pins;
  const rows = Array.from({ length: Math.ceil(shown.length / perRow) }, (_, row) =>
    shown.slice(row * perRow, (row + 1) * perRow),
  );
  const more = pins.length - shown.length;
  const lines = [
    head(text(name, 13, colours.paper, true)),
    head(text(words.kinds[kind], 10, colours.paper)),
    ...(description === null
      ? []
      : wrap(oneLine(description), width - 12, 10)
          .slice(0, 4)
          .map((part) => plain(text(part, 10, colours.muted)))),
    ...(pins.length === 0 ? [] : [plain(text(format.count(pins.length, words.findings), 10, colours.muted))]),
    ...rows.map((row, index) => {
      const rest = index === rows.length - 1 && more > 0 ? [text(`+${more}`, 10, colours.muted)] : [];
      // Rows of equal length: in a shorter one the cells would be wider.
      const filled = [...rest, ...Array.from({ length: perRow - row.length - rest.length }, () => '')];
      return `<tr><td colspan="${perRow}" align="left"><table border="0" cellborder="0" cellspacing="2" cellpadding="2"><tr>${row.map(badge).join('')}${filled.map((content) => `<td width="18">${content}</td>`).join('')}</tr></table></td></tr>`;
    }),
  ];
  return `<table border="1" color="${colours.line}" bgcolor="${colours.paper}" cellborder="0" cellspacing="0" cellpadding="3">${lines.join('')}</table>`;
}

const badge = ({ number, severity, href }: Pin): string =>
  `<td width="18" bgcolor="${fills[severity].fill}"${href === null ? '' : ` href="${href}" title=" "`}>${text(String(number), 10, fills[severity].ink)}</td>`;

const head = (content: string): string =>
  `<tr><td colspan="${perRow}" align="left" width="${width}" bgcolor="${colours.primary}">${content}</td></tr>`;

const plain = (content: string): string =>
  `<tr><td colspan="${perRow}" align="left" width="${width}">${content}</td></tr>`;

function text(raw: string, points: number, colour: string, bold = false): string {
  const cut = truncate(oneLine(raw), width - 10, points, bold ? 'semibold' : 'regular');
  if (cut === '') return `<font point-size="${points}"> </font>`;
  const escaped = labelMarkup(cut);
  return `<font point-size="${points}" color="${colour}">${bold ? `<b>${escaped}</b>` : escaped}</font>`;
}
