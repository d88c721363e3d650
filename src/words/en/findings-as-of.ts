import type { asOfKinds } from '../../findings/as-of-kinds.ts';
import type { FindingWords } from '../words.ts';

export const asOfFindings: Pick<FindingWords, keyof typeof asOfKinds> = {};
