import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { type Archive, damaged } from './archive.ts';

/** What a part of the workbook is read with. Names come without their namespace prefix. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

/** Elements lie no deeper in each other than this in any workbook; a parser keeps all that are open. */
const depthLimit = 256;

/** A parser for one part. DTDs are not expanded by saxes, so no document can blow itself up. */
export function xmlParser(handler: XmlHandler, fail: (why: string) => Error): SaxesParser {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('opentag', (tag: SaxesTagPlain) => {
    depth += 1;
    if (depth > depthLimit) throw fail('its elements lie too deep in each other');
    handler.open(local(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag: SaxesTagPlain) => {
    depth -= 1;
    handler.close(local(tag.name));
  });
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  parser.on('error', (error) => {
    throw fail(error.message);
  });
  return parser;
}

/**
 * Reads one whole part of the workbook with `handler`.
 * @throws ExpectedError when the part is absent, damaged or not well-formed.
 */
export async function readPart(
  archive: Archive,
  label: string,
  part: string,
  handler: XmlHandler,
): Promise<void> {
  const parser = xmlParser(handler, (why) => damaged(label, `${part}: ${why}`));
  for await (const text of archive.text(part, { inMemory: true })) parser.write(text);
  parser.close();
}

/** Some writers prefix every element (`x:row`); the prefix is free, the local name is not. */
export function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
