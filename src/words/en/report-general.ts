import { compare } from '../../report/decimal.ts';
import type { Formatter } from '../formatter.ts';
import type { GeneralWords, SummaryWords } from '../report-words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';

export const general: GeneralWords = {
  kind: 'Data audit report',
  contents: 'Contents',
  sections: {
    summary: 'Summary',
    scope: 'Scope and method',
    schema: 'Data schema',
    dictionary: 'Data dictionary',
    checks: 'Checks on schema and integrity',
    revenue: 'Revenue',
    log: 'Atomicity of the writes',
    'log-shape': 'The shape of the log',
    'as-of': 'The figure as it was read',
    hypotheses: 'Hypotheses put to the test',
    replay: 'The log replayed against the tables',
    exposure: 'What can still move',
    actors: 'Who writes, and with which rights',
    findings: 'Findings',
    plan: 'Action plan',
    appendix: 'Appendix',
  },
  cover: {
    client: 'Client',
    period: 'Period audited',
    asOf: 'Date of the report',
    auditor: 'Auditor',
    unsigned: 'not named',
    verdict: 'Opinion',
    madeWith: 'Made with',
  },
  verdicts: {
    pass: 'no anomaly',
    fail: 'with findings',
    unknown: 'no answer',
    'not-applicable': 'not applicable',
    error: 'failed',
  },
  analyses: {
    'schema-dictionary': 'The analysis of the schema',
    revenue: 'The analysis of revenue',
    'log-atomicity': 'The analysis of the atomicity of writes',
    'log-shape': 'The analysis of the log’s shape',
    'as-of': 'The analysis of the figure over time',
    hypotheses: 'The test of the hypotheses',
    replay: 'The replay of the log',
    exposure: 'The analysis of exposure',
    actors: 'The analysis of the actors',
  },
  severities: { critical: 'critical', major: 'major', moderate: 'moderate', minor: 'minor' },
  status: {
    pass: (analysis) => `${analysis} was carried out and found no anomaly.`,
    fail: (analysis) => `${analysis} was carried out; its anomalies are among the findings.`,
    unknown: (analysis, because) => `${analysis} does not allow a conclusion. ${because}`,
    'not-applicable': (analysis, because) => `${analysis} does not apply. ${because}`,
    error: (analysis, because) => `${analysis} failed; nothing is concluded from it, either way. ${because}`,
  },
  reasons: {
    'no-rows': 'The tables handed over hold no row.',
    'no-sale_line': 'No table of sale lines was handed over or named.',
    'no-change': 'No change log was handed over or named.',
    'no-sale_line-change': 'Neither sale lines nor a change log were handed over or named.',
    'no-lines-in-period': 'No sale line is dated in the audited period.',
    'no-line-priced': 'No sale line of the period could be valued.',
    'log-empty': 'The change log holds no row.',
    'log-not-understood': 'No row of the change log could be understood.',
    'no-write-evidence': 'Nothing tells when or in which transaction the sale lines were written.',
    'no-line-dated': 'Nothing tells when the sale lines of the period were written.',
    'no-closed-day': 'No day with sales in the period was over on the date of the report.',
    'log-without-actors': 'The change log does not name the actors of its writes.',
    'no-employee':
      'Without a list of employees or declared service accounts, unknown actors cannot be told apart.',
    'no-readings': 'No reported figure is declared: there is no gap to explain.',
    'analysis-failed': 'The program met an error, which it reported on the screen during the run.',
  },
  unknown: 'unknown',
  none: 'none',
  yes: 'yes',
  no: 'no',
  total: 'Total',
  more: ({ hidden, noun }, f) =>
    `And ${f.count(hidden, noun)} more, to be read in the JSON file of the report.`,
  figureAbsent: 'No figure: the data give nothing to draw.',
  drawingTooLarge: 'The figure is too large for this document.',
  figure: 'Figure',
};

const bySeverity = (counts: Record<'critical' | 'major' | 'moderate' | 'minor', number>, f: Formatter) =>
  f.list(
    (['critical', 'major', 'moderate', 'minor'] as const)
      .filter((severity) => counts[severity] > 0)
      .map((severity) => f.count(counts[severity], { one: severity, many: severity })),
  );

export const summary: SummaryWords = {
  verdict: (args, f) => {
    const untested = args.analyses - args.tested;
    const reserve =
      untested === 0
        ? ''
        : ` Qualified: ${f.count(untested, { one: 'analysis', many: 'analyses' })} out of ${f.integer(args.analyses)} could not be completed.`;
    if (args.total === 0) {
      return args.tested === 0
        ? `No opinion: none of the ${f.integer(args.analyses)} analyses could be completed.`
        : `No anomaly found by ${f.count(args.tested, { one: 'completed analysis', many: 'completed analyses' })}.${reserve}`;
    }
    const counted = `${f.count(args.total, nouns.finding)} (${bySeverity(args.bySeverity, f)})`;
    const opening =
      args.bySeverity.critical + args.bySeverity.major > 0 ? 'Corrections are required' : 'Limited anomalies';
    return `${opening}: ${counted}.${reserve}`;
  },
  tiles: {
    revenue: 'Recomputed revenue',
    gap: 'Gap between readings',
    late: 'Recorded late',
    split: 'Tickets written in several goes',
    log: 'Change log',
    findings: 'Findings',
  },
  revenueNote: ({ lines, tickets }, f) =>
    `${f.count(lines, nouns.saleLine)}, ${f.count(tickets, nouns.ticket)}`,
  gapNote: ({ unexplained }, f) =>
    unexplained === null
      ? 'unexplained part unknown without a log'
      : `of which ${f.money(unexplained, { signed: true })} unexplained`,
  lateNote: ({ amount, share }, f) =>
    share === null ? f.money(amount) : `${f.money(amount)}, ${f.percent(share)} of the lines`,
  splitNote: ({ total }, f) => `out of ${f.count(total, nouns.ticket)}`,
  logNote: 'a log row is not a sale',
  findingsNote: (counts, f) => bySeverity(counts, f) || 'no anomaly found',
  findingsPartial: 'not all analyses were completed',
  noDispute: 'no day read with two values',
  happened: 'What happened',
  readings: ({ moved, readings }, f) => {
    if (moved !== null)
      return `The revenue of ${f.date(moved.businessDate)} was read twice: ${f.money(moved.firstReading.value)} on ${f.date(moved.firstReading.readAt)} (${moved.firstReading.system}), then ${f.money(moved.lastReading.value)} on ${f.date(moved.lastReading.readAt)} (${moved.lastReading.system}), a gap of ${f.money(moved.gap, { signed: true })}.`;
    if (readings.length === 0)
      return 'No reading of a reporting tool was handed over: the recomputed figure is not compared with any published figure.';
    const found = readings.filter(({ match }) => match !== 'neither' && match !== 'unknown').length;
    return `Of ${f.count(readings.length, { one: 'reading', many: 'readings' })} handed over, ${f.integer(found)} ${agree(found, 'is', 'are')} found in the data.`;
  },
  noGap: 'So there is no gap between readings that the log could explain.',
  mechanism: (log, f) => {
    if (log === null || log.shape === 'unrecognised')
      return 'Without a usable log, nobody can say when or in what order the lines were written.';
    const proven = log.atomicity.evidence.proven ?? 0;
    const pauses = log.atomicity.evidence.withinDay ?? 0;
    if (proven > 0)
      return `${f.count(proven, nouns.ticket)} ${agree(proven, 'was', 'were')} written in several transactions: the log proves that the writing of a ticket is not atomic.`;
    if (log.split.tickets > 0 && pauses > 0)
      return `${f.count(log.split.tickets, nouns.ticket)} ${agree(log.split.tickets, 'was', 'were')} written in several goes, at distant moments: it is inferred that the writing of a ticket is not atomic.`;
    if (log.split.tickets > 0)
      return `${f.count(log.split.tickets, nouns.ticket)} ${agree(log.split.tickets, 'has', 'have')} lines recorded on several days: it is inferred that the writing of a ticket is not atomic, for lines committed together would bear the same day.`;
    return log.late.lines > 0
      ? `${f.count(log.late.tickets, nouns.ticket)} ${agree(log.late.tickets, 'was', 'were')} affected by these late writes, and none is split between days.`
      : 'No logged sale line was recorded late.';
  },
  standing: ({ revenue, dispute, gap }, f) => {
    const exposed =
      revenue.priceBasis === 'catalogue-price'
        ? ' It remains exposed to any change of the catalogue prices.'
        : '';
    if (dispute === null)
      return `Revenue of the period according to the data handed over: ${f.money(revenue.total.amount)}.${exposed}`;
    const settled = (gap?.proven ?? false) && compare(dispute.recomputed, dispute.lastReading.value) === 0;
    return settled
      ? `Figure to retain for ${f.date(dispute.businessDate)}, according to the data handed over: ${f.money(dispute.recomputed)}.${exposed}`
      : `Figure recomputed for ${f.date(dispute.businessDate)}: ${f.money(dispute.recomputed)}; since no explanation of the gap is proven, it is not confirmed.${exposed}`;
  },
  comparison: 'Readings against the recomputed figure',
};
