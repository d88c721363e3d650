import type { FindingArgs, FindingKind, Severity } from '../../../findings/kinds.ts';
import type { Finding, Report } from '../../../report/schema.ts';
import type { Formatter } from '../../../words/formatter.ts';
import { subjectIds } from '../../../words/report-words.ts';
import type { FindingElement, Words } from '../../../words/words.ts';
import { badge, columnsOf, first, type LinkView, links, number, type TableView, text } from './cells.ts';
import { shownPapers } from './shown-papers.ts';
import { isComplete, verdictSentence } from './summary.ts';
import { chart, type FigureView, sectionTitle, type Telling } from './telling.ts';

export interface FindingView {
  id: string;
  title: string;
  severity: Severity;
  severityLabel: string;
  subjectLabel: string;
  subject: string;
  amountLabel: string;
  amount: string;
  elements: readonly { id: FindingElement; label: string; text: string }[];
  recommendationLabel: string;
  recommendations: readonly { link: LinkView; how: string }[];
  noRecommendation: string;
  papersLabel: string;
  papers: readonly LinkView[];
}

export interface FindingsView {
  title: string;
  intro: string;
  none: string;
  overview: TableView | null;
  figure: FigureView;
  findings: readonly FindingView[];
}

/** A finding's kind says what its arguments are; this is the one place that has to tell the compiler so. */
export function sayOf<Kind extends FindingKind>(
  finding: { kind: Kind; args: FindingArgs[Kind] },
  element: FindingElement,
  words: Words,
  f: Formatter,
): string {
  return words.findings[finding.kind][element](finding.args, f);
}

export const findingId = (finding: Finding): string => `finding-${finding.fingerprint}`;

/** The short name by which other sections point at a finding; with its subject where it is not alone of its kind. */
export function findingLink(finding: Finding, telling: Telling): LinkView {
  const { report, words } = telling;
  const alone = report.findings.filter(({ kind }) => kind === finding.kind).length === 1;
  const { label } = words.findings[finding.kind];
  return {
    href: `#${findingId(finding)}`,
    text: alone ? label : `${label} (${subjectOf(finding, telling)})`,
    lead: '',
  };
}

/** What a finding is about, in words where the program has a name of its own for it. */
export function subjectOf({ subject }: Finding, { words, f }: Telling): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(subject)) return f.date(subject);
  const known = subjectIds.find((id) => id === subject);
  return known === undefined ? subject : words.report.findings.subjects[known];
}

export const actionId = (recommendation: Report['actions'][number]['recommendation']): string =>
  `action-${recommendation}`;

export function findings(telling: Telling): FindingsView {
  const { report, words, f, limits } = telling;
  const sentences = words.report.findings;
  const { shown, more } = first(report.findings, limits.findings, words.nouns.finding, words, f);
  return {
    title: sectionTitle('findings', words),
    intro: report.findings.length === 0 ? '' : sentences.intro({ findings: report.findings.length }, f),
    none: report.findings.length > 0 ? '' : isComplete(telling) ? sentences.none : verdictSentence(telling),
    overview: shown.length === 0 ? null : overviewTable(shown, more, telling),
    figure: chart('risk-matrix', telling),
    findings: shown.map((finding) => findingView(finding, telling)),
  };
}

function overviewTable(shown: readonly Finding[], more: string, telling: Telling): TableView {
  const { words, f } = telling;
  const { columns: labels, noAmount } = words.report.findings;
  return {
    id: 'findings-overview',
    caption: words.report.general.sections.findings,
    layout: 'findings',
    columns: columnsOf([labels.number, labels.finding, labels.severity, labels.amount], [labels.amount]),
    rows: shown.map((finding) => ({
      cells: [
        // The number is counted by the style sheet: the marks of the risk matrix bear it, and no id depends on it.
        text(''),
        links([{ ...findingLink(finding, telling) }]),
        badge(words.report.general.severities[finding.severity], `severity-${finding.severity}`),
        number(finding.amount === null ? noAmount : f.money(finding.amount)),
      ],
    })),
    more,
  };
}

function findingView(finding: Finding, telling: Telling): FindingView {
  const { report, words, f } = telling;
  const labels = words.report.findings;
  const recommendations = report.actions.flatMap((action) => {
    const how = action.prevents.includes(finding.fingerprint)
      ? labels.prevents
      : action.detects.includes(finding.fingerprint)
        ? labels.detects
        : null;
    const link = {
      href: `#${actionId(action.recommendation)}`,
      text: words.recommendations[action.recommendation].title,
      lead: '',
    };
    const because = words.recommendations[action.recommendation].answers[finding.kind];
    return how === null ? [] : [{ link, how: because === undefined ? how : labels.answer(how, because) }];
  });
  const known = new Set(shownPapers(report, telling.limits.papers).map(({ id }) => id));
  return {
    id: findingId(finding),
    title: sayOf(finding, 'title', words, f),
    severity: finding.severity,
    severityLabel: words.report.general.severities[finding.severity],
    subjectLabel: labels.elements.subject,
    subject: subjectOf(finding, telling),
    amountLabel: labels.elements.amount,
    amount: finding.amount === null ? labels.noAmount : f.money(finding.amount),
    elements: (['criteria', 'condition', 'cause', 'effect'] as const).map((element) => ({
      id: element,
      label: labels.elements[element],
      text: sayOf(finding, element, words, f),
    })),
    recommendationLabel: labels.elements.recommendation,
    recommendations,
    noRecommendation: recommendations.length === 0 ? labels.noRecommendation : '',
    papersLabel: labels.elements.papers,
    // A paper that the page does not hold is named all the same, without a link to nowhere.
    papers: finding.papers.map((id) => ({ href: known.has(id) ? `#paper-${id}` : '', text: id, lead: '' })),
  };
}
