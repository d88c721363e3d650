import { factsOf, type StatusView, sectionTitle, statusOf, type Telling } from './telling.ts';

export interface LogShapeView {
  title: string;
  status: StatusView;
  body: { headings: Record<never, string> } | null;
}

export function logShape(telling: Telling): LogShapeView {
  const { report, words } = telling;
  const facts = factsOf(report.analyses['log-shape']);
  const head = { title: sectionTitle('log-shape', words), status: statusOf('log-shape', telling) };
  if (facts === null) return { ...head, body: null };
  return { ...head, body: { headings: words.report['log-shape'].headings } };
}
