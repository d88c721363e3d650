import type { FindingArgs } from '../../../src/findings/kinds.ts';
import type { logShapeKinds } from '../../../src/findings/log-shape-kinds.ts';

export const logShapeArgs: Pick<FindingArgs, keyof typeof logShapeKinds> = {};
