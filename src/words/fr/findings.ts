import type { FindingWords } from '../words.ts';
import { checkFindings } from './checks/index.ts';
import { actorsFindings } from './findings-actors.ts';
import { asOfFindings } from './findings-as-of.ts';
import { atomicityFindings } from './findings-atomicity.ts';
import { exposureFindings } from './findings-exposure.ts';
import { hypothesesFindings } from './findings-hypotheses.ts';
import { logFindings } from './findings-log.ts';
import { logShapeFindings } from './findings-log-shape.ts';
import { readingFindings } from './findings-readings.ts';
import { replayFindings } from './findings-replay.ts';
import { sourceFindings } from './findings-sources.ts';
import { writeFindings } from './findings-writes.ts';

/** Complete by its type: a kind of finding that no file words does not compile. */
export const findings: FindingWords = {
  ...readingFindings,
  ...writeFindings,
  ...atomicityFindings,
  ...logFindings,
  ...sourceFindings,
  ...checkFindings,
  ...logShapeFindings,
  ...asOfFindings,
  ...hypothesesFindings,
  ...replayFindings,
  ...exposureFindings,
  ...actorsFindings,
};
