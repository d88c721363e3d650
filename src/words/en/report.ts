import type { ReportWords } from '../report-words.ts';
import { checks } from './report-checks.ts';
import { revenue } from './report-data.ts';
import { dictionary } from './report-dictionary.ts';
import { general, summary } from './report-general.ts';
import { log } from './report-log.ts';
import { appendix, findings, plan } from './report-plan.ts';
import { scope } from './report-scope.ts';

export const report: ReportWords = {
  general,
  summary,
  scope,
  dictionary,
  checks,
  revenue,
  log,
  findings,
  plan,
  appendix,
};
