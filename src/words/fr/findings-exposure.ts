import type { exposureKinds } from '../../findings/exposure-kinds.ts';
import type { FindingWords } from '../words.ts';

export const exposureFindings: Pick<FindingWords, keyof typeof exposureKinds> = {};
