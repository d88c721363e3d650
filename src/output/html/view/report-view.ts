import type { Language } from '../../../words/words.ts';
import { stylesheet } from '../stylesheet.ts';
import { type ActorsView, actors } from './actors.ts';
import { type AppendixView, appendix } from './appendix.ts';
import { type AsOfView, asOf } from './as-of.ts';
import { type ChecksView, checks } from './checks.ts';
import { type ContentsView, contents } from './contents.ts';
import { type CoverView, cover } from './cover.ts';
import { type DictionaryView, dictionary } from './dictionary.ts';
import { type ExposureView, exposure } from './exposure.ts';
import { type FindingsView, findings } from './findings.ts';
import { type HypothesesView, hypotheses } from './hypotheses.ts';
import { type LogView, log } from './log.ts';
import { type LogShapeView, logShape } from './log-shape.ts';
import { type PlanView, plan } from './plan.ts';
import { type ReplayView, replay } from './replay.ts';
import { type RevenueView, revenue } from './revenue.ts';
import { type SchemaView, schema } from './schema.ts';
import { type ScopeView, scope } from './scope.ts';
import { type SummaryView, summary } from './summary.ts';
import type { Telling } from './telling.ts';

/** Everything that the templates print, already in words. */
export interface ReportView {
  language: Language;
  documentTitle: string;
  css: string;
  cover: CoverView;
  contents: ContentsView;
  summary: SummaryView;
  scope: ScopeView;
  schema: SchemaView;
  dictionary: DictionaryView;
  checks: ChecksView;
  revenue: RevenueView;
  'log-shape': LogShapeView;
  log: LogView;
  'as-of': AsOfView;
  hypotheses: HypothesesView;
  replay: ReplayView;
  exposure: ExposureView;
  actors: ActorsView;
  findings: FindingsView;
  plan: PlanView;
  appendix: AppendixView;
}

export function reportView(telling: Telling): ReportView {
  const { report, words, f } = telling;
  const sections = {
    summary: summary(telling),
    scope: scope(telling),
    schema: schema(telling),
    dictionary: dictionary(telling),
    checks: checks(telling),
    revenue: revenue(telling),
    'log-shape': logShape(telling),
    log: log(telling),
    'as-of': asOf(telling),
    hypotheses: hypotheses(telling),
    replay: replay(telling),
    exposure: exposure(telling),
    actors: actors(telling),
    findings: findings(telling),
    plan: plan(telling),
    appendix: appendix(telling),
  };
  const titles = Object.entries(sections).map(([id, { title }]) => ({ id, title }));
  return {
    language: words.language,
    documentTitle: `${report.audit.title} – ${report.audit.client}`,
    css: stylesheet({
      topLeft: report.audit.client,
      topRight: report.audit.title,
      bottomLeft: f.period(report.audit.period.label),
    }),
    cover: cover(telling),
    contents: contents(words.report.general.contents, titles, sections.dictionary, sections.findings),
    ...sections,
  };
}
