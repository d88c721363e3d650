import type { ScopeWords } from '../scope-words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';

export const scope: ScopeWords = {
  headings: {
    sources: 'Sources',
    tables: 'Tables loaded',
    method: 'Method',
    reliability: 'Data reliability',
    limits: 'What could not be established',
  },
  period: ({ period, closedDays, timeZone }, f) =>
    `The audit covers the business days from ${f.date(period.from)} to ${f.date(period.to)}, in the time of ${timeZone}. ` +
    (closedDays.length === 0
      ? 'No closed day was declared.'
      : `${agree(closedDays.length, 'Declared closed day', 'Declared closed days')}: ${f.list(closedDays.map(f.date))}.`),
  sourceColumns: {
    file: 'File',
    system: 'System of origin',
    format: 'Format',
    size: 'Size',
    hash: 'SHA-256',
  },
  tableColumns: {
    table: 'Table',
    file: 'File',
    rows: 'Rows',
    empty: 'Empty rows',
    rejectedRows: 'Rejected rows',
    rejectedValues: 'Rejected values',
    reliability: 'Reliability',
  },
  reliability: {
    sufficient: 'sufficiently reliable',
    'not-sufficient': 'not sufficiently reliable',
    undetermined: 'undetermined',
  },
  reliabilityNote:
    'Assessed in the terms of the GAO’s guide on data reliability, with regard to the conclusions drawn here: sufficiently reliable, not sufficiently reliable, or undetermined. It says nothing of any other use.',
  method: [
    'Files are loaded as they are; the SHA-256 hash identifies the exact content that was audited.',
    'Every figure is recomputed in SQL from the rows; the query, the number of rows and the hash of the answer are in the appendix, so that the calculation can be repeated.',
    'Amounts are computed as exact decimals; none is rounded before it is printed.',
    'The shape of the log is established before anything is counted: a log row, a write and a sale are three units, and every number bears its own.',
    'A figure “as of the reading” is rebuilt by counting only the lines that the log knows at that date.',
    'Every finding tells what is established, what is inferred and what remains unknown. An analysis that could not be carried out never counts as the absence of an anomaly.',
  ],
  methodDatabase:
    'A database is read where it is, in a read-only transaction; its content lives, and no hash identifies it.',
  liveDatabase: 'live database',
  noHash: 'none: the content changes',
  parts: ({ files }, f) => `${f.count(files, { one: 'file', many: 'files' })}, read as one`,
  noSources: 'No file was handed over.',
  limits: {
    extracts:
      'The audit covers the files handed over. Nothing in them proves that they are complete with regard to the systems of origin.',
    period: ({ period }, f) =>
      `Nothing is said of days outside the period ${f.date(period.from)} – ${f.date(period.to)}.`,
    closedDays: ({ closedDays }, f) =>
      `That the stores were closed (${f.list(closedDays.map(f.date))}) is the client’s declaration; the data do not prove it.`,
    readings: 'Readings are those that the client declared; the tool that showed them was not queried.',
    noReadings: 'No reading was declared: no published figure could be checked.',
    untested: (analysis, because) => `${analysis} reached no conclusion. ${because}`,
    cataloguePrice:
      'The price at the time of sale is not kept: revenue is valued at the current catalogue price, and the effect of past price updates is not known.',
    unpriced: ({ lines }, f) =>
      `${f.count(lines, nouns.saleLine)} could not be valued; ${agree(lines, 'its', 'their')} amount is unknown.`,
    dayGrain: 'The log knows the day only: the time of the writes and their order within a day are unknown.',
    noTransaction:
      'The log bears no transaction number: that a ticket was written in several goes is inferred from the day of recording, not read.',
    noOldValue: 'The log does not bear the old value: the extent of a change is not known.',
    noActor: 'The log does not bear an actor.',
    unlogged: ({ lines }, f) =>
      `${f.count(lines, nouns.saleLine)} without a trace in the log: the time of writing is unknown, and they are taken as present from the beginning.`,
    outsidePeriod: ({ rows }, f) =>
      `${f.count(rows, nouns.logRow)} outside the period ${agree(rows, 'is', 'are')} left aside.`,
    rejected: ({ rows, values }, f) =>
      `${f.count(rows, { one: 'row', many: 'rows' })} and ${f.count(values, { one: 'value', many: 'values' })} rejected on loading are counted nowhere; the appendix gives the first of them.`,
  },
};
