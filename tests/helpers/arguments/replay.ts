import type { FindingArgs } from '../../../src/findings/kinds.ts';
import type { replayKinds } from '../../../src/findings/replay-kinds.ts';

export const replayArgs: Pick<FindingArgs, keyof typeof replayKinds> = {};
