import { instance, type Viz } from '@viz-js/viz';
import { z } from 'zod';
import type { DictionaryFacts } from '../../report/facts.ts';
import type { DiagramWords } from '../../words/chart-words.ts';
import type { Formatter } from '../../words/formatter.ts';
import { escapeXml, pictureOf } from '../svg-markup.ts';
import { colours, fontSize, pageWidth } from '../theme.ts';
import { arrange, type Size } from './arrange.ts';
import { isWhole, labelled } from './link-label.ts';
import { tableLabel } from './table-label.ts';

const legendHeight = 24;
/** What a page of A4 in portrait leaves under a heading; a larger diagram is drawn smaller. */
const pageHeight = 880;

/**
 * Draws the tables and their links as a star schema: an SVG as wide as the page. Graphviz, compiled to WebAssembly, is
 * asked twice: how large each table is, and, once the tables are placed, how the links run around them. It is given
 * names of our own (`t0`, `t1`), so that a client's names appear in escaped labels alone.
 */
export async function renderSchemaDiagram(
  dictionary: DictionaryFacts,
  words: DiagramWords,
  format: Formatter,
): Promise<string> {
  const viz = await instance();
  const nodes = dictionary.tables.map((table, index) => ({
    table,
    name: `t${index}`,
    label: { html: tableLabel(table, words, format) },
  }));
  const sizes = sizesOf(viz, nodes);
  const places = arrange(
    dictionary,
    (table) => sizes.get(nodes.find((node) => node.table === table)?.name ?? '') ?? none,
  );
  const names = new Map(nodes.map(({ table, name }) => [table.name, name]));
  const links = dictionary.foreignKeys.flatMap((link) => {
    const [tail, head] = [names.get(link.fromTable), names.get(link.toTable)];
    return tail === undefined || head === undefined ? [] : [{ link, tail, head }];
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
      edgeAttributes: {
        color: colours.muted,
        dir: 'both',
        arrowtail: 'crow',
        arrowhead: 'tee',
      },
      nodes: nodes.map(({ table, name, label }) => {
        const { x, y } = places.get(table) ?? { x: 0, y: 0 };
        return { name, attributes: { label, pos: `${x.toFixed(2)},${(-y).toFixed(2)}!` } };
      }),
      edges: links.map(({ tail, head, link }) => ({
        tail,
        head,
        attributes: isWhole(link) ? {} : { color: colours.accent },
      })),
    },
    { format: 'svg', engine: 'neato' },
  );
  const [, , naturalWidth = 1, naturalHeight = 1] = (/viewBox="([^"]*)"/.exec(drawn)?.[1] ?? '')
    .split(' ')
    .map(Number);
  // Two decimals rounded down, as all numbers of a figure are rounded later: up would cut the rim off.
  const scale = Math.floor(100 * Math.min(1, pageWidth / naturalWidth, pageHeight / naturalHeight)) / 100;
  const left = Math.max(0, (pageWidth - naturalWidth * scale) / 2);
  const height = Math.ceil(naturalHeight * scale) + legendHeight;
  const legend = [
    `<text x="0" y="${height - 6}" font-size="${fontSize.small}" fill="${colours.muted}">`,
    `${escapeXml(words.legend)}</text>`,
  ].join('');
  return pictureOf(
    `<g transform="translate(${left} 0) scale(${scale})">${bodyOf(
      labelled(
        drawn,
        links.map(({ link }) => link),
        words,
        format,
      ),
    )}</g>${legend}`,
    {
      id: 'schema-diagram',
      title: words.title,
      alt: words.alt({
        tables: format.count(dictionary.tables.length, words.tables),
        links: format.count(dictionary.foreignKeys.length, words.links),
      }),
      width: pageWidth,
      height,
    },
  );
}

const none: Size = { width: 0, height: 0 };
// Graphviz knows the widths of three fonts; this one is the nearest. The figure is shown in its own.
const font = { fontname: 'Times' };
const nodeDefaults = { ...font, shape: 'plain' };

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

/** What Graphviz drew, without its own root, comments, names and font. */
const bodyOf = (drawn: string): string =>
  drawn
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<title>[\s\S]*?<\/title>/g, '')
    .replace(/ (?:id|class|font-family)="[^"]*"/g, '')
    .replace(/ font-weight="bold"/g, ' font-weight="600"');
