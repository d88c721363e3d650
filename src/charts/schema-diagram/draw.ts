import type { Viz } from '@viz-js/viz';
import { z } from 'zod';
import type { DiagramWords } from '../../words/chart-words.ts';
import type { Formatter } from '../../words/formatter.ts';
import { bodyOf, fittingScale, naturalSize, nodeDefaults } from '../diagram/graphviz-markup.ts';
import { escapeXml, pictureOf } from '../svg-markup.ts';
import { colours, fontSize, pageWidth } from '../theme.ts';
import { arrange, type Schema, type Size, type Table } from './arrange.ts';
import { endsOf } from './cardinality.ts';
import { isWhole, labelled } from './link-label.ts';
import { tableLabel } from './table-label.ts';

const legendHeight = 24;
/** What a page of A4 in portrait leaves under a heading; a larger diagram is drawn smaller. */
const pageHeight = 880;

export interface Drawn extends Schema {
  id: string;
  title: string;
  alt: string;
  /** The middle of a part without facts. */
  hub: Table | null;
}

export interface Telling {
  words: DiagramWords;
  format: Formatter;
  /** Where a table is told in full, `#…`. */
  hrefOf(table: string): string | null;
}

/**
 * Draws tables and their links as a star: an SVG as wide as the page. Graphviz, compiled to WebAssembly, is asked twice:
 * how large each table is, and, once the tables are placed, how the links run around them. It is given names of our own
 * (`t0`, `t1`), so that a client's names appear in escaped labels alone.
 */
export function drawSchema(viz: Viz, schema: Drawn, { words, format, hrefOf }: Telling): string {
  const nodes = schema.tables.map((table, index) => ({
    table,
    name: `t${index}`,
    label: { html: tableLabel(table, words, format, hrefOf(table.name)) },
  }));
  const sizes = sizesOf(viz, nodes);
  const places = arrange(
    schema,
    schema.hub,
    (table) => sizes.get(nodes.find((node) => node.table === table)?.name ?? '') ?? none,
  );
  const known = new Map(nodes.map((node) => [node.table.name, node]));
  const links = schema.foreignKeys.flatMap((link) => {
    const [from, to] = [known.get(link.fromTable), known.get(link.toTable)];
    return from === undefined || to === undefined ? [] : [{ link, from, to }];
  });
  const drawn = viz.renderString(
    {
      directed: true,
      graphAttributes: {
        inputscale: 72,
        splines: true,
        overlap: true,
        notranslate: true,
        pad: 0.03,
        bgcolor: 'transparent',
      },
      nodeAttributes: nodeDefaults,
      edgeAttributes: { color: colours.muted, dir: 'both', arrowsize: 0.8 },
      nodes: nodes.map(({ table, name, label }) => {
        const { x, y } = places.get(table) ?? { x: 0, y: 0 };
        return { name, attributes: { label, pos: `${x.toFixed(2)},${(-y).toFixed(2)}!` } };
      }),
      edges: links.map(({ from, to, link }) => {
        const ends = endsOf(
          link,
          from.table.columns.find(({ name }) => name === link.fromColumn),
        );
        return {
          tail: from.name,
          head: to.name,
          attributes: {
            arrowtail: ends.tail,
            arrowhead: ends.head,
            ...(isWhole(link) ? {} : { color: colours.accent }),
          },
        };
      }),
    },
    { format: 'svg', engine: 'neato' },
  );
  const natural = naturalSize(drawn);
  const scale = fittingScale(natural, pageWidth, pageHeight);
  const left = Math.max(0, (pageWidth - natural.width * scale) / 2);
  const height = Math.ceil(natural.height * scale) + legendHeight;
  const body = bodyOf(
    labelled(
      drawn,
      links.map(({ link }) => link),
      words,
      format,
    ),
  );
  const legend = [
    `<text x="0" y="${height - 6}" font-size="${fontSize.small}" fill="${colours.muted}">`,
    `${escapeXml(words.legend)}</text>`,
  ].join('');
  const { id, title, alt } = schema;
  return pictureOf(`<g transform="translate(${left} 0) scale(${scale})">${body}</g>${legend}`, {
    ...{ id, title, alt, height },
    width: pageWidth,
  });
}

const none: Size = { width: 0, height: 0 };

const layout = z.object({
  objects: z.array(z.object({ name: z.string(), width: z.string(), height: z.string() })).default([]),
});

/** Width and height that Graphviz gives to each label, in its points, which are pixels here. */
function sizesOf(viz: Viz, nodes: readonly { name: string; label: { html: string } }[]): Map<string, Size> {
  const json = viz.renderString(
    {
      nodeAttributes: nodeDefaults,
      nodes: nodes.map(({ name, label }) => ({ name, attributes: { label } })),
    },
    { format: 'json' },
  );
  const { objects } = layout.parse(JSON.parse(json));
  return new Map(
    objects.map(({ name, width, height }) => [
      name,
      { width: Number(width) * 72, height: Number(height) * 72 },
    ]),
  );
}
