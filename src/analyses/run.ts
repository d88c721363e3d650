import type { WorkingPaper } from '../report/schema.ts';
import type { Analysis, CheckResult, Collecting, Judged, Judgement } from './analysis.ts';
import { Papers } from './papers.ts';

type Outcome<Facts> =
  | { verdict: 'pass' | 'fail'; facts: Facts }
  | { verdict: 'unknown'; because: string; facts: Facts | null }
  | { verdict: 'not-applicable' | 'error'; because: string };

export interface Ran<Facts> {
  outcome: Outcome<Facts>;
  findings: readonly Judged[];
  papers: readonly WorkingPaper[];
  /** The single checks that the analysis is made of; empty where it has none, or failed. */
  checks: readonly CheckResult[];
  /** What an analysis or a check threw; it goes to the terminal, and only its name into the report. */
  errors: readonly unknown[];
}

/** Runs one analysis. It never throws: an analysis that fails is an error in a report that is still made. */
export async function runAnalysis<Facts>(
  analysis: Analysis<Facts>,
  collecting: Omit<Collecting, 'papers'>,
): Promise<Ran<Facts>> {
  const missing = analysis.requires.filter((relation) => !collecting.model.relations.includes(relation));
  if (missing.length > 0) {
    return {
      outcome: { verdict: 'not-applicable', because: `no-${missing.join('-')}` },
      findings: [],
      papers: [],
      ...{ checks: [], errors: [] },
    };
  }
  const papers = new Papers(collecting.store, analysis.id);
  try {
    const facts = await analysis.collect({ ...collecting, papers });
    const judgement = analysis.judge(facts, collecting.context);
    return {
      outcome: outcomeOf(judgement),
      findings: findingsOf(judgement),
      papers: papers.all,
      ...{ checks: judgement.checks ?? [], errors: judgement.errors ?? [] },
    };
  } catch (error) {
    // The message may quote values of the data; the report says only that the analysis failed.
    return {
      outcome: { verdict: 'error', because: 'analysis-failed' },
      findings: [],
      papers: papers.all,
      ...{ checks: [], errors: [error] },
    };
  }
}

function outcomeOf<Facts>(judgement: Judgement<Facts>): Outcome<Facts> {
  switch (judgement.verdict) {
    case 'pass':
    case 'fail':
      return { verdict: judgement.verdict, facts: judgement.facts };
    case 'unknown':
      return { verdict: 'unknown', because: judgement.because, facts: judgement.facts };
    case 'not-applicable':
      return { verdict: 'not-applicable', because: judgement.because };
  }
}

const findingsOf = <Facts>(judgement: Judgement<Facts>): readonly Judged[] =>
  'findings' in judgement ? (judgement.findings ?? []) : [];
