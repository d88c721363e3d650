import type { LogShapeFacts } from '../../../src/report/facts/log-shape.ts';

/** The real case's figures, with invented names. */
export const sampleLogShape: LogShapeFacts = {};
