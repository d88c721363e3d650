import { type AtomicityView, atomicityView } from './atomicity.ts';
import { factsOf, type StatusView, sectionTitle, statusOf, type Telling } from './telling.ts';

export interface LogView {
  title: string;
  status: StatusView;
  body: { headings: Record<'late', string>; late: string; atomicity: AtomicityView } | null;
}

export function log(telling: Telling): LogView {
  const { report, words, f } = telling;
  const sentences = words.report.log;
  const facts = factsOf(report.analyses['log-atomicity']);
  const head = { title: sectionTitle('log', words), status: statusOf('log-atomicity', telling) };
  if (facts === null) return { ...head, body: null };
  return {
    ...head,
    body: {
      headings: sentences.headings,
      late: sentences.late(facts.late, f),
      atomicity: atomicityView(facts, telling),
    },
  };
}
