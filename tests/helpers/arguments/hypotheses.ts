import type { hypothesesKinds } from '../../../src/findings/hypotheses-kinds.ts';
import type { FindingArgs } from '../../../src/findings/kinds.ts';

export const hypothesesArgs: Pick<FindingArgs, keyof typeof hypothesesKinds> = {};
