import type { ReplayFacts } from '../../../src/report/facts/replay.ts';

/** The real case's figures, with invented names. */
export const sampleReplay: ReplayFacts = {};
