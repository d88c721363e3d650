import { factsOf, type StatusView, sectionTitle, statusOf, type Telling } from './telling.ts';

export interface ReplayView {
  title: string;
  status: StatusView;
  body: { headings: Record<never, string> } | null;
}

export function replay(telling: Telling): ReplayView {
  const { report, words } = telling;
  const facts = factsOf(report.analyses.replay);
  const head = { title: sectionTitle('replay', words), status: statusOf('replay', telling) };
  if (facts === null) return { ...head, body: null };
  return { ...head, body: { headings: words.report.replay.headings } };
}
