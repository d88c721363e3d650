import type { WorkingPaper } from '../../../report/schema.ts';
import type { AnalysisId, SectionId } from '../../../words/report-words.ts';
import type { Words } from '../../../words/words.ts';
import { code, columnsOf, first, type LinkView, type TableView, unknown } from './cells.ts';
import { repeatedSql } from './repeated-sql.ts';
import type { Telling } from './telling.ts';

/** A question, the SQL that asks it, and what came back. */
export interface PaperView {
  id: string;
  title: string;
  facts: string;
  sqlLabel: string;
  /** The earlier paper with the same query, of which `sql` holds the differing lines only. */
  like: LinkView | null;
  sql: string;
  /** An answer of one row reads better as a list than as a table as wide as it is flat. */
  values: readonly { name: string; value: string }[];
  table: TableView | null;
  hashLabel: string;
  /** Empty for a definition, which has no answer that could be hashed. */
  hash: string;
}

type Witness = NonNullable<WorkingPaper['witness']>;

const noAnswer: Witness = { columns: [], rows: [], total: 0, sha256: '' };

export function paperView(paper: WorkingPaper, telling: Telling): PaperView {
  const repeated = repeatedSql(
    paper,
    telling.report.workingPapers.slice(0, telling.report.workingPapers.indexOf(paper)),
  );
  const { words, f, limits } = telling;
  const sentences = words.report.appendix;
  const { columns, rows, total, sha256 } = paper.witness ?? noAnswer;
  const isDefinition = paper.witness === null;
  const shown = Math.min(rows.length, limits.paperRows);
  const answer = isDefinition
    ? sentences.definition
    : total === 0
      ? sentences.emptyAnswer
      : sentences.answer({ shown, total }, f);
  const [row] = rows;
  const isFlat = total === 1 && row !== undefined;
  return {
    id: `paper-${paper.id}`,
    title: paper.id,
    facts: `${analysisName(paper.analysis, words)} · ${answer}`,
    sqlLabel: sentences.sql,
    like:
      repeated === null
        ? null
        : { href: `#paper-${repeated.like}`, text: sentences.sqlLike(repeated.like), lead: '' },
    sql: repeated?.lines ?? paper.sql.trim(),
    values: isFlat
      ? columns
          .slice(0, limits.columns)
          .map((name, index) => ({ name, value: readable(row[index] ?? 'NULL') }))
      : [],
    table:
      isFlat || shown === 0 || paper.witness === null ? null : answerTable(paper.id, paper.witness, telling),
    hashLabel: sentences.hash,
    hash: isDefinition ? '' : sha256,
  };
}

function answerTable(id: string, witness: Witness, { words, f, limits }: Telling): TableView {
  const { shown, more } = first(witness.columns, limits.paperColumns, words.nouns.column, words, f);
  return {
    id: `paper-${id}-rows`,
    caption: id,
    layout: 'answer',
    columns: columnsOf(shown),
    rows: witness.rows.slice(0, limits.paperRows).map((row) => ({
      cells: row
        .slice(0, shown.length)
        .map((value) => (value === null ? { ...unknown(words), text: 'NULL' } : code(readable(value)))),
    })),
    more,
  };
}

/** The queries join the items of a list by U+001F, which no reader sees. */
const readable = (value: string): string => value.replaceAll('\u001f', ' · ');

/** The section that an analysis is told in; anything else that asks questions keeps its id. */
function analysisName(id: string, words: Words): string {
  const section = Object.entries(sectionOf).find(([analysis]) => analysis === id)?.[1];
  return section === undefined ? id : words.report.general.sections[section];
}

const sectionOf: Record<AnalysisId, SectionId> = {
  'schema-dictionary': 'dictionary',
  revenue: 'revenue',
  'log-atomicity': 'log',
  'log-shape': 'log-shape',
  'as-of': 'as-of',
  hypotheses: 'hypotheses',
  replay: 'replay',
  exposure: 'exposure',
  actors: 'actors',
};
