import type { RevenueFacts } from '../../report/facts.ts';
import type { Analysis } from '../analysis.ts';
import { collect } from './collect.ts';
import { judge } from './judge.ts';

/** Is the reported revenue the revenue that the sale lines add up to? */
export const revenue: Analysis<RevenueFacts> = { id: 'revenue', requires: ['sale_line'], collect, judge };
