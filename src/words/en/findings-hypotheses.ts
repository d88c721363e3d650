import type { hypothesesKinds } from '../../findings/hypotheses-kinds.ts';
import type { FindingWords } from '../words.ts';

export const hypothesesFindings: Pick<FindingWords, keyof typeof hypothesesKinds> = {};
