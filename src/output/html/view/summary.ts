import type { Severity } from '../../../findings/kinds.ts';
import { ratio } from '../../../report/decimal.ts';
import { mostDisputed } from '../../../report/disputes.ts';
import type { ExplainedGap } from '../../../report/facts/hypotheses.ts';
import type { Dispute } from '../../../report/facts.ts';
import type { Report } from '../../../report/schema.ts';
import type { Noun } from '../../../words/formatter.ts';
import type { TableView } from './cells.ts';
import { movedReading, readingTable } from './readings.ts';
import { chart, type FigureView, factsOf, sectionTitle, statusOf, type Telling } from './telling.ts';

interface Tile {
  id: string;
  label: string;
  value: string;
  unit: string;
  note: string;
  tone: '' | 'alert' | 'unknown';
}

export interface SummaryView {
  title: string;
  verdict: string;
  tiles: readonly Tile[];
  happenedTitle: string;
  happened: readonly string[];
  standing: string;
  comparisonTitle: string;
  comparison: TableView | null;
  noComparison: string;
  figure: FigureView;
}

/** The opinion in one sentence: on the cover and at the head of the summary. */
export function verdictSentence({ report, words, f }: Telling): string {
  return words.report.summary.verdict(
    {
      bySeverity: countBySeverity(report.findings),
      total: report.findings.length,
      tested: testedAnalyses(report),
      analyses: Object.keys(report.analyses).length,
    },
    f,
  );
}

export function summary(telling: Telling): SummaryView {
  const { report, words, f } = telling;
  const sentences = words.report.summary;
  const revenue = factsOf(report.analyses.revenue);
  const log = factsOf(report.analyses['log-atomicity']);
  const dispute = mostDisputed(report);
  const moved = movedReading(telling, revenue);
  const gap = explainedGap(report, dispute);
  const comparison =
    revenue === null ? null : readingTable(revenue, telling, { id: 'summary-readings', full: false });
  return {
    title: sectionTitle('summary', words),
    verdict: verdictSentence(telling),
    tiles: tiles(telling),
    happenedTitle: sentences.happened,
    happened: [
      ...(revenue === null
        ? [statusOf('revenue', telling).sentence]
        : [sentences.readings({ moved, readings: revenue.readings }, f)]),
      ...(gap !== null
        ? [words.report.hypotheses.answer(gap, f)]
        : log === null || moved !== null
          ? []
          : [sentences.noGap]),
      sentences.mechanism(log, f),
    ],
    standing: revenue === null ? '' : sentences.standing({ revenue, dispute, gap }, f),
    comparisonTitle: sentences.comparison,
    comparison,
    noComparison:
      comparison !== null
        ? ''
        : revenue === null
          ? statusOf('revenue', telling).sentence
          : words.report.revenue.noReadings,
    figure: chart('revenue-as-read', telling),
  };
}

/** How the hypotheses explain the disputed day; null where they could not be tested. */
const explainedGap = ({ analyses }: Report, dispute: Dispute | null): ExplainedGap | null =>
  factsOf(analyses.hypotheses)?.gaps.find(
    ({ businessDate, measure }) => businessDate === dispute?.businessDate && measure === 'revenue',
  ) ?? null;

/** The figures that a reader in a hurry takes away; each with its unit, or said to be unknown. */
function tiles(telling: Telling): Tile[] {
  const { report, words, f } = telling;
  const { nouns } = words;
  const { tiles: labels, ...sentences } = words.report.summary;
  const revenue = factsOf(report.analyses.revenue);
  const log = factsOf(report.analyses['log-atomicity']);
  const usableLog = log === null || log.shape === 'unrecognised' ? null : log;
  const moved = movedReading(telling, revenue);
  const dispute = mostDisputed(report);
  const known = (id: keyof typeof labels, value: string, note: string, alert = false, unit = ''): Tile => ({
    id: `tile-${id}`,
    label: labels[id],
    value,
    unit,
    note,
    tone: alert ? 'alert' : '',
  });
  const counted = (id: keyof typeof labels, count: number, noun: Noun, note: string, alert: boolean): Tile =>
    known(id, f.integer(count), note, alert, words.notation.isPlural(count) ? noun.many : noun.one);
  const unknown = (id: keyof typeof labels, note = ''): Tile => ({
    ...known(id, words.report.general.unknown, note),
    tone: 'unknown',
  });
  return [
    revenue === null
      ? unknown('revenue')
      : known('revenue', f.money(revenue.total.amount), sentences.revenueNote(revenue.total, f)),
    moved === null
      ? revenue === null
        ? unknown('gap')
        : known('gap', words.report.general.none, sentences.noDispute)
      : known(
          'gap',
          f.money(moved.gap, { signed: true }),
          sentences.gapNote({ unexplained: explainedGap(report, dispute)?.unexplained ?? null }, f),
          true,
        ),
    usableLog === null
      ? unknown('late')
      : counted(
          'late',
          usableLog.late.lines,
          nouns.saleLine,
          sentences.lateNote(
            { amount: usableLog.late.amount, share: ratio(usableLog.late.lines, usableLog.lines.total) },
            f,
          ),
          usableLog.late.lines > 0,
        ),
    usableLog === null
      ? unknown('split')
      : counted(
          'split',
          usableLog.split.tickets,
          nouns.ticket,
          sentences.splitNote({ total: usableLog.ticketCount }, f),
          usableLog.split.tickets > 0,
        ),
    log === null ? unknown('log') : counted('log', log.rows, nouns.logRow, sentences.logNote, false),
    counted(
      'findings',
      report.findings.length,
      nouns.finding,
      report.findings.length === 0 && !isComplete(telling)
        ? sentences.findingsPartial
        : sentences.findingsNote(countBySeverity(report.findings), f),
      report.findings.length > 0,
    ),
  ];
}

const testedAnalyses = (report: Report): number =>
  Object.values(report.analyses).filter(({ verdict }) => verdict === 'pass' || verdict === 'fail').length;

/** Did every analysis come to an answer? Otherwise no findings do not mean no anomalies. */
export const isComplete = ({ report }: Telling): boolean =>
  testedAnalyses(report) === Object.keys(report.analyses).length;

function countBySeverity(findings: readonly { severity: Severity }[]): Record<Severity, number> {
  const counts = { critical: 0, major: 0, moderate: 0, minor: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
