import { factsOf, type StatusView, sectionTitle, statusOf, type Telling } from './telling.ts';

export interface ExposureView {
  title: string;
  status: StatusView;
  body: { headings: Record<never, string> } | null;
}

export function exposure(telling: Telling): ExposureView {
  const { report, words } = telling;
  const facts = factsOf(report.analyses.exposure);
  const head = { title: sectionTitle('exposure', words), status: statusOf('exposure', telling) };
  if (facts === null) return { ...head, body: null };
  return { ...head, body: { headings: words.report.exposure.headings } };
}
