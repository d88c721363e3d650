import { instance } from '@viz-js/viz';
import type { DictionaryFacts } from '../../report/facts.ts';
import { clustersOf } from './clusters.ts';
import { drawSchema, type Telling } from './draw.ts';
import { drawOverview } from './overview.ts';

/** A drawing of the schema or of a part of it. */
export interface SchemaDrawing {
  id: string;
  title: string;
  alt: string;
  svg: string;
}

/** More drawings than these are nobody's picture of a schema; the overview and the exports name all tables. */
const mostDrawings = 12;

/**
 * Draws the tables and their links: one star where it fits a page, else an overview of its parts and a drawing of each
 * of the first parts. The parts with most links come first.
 */
export async function renderSchemaDiagrams(
  dictionary: DictionaryFacts,
  telling: Telling,
): Promise<SchemaDrawing[]> {
  const viz = await instance();
  const { words, format } = telling;
  const clusters = clustersOf(dictionary);
  const isWhole = clusters.length === 1;
  const drawings = clusters.slice(0, mostDrawings).map(({ hub, tables }, index): SchemaDrawing => {
    const names = new Set(tables.map(({ name }) => name));
    const foreignKeys = dictionary.foreignKeys.filter(
      ({ fromTable, toTable }) => names.has(fromTable) && names.has(toTable),
    );
    const alt = words.alt({
      tables: format.count(tables.length, words.tables),
      links: format.count(foreignKeys.length, words.links),
    });
    const id = isWhole ? 'schema-diagram' : `schema-part-${index + 1}`;
    const title = isWhole ? words.title : words.part({ number: index + 1, hub: hub?.name ?? null });
    return {
      ...{ id, title, alt },
      svg: drawSchema(viz, { id, title, alt, hub, tables, foreignKeys }, telling),
    };
  });
  if (isWhole) return drawings;
  const picture = {
    id: 'schema-overview',
    title: words.overview,
    alt: words.alt({
      tables: format.count(dictionary.tables.length, words.tables),
      links: format.count(dictionary.foreignKeys.length, words.links),
    }),
  };
  const parts = clusters.map((cluster, index) => ({
    ...cluster,
    href: index < drawings.length ? `#figure-schema-part-${index + 1}` : null,
  }));
  return [{ ...picture, svg: drawOverview(parts, dictionary, picture, telling) }, ...drawings];
}
