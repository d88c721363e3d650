import type { AsOfFacts } from '../../report/facts/as-of.ts';
import type { Analysis } from '../analysis.ts';
import { collect } from './collect.ts';
import { judge } from './judge.ts';

/** What would have been read of a day at any moment, when did it come to rest, and which state is each reading? */
export const asOf: Analysis<AsOfFacts> = { id: 'as-of', requires: ['sale_line'], collect, judge };
