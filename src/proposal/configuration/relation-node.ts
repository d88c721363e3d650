import { type Document, isMap, isScalar, type YAMLMap } from 'yaml';
import { fieldLevelLog } from '../../config/log/field-level.ts';
import {
  calendarMapping,
  customerMapping,
  employeeMapping,
  productMapping,
  saleLineMapping,
} from '../../config/schema.ts';
import type { RelationName } from '../../model/mapping.ts';
import type { InitWords } from '../../words/init-words.ts';
import type { ChangeProposal, RelationProposal, ValueProposal } from '../proposal.ts';
import { candidateComment, commentOf, oneLine, openComment, percentOf, roleComment } from './comments.ts';

/** The roles of each relation, in the order of the schema. */
const roleOrder: Record<RelationName, readonly string[]> = {
  sale_line: Object.keys(saleLineMapping.shape.columns.shape),
  product: Object.keys(productMapping.shape.columns.shape),
  customer: Object.keys(customerMapping.shape.columns.shape),
  employee: Object.keys(employeeMapping.shape.columns.shape),
  calendar_day: Object.keys(calendarMapping.shape.columns.shape),
  change: Object.keys(fieldLevelLog.shape.columns.shape),
};

/** A relation as a commented node: table and columns, and for a log what its names and values mean. */
export function relationNode(
  document: Document,
  proposal: RelationProposal,
  words: InitWords,
  notes: ReadonlyMap<string, string>,
): YAMLMap {
  const node = mapOf(document);
  const { comments } = words;
  node.set('table', document.createNode(proposal.table));
  comment(node, 'table', tableComment(proposal, words));
  const columns = mapOf(document);
  for (const role of roleOrder[proposal.relation]) {
    const found = proposal.roles.find((mapped) => mapped.role === role);
    if (found === undefined) continue;
    columns.set(role, document.createNode(found.column));
    const note = notes.get(found.column);
    comment(columns, role, roleComment(found, words) + (note === undefined ? '' : ` · ${oneLine(note)}`));
  }
  columns.comment = lines(proposal.open.map((open) => openComment(open, words)));
  node.set('columns', columns);
  if (isChange(proposal)) addMeanings(document, node, proposal, words);
  node.commentBefore = null;
  node.comment = lines(
    proposal.alternatives.length === 0
      ? []
      : [
          comments.open(
            'table',
            words.alternativeTables(
              proposal.alternatives.map(
                ({ table, confidence }) => `${oneLine(table)} (${percentOf(confidence, words)})`,
              ),
            ),
          ),
        ],
  );
  return node;
}

const isChange = (proposal: RelationProposal): proposal is ChangeProposal => proposal.relation === 'change';

function addMeanings(document: Document, node: YAMLMap, proposal: ChangeProposal, words: InitWords): void {
  const { comments } = words;
  const said = ({ confidence, evidence, seen }: ValueProposal) =>
    commentOf(seen ? candidateComment({ confidence, evidence }, words) : comments.unseen);
  const actions = mapOf(document);
  for (const action of proposal.actions) {
    actions.set(action.meaning, document.createNode(action.value));
    if (!action.seen) comment(actions, action.meaning, said(action));
  }
  setBelow(document, node, 'actions', actions, comments.actions);
  const tables = mapOf(document);
  for (const table of proposal.tables) {
    tables.set(table.meaning, document.createNode(table.value));
    comment(tables, table.meaning, said(table));
  }
  setBelow(document, node, 'tables', tables, comments.logTables);
  const fields = mapOf(document);
  for (const entry of proposal.fields) {
    const named = mapOf(document);
    for (const field of entry.fields) {
      named.set(document.createNode(field.value), document.createNode(field.meaning));
      comment(named, field.value, said(field));
    }
    // A table whose fields are all unknown has nothing to map.
    if (named.items.length === 0) named.flow = true;
    named.comment = lines(entry.unknown.map((field) => `${oneLine(field)}: # ${comments.unknownField}`));
    if (named.items.length > 0 || entry.relation === 'sale_line') fields.set(entry.relation, named);
  }
  setBelow(document, node, 'fields', fields, comments.fields);
}

function setBelow(document: Document, node: YAMLMap, key: string, value: YAMLMap, text: string): void {
  const name = document.createNode(key);
  name.commentBefore = commentOf(text);
  node.set(name, value);
}

function tableComment({ confidence, evidence, relation }: RelationProposal, words: InitWords): string {
  return commentOf(
    candidateComment(
      { confidence, evidence: relation === 'sale_line' ? evidence.slice(0, 1) : evidence },
      words,
    ),
  );
}

export function mapOf(document: Document): YAMLMap {
  const node = document.createNode({});
  if (!isMap(node)) throw new Error('an object did not become a map');
  node.flow = false;
  return node;
}

export function comment(map: YAMLMap, key: string, text: string): void {
  const value = map.get(key, true);
  if (isScalar(value)) value.comment = text;
}

export const lines = (texts: readonly string[]): string | null =>
  texts.length === 0 ? null : commentOf(...texts);
