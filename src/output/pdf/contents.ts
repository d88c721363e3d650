import { type PdfDocument, readPdf } from './document.ts';

const placeholder = /(<([a-z]+)\b[^>]*\sdata-page-of="([^"]+)"[^>]*>)[^<]*(<\/\2>)/g;
const mostPrints = 4;

/** Writes a number into every `<span data-page-of="ID"></span>`. Throws for an element that is on no page. */
export const fillPageNumbers = (html: string, pageOf: (id: string) => number): string =>
  html.replace(
    placeholder,
    (_, open: string, _tag: string, id: string, close: string) => `${open}${pageOf(id)}${close}`,
  );

/**
 * Prints a document whose contents name pages. Chromium has no `target-counter`: so it is printed once to learn on
 * which page each heading falls, and again with these numbers; and once more should the numbers themselves have moved
 * a heading. A heading is found by its id, to which the entry of the contents has to link (`<a href="#ID">`): the
 * browser writes down where links lead, and nothing else.
 */
export async function printWithContents(
  html: string,
  print: (html: string) => Promise<Uint8Array>,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const ids = [...new Set([...html.matchAll(placeholder)].map(([, , , id = '']) => id))];
  let known: ReadonlyMap<string, number> = new Map(ids.map((id) => [id, 0]));
  for (let count = 0; count < mostPrints; count++) {
    const bytes = await print(fillPageNumbers(html, (id) => known.get(id) ?? 0));
    const { pages, pageOf } = readPdf(bytes);
    const found = new Map(ids.map((id) => [id, pageIn(pageOf, id)]));
    if (ids.every((id) => found.get(id) === known.get(id))) return { bytes, pages };
    known = found;
  }
  throw new Error(`The page numbers of the contents did not settle in ${mostPrints} prints.`);
}

function pageIn(pageOf: PdfDocument['pageOf'], id: string): number {
  const page = pageOf.get(id);
  if (page === undefined)
    throw new Error(`The contents name "${id}", which is nowhere in the printed document.`);
  return page;
}
