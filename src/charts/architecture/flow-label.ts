import type { Report } from '../../report/schema.ts';
import { labelMarkup } from '../diagram/graphviz-markup.ts';
import { oneLine, wrap } from '../text.ts';
import { colours } from '../theme.ts';

const width = 92;
const mostLines = 4;

/** Graphviz markup of what flows, and when; null where nobody said. */
export function flowLabel({ carries, schedule }: Report['architecture']['flows'][number]): string | null {
  const lines = [
    ...wrap(oneLine(carries ?? ''), width, 10)
      .slice(0, mostLines)
      .map((line) => font(line, colours.ink)),
    ...wrap(oneLine(schedule ?? ''), width, 10)
      .slice(0, mostLines)
      .map((line) => font(line, colours.muted)),
  ].filter((line) => line !== '');
  return lines.length === 0
    ? null
    : `<table border="0" cellborder="0" cellspacing="0" cellpadding="1">${lines
        .map((line) => `<tr><td>${line}</td></tr>`)
        .join('')}</table>`;
}

const font = (line: string, colour: string): string =>
  line === '' ? '' : `<font point-size="10" color="${colour}">${labelMarkup(line)}</font>`;
