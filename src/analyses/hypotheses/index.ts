import type { HypothesesFacts } from '../../report/facts/hypotheses.ts';
import type { Analysis } from '../analysis.ts';
import { collect } from './collect.ts';
import { judge } from './judge.ts';

export const hypotheses: Analysis<HypothesesFacts> = {
  id: 'hypotheses',
  requires: ['sale_line'],
  collect,
  judge,
};
