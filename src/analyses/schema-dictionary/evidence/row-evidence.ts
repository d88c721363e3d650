import type { Evidence } from '../../../report/facts/evidence.ts';
import type { AskedTable, Asking } from './asking.ts';
import { derivedAnswer, derivedQuestions } from './derived-column-differs.ts';
import { equalityOf } from './duplicated-rows.ts';
import { askRows } from './rows.ts';

type Rows = Pick<Evidence, 'derived-column-differs' | 'duplicated-rows'>;
type Derived = NonNullable<Rows['derived-column-differs']>;
type Duplicated = NonNullable<Rows['duplicated-rows']>;

/** Whatever has to be asked of whole rows, of each table in one scan; tables of which nothing is asked are not read. */
export async function rowEvidence({ tables, papers }: Asking): Promise<Rows> {
  const answers = [];
  for (const table of tables) answers.push(await ofTable(table, papers));
  const derived = answers.flatMap((answer) => answer.derived);
  const duplicated = answers.flatMap((answer) => answer.duplicated);
  return {
    'derived-column-differs': derived.length === 0 ? null : derived,
    'duplicated-rows': duplicated.length === 0 ? null : duplicated,
  };
}

async function ofTable(
  table: AskedTable,
  papers: Asking['papers'],
): Promise<{ derived: Derived; duplicated: Duplicated }> {
  const equality = equalityOf(table);
  const questions = derivedQuestions(table);
  const named = { table: table.loaded.name, apartFrom: equality?.apartFrom ?? null };
  const comparisons = questions.flatMap((question) => question.comparisons);
  const equalIn = equality === null || equality.columns.length === 0 ? null : equality.columns;
  if (equalIn === null && comparisons.length === 0) {
    const sound = { ...named, surplus: 0, groups: 0, paper: null };
    return { derived: [], duplicated: equality === null ? [] : [sound] };
  }
  const { paper, surplus, groups, compared } = await askRows(papers, { table, equalIn, comparisons });
  let next = 0;
  const derived = questions.flatMap((question) => {
    const own = compared.slice(next, next + question.comparisons.length);
    next += question.comparisons.length;
    return derivedAnswer(table, question, own, paper) ?? [];
  });
  if (equality === null) return { derived, duplicated: [] };
  return { derived, duplicated: [{ ...named, surplus, groups, paper: equalIn === null ? null : paper }] };
}
