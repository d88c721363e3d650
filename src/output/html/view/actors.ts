import { factsOf, type StatusView, sectionTitle, statusOf, type Telling } from './telling.ts';

export interface ActorsView {
  title: string;
  status: StatusView;
  body: { headings: Record<never, string> } | null;
}

export function actors(telling: Telling): ActorsView {
  const { report, words } = telling;
  const facts = factsOf(report.analyses.actors);
  const head = { title: sectionTitle('actors', words), status: statusOf('actors', telling) };
  if (facts === null) return { ...head, body: null };
  return { ...head, body: { headings: words.report.actors.headings } };
}
