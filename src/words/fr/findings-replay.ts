import type { replayKinds } from '../../findings/replay-kinds.ts';
import type { FindingWords } from '../words.ts';

export const replayFindings: Pick<FindingWords, keyof typeof replayKinds> = {};
