import type { ReportWords } from '../report-words.ts';
import { actors } from './report-actors.ts';
import { asOf } from './report-as-of.ts';
import { checks } from './report-checks.ts';
import { revenue } from './report-data.ts';
import { dictionary } from './report-dictionary.ts';
import { exposure } from './report-exposure.ts';
import { general, summary } from './report-general.ts';
import { hypotheses } from './report-hypotheses.ts';
import { log } from './report-log.ts';
import { logShape } from './report-log-shape.ts';
import { appendix, findings, plan } from './report-plan.ts';
import { replay } from './report-replay.ts';
import { scope } from './report-scope.ts';

export const report: ReportWords = {
  general,
  summary,
  scope,
  dictionary,
  checks,
  revenue,
  log,
  'log-shape': logShape,
  'as-of': asOf,
  hypotheses: hypotheses,
  replay: replay,
  exposure: exposure,
  actors: actors,
  findings,
  plan,
  appendix,
};
