import type { AsOfFacts } from '../../report/facts/as-of.ts';
import type { Analysis } from '../analysis.ts';
import { collect } from './collect.ts';
import { judge } from './judge.ts';

export const asOf: Analysis<AsOfFacts> = { id: 'as-of', requires: ['sale_line', 'change'], collect, judge };
