import type { ExposureFacts } from '../../../src/report/facts/exposure.ts';

/** The real case's figures, with invented names. */
export const sampleExposure: ExposureFacts = {};
