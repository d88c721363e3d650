/**
 * Reads and stamps the few things of a PDF that the report needs. Chromium writes its documents plainly (a classic
 * cross-reference table, dictionaries uncompressed), so that no PDF library is needed: one would parse and write all of
 * it anew to change two dates, lose the tags on the way, and put dates of its own in.
 */
export interface PdfDocument {
  pages: number;
  /** The page, counted from one, of each element that some link of the document leads to. */
  pageOf: ReadonlyMap<string, number>;
}

/** Reads the number of pages and the destinations. Throws when it is not a PDF as Chromium writes it. */
export function readPdf(bytes: Uint8Array): PdfDocument {
  const objectAt = objectsOf(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'),
  );
  const catalog = objectAt('trailer', 'Root');
  const pageNumbers = new Map<string, number>();
  const visit = (reference: string): void => {
    const node = objectAt(reference);
    if (/\/Type\s*\/Pages\b/.test(node)) {
      const kids = /\/Kids\s*\[([^\]]*)\]/.exec(node)?.[1] ?? '';
      for (const [, kid = ''] of kids.matchAll(/(\d+) 0 R/g)) visit(kid);
    } else pageNumbers.set(reference, pageNumbers.size + 1);
  };
  visit(referenceIn(catalog, 'Pages'));
  const destinations = /\/Dests\s+(\d+) 0 R/.exec(catalog)?.[1];
  const pageOf = new Map<string, number>();
  if (destinations !== undefined) {
    for (const [, name = '', page = ''] of objectAt(destinations).matchAll(
      /\/([^\s[\]<>()/%]+)\s*\[(\d+) 0 R/g,
    )) {
      const number = pageNumbers.get(page);
      if (number !== undefined) pageOf.set(nameOf(name), number);
    }
  }
  return { pages: pageNumbers.size, pageOf };
}

/**
 * Writes a day over the dates of creation and change, so that the same report gives the same bytes whenever it is
 * printed. In place and of the same length: every offset in the document stays true.
 */
export function stampDates(bytes: Uint8Array, day: string): void {
  const stamp = `D:${day.replaceAll('-', '')}000000+00'00'`;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = buffer.toString('latin1');
  const information = /\/Info\s+(\d+) 0 R/.exec(text.slice(text.lastIndexOf('trailer')))?.[1];
  if (information === undefined) return;
  const start = offsetsOf(text).get(information) ?? text.length;
  const end = text.indexOf('endobj', start);
  for (const found of text
    .slice(start, end)
    .matchAll(/\/(?:CreationDate|ModDate)\s*\((D:\d{14}[+-]\d{2}'\d{2}')\)/g)) {
    buffer.write(stamp, start + found.index + found[0].indexOf('D:'), 'latin1');
  }
}

/**
 * Numbers the elements of the tagged structure from one. Chromium calls them by its own count of nodes, which now and
 * then is one further for the same page. In place, of the same length and in the same order, which the document's
 * sorted tree of names needs.
 */
export function settleElementIds(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = [...buffer.toString('latin1').matchAll(/\(node(\d{8})\)/g)];
  const numbers = [...new Set(found.map(([, number = '']) => number))].sort();
  const settled = new Map(numbers.map((number, index) => [number, String(index + 1).padStart(8, '0')]));
  for (const { 1: number = '', index } of found)
    buffer.write(settled.get(number) ?? number, index + '(node'.length, 'latin1');
}

/** Where each object begins, by the cross-reference table at the end. */
function offsetsOf(text: string): Map<string, number> {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1]);
  if (!text.startsWith('%PDF-') || !text.startsWith('xref', start))
    throw new Error('The browser wrote no PDF.');
  const table = text.slice(start, text.indexOf('trailer', start)).split('\n').slice(1);
  const offsets = new Map<string, number>();
  let next = 0;
  for (const line of table) {
    const [, offset = '', kind] = /^(\d{10}) \d{5} ([nf])/.exec(line) ?? [];
    if (kind === 'n') offsets.set(String(next), Number(offset));
    if (kind !== undefined) next += 1;
    else next = Number(/^(\d+) \d+\s*$/.exec(line)?.[1] ?? next);
  }
  return offsets;
}

function objectsOf(text: string) {
  const offsets = offsetsOf(text);
  const trailer = text.slice(text.lastIndexOf('trailer'));
  const objectAt = (reference: string): string => {
    const start = offsets.get(reference);
    if (start === undefined) throw new Error(`The PDF refers to object ${reference}, which it lacks.`);
    return text.slice(start, text.indexOf('endobj', start));
  };
  return (reference: string, entry?: string): string =>
    reference === 'trailer' ? objectAt(referenceIn(trailer, entry ?? '')) : objectAt(reference);
}

function referenceIn(dictionary: string, entry: string): string {
  const reference = new RegExp(`/${entry}\\s+(\\d+) 0 R`).exec(dictionary)?.[1];
  if (reference === undefined) throw new Error(`The PDF has no /${entry}.`);
  return reference;
}

/** A PDF name: UTF-8 with `#xx` for what is no plain character. */
const nameOf = (written: string): string =>
  Buffer.from(
    written.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
    'latin1',
  ).toString('utf8');
