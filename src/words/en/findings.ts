import type { FindingWords } from '../words.ts';
import { checkFindings } from './checks/index.ts';
import { logFindings } from './findings-log.ts';
import { readingFindings } from './findings-readings.ts';
import { sourceFindings } from './findings-sources.ts';
import { writeFindings } from './findings-writes.ts';

/** Complete by its type: a kind of finding that no file words does not compile. */
export const findings: FindingWords = {
  ...readingFindings,
  ...writeFindings,
  ...logFindings,
  ...sourceFindings,
  ...checkFindings,
};
