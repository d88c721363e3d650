import type { exposureKinds } from '../../../src/findings/exposure-kinds.ts';
import type { FindingArgs } from '../../../src/findings/kinds.ts';

export const exposureArgs: Pick<FindingArgs, keyof typeof exposureKinds> = {};
