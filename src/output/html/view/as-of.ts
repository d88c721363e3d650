import { factsOf, type StatusView, sectionTitle, statusOf, type Telling } from './telling.ts';

export interface AsOfView {
  title: string;
  status: StatusView;
  body: { headings: Record<never, string> } | null;
}

export function asOf(telling: Telling): AsOfView {
  const { report, words } = telling;
  const facts = factsOf(report.analyses['as-of']);
  const head = { title: sectionTitle('as-of', words), status: statusOf('as-of', telling) };
  if (facts === null) return { ...head, body: null };
  return { ...head, body: { headings: words.report['as-of'].headings } };
}
