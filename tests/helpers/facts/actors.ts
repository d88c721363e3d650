import type { ActorsFacts } from '../../../src/report/facts/actors.ts';

/** The real case's figures, with invented names. */
export const sampleActors: ActorsFacts = {};
