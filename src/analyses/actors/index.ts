import type { ActorsFacts } from '../../report/facts/actors.ts';
import type { Analysis } from '../analysis.ts';
import { collect } from './collect.ts';
import { judge } from './judge.ts';

/** Who writes what, when, and with which concentration? */
export const actors: Analysis<ActorsFacts> = {
  id: 'actors',
  requires: ['sale_line', 'change'],
  collect,
  judge,
};
