import type { Finding, Report } from '../../../report/schema.ts';
import { badge, columnsOf, links, number, type TableView, text } from './cells.ts';
import { findingId, subjectOf } from './findings.ts';
import { sectionTitle, type Telling } from './telling.ts';

type Check = Report['checks'][number];

export interface ChecksView {
  title: string;
  intro: string;
  checks: TableView | null;
}

/** More links than this in one cell would be a list of their own; the findings themselves are that list. */
const mostLinks = 3;

/** Every check on schema and integrity with its answer: what was looked at is as much a result as what was found. */
export function checks(telling: Telling): ChecksView {
  const { report, words, f } = telling;
  const sentences = words.report.checks;
  const counts = { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 };
  for (const { verdict } of report.checks) counts[verdict]++;
  return {
    title: sectionTitle('checks', words),
    intro:
      report.checks.length === 0
        ? sentences.none
        : sentences.intro({ ...counts, total: report.checks.length }, f),
    checks: report.checks.length === 0 ? null : checkTable(telling),
  };
}

function checkTable(telling: Telling): TableView {
  const { report, words, f, limits } = telling;
  const { columns: labels, verdicts, reasons, units } = words.report.checks;
  // A finding beyond the limit is not on the page: no link leads to it.
  const onPage = report.findings.slice(0, limits.findings);
  return {
    id: 'checks-table',
    caption: words.report.general.sections.checks,
    layout: 'checks',
    columns: columnsOf([labels.check, labels.verdict, labels.tested, labels.findings], [labels.tested]),
    rows: report.checks.map((check) => ({
      cells: [
        text(words.findings[check.id].label),
        {
          ...badge(verdicts[check.verdict], `verdict-${check.verdict}`),
          note: check.because === null ? '' : reasons[check.because],
        },
        number(check.tested === 0 ? '–' : f.count(check.tested, units[check.unit])),
        findingsOf(check, onPage, telling),
      ],
    })),
    more: '',
  };
}

function findingsOf(check: Check, onPage: readonly Finding[], telling: Telling) {
  const { words, f } = telling;
  if (check.findings === 0) return text('–');
  const own = onPage.filter(({ kind }) => kind === check.id);
  const linked = own.slice(0, mostLinks).map((finding) => ({
    href: `#${findingId(finding)}`,
    text: subjectOf(finding, telling),
    lead: '',
  }));
  const counted = f.count(check.findings, words.nouns.finding);
  return check.findings <= linked.length ? links(linked) : { ...links(linked), note: counted };
}
