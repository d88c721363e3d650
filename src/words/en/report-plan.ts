import type { AppendixWords } from '../appendix-words.ts';
import type { FindingsSectionWords, PlanWords } from '../report-words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';

export const findings: FindingsSectionWords = {
  intro: ({ findings: total }, f) =>
    `${f.count(total, nouns.finding)}, by falling severity. Each states the rule expected, the situation found, its cause, its effect and the measure recommended.`,
  none: 'The analyses carried out found no anomaly.',
  columns: {
    number: 'No.',
    severity: 'Severity',
    finding: 'Finding',
    subject: 'Subject',
    amount: 'Amount at stake',
  },
  elements: {
    criteria: 'Rule expected',
    condition: 'Situation found',
    cause: 'Cause',
    effect: 'Effect',
    recommendation: 'Recommendation',
    papers: 'Working papers',
    amount: 'Amount at stake',
    subject: 'Subject',
  },
  subjects: {
    sale_line: 'sale lines',
    'sale_line.ticket': 'tickets',
    'sale_line.line': 'line numbers',
    'sale_line.sequence': 'sequence numbers',
    'product.price': 'product prices',
    'employee.password': 'employee passwords',
    change: 'change log',
    dimensions: 'dimensions',
    dictionary: 'data dictionary',
    'rights.public-write': 'rights of everybody to write',
    'rights.public-read': 'rights of everybody to read',
    'rights.superusers': 'superusers',
    'rights.row-security': 'row security',
  },
  noRecommendation: 'No measure of the action plan aims at this finding.',
  noAmount: 'cannot be valued',
  prevents: 'would have prevented it',
  detects: 'would have shown it',
  answer: (how, because) => `${how}: ${because}.`,
};

const effort: PlanWords['effort'] = ({ days }, f) =>
  `${f.decimal(days)}\u00a0${agree(Number(days), 'day', 'days')}`;

export const plan: PlanWords = {
  intro: ({ actions, days }, f) =>
    `${f.count(actions, nouns.action)}, an estimated ${effort({ days }, f)} of work, in the order in which to carry them out. A measure is retained only if it would have prevented or shown a finding of this report.`,
  none: 'No finding calls for a measure.',
  terms: { short: 'Short term', medium: 'Medium term' },
  noneInTerm: 'No measure at this term.',
  columns: {
    priority: 'Priority',
    action: 'Measure',
    owner: 'Owner and effort',
    findings: 'Findings aimed at',
    success: 'Success criterion',
  },
  owners: {
    'database-administrator': 'database administrator',
    'application-developer': 'application developer',
    'data-engineer': 'data engineer',
    'security-officer': 'security officer',
  },
  effort,
  stake: ({ amount }, f) => `${f.money(amount)} at stake`,
  prevents: 'Prevents',
  detects: 'Shows',
  details: 'What the measures are and why',
  why: 'Why',
};

export const appendix: AppendixWords = {
  headings: {
    papers: 'Working papers',
    rejects: 'Rejected values',
    metrics: 'Metrics',
    parts: 'Files read as one',
  },
  papersIntro:
    'Each paper gives the query, the first rows of its answer, their total number and the hash of all of them: run again on the same files, the query yields the same hash.',
  noPapers: 'No working paper.',
  answer: ({ shown, total }, f) =>
    shown === total
      ? f.count(total, { one: 'row of answer', many: 'rows of answer' })
      : `${f.count(total, { one: 'row of answer', many: 'rows of answer' })}, ${f.integer(shown)} shown`,
  definition: 'definition of a relation that the queries below read',
  emptyAnswer: 'empty answer',
  hash: 'SHA-256 of the answer',
  sql: 'Query',
  sqlLike: (paper) => `The query of ${paper}, but for these lines:`,
  noRejects: 'No value or row was rejected on loading.',
  rejectColumns: { place: 'File and sheet', row: 'Row', column: 'Column', value: 'Value', reason: 'Reason' },
  rejectReasons: {
    'not-a-number': 'not a number',
    'not-a-date': 'not a date',
    'wrong-column-count': 'different number of columns',
    'error-cell': 'cell in error',
    'too-long': 'too long',
    unreadable: 'unreadable',
  },
  partsIntro: 'Every file that was read with others as one table, and its hash.',
  partColumns: { source: 'Source', file: 'File', size: 'Size', hash: 'SHA-256' },
  metricsIntro: 'The figures by which two runs of the audit are compared.',
  metrics: {
    revenue: 'Recomputed revenue',
    'sale-lines': 'Sale lines',
    tickets: 'Tickets',
    'unpriced-lines': 'Lines not valued',
    'products-sold': 'Products sold',
    'products-never-sold': 'Products never sold',
    'log-rows': 'Log rows',
    'log-events': 'Logged writes',
    'late-lines': 'Lines recorded late',
    'late-tickets': 'Tickets affected by a delay',
    'late-amount': 'Amount recorded late',
    'split-tickets': 'Tickets written in several goes',
    'split-amount': 'Amount that came after the first lines of the ticket',
    'unlogged-lines': 'Lines without a trace in the log',
    'missing-lines': 'Logged lines absent from the table',
    'log-score': 'Score of the log as evidence',
    'days-moved-after-closing': 'Days that moved after closing',
    'damaged-prices': 'Damaged prices in the log',
    gap: 'Gap between readings',
    unexplained: 'Unexplained gap',
    tables: 'Tables',
    columns: 'Columns',
    findings: 'Findings',
  },
  metricOfDay: (metric, day) => `${metric}, business day ${day}`,
  metricColumns: { metric: 'Metric', id: 'Id', value: 'Value', unit: 'Unit' },
  units: {
    rows: 'rows',
    lines: 'sale lines',
    tickets: 'tickets',
    events: 'writes',
    tables: 'tables',
    columns: 'columns',
    products: 'products',
    findings: 'findings',
    points: 'points',
    days: 'days',
  },
  end: 'End of the report',
};
