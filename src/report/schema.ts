import { z } from 'zod';
import { checkIds, checkReasons } from '../findings/checks.ts';
import {
  type FindingArgs,
  type FindingKind,
  findingKindIds,
  findingKinds,
  severities,
} from '../findings/kinds.ts';
import { recommendationIds } from '../recommendations/recommendation.ts';
import { decimal } from './decimal.ts';
import {
  actorsFacts,
  asOfFacts,
  count,
  dictionaryFacts,
  exposureFacts,
  hypothesesFacts,
  logFacts,
  logShapeFacts,
  replayFacts,
  revenueFacts,
} from './facts.ts';

export const reportVersion = 2;

/** What a system of the audited company is. */
export const systemKinds = [
  'database',
  'cube',
  'warehouse',
  'etl',
  'report',
  'application',
  'web-site',
  'file',
  'people',
] as const;

/** Why a row or a value could not be used. */
export const rejectReasons = [
  'not-a-number',
  'not-a-date',
  'wrong-column-count',
  'error-cell',
  'unreadable',
  'too-long',
] as const;

/** The fewest rows that let a reader check a figure by hand, and what proves the rest unchanged. */
const witness = z.strictObject({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string().nullable())),
  /** Rows of the whole answer, of which `rows` shows the first. */
  total: count,
  /** SHA-256 of all rows: values joined by U+001F, null as U+0000, each row ended by a line feed. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** The working paper behind a figure: the question, the SQL that answers it, and the answer. */
const workingPaper = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  analysis: z.string(),
  sql: z.string(),
  /** Null for a definition (a view, a working table), which asks nothing. */
  witness: witness.nullable(),
});

export const findingOf = <Kind extends FindingKind>(kind: Kind) =>
  z.strictObject({
    kind: z.literal(kind),
    severity: z.enum(severities),
    /** What it is about: a table, a column, a business date. Never a count, so that it is stable. */
    subject: z.string(),
    args: findingKinds[kind],
    /** Amount at stake in the audit's currency; null where no amount can be given. */
    amount: decimal.nullable(),
    /** The working papers that show it. */
    papers: z.array(z.string()),
    /** Stable from one run to the next: made of the kind and the subject only. */
    fingerprint: z.string().regex(/^[0-9a-f]{12}$/),
  });

export type FindingOf<Kind extends FindingKind> = {
  kind: Kind;
  severity: z.infer<z.ZodEnum<{ [S in (typeof severities)[number]]: S }>>;
  subject: string;
  args: FindingArgs[Kind];
  amount: z.infer<typeof decimal> | null;
  papers: string[];
  fingerprint: string;
};
export type Finding = { [Kind in FindingKind]: FindingOf<Kind> }[FindingKind];

const [firstKind, ...otherKinds] = findingKindIds.map((kind) => findingOf(kind));
const finding: z.ZodType<Finding> = z.discriminatedUnion('kind', [
  firstKind as NonNullable<typeof firstKind>,
  ...otherKinds,
]) as z.ZodType<Finding>;

const outcome = <Facts extends z.ZodType>(facts: Facts) =>
  z.discriminatedUnion('verdict', [
    z.strictObject({ verdict: z.literal('pass'), facts }),
    z.strictObject({ verdict: z.literal('fail'), facts }),
    z.strictObject({ verdict: z.literal('unknown'), because: z.string(), facts: facts.nullable() }),
    z.strictObject({ verdict: z.literal('not-applicable'), because: z.string() }),
    z.strictObject({ verdict: z.literal('error'), because: z.string() }),
  ]);

/** A figure that runs are compared by. */
const metric = z.strictObject({
  id: z.string(),
  value: decimal,
  unit: z.enum([
    'currency',
    'rows',
    'lines',
    'tickets',
    'events',
    'tables',
    'columns',
    'products',
    'findings',
    'points',
    'days',
  ]),
});

/** What one run of the audit found: the only thing that the outputs read. Nothing in it depends on the clock or the language. */
export const reportSchema = z.strictObject({
  version: z.literal(reportVersion),
  program: z.strictObject({ name: z.literal('constat'), version: z.string() }),
  audit: z.strictObject({
    id: z.string(),
    client: z.string(),
    title: z.string(),
    auditor: z.string().nullable(),
    language: z.enum(['fr', 'en']),
    currency: z.string(),
    timeZone: z.string(),
    asOf: z.string(),
    /** First and last business day; `label` is the month or `from_to`. */
    period: z.strictObject({ label: z.string(), from: z.string(), to: z.string() }),
    closedDays: z.array(z.string()),
  }),
  sources: z.array(
    z.strictObject({
      file: z.string(),
      system: z.string().nullable(),
      format: z.enum(['xlsx', 'csv', 'jsonl', 'parquet', 'postgresql']),
      /** Null for a database, whose bytes nobody sees. */
      bytes: count.nullable(),
      /** Of the file; of several files read as one table, of the lines `SHA-256  name` in order. Null for a database. */
      sha256: z.string().nullable(),
      /** The files that were read as one, in order; empty where there is one. */
      parts: z.array(z.strictObject({ file: z.string(), bytes: count, sha256: z.string() })),
      tables: z.array(
        z.strictObject({
          name: z.string(),
          rows: count,
          emptyRows: count,
          rejectedRows: count,
          rejectedValues: count,
          /** Is it fit for the conclusions drawn from it? The three answers of the GAO's guide on data reliability. */
          reliability: z.enum(['sufficient', 'not-sufficient', 'undetermined']),
        }),
      ),
    }),
  ),
  /** The systems of the audited company and what flows between them: declared, or else made of the sources and readings. */
  architecture: z.strictObject({
    declared: z.boolean(),
    systems: z.array(
      z.strictObject({
        name: z.string(),
        kind: z.enum(systemKinds),
        description: z.string().nullable(),
      }),
    ),
    flows: z.array(
      z.strictObject({
        from: z.string(),
        to: z.string(),
        carries: z.string().nullable(),
        schedule: z.string().nullable(),
      }),
    ),
  }),
  /** The first values and rows that could not be used, in the order of the sources. */
  rejects: z.array(
    z.strictObject({
      file: z.string(),
      sheet: z.string().nullable(),
      row: count,
      column: z.string().nullable(),
      value: z.string(),
      reason: z.enum(rejectReasons),
    }),
  ),
  analyses: z.strictObject({
    'schema-dictionary': outcome(dictionaryFacts),
    revenue: outcome(revenueFacts),
    'log-atomicity': outcome(logFacts),
    'log-shape': outcome(logShapeFacts),
    'as-of': outcome(asOfFacts),
    hypotheses: outcome(hypothesesFacts),
    replay: outcome(replayFacts),
    exposure: outcome(exposureFacts),
    actors: outcome(actorsFacts),
  }),
  /** Every check on schema and integrity, in the order of their ids. */
  checks: z.array(
    z.strictObject({
      id: z.enum(checkIds),
      verdict: z.enum(['pass', 'fail', 'unknown', 'not-applicable']),
      /** Why there is no answer; null for pass and fail. */
      because: z.enum(checkReasons).nullable(),
      /** How many things it looked at: tables, columns or keys (`unit`). */
      tested: count,
      unit: z.enum(['tables', 'columns', 'keys', 'indexes', 'triggers', 'grants']),
      findings: count,
    }),
  ),
  /** By falling severity, then kind, then subject. */
  findings: z.array(finding),
  /** In the order in which they should be carried out. */
  actions: z.array(
    z.strictObject({
      recommendation: z.enum(recommendationIds),
      priority: z.number().int().min(1).max(3),
      term: z.enum(['short', 'medium']),
      effortDays: z.number().positive(),
      owner: z.enum(['database-administrator', 'application-developer', 'data-engineer', 'security-officer']),
      /** Fingerprints of the findings that it would have prevented, or shown. */
      prevents: z.array(z.string()),
      detects: z.array(z.string()),
      severity: z.enum(severities),
      amount: decimal.nullable(),
    }),
  ),
  metrics: z.array(metric),
  workingPapers: z.array(workingPaper),
});

export type Report = z.infer<typeof reportSchema>;
export type WorkingPaper = z.infer<typeof workingPaper>;
export type Metric = z.infer<typeof metric>;
export type Action = Report['actions'][number];
