import { verdictSentence } from './summary.ts';
import type { Telling } from './telling.ts';

export interface CoverView {
  kind: string;
  title: string;
  client: string;
  particulars: readonly { label: string; value: string }[];
  verdictLabel: string;
  verdict: string;
  madeWith: string;
}

export function cover(telling: Telling): CoverView {
  const { report, words, f } = telling;
  const { general } = words.report;
  const { audit, program } = report;
  return {
    kind: general.kind,
    title: audit.title,
    client: audit.client,
    particulars: [
      { label: general.cover.period, value: f.period(audit.period.label) },
      { label: general.cover.asOf, value: f.date(audit.asOf) },
      { label: general.cover.auditor, value: audit.auditor ?? general.cover.unsigned },
    ],
    verdictLabel: general.cover.verdict,
    verdict: verdictSentence(telling),
    madeWith: `${general.cover.madeWith} ${program.name} ${program.version}`,
  };
}
