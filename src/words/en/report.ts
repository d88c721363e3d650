import type { ReportWords } from '../report-words.ts';
import { dictionary, revenue } from './report-data.ts';
import { general, summary } from './report-general.ts';
import { log } from './report-log.ts';
import { appendix, findings, plan } from './report-plan.ts';
import { scope } from './report-scope.ts';

export const report: ReportWords = {
  general,
  summary,
  scope,
  dictionary,
  revenue,
  log,
  findings,
  plan,
  appendix,
};
