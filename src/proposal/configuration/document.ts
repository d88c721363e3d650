import { Document, isMap, isNode, isScalar, isSeq, type YAMLMap } from 'yaml';
import type { RelationName } from '../../model/mapping.ts';
import type { InitWords } from '../../words/init-words.ts';
import { type RelationProposal, settledFrom } from '../proposal.ts';
import { commentOf, oneLine, percentOf } from './comments.ts';
import type { Draft } from './draft.ts';
import { logsNode } from './logs-node.ts';
import { lines, mapOf, relationNode } from './relation-node.ts';
import { sourcesNode } from './sources-node.ts';

const order: readonly RelationName[] = [
  'sale_line',
  'product',
  'customer',
  'employee',
  'calendar_day',
  'change',
];
const writing = { lineWidth: 0, singleQuote: true, flowCollectionPadding: true } as const;

/** The configuration as commented YAML, its keys in the schema's order. Pure: the same draft gives the same bytes. */
export function configurationText(draft: Draft, words: InitWords): string {
  const { comments } = words;
  // The core schema is the one that configurations are read by: it quotes what it would not read as text.
  const document = new Document({}, { schema: 'core' });
  const root = document.contents;
  if (!isMap(root)) throw new Error('the document is no map');
  const add = (key: string, value: unknown, before: readonly string[] = [], after = '') => {
    const name = document.createNode(key);
    if (before.length > 0) {
      name.commentBefore = commentOf(...before);
      name.spaceBefore = true;
    }
    const node = isNode(value) ? value : document.createNode(value);
    if (after !== '' && isScalar(node)) node.comment = commentOf(after);
    root.set(name, node);
  };
  document.commentBefore = commentOf(
    `yaml-language-server: $schema=${oneLine(draft.schemaFile)}`,
    '',
    ...comments.head(percentOf(settledFrom, words)),
  );
  add('version', 1);
  add('audit', draft.audit, [], comments.toCheck);
  add('client', draft.client, [], comments.toCheck);
  add('title', words.defaults.title, [], comments.toCheck);
  add('language', draft.language, [comments.auditor('auditor: Example & Co')]);
  add('currency', 'EUR', [], comments.toCheck);
  add('timeZone', words.defaults.timeZone, [], comments.toCheck);
  const { period, asOf, reason } = draft.period;
  add('asOf', quoted(document, asOf), [reason === 'none' ? comments.noDate : comments.asOf]);
  add(
    'period',
    typeof period === 'string' ? quoted(document, period) : range(document, period),
    reason === 'none' ? [] : [comments.period[reason](otherPeriods[reason])],
  );
  add('closedDays', flow(document, []), [comments.closedDays("['2024-08-15']")]);
  add('sources', sourcesNode(document, draft, words), [comments.sources('system: SQL Server')]);
  const { node, pending } = modelNode(document, draft, words);
  add('model', node, [comments.model]);
  // Commented relations stand below those that are mapped; an empty map has no place for them.
  const above = node.items.length === 0 ? pending : [];
  if (node.items.length > 0) node.comment = lines(pending);
  else node.flow = true;
  add('readings', flow(document, []), [
    ...above,
    ...(above.length > 0 ? [''] : []),
    comments.readings,
    ...readingExample,
  ]);
  return document.toString(writing);
}

/** Dates stand in quotes: other readers of YAML would turn them into moments. */
function quoted(document: Document, text: string) {
  const node = document.createNode(text);
  if (isScalar(node)) node.type = 'QUOTE_SINGLE';
  return node;
}

function range(document: Document, { from, to }: { from: string; to: string }): YAMLMap {
  const node = mapOf(document);
  node.flow = true;
  node.set('from', quoted(document, from));
  node.set('to', quoted(document, to));
  return node;
}

function flow(document: Document, items: readonly string[]) {
  const node = document.createNode(items);
  if (isSeq(node)) node.flow = true;
  return node;
}

const otherPeriods = {
  'whole-month': "{ from: '2024-08-01', to: '2024-08-15' }",
  part: "'2024-08'",
} as const;

const readingExample = [
  'readings:',
  '  - system: Power BI',
  '    measure: revenue',
  "    businessDate: '2024-08-14'",
  "    value: '275186.59'",
  "    readAt: '2024-08-14'",
];

/** The relations that are settled as nodes, the others as the lines of a comment. */
function modelNode(document: Document, draft: Draft, words: InitWords): { node: YAMLMap; pending: string[] } {
  const { comments } = words;
  const { model } = draft;
  const proposals = [...model.relations, ...(model.change === null ? [] : [model.change])];
  const hasSales = proposals.some(({ relation, settled }) => relation === 'sale_line' && settled);
  const node = mapOf(document);
  const isFlat =
    hasSales && proposals.every(({ relation }) => relation === 'sale_line' || relation === 'change');
  const pending: string[] = hasSales ? (isFlat ? [comments.flat] : []) : [comments.noSales];
  for (const relation of order) {
    const proposal = proposals.find((each) => each.relation === relation);
    if (relation === 'change' && hasSales && model.logs.length > 0) {
      const name = document.createNode(relation);
      name.commentBefore = commentOf(comments.logs);
      node.set(name, logsNode(document, model.logs, words));
      continue;
    }
    if (proposal === undefined) {
      pending.push(comments.noTableFor(relation));
      continue;
    }
    // Without sales there is nothing that the log could be held against.
    const isWritten = proposal.settled && (relation !== 'change' || hasSales);
    const notes = snowflakeNotes(proposal, draft, words);
    if (isWritten) {
      const name = document.createNode(relation);
      name.commentBefore = commentOf(comments.relation[relation]);
      node.set(name, relationNode(document, proposal, words, notes));
    } else {
      pending.push(
        comments.notMapped(relation, oneLine(proposal.table), percentOf(proposal.confidence, words)),
        ...asComment(relation, proposal, words, notes),
      );
    }
  }
  if (model.unused.length > 0) pending.push(comments.unused(model.unused.map(oneLine)));
  return { node, pending };
}

/** The lines of a relation as it would be written, to be uncommented by hand. */
function asComment(
  relation: RelationName,
  proposal: RelationProposal,
  words: InitWords,
  notes: ReadonlyMap<string, string>,
): string[] {
  const document = new Document({}, { schema: 'core' });
  const root = mapOf(document);
  root.set(relation, relationNode(document, proposal, words, notes));
  document.contents = document.createNode(root);
  return document
    .toString(writing)
    .split(/\r\n|[\n\r]/)
    .filter((line) => line !== '')
    .map((line) => `  ${line}`);
}

/** A dimension that refers to another table is a snowflake, and the model follows one reference only. */
function snowflakeNotes(proposal: RelationProposal, { facts }: Draft, words: InitWords): Map<string, string> {
  if (proposal.relation !== 'product') return new Map();
  const mapped = proposal.roles.filter(({ role }) => role === 'category' || role === 'department');
  return new Map(
    facts.foreignKeys
      .filter(
        ({ fromTable, fromColumn }) =>
          fromTable === proposal.table && mapped.some(({ column }) => column === fromColumn),
      )
      .map(({ fromColumn, toTable }) => [fromColumn, words.comments.snowflake(fromColumn, toTable)]),
  );
}
