import type { actorsKinds } from '../../findings/actors-kinds.ts';
import type { FindingWords } from '../words.ts';

export const actorsFindings: Pick<FindingWords, keyof typeof actorsKinds> = {};
