import type { actorsKinds } from '../../../src/findings/actors-kinds.ts';
import type { FindingArgs } from '../../../src/findings/kinds.ts';

export const actorsArgs: Pick<FindingArgs, keyof typeof actorsKinds> = {};
