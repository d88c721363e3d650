import { posix } from 'node:path';
import { ExpectedError } from '../../errors.ts';
import type { Archive } from './archive.ts';
import { local, readPart, type XmlHandler } from './xml.ts';

/** Where the parts of a workbook lie in its archive. */
export interface Workbook {
  /** Worksheets in the order of their tabs, hidden ones included; charts are no worksheets. */
  sheets: readonly NamedPart[];
  /** Does it count its days from 1904, as Excel on the Mac once did? */
  from1904: boolean;
  sharedStrings: string | null;
  styles: string | null;
}

export interface NamedPart {
  name: string;
  part: string;
  isHidden: boolean;
}

/**
 * Reads the directory of a workbook.
 * @throws ExpectedError when the archive holds no workbook.
 */
export async function readWorkbook(archive: Archive, label: string): Promise<Workbook> {
  const main = archive.has('_rels/.rels')
    ? (await relationships(archive, label, '_rels/.rels', '')).find(({ type }) => type === 'officeDocument')
    : undefined;
  if (main === undefined || !archive.has(main.target) || !main.target.endsWith('.xml')) {
    throw new ExpectedError(
      `${label} is a zip file but not an XLSX workbook: open it in a spreadsheet program and save it as .xlsx`,
    );
  }
  const folder = posix.dirname(main.target);
  const relations = await relationships(
    archive,
    label,
    `${folder}/_rels/${posix.basename(main.target)}.rels`,
    folder,
  );
  const partOf = new Map(relations.map((relation) => [relation.id, relation]));
  const sheets: NamedPart[] = [];
  let from1904 = false;
  await readPart(archive, label, main.target, {
    ...ignoring,
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const relation = partOf.get(relationId(attributes));
      if (relation?.type !== 'worksheet') return;
      const isHidden = /^(hidden|veryHidden)$/.test(attributes.state ?? '');
      sheets.push({ name: attributes.name ?? '', part: relation.target, isHidden });
    },
  });
  const part = (type: string) => relations.find((relation) => relation.type === type)?.target ?? null;
  return { sheets, from1904, sharedStrings: part('sharedStrings'), styles: part('styles') };
}

interface Relation {
  id: string;
  /** Last word of the relationship's type: it is the same in both dialects of the standard. */
  type: string;
  target: string;
}

async function relationships(
  archive: Archive,
  label: string,
  part: string,
  folder: string,
): Promise<Relation[]> {
  const found: Relation[] = [];
  await readPart(archive, label, part, {
    ...ignoring,
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.TargetMode === 'External') return;
      const target = attributes.Target ?? '';
      found.push({
        id: attributes.Id ?? '',
        type: posix.basename(attributes.Type ?? ''),
        target: target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target)),
      });
    },
  });
  return found;
}

/** The `r:id` of a sheet; its prefix is the writer's choice, and `sheetId` is something else. */
function relationId(attributes: Readonly<Record<string, string>>): string {
  const key = Object.keys(attributes).find((name) => name.includes(':') && local(name) === 'id');
  return key === undefined ? '' : (attributes[key] ?? '');
}

const ignoring: XmlHandler = { open() {}, close() {}, text() {} };
