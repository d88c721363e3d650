import { factsOf, type StatusView, sectionTitle, statusOf, type Telling } from './telling.ts';

export interface HypothesesView {
  title: string;
  status: StatusView;
  body: { headings: Record<never, string> } | null;
}

export function hypotheses(telling: Telling): HypothesesView {
  const { report, words } = telling;
  const facts = factsOf(report.analyses.hypotheses);
  const head = { title: sectionTitle('hypotheses', words), status: statusOf('hypotheses', telling) };
  if (facts === null) return { ...head, body: null };
  return { ...head, body: { headings: words.report.hypotheses.headings } };
}
