import type { asOfKinds } from '../../../src/findings/as-of-kinds.ts';
import type { FindingArgs } from '../../../src/findings/kinds.ts';

export const asOfArgs: Pick<FindingArgs, keyof typeof asOfKinds> = {};
