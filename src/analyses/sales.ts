import type { Report } from '../report/schema.ts';
import { actors } from './actors/index.ts';
import type { Collecting } from './analysis.ts';
import { asOf } from './as-of/index.ts';
import { exposure } from './exposure/index.ts';
import { hypotheses } from './hypotheses/index.ts';
import { logAtomicity } from './log-atomicity/index.ts';
import { logShape } from './log-shape/index.ts';
import { replay } from './replay/index.ts';
import { revenue } from './revenue/index.ts';
import { type Ran, runAnalysis } from './run.ts';

export interface SalesRuns {
  outcomes: Omit<Report['analyses'], 'schema-dictionary'>;
  /** The same, in the report's order, for their findings and papers. */
  all: readonly Ran<unknown>[];
}

/** Runs every analysis of the sales and of their log, side by side; the working tables have to be there. */
export async function runSalesAnalyses(collecting: Omit<Collecting, 'papers'>): Promise<SalesRuns> {
  const [ofRevenue, ofWrites, ofShape, ofTime, ofHypotheses, ofReplay, ofExposure, ofActors] =
    await Promise.all([
      runAnalysis(revenue, collecting),
      runAnalysis(logAtomicity, collecting),
      runAnalysis(logShape, collecting),
      runAnalysis(asOf, collecting),
      runAnalysis(hypotheses, collecting),
      runAnalysis(replay, collecting),
      runAnalysis(exposure, collecting),
      runAnalysis(actors, collecting),
    ]);
  return {
    outcomes: {
      revenue: ofRevenue.outcome,
      'log-atomicity': ofWrites.outcome,
      'log-shape': ofShape.outcome,
      'as-of': ofTime.outcome,
      hypotheses: ofHypotheses.outcome,
      replay: ofReplay.outcome,
      exposure: ofExposure.outcome,
      actors: ofActors.outcome,
    },
    all: [ofRevenue, ofWrites, ofShape, ofTime, ofHypotheses, ofReplay, ofExposure, ofActors],
  };
}
