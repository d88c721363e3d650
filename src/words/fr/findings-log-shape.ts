import type { logShapeKinds } from '../../findings/log-shape-kinds.ts';
import type { FindingWords } from '../words.ts';

export const logShapeFindings: Pick<FindingWords, keyof typeof logShapeKinds> = {};
