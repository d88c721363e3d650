import type { ReplayFacts } from '../../report/facts/replay.ts';
import type { Analysis } from '../analysis.ts';
import { collect } from './collect.ts';
import { judge } from './judge.ts';

export const replay: Analysis<ReplayFacts> = {
  id: 'replay',
  requires: ['sale_line', 'change'],
  collect,
  judge,
};
