import { type Document, isAlias, isMap, isScalar, isSeq, parseDocument, YAMLMap, YAMLSeq } from 'yaml';
import { ExpectedError } from '../errors.ts';
import type { ColumnFacts, DictionaryFacts, TableFacts } from '../report/facts/dictionary.ts';
import { seenOf } from './seen.ts';

const goneNote = 'gone: no longer in the data';
/** Notes of ours behind a value; what people wrote before them stays. */
const ours = { gone: /(?:^| \| )gone: [^|]*$/, changed: /(?:^| \| )changed: was [^|]*$/ };

/**
 * The text of `dictionary.yaml` brought up to date: new tables and columns are added with nothing said of them, what is
 * gone is kept and marked, and `seen` follows the data. Words, comments and order that people wrote stay; the same
 * data change nothing, to the byte.
 * @param text the file as it is, already found to be well formed; null where there is none
 * @param header comment for the top of a new file, without `#`
 */
export function updateDictionary(text: string | null, facts: DictionaryFacts, header: string): string {
  const document = parseDocument(text ?? 'version: 1\ntables:\n', { schema: 'core' });
  if (text === null) document.commentBefore = header.replace(/^(?=.)/gm, ' ');
  const edit = new Edit(document);
  edit.tables(facts);
  if (!edit.isEdited && text !== null) return text;
  const isFlush = /^tables:[^\n]*\n(?:\s*(?:#[^\n]*)?\n)*- /m.test(text ?? '');
  const written = document.toString({ lineWidth: 0, nullStr: '', indentSeq: !isFlush });
  return text?.includes('\r\n') ? written.replace(/\r?\n/g, '\r\n') : written;
}

/** One pass over the document, which remembers whether it changed anything. */
class Edit {
  isEdited = false;
  readonly #document: Document;

  constructor(document: Document) {
    this.#document = document;
  }

  tables({ tables }: DictionaryFacts): void {
    const root = this.#document.contents;
    if (!isMap(root)) throw new ExpectedError('The dictionary is no map of "version" and "tables".');
    const sequence = this.#sequenceOf(root, 'tables');
    const entries = this.#entriesOf(sequence, 'table');
    for (const [name, entry] of entries) {
      const table = tables.find((candidate) => candidate.name === name);
      this.#note(entry, 'table', 'gone', table === undefined ? goneNote : null);
      if (table !== undefined) this.#columns(entry, table);
    }
    for (const table of tables) {
      if (!entries.has(table.name)) this.#add(sequence, newTable(table));
    }
  }

  #columns(entry: YAMLMap, table: TableFacts): void {
    const sequence = this.#sequenceOf(entry, 'columns');
    const entries = this.#entriesOf(sequence, 'column');
    for (const [name, columnEntry] of entries) {
      const column = table.columns.find((candidate) => candidate.name === name);
      this.#note(columnEntry, 'column', 'gone', column === undefined ? goneNote : null);
      if (column !== undefined) this.#see(columnEntry, seenOf(table, column));
    }
    for (const column of table.columns) {
      if (!entries.has(column.name)) this.#add(sequence, newColumn(table, column));
    }
  }

  #see(entry: YAMLMap, seen: string | null): void {
    const before = entry.get('seen');
    if (seen === null || before === seen) return;
    this.isEdited = true;
    entry.set('seen', seen);
    if (typeof before === 'string' && before.trim() !== '')
      this.#note(entry, 'seen', 'changed', `changed: was ${before.replace(/[\s|]+/g, ' ')}`);
  }

  /** Writes a note behind the value of a key, in the place of an earlier one; null takes it away. */
  #note(entry: YAMLMap, key: string, kind: keyof typeof ours, note: string | null): void {
    const value = entry.get(key, true);
    if (!isScalar(value)) return;
    const written = value.comment ?? '';
    const theirs = written.replace(/^ /, '').replace(ours[kind], '');
    const comment = [theirs, note ?? ''].filter((part) => part !== '').join(' | ');
    if (comment === written.trim()) return;
    this.isEdited = true;
    value.comment = comment === '' ? null : ` ${comment}`;
  }

  #sequenceOf(map: YAMLMap, key: string): YAMLSeq {
    const node = map.get(key, true);
    if (isAlias(node))
      throw new ExpectedError(`"${key}: *${node.source}" cannot be kept up to date: write it out in full.`);
    if (isSeq(node)) return node;
    const sequence = new YAMLSeq();
    const comments = isScalar(node) ? { comment: node.comment, commentBefore: node.commentBefore } : {};
    map.set(key, Object.assign(sequence, comments));
    return sequence;
  }

  #entriesOf(sequence: YAMLSeq, key: string): Map<string, YAMLMap> {
    return new Map(
      sequence.items.map((item) => {
        if (isAlias(item))
          throw new ExpectedError(`"*${item.source}" cannot be kept up to date: write it out in full.`);
        return [isMap(item) ? String(item.get(key)) : '', isMap(item) ? item : new YAMLMap()];
      }),
    );
  }

  #add(sequence: YAMLSeq, item: object): void {
    this.isEdited = true;
    sequence.add(this.#document.createNode(item));
  }
}

const newTable = (table: TableFacts) => ({
  table: table.name,
  businessName: null,
  description: null,
  columns: table.columns.map((column) => newColumn(table, column)),
});

const newColumn = (table: TableFacts, column: ColumnFacts) => {
  const seen = seenOf(table, column);
  const entry = { column: column.name, businessName: null, description: null, unit: null };
  return seen === null ? entry : { ...entry, seen };
};
